package org.yishi.topic;

import org.yishi.district.District;
import org.yishi.district.Policy;
import org.yishi.district.file.DistrictFile;

/** The sample district, and what tests change of it. */
public final class SampleDistrict {

  /** 河西 as its file tells it. */
  public static final District HEXI = DistrictFile.sample();

  private SampleDistrict() {}

  /** The same district where a missed deadline of an escalation raises it by itself. */
  static District raisingByItself() {
    Policy policy = HEXI.policy();
    var escalation =
        new Policy.Escalation(
            policy.escalation().yellowPercent(), policy.escalation().maxReturns(), true);
    return new District(
        HEXI.code(),
        HEXI.areas(),
        HEXI.departments(),
        HEXI.categories(),
        HEXI.parties(),
        HEXI.duties(),
        new Policy(
            "hexi-2026-raising",
            policy.terms(),
            escalation,
            policy.evaluation(),
            policy.hotSpot(),
            policy.leadApproves(),
            policy.deadlines(),
            policy.followUp(),
            policy.summons()),
        HEXI.calendar(),
        HEXI.participation(),
        HEXI.pilots());
  }
}
