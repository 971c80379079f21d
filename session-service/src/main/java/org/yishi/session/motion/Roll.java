package org.yishi.session.motion;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who has a vote whether he is there or not 表决人名册: the owners of a compound with their
 * units, the households of a building, the residents' representatives. An owner of several units is
 * one entry.
 */
public record Roll(List<Entry> entries) {

  /** Entries of one roll: the owners of a large compound. */
  public static final int MAX_ENTRIES = 5_000;

  /** Nobody. */
  public static final Roll EMPTY = new Roll(List.of());

  public Roll {
    entries = List.copyOf(entries);
    if (entries.size() > MAX_ENTRIES) {
      throw new IllegalArgumentException("more than " + MAX_ENTRIES + " entries");
    }
  }

  /**
   * One vote.
   *
   * @param key names it: an owner's or household's number
   * @param account the account of whoever casts it, if he has one
   * @param proxy the account of whoever was given it in writing 授权委托
   * @param units the exclusive parts that it stands for
   * @param tenants accounts of people who live there without owning it
   */
  public record Entry(
      String key,
      String name,
      @Nullable String account,
      @Nullable String proxy,
      List<ExclusivePart> units,
      List<String> tenants) {

    public Entry {
      units = List.copyOf(units);
      tenants = List.copyOf(tenants);
    }

    /** The area behind the vote, in hundredths of a square metre. */
    public long area() {
      return units.stream().mapToLong(ExclusivePart::hundredths).sum();
    }

    @Override
    public String toString() {
      return "Entry[" + key + "]";
    }
  }

  /**
   * An exclusive part 专有部分.
   *
   * @param no its number in the register, such as 3-2-501
   * @param hundredths its registered area in hundredths of a square metre
   */
  public record ExclusivePart(String no, long hundredths) {}

  /** How many votes there are. */
  public long votes() {
    return entries.size();
  }

  /** The area behind all of them. */
  public long area() {
    return entries.stream().mapToLong(Entry::area).sum();
  }

  /** The vote with the key. */
  public Optional<Entry> find(String key) {
    return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
  }

  /** The vote that the account casts if it names none: its own, else the only one given to it. */
  public Optional<Entry> castBy(String account) {
    Optional<Entry> own =
        entries.stream().filter(entry -> account.equals(entry.account())).findFirst();
    if (own.isPresent()) {
      return own;
    }
    List<Entry> given = entries.stream().filter(e -> account.equals(e.proxy())).limit(2).toList();
    return given.size() == 1 ? Optional.of(given.getFirst()) : Optional.empty();
  }

  /** Whether the account lives in somebody else's unit. */
  public boolean hasTenant(String account) {
    return entries.stream().anyMatch(entry -> entry.tenants().contains(account));
  }

  /** The first key or unit that stands there twice. */
  public Optional<String> doubled() {
    Set<String> seen = new HashSet<>();
    return entries.stream()
        .flatMap(entry ->
            Stream.concat(
                Stream.of("key " + entry.key()),
                entry.units().stream().map(unit -> "unit " + unit.no())))
        .filter(name -> !seen.add(name))
        .map(name -> name.substring(name.indexOf(' ') + 1))
        .findFirst();
  }
}
