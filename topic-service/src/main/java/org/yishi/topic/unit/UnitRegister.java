package org.yishi.topic.unit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Area;
import org.yishi.district.District;
import org.yishi.district.Level;
import org.yishi.topic.Initiator;
import org.yishi.topic.RequestKey;
import org.yishi.topic.Rule;
import org.yishi.topic.unit.Units.Stored;
import org.yishi.topic.unit.Units.Writing;

/** The directory of the communities' own units: staff register, change and close them. */
public final class UnitRegister {

  private final Units units;
  private final District district;
  private final Clock clock;
  private final Supplier<String> ids;

  public UnitRegister(Units units, District district, Clock clock, Supplier<String> ids) {
    this.units = units;
    this.district = district;
    this.clock = clock;
    this.ids = ids;
  }

  /** What somebody says of a unit; what is null stays as it was. */
  public record Particulars(
      @Nullable String name, @Nullable List<String> aliases, @Nullable List<String> compounds) {}

  /** What came of it. */
  public sealed interface Result {
    /** It holds. */
    record Done(Stored stored) implements Result {}

    /** It breaks a rule. */
    record Refused(Rule rule, String name, String value) implements Result {}

    /** There is no such unit. */
    record Unknown() implements Result {}

    /** The unit has changed since the version that the caller saw. */
    record Stale() implements Result {}
  }

  /** Registers a unit of a community, once per request. */
  public Result register(
      String area,
      UnitKind kind,
      String name,
      Particulars particulars,
      RequestKey request,
      Initiator by) {
    Area community = district.areas().find(area).orElse(null);
    if (community == null) {
      return new Result.Refused(Rule.AREA_UNKNOWN, "area", area);
    }
    if (community.level() != Level.COMMUNITY) {
      return new Result.Refused(Rule.AREA_NOT_A_COMMUNITY, "area", area);
    }
    Instant now = now();
    var unit =
        new Unit(
            ids.get(),
            area,
            kind,
            name,
            orNone(particulars.aliases()),
            orNone(particulars.compounds()),
            null,
            now,
            now);
    return switch (units.register(unit, request, by)) {
      case Writing.Written(var stored) -> new Result.Done(stored);
      case Writing.Repeated(var stored, var fingerprint) ->
          fingerprint.equals(request.fingerprint())
              ? new Result.Done(stored)
              : new Result.Refused(Rule.IDEMPOTENCY_KEY_REUSED, "key", "");
      case Writing.NameTaken _ -> new Result.Refused(Rule.UNIT_ALREADY_THERE, "name", name);
      case Writing.Outrun _ -> throw new IllegalStateException("Nobody else knows of " + unit.id());
    };
  }

  /** Changes what is said of a unit that the caller has seen at a version. */
  public Result change(String id, long version, Particulars particulars, Initiator by) {
    Stored loaded = units.find(id).orElse(null);
    if (loaded == null) {
      return new Result.Unknown();
    }
    Unit unit = loaded.unit();
    if (!unit.active()) {
      return new Result.Refused(Rule.UNIT_CLOSED, "name", unit.name());
    }
    return loaded.version() != version
        ? new Result.Stale()
        : save(
            loaded,
            new Unit(
                unit.id(),
                unit.area(),
                unit.kind(),
                particulars.name() == null ? unit.name() : particulars.name(),
                particulars.aliases() == null ? unit.aliases() : particulars.aliases(),
                particulars.compounds() == null ? unit.compounds() : particulars.compounds(),
                null,
                unit.registeredAt(),
                now()),
            by);
  }

  /** Closes a unit: there is no such one any more. */
  public Result close(String id, @Nullable Long version, String reason, Initiator by) {
    Stored loaded = units.find(id).orElse(null);
    if (loaded == null) {
      return new Result.Unknown();
    }
    Unit unit = loaded.unit();
    if (!unit.active()) {
      return new Result.Refused(Rule.UNIT_CLOSED, "name", unit.name());
    }
    return version != null && version != loaded.version()
        ? new Result.Stale()
        : save(
            loaded,
            new Unit(
                unit.id(),
                unit.area(),
                unit.kind(),
                unit.name(),
                unit.aliases(),
                unit.compounds(),
                reason,
                unit.registeredAt(),
                now()),
            by);
  }

  private Result save(Stored loaded, Unit next, Initiator by) {
    return switch (units.save(loaded, next, by)) {
      case Writing.Written(var stored) -> new Result.Done(stored);
      case Writing.NameTaken _ -> new Result.Refused(Rule.UNIT_ALREADY_THERE, "name", next.name());
      case Writing.Outrun _ -> new Result.Stale();
      case Writing.Repeated _ -> throw new IllegalStateException("Only registrations repeat");
    };
  }

  /** The store keeps milliseconds. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static List<String> orNone(@Nullable List<String> values) {
    return values == null ? List.of() : values;
  }
}
