package org.yishi.session;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.yishi.district.Level;
import org.yishi.session.meeting.Carrier;
import org.yishi.session.meeting.MeetingKind;
import org.yishi.session.meeting.MeetingKinds;
import org.yishi.session.meeting.Mode;
import org.yishi.session.motion.Fraction;
import org.yishi.session.motion.VotingRule;

/** The list of meeting kinds as {@code meeting-kinds.yaml} tells it. */
@ConfigurationProperties("yishi.session-kinds")
public record KindProperties(List<Entry> list) {

  public KindProperties {
    list = List.copyOf(list);
  }

  /** One kind; {@link MeetingKind} says what each field means. */
  public record Entry(
      String code,
      String name,
      String english,
      Carrier carrier,
      @DefaultValue({"ONSITE", "HYBRID", "ONLINE"}) Set<Mode> modes,
      @DefaultValue({"COMMUNITY", "STREET", "DISTRICT"}) Set<Level> levels,
      @DefaultValue("GENERAL") MeetingKind.NoticeRule notice,
      @DefaultValue("true") boolean core,
      @Nullable String quorum,
      @DefaultValue({"SIMPLE_MAJORITY", "TWO_THIRDS", "CONSENSUS"}) Set<VotingRule> rules,
      @DefaultValue("DELIBERATION") MeetingKind.Confirmation confirmation,
      @DefaultValue("REQUIRED") MeetingKind.Topics topics,
      @DefaultValue List<String> labels) {

    MeetingKind toKind() {
      return new MeetingKind(
          code,
          name,
          english,
          carrier,
          modes,
          levels,
          notice,
          core,
          quorum == null ? null : Fraction.parse(quorum),
          rules,
          confirmation,
          topics,
          labels);
    }
  }

  /** The list as the domain reads it. */
  public MeetingKinds toKinds() {
    return new MeetingKinds(list.stream().map(Entry::toKind).toList());
  }
}
