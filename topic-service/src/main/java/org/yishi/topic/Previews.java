package org.yishi.topic;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.district.District;
import org.yishi.topic.followup.DossierItem;
import org.yishi.topic.participation.Participation;
import org.yishi.topic.screening.Nature;
import org.yishi.topic.screening.Scope;
import org.yishi.topic.unit.CommunityUnits;

/** What would be decided about a topic if it were asked now; nothing is changed by asking. */
public final class Previews {

  private final District district;
  private final CommunityUnits units;
  private final Clock clock;

  public Previews(District district, CommunityUnits units, Clock clock) {
    this.district = district;
    this.units = units;
    this.clock = clock;
  }

  /** Who would have to take part in the topic if it were screened like this. */
  public Participation of(
      Topic topic, String category, @Nullable Nature nature, @Nullable Scope scope) {
    return PartiesRules.preview(topic, category, nature, scope, context(topic));
  }

  /** What the dossier of a case that has come to an end still lacks. */
  public List<DossierItem> missing(Topic topic) {
    return ClosingRules.missing(topic, context(topic));
  }

  private Context context(Topic topic) {
    return new Context(clock.instant(), Initiator.SYSTEM, district, null, units.of(topic.area()));
  }
}
