package org.yishi.session.document;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import java.time.Instant;
import java.util.List;
import org.yishi.session.Session;
import org.yishi.session.State;
import org.yishi.session.meeting.Plan;
import org.yishi.session.meeting.Venue;

/** Sessions as an iCalendar file (RFC 5545): what, when, where, and nobody's name. */
public final class CalendarFile {

  private static final String PRODUCT = "-//Yishi//session-service//ZH";

  private CalendarFile() {}

  /** The file's text. */
  public static String of(String name, List<Session> sessions) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId(PRODUCT);
    calendar.setName(name);
    sessions.forEach(session -> calendar.addEvent(event(session)));
    return Biweekly.write(calendar).go();
  }

  private static VEvent event(Session session) {
    Plan plan = session.plan();
    VEvent event = new VEvent();
    event.setUid(session.id() + "@yishi");
    event.setSummary(plan.subject());
    event.setDateStart(date(plan.startsAt()), true);
    event.setDateEnd(date(plan.endsAt()), true);
    event.setDateTimeStamp(date(session.updatedAt()));
    event.setStatus(
        session.state() == State.CANCELLED
            ? Status.cancelled()
            : session.state() == State.POSTPONED ? Status.tentative() : Status.confirmed());
    Venue venue = plan.venue();
    if (venue != null && !venue.home()) {
      event.setLocation(venue.name());
    }
    return event;
  }

  /** The library speaks in old dates; they end here. */
  private static java.util.Date date(Instant time) {
    return java.util.Date.from(time);
  }
}
