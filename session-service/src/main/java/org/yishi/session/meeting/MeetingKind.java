package org.yishi.session.meeting;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Level;
import org.yishi.session.motion.Fraction;
import org.yishi.session.motion.VotingRule;

/**
 * A kind of meeting that people know by name, with the rules that follow from it.
 *
 * @param code what events and API call it, such as {@code ROUND_TABLE}
 * @param name the Chinese name
 * @param modes how it may be held
 * @param levels the levels that hold such meetings
 * @param notice which term runs from notice to meeting
 * @param core whether the two committees 两委 have to take part
 * @param quorum share of the seats that must be taken for it to open; none if anybody may begin
 * @param rules how it may vote
 * @param confirmation who confirms its minutes
 * @param topics whether it is about topics; a meeting that never is stays out of the public log
 * @param labels what the district files it under, such as 两评三会一公开
 */
public record MeetingKind(
    String code,
    String name,
    String english,
    Carrier carrier,
    Set<Mode> modes,
    Set<Level> levels,
    NoticeRule notice,
    boolean core,
    @Nullable Fraction quorum,
    Set<VotingRule> rules,
    Confirmation confirmation,
    Topics topics,
    List<String> labels) {

  public MeetingKind {
    modes = Set.copyOf(modes);
    levels = Set.copyOf(levels);
    rules = Set.copyOf(rules);
    labels = List.copyOf(labels);
    if (!code.matches("[A-Z][A-Z_]{0,39}")) {
      throw new IllegalArgumentException("not a code of a meeting kind: " + code);
    }
  }

  /** Which of the policy's terms runs from notice to meeting. */
  public enum NoticeRule {
    GENERAL,
    /** The longer one of an owners' assembly, of which the residents' committee is informed. */
    OWNERS,
    /** Internal meetings are called as people like. */
    NONE
  }

  /** Who confirms the minutes. */
  public enum Confirmation {
    /** Chair, recorder and two residents. */
    DELIBERATION,
    /** Chair and recorder. */
    LEADERS
  }

  /** Whether such a meeting is about topics. */
  public enum Topics {
    REQUIRED,
    POSSIBLE,
    /** Internal meetings 内部会议. */
    NEVER
  }

  /** Whether it is nobody else's business. */
  public boolean internal() {
    return topics == Topics.NEVER;
  }
}
