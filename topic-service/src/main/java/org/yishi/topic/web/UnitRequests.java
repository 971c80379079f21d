package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.unit.Unit;
import org.yishi.topic.unit.UnitKind;
import org.yishi.topic.unit.UnitRegister.Particulars;

/** What staff say of their community's own units. */
final class UnitRequests {

  private UnitRequests() {}

  /** A unit to be registered. */
  @Schema(name = "UnitRequest")
  record Registration(
      @NotNull @Pattern(regexp = Texts.AREA) String area,
      @NotNull UnitKind kind,
      @NotNull
          @Size(max = Unit.MAX_NAME)
          @Pattern(regexp = Texts.NOT_BLANK)
          @Pattern(regexp = Texts.LINE)
          String name,
      @Schema(description = "What else people call it") @Nullable @Size(max = Unit.MAX_LIST)
          List<
                  @NotNull @Size(max = Unit.MAX_NAME) @Pattern(regexp = Texts.NOT_BLANK)
                  @Pattern(regexp = Texts.LINE) String>
              aliases,
      @Schema(description = "The compounds 小区 that it serves; none means the whole community")
          @Nullable
          @Size(max = Unit.MAX_LIST)
          List<
                  @NotNull @Size(max = Unit.MAX_NAME) @Pattern(regexp = Texts.NOT_BLANK)
                  @Pattern(regexp = Texts.LINE) String>
              compounds) {

    Particulars particulars() {
      return new Particulars(name, aliases, compounds);
    }
  }

  /** What is said anew; what is left out stays. */
  @Schema(name = "UnitChange")
  record Change(
      @Nullable
          @Size(max = Unit.MAX_NAME)
          @Pattern(regexp = Texts.NOT_BLANK)
          @Pattern(regexp = Texts.LINE)
          String name,
      @Nullable @Size(max = Unit.MAX_LIST)
          List<
                  @NotNull @Size(max = Unit.MAX_NAME) @Pattern(regexp = Texts.NOT_BLANK)
                  @Pattern(regexp = Texts.LINE) String>
              aliases,
      @Nullable @Size(max = Unit.MAX_LIST)
          List<
                  @NotNull @Size(max = Unit.MAX_NAME) @Pattern(regexp = Texts.NOT_BLANK)
                  @Pattern(regexp = Texts.LINE) String>
              compounds) {

    Particulars particulars() {
      return new Particulars(name, aliases, compounds);
    }
  }
}
