package org.yishi.district.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yishi.district.Codes;
import org.yishi.district.Party;
import org.yishi.district.Party.StandIn;
import org.yishi.district.file.Value.Entry;

/** Reads who takes part in deliberation, and who stands in for whom. */
final class PartiesReader {

  private static final int MAX_PARTIES = 60;
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{0,39}");
  private static final String CODE_FORM =
      "up to 40 capital letters and underscores, a letter first";

  private final Map<String, Party> parties = new LinkedHashMap<>();
  private final References standIns = new References("party");

  Codes<Party> read(Fields file) {
    List<Entry> entries = file.entries("parties", MAX_PARTIES);
    entries.forEach(this::readParty);
    standIns.check(parties.keySet());
    if (!entries.isEmpty() && parties.values().stream().noneMatch(Party::core)) {
      file.optional("parties")
          .ifPresent(
              place -> place.refuse("no party is 'core: true', so nobody always takes part"));
    }
    return new Codes<>(parties);
  }

  private void readParty(Entry entry) {
    String code = entry.place().text(CODE, CODE_FORM);
    Fields party = entry.value().fields();
    String name = party.text("name");
    String englishName = party.text("english");
    boolean core = party.optional("core").map(Value::flag).orElse(false);
    Optional<Value> standIn = party.optional("stand-in");
    if (core) {
      standIn.ifPresent(place -> place.refuse("a core party is always there; nobody stands in"));
    }
    party.nothingElse();
    parties.put(
        code,
        new Party(
            code,
            name,
            englishName,
            core,
            standIn.map(place -> standIn(code, place)).orElse(null)));
  }

  private StandIn standIn(String code, Value value) {
    Fields standIn = value.fields();
    Optional<Value> party = standIn.required("party");
    party.ifPresent(place -> standIns.add(code, place.text(), place));
    String name = standIn.text("name");
    String englishName = standIn.text("english");
    standIn.nothingElse();
    return new StandIn(party.map(Value::text).orElse(""), name, englishName);
  }
}
