package org.yishi.topic.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishi.district.District;
import org.yishi.topic.access.Access;
import org.yishi.topic.access.Action;
import org.yishi.topic.access.CaseFile;
import org.yishi.topic.access.Verdict;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.FieldProblem;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** Who may do what with records that belong to an area instead of a topic. */
@Component
class AreaDesk {

  private final Access access;
  private final District district;

  AreaDesk(Access access, District district) {
    this.access = access;
    this.district = district;
  }

  /** Refuses whoever may not do this in the area, as if the area's records weren't there. */
  void check(Actor actor, Action action, String area) {
    switch (access.decide(actor, action, new CaseFile(area, null, Set.of(), false))) {
      case Verdict.Permitted _ -> {}
      case Verdict.Denied(var missing) -> throw TopicProblem.of(missing, area);
      case Verdict.Hidden _ -> throw ProblemException.of(CommonProblem.NOT_FOUND);
    }
  }

  /** Refuses whoever may not do this in the area that a body names, saying what is missing. */
  void checkNamed(Actor actor, Action action, String area) {
    if (!district.areas().contains(area)) {
      throw ProblemException.of(CommonProblem.INVALID_VALUE, FieldProblem.of("area", "invalid"));
    }
    if (access.decide(actor, action, CaseFile.in(area)) instanceof Verdict.Denied(var missing)) {
      throw TopicProblem.of(missing, area);
    }
  }

  /** The area that a query names, or else the actor's own. */
  String area(@Nullable String asked, Actor actor) {
    String area = asked == null ? actor.area() : asked;
    if (area == null || !district.areas().contains(area)) {
      throw ProblemException.of(
          CommonProblem.INVALID_PARAMETER, FieldProblem.of("area", "invalid"));
    }
    return area;
  }
}
