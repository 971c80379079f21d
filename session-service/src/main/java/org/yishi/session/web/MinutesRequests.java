package org.yishi.session.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.session.MinutesCommand.EditMinutes;
import org.yishi.session.MinutesCommand.SignMinutes;
import org.yishi.session.minutes.Content;
import org.yishi.session.minutes.Minutes;

/** What people send along when they write, correct and sign minutes. */
final class MinutesRequests {

  private static final int MAX_COLUMNS = 12;
  private static final int MAX_ROWS = 200;

  private MinutesRequests() {}

  /** The minutes as they shall read. */
  @Schema(name = "MinutesText")
  record Text(
      @NotNull @Size(max = Texts.MAX_LINE) @Pattern(regexp = Texts.NOT_BLANK) String title,
      @NotNull @Size(max = Content.MAX_PARTS) List<@NotNull @Valid LineBody> head,
      @NotNull @Size(max = Content.MAX_PARTS) List<@NotNull @Valid SectionBody> sections,
      @Nullable @Size(max = Content.MAX_PARTS)
          List<@NotNull @Size(max = Texts.MAX_NAME) String> signatures,
      @Nullable @Size(max = Content.MAX_PARTS)
          List<@NotNull @Size(max = Texts.MAX_LINE) String> annexes) {

    EditMinutes toCommand() {
      return new EditMinutes(
          new Content(
              title.strip(),
              head.stream().map(LineBody::toLine).toList(),
              sections.stream().map(SectionBody::toSection).toList(),
              signatures == null ? List.of() : signatures,
              annexes == null ? List.of() : annexes));
    }
  }

  /** A labelled line of the head. */
  @Schema(name = "MinutesLine")
  record LineBody(
      @NotNull @Size(max = Texts.MAX_NAME) @Pattern(regexp = Texts.NOT_BLANK) String label,
      @NotNull @Size(max = Content.MAX_TEXT) String text,
      @Nullable @Size(max = Content.MAX_PARTS)
          List<@NotNull @Size(max = Content.MAX_TEXT) String> points) {

    private Content.Line toLine() {
      return new Content.Line(label.strip(), text, points == null ? List.of() : points);
    }
  }

  /** A section under its heading. */
  @Schema(name = "MinutesSection")
  record SectionBody(
      @NotNull @Size(max = Texts.MAX_LINE) @Pattern(regexp = Texts.NOT_BLANK) String heading,
      @NotNull @Size(max = Content.MAX_BLOCKS) List<@NotNull @Valid BlockBody> blocks) {

    private Content.Section toSection() {
      return new Content.Section(heading.strip(), blocks.stream().map(BlockBody::toBlock).toList());
    }
  }

  /** A paragraph with its points, or a table. */
  @Schema(name = "MinutesBlock")
  record BlockBody(
      @Nullable @Size(max = Content.MAX_TEXT) String text,
      @Nullable @Size(max = Content.MAX_PARTS)
          List<@NotNull @Size(max = Content.MAX_TEXT) String> points,
      @Nullable @Size(max = MAX_ROWS)
          List<
                  @NotNull @Size(min = 1, max = MAX_COLUMNS) List<
                      @NotNull @Size(max = Content.MAX_TEXT) String>>
              table) {

    private Content.Block toBlock() {
      return new Content.Block(
          text, points == null ? List.of() : points, table == null ? List.of() : table);
    }
  }

  /** What somebody says against a draft. */
  @Schema(name = "MinutesObjectionRequest")
  record ObjectionBody(
      @NotNull @Size(max = Texts.MAX_SPEECH) @Pattern(regexp = Texts.NOT_BLANK) String text) {}

  /** In which capacity somebody signs. */
  @Schema(name = "ConfirmationRequest")
  record ConfirmationBody(
      @NotNull Minutes.Capacity capacity,
      @Schema(description = "Key of the resident whose signature on paper is recorded")
          @Nullable
          @Pattern(regexp = Texts.KEY)
          String attendee,
      @Schema(description = "纸质签字 Whether staff record a signature on the printed copy")
          @Nullable Boolean onPaper) {

    SignMinutes toCommand() {
      return new SignMinutes(capacity, attendee, Boolean.TRUE.equals(onPaper));
    }
  }

  /** A correction of a confirmed record. */
  @Schema(name = "AddendumRequest")
  record AddendumBody(
      @NotNull @Size(max = Texts.MAX_NAME) @Pattern(regexp = Texts.NOT_BLANK) String name,
      @NotNull @Size(max = Texts.MAX_SPEECH) @Pattern(regexp = Texts.NOT_BLANK) String text) {}
}
