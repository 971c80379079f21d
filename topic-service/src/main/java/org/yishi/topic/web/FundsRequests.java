package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.access.Sight;
import org.yishi.topic.funds.Amount;
import org.yishi.topic.funds.FundsEntry;
import org.yishi.topic.funds.FundsItem;
import org.yishi.topic.funds.FundsItem.Source;
import org.yishi.topic.funds.FundsItem.State;
import org.yishi.topic.funds.UnitFunds;
import org.yishi.topic.screening.Masking;

/** What people send and read about funds 经费. */
final class FundsRequests {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2999;

  private FundsRequests() {}

  /** A sum that a topic needs or has cost. */
  @Schema(name = "Funds")
  record Sum(
      @Schema(description = "金额（元） In yuan, exactly", example = "48000.00")
          @NotNull
          @Pattern(regexp = Amount.FORM)
          String amount,
      @Schema(description = "来源") @NotNull Source source,
      @Schema(description = "用途")
          @NotNull
          @Size(max = FundsItem.MAX_PURPOSE)
          @Pattern(regexp = Texts.NOT_BLANK)
          @Pattern(regexp = Texts.LINE)
          String purpose,
      @Schema(description = "年度") @NotNull @Min(FIRST_YEAR) @Max(LAST_YEAR) Integer year,
      @Schema(description = "计划、已支出或已撤销") @NotNull State state) {

    FundsItem toItem() {
      return new FundsItem(Amount.read(amount).orElseThrow(), source, purpose.strip(), year, state);
    }
  }

  /** A sum of a unit in a year. */
  @Schema(name = "UnitFunds")
  record UnitSum(
      @Schema(description = "区划", example = "120103001") @NotNull @Pattern(regexp = Texts.AREA)
          String area,
      @Schema(description = "单位 Office or body within the area")
          @Nullable
          @Size(max = UnitFunds.MAX_UNIT)
          @Pattern(regexp = Texts.LINE)
          String unit,
      @NotNull @Pattern(regexp = Amount.FORM) String amount,
      @NotNull Source source,
      @NotNull
          @Size(max = FundsItem.MAX_PURPOSE)
          @Pattern(regexp = Texts.NOT_BLANK)
          @Pattern(regexp = Texts.LINE)
          String purpose,
      @NotNull @Min(FIRST_YEAR) @Max(LAST_YEAR) Integer year,
      @NotNull State state) {

    FundsItem toItem() {
      return new Sum(amount, source, purpose, year, state).toItem();
    }
  }

  /** A recorded sum of a topic. */
  @Schema(name = "RecordedFunds")
  record SumView(
      int n,
      String amount,
      Source source,
      @Schema(description = "For those concerned") @Nullable String purpose,
      int year,
      State state,
      Instant recordedAt,
      Instant changedAt) {

    static SumView of(FundsEntry entry, Sight sight) {
      FundsItem item = entry.item();
      String purpose =
          switch (sight) {
            case FULL -> item.purpose();
            case MASKED -> Masking.mask(item.purpose());
            case OWN, PUBLIC -> null;
          };
      return new SumView(
          entry.n(),
          item.amount().toString(),
          item.source(),
          purpose,
          item.year(),
          item.state(),
          entry.recordedAt(),
          entry.changedAt());
    }
  }

  /** A recorded sum of a unit. */
  @Schema(name = "RecordedUnitFunds")
  record UnitSumView(
      String id,
      String area,
      @Nullable String unit,
      String amount,
      Source source,
      String purpose,
      int year,
      State state,
      @Schema(description = "As in the ETag") long version,
      Instant recordedAt,
      Instant changedAt) {

    static UnitSumView of(UnitFunds funds) {
      FundsItem item = funds.item();
      return new UnitSumView(
          funds.id(),
          funds.area(),
          funds.unit(),
          item.amount().toString(),
          item.source(),
          item.purpose(),
          item.year(),
          item.state(),
          funds.version(),
          funds.recordedAt(),
          funds.changedAt());
    }
  }
}
