package org.yishi.topic.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.yishi.eventing.EventIds;
import org.yishi.topic.Topic;
import org.yishi.topic.audit.AuditRecord;
import org.yishi.topic.audit.AuditRecord.Deed;
import org.yishi.topic.audit.AuditRecord.Purpose;
import org.yishi.topic.audit.Audits;
import org.yishi.web.security.Actor;

/** Notes down who is about to see or erase personal data; without the note nobody does. */
@Component
class AuditTrail {

  private static final String ID_PREFIX = "audit";

  private final Audits audits;
  private final EventIds ids;
  private final Clock clock;

  AuditTrail(Audits audits, EventIds ids, Clock clock) {
    this.audits = audits;
    this.ids = ids;
    this.clock = clock;
  }

  void note(Actor actor, Topic topic, Deed deed, Purpose purpose) {
    audits.write(
        new AuditRecord(
            ids.next(ID_PREFIX),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            topic.id(),
            topic.number(),
            topic.area(),
            actor.id(),
            actor.role().code(),
            deed,
            purpose));
  }
}
