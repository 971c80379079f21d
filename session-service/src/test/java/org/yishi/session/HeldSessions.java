package org.yishi.session;

import org.yishi.session.MinutesCommand.CirculateMinutes;
import org.yishi.session.MinutesCommand.SignMinutes;
import org.yishi.session.minutes.Minutes.Capacity;

/** Sessions that were held, for tests of what comes of them. */
public final class HeldSessions {

  private HeldSessions() {}

  /** One whose minutes are sealed. */
  public static Session confirmed() {
    return MeetingTest.aConcludedSession(Conclusion.Result.OPINION_REACHED)
        .when(People.WORKER, new CirculateMinutes())
        .when(People.WORKER, new SignMinutes(Capacity.CHAIR, null, true))
        .when(People.WORKER, new SignMinutes(Capacity.RECORDER, null, true))
        .when(People.WORKER, new SignMinutes(Capacity.RESIDENT, "RESIDENT", true))
        .when(People.WORKER, new SignMinutes(Capacity.RESIDENT, "RESIDENT-2", true))
        .then()
        .session();
  }
}
