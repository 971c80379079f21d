package org.yishi.topic.publiclog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yishi.eventing.NewEvent;
import org.yishi.testing.EventContract;
import org.yishi.topic.People;
import org.yishi.topic.unit.Unit;
import org.yishi.topic.unit.UnitKind;

/** What other services hear of the communities' own units. */
class DirectoryLogTest {

  private static final Instant THEN = Instant.parse("2026-03-03T02:05:00Z");

  @Test
  void eachEventTellsTheUnitWholeUnderItsOwnKey() {
    NewEvent event = DirectoryLog.event(unit(null), People.WORKER);

    assertThat(event.subject()).isEqualTo("unit_01kjq0w1c0e35tr1n2g4zm8kq0");
    assertThat(event.data()).isEqualTo(EventContract.approvedOfDirectory(DirectoryLog.TYPE).data());
    EventContract.assertDirectoryConforms(event.type(), event.data());
  }

  @Test
  void aClosedUnitIsToldAsClosedWithoutTheReason() {
    NewEvent event = DirectoryLog.event(unit("合同到期，王某已离职"), People.WORKER);

    assertThat(event.data()).contains("CLOSED").doesNotContain("王某");
    EventContract.assertDirectoryConforms(event.type(), event.data());
  }

  private static Unit unit(@Nullable String closedBecause) {
    return new Unit(
        "unit_01kjq0w1c0e35tr1n2g4zm8kq0",
        "120103001001",
        UnitKind.PROPERTY_COMPANY,
        "安居物业服务有限公司",
        List.of("安居物业"),
        List.of("春和里小区"),
        closedBecause,
        THEN,
        THEN);
  }
}
