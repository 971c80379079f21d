package org.yishi.topic.summons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.yishi.topic.summons.Summons.State;

/** Every summons of a topic, in order. */
public record Summonses(List<Summons> all) {

  /** More than any case needs: twice all departments of a district. */
  public static final int MAX = 40;

  /** Nobody has been summoned. */
  public static final Summonses NONE = new Summonses(List.of());

  public Summonses {
    all = List.copyOf(all);
  }

  /** The summons with the number. */
  public Optional<Summons> find(int n) {
    return n >= 1 && n <= all.size() ? Optional.of(all.get(n - 1)) : Optional.empty();
  }

  /** The summons that the request has brought about. */
  public Optional<Summons> ofRequest(String key) {
    return all.stream().filter(summons -> key.equals(summons.requestKey())).findFirst();
  }

  /** Those for which the predicate holds. */
  public List<Summons> where(Predicate<Summons> predicate) {
    return all.stream().filter(predicate).toList();
  }

  /** How many departments have refused in the matter. */
  public int refusals(int matter) {
    return where(summons -> summons.matter() == matter && summons.state() == State.REFUSED).size();
  }

  /** The refused summons that one of this department would go on with, if there is one. */
  public Optional<Summons> refusedInFavourOf(String department) {
    return all.reversed().stream()
        .filter(summons -> summons.state() == State.REFUSED)
        .filter(summons -> {
          Answer.Refusal refusal = summons.answer().refusal();
          return refusal != null && department.equals(refusal.department());
        })
        .filter(summons -> !wentOn(summons))
        .findFirst();
  }

  /** Whether another department has been called since in the same matter. */
  public boolean wentOn(Summons refused) {
    return all.stream().anyMatch(later -> goesOnWith(later, refused));
  }

  /** With this one in its place, or at the end. */
  public Summonses with(Summons summons) {
    List<Summons> next = new ArrayList<>(all);
    if (summons.n() > next.size()) {
      next.add(summons);
    } else {
      next.set(summons.n() - 1, summons);
    }
    return new Summonses(next);
  }

  /** After the end of the case: what is open has lapsed. */
  public Summonses lapsed() {
    return new Summonses(
        all.stream().map(summons -> summons.open() ? summons.lapsed() : summons).toList());
  }

  private static boolean goesOnWith(Summons later, Summons earlier) {
    return later.matter() == earlier.matter()
        && later.n() > earlier.n()
        && later.state() != State.WITHDRAWN;
  }
}
