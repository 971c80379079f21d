package org.yishi.topic.ledger;

import java.util.Optional;
import org.yishi.district.Area;
import org.yishi.district.Category;
import org.yishi.district.Department;
import org.yishi.district.District;
import org.yishi.district.Level;
import org.yishi.district.Party;
import org.yishi.topic.participation.PartyTable;

/** What codes are called in ledgers and documents. */
public final class LedgerNames {

  private final District district;

  public LedgerNames(District district) {
    this.district = district;
  }

  /** An area, a department or a party that leads by its name; anything else as it is. */
  public String unit(String code) {
    return district
        .areas()
        .find(code)
        .map(Area::name)
        .or(() -> district.departments().find(code).map(Department::name))
        .or(() -> leading(code).map(Party::name))
        .orElse(code);
  }

  private Optional<Party> leading(String code) {
    return district.parties().all().stream()
        .filter(party -> PartyTable.leadCode(party.code()).equals(code))
        .findFirst();
  }

  /** A party by its name. */
  public String party(String code) {
    return district.parties().find(code).map(Party::name).orElse(code);
  }

  /** A category by its name. */
  public String category(String code) {
    return district.categories().find(code).map(Category::name).orElse(code);
  }

  /** The street of a community; empty for a district. */
  public String street(String area) {
    int digits = Level.STREET.codeLength();
    return area.length() < digits ? "" : unit(area.substring(0, digits));
  }

  /** The Chinese word of a level. */
  public static String level(Level level) {
    return switch (level) {
      case COMMUNITY -> "社区";
      case STREET -> "街道";
      case DISTRICT -> "区级";
    };
  }
}
