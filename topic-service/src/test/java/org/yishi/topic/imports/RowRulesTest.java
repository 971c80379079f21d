package org.yishi.topic.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yishi.topic.Channel;
import org.yishi.topic.Contact;
import org.yishi.topic.Particulars.Identity;
import org.yishi.topic.SampleDistrict;
import org.yishi.topic.Submission;
import org.yishi.topic.access.Access;
import org.yishi.web.security.Role;

class RowRulesTest {

  private static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");
  private static final Importer WORKER =
      new Importer("worker", Role.COMMUNITY_WORKER, "120103001001");
  private static final Importer STREET = new Importer("street", Role.STREET_OFFICER, "120103001");

  private final RowRules rules = new RowRules(SampleDistrict.HEXI, new Access());

  @Test
  void aRowBecomesWhatTheFormSays() {
    var valid = (Reading.Valid) rules.read(row(Map.of()), WORKER, NOW);
    Submission submission = valid.submission();
    assertThat(submission.area()).isEqualTo("120103001001");
    assertThat(submission.channel()).isEqualTo(Channel.HOUSEHOLD_VISIT);
    assertThat(submission.category()).isEqualTo("lifts");
    assertThat(submission.onBehalf()).isTrue();
    assertThat(submission.particulars().collectedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(submission.particulars().identity()).isEqualTo(Identity.OWNER);
    assertThat(submission.particulars().consent()).isTrue();
    assertThat(valid.contact()).isEqualTo(new Contact("赵某1", "13800138001"));
    assertThat(valid.toString()).doesNotContain("赵某");
  }

  @ParameterizedTest
  @CsvSource({
    "TITLE,'',TITLE required",
    "CATEGORY,'',CATEGORY required",
    "CATEGORY,违建,CATEGORY unknown-category",
    "DESCRIPTION,'',DESCRIPTION required",
    "CHANNEL,托梦,CHANNEL unknown-channel",
    "CHANNEL,12345 热线,WORK_ORDER not-a-work-order",
    "WORK_ORDER,2026-77,WORK_ORDER not-a-hotline-row",
    "COLLECTED_ON,三月五日,COLLECTED_ON not-a-date",
    "COLLECTED_ON,2026-02-30,COLLECTED_ON not-a-date",
    "COLLECTED_ON,2026-06-02,COLLECTED_ON not-yet",
    "NAME,'',NAME required",
    "PHONE,见附件,PHONE not-a-phone",
    "IDENTITY,路人,IDENTITY unknown-identity",
    "AREA,天和里社区,AREA unknown-area",
    "AREA,春熙里社区,AREA outside-area",
    "AREA,120103002001,AREA outside-area",
    "NAME_OPEN,看情况,NAME_OPEN not-yes-or-no"
  })
  void whatIsWrongIsNamedByColumn(Column column, String text, String fault) {
    assertThat(faults(row(Map.of(column, text)), WORKER)).isEqualTo(fault);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    LedgerRow row =
        row(
            Map.of(
                Column.TITLE, "电".repeat(121),
                Column.CATEGORY, "违建",
                Column.PHONE, "不详",
                Column.COMPOUND, "春和里\n小区",
                Column.DESCRIPTION, "看不见的\u202e字"));
    assertThat(faults(row, WORKER))
        .isEqualTo(
            "PHONE not-a-phone, COMPOUND line-break, TITLE too-long, CATEGORY unknown-category,"
                + " DESCRIPTION forbidden-character");
  }

  @Test
  void aStreetImportsForItsOwnCommunitiesAndSaysForWhich() {
    assertThat(rules.read(row(Map.of()), STREET, NOW)).isInstanceOf(Reading.Valid.class);
    assertThat(faults(row(Map.of(Column.AREA, "")), STREET)).isEqualTo("AREA required");
    assertThat(faults(row(Map.of(Column.AREA, "平山里社区")), STREET)).isEqualTo("AREA outside-area");
    var named = (Reading.Valid) rules.read(row(Map.of(Column.AREA, "春熙里")), STREET, NOW);
    assertThat(named.submission().area()).isEqualTo("120103001002");
  }

  @Test
  void aCommunitysOwnLedgerNeedsNoAreaAndNoChannel() {
    LedgerRow row = row(Map.of(Column.AREA, "", Column.CHANNEL, ""));
    var valid = (Reading.Valid) rules.read(row, WORKER, NOW);
    assertThat(valid.submission().area()).isEqualTo("120103001001");
    assertThat(valid.submission().channel()).isEqualTo(Channel.HOUSEHOLD_VISIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-3-5", "2026/03/05", "2026.3.5", "2026年3月5日", "20260305", "２０２６－３－５"})
  void datesAreReadAsPeopleTypeThem(String text) {
    assertThat(LedgerWords.date(text)).contains(LocalDate.of(2026, 3, 5));
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void everyChannelIsKnownByItsChineseName(Channel channel) {
    assertThat(LedgerWords.channel(channel.chinese())).contains(channel);
    assertThat(LedgerWords.channel(" " + channel.chinese() + "　")).contains(channel);
  }

  @Test
  void theSameRowSpacedOtherwiseSaysTheSame() {
    Map<Column, String> spaced = new TreeMap<>(Ledgers.visit(1));
    spaced.put(Column.COLLECTED_ON, "2026年3月2日");
    spaced.put(Column.PHONE, "138 0013-8001");
    spaced.put(Column.BUILDING, "１号楼");
    spaced.put(Column.DESCRIPTION, "电梯停了第1次，\n 老人下不了楼。");
    spaced.put(Column.AREA, "120103001001");
    spaced.put(Column.REGISTRAR, "另一人");
    assertThat(content(new LedgerRow(9, spaced))).isEqualTo(content(row(Map.of())));
    assertThat(content(row(Map.of(Column.NAME, "钱某")))).isNotEqualTo(content(row(Map.of())));
  }

  private String content(LedgerRow row) {
    return ((Reading.Valid) rules.read(row, WORKER, NOW)).content();
  }

  private String faults(LedgerRow row, Importer importer) {
    return switch (rules.read(row, importer, NOW)) {
      case Reading.Valid _ -> "none";
      case Reading.Invalid(var faults) ->
          faults.stream()
              .map(fault -> fault.column() + " " + fault.code())
              .collect(Collectors.joining(", "));
    };
  }

  private static LedgerRow row(Map<Column, String> changes) {
    Map<Column, String> cells = new TreeMap<>(Ledgers.visit(1));
    changes.forEach((column, text) -> {
      if (text.isEmpty()) {
        cells.remove(column);
      } else {
        cells.put(column, text);
      }
    });
    return new LedgerRow(3, cells);
  }
}
