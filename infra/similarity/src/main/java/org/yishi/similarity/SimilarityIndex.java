package org.yishi.similarity;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.yishi.similarity.Features.Place;
import org.yishi.similarity.Match.Reason;

/**
 * Matters in memory, searched one by one: no approximate structure to maintain, and a result that
 * says exactly what it would say of all.
 *
 * <p>Costs, for each matter, some 400 bytes of heap and {@link Vector#BYTES} beside it. A search
 * compares characters and the signs of the vectors with everything in the area, and the vectors
 * themselves with the {@link #LOOKED_AT} that come out best.
 *
 * <p>Safe for any number of threads.
 */
public final class SimilarityIndex {

  /** Matters whose vectors are compared in full. */
  static final int LOOKED_AT = 400;

  private static final int VECTORS_A_BLOCK = 512;

  /** A cosine and a share of common characters from which they are told as reasons. */
  private static final double CLOSE_MEANING = 0.62;

  private static final double CLOSE_WORDS = 0.3;

  private final int capacity;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<String, Row> rows = new HashMap<>();
  private final NavigableMap<String, List<Row>> byArea = new TreeMap<>();
  private final List<ByteBuffer> blocks = new ArrayList<>();
  private final List<Integer> freeSlots = new ArrayList<>();
  private final Frequencies frequencies = new Frequencies();
  private int slots;

  /**
   * An empty index.
   *
   * @param capacity matters at most; what comes after them is left out
   */
  public SimilarityIndex(int capacity) {
    this.capacity = capacity;
  }

  private record Row(
      String id,
      String area,
      Features features,
      float weight,
      int slot,
      float length,
      @Nullable Signs signs,
      boolean open) {}

  /** A row and how likely it is the one; rough until its vector has been compared. */
  private record Candidate(Row row, double sum, double cosine, double common) {}

  /**
   * Adds the matter or replaces it; false if there is no room.
   *
   * @param vector the direction of its text, if there is a model
   * @param open whether everybody may know it
   */
  public boolean put(String id, Matter matter, @Nullable Vector vector, boolean open) {
    Features features = Features.of(matter);
    lock.writeLock().lock();
    try {
      take(id);
      if (rows.size() >= capacity) {
        return false;
      }
      int slot = vector == null ? -1 : store(vector);
      Row row =
          new Row(
              id,
              matter.area(),
              features,
              frequencies.weight(features.grams()),
              slot,
              vector == null ? 0 : vector.length(),
              vector == null ? null : Signs.of(vector),
              open);
      rows.put(id, row);
      byArea.computeIfAbsent(matter.area(), _ -> new ArrayList<>()).add(row);
      frequencies.add(features.grams());
      return true;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Removes the matter, if it is there. */
  public void remove(String id) {
    lock.writeLock().lock();
    try {
      take(id);
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** How many matters there are. */
  public int size() {
    lock.readLock().lock();
    try {
      return rows.size();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** What may be the same matter, the likeliest first. */
  public List<Match> search(Query query) {
    Features asked = Features.of(query.matter());
    Features features = query.scope() == Query.Scope.ANYWHERE ? asked.anywhere() : asked;
    lock.readLock().lock();
    try {
      Comparator<Candidate> bySum = Comparator.comparingDouble(Candidate::sum);
      var best = new PriorityQueue<>(LOOKED_AT + 1, bySum);
      var common = new InCommon(features.grams(), frequencies);
      Signs signs = query.vector() == null ? null : Signs.of(query.vector());
      for (List<Row> area : within(query.within())) {
        for (Row row : area) {
          if (row.open() || query.scope() != Query.Scope.OPEN) {
            look(row, query, features, signs, common, best);
          }
        }
      }
      byte[] bytes = new byte[Vector.BYTES];
      return best.stream()
          .map(candidate -> exact(candidate, features, query.vector(), bytes))
          .sorted(bySum.reversed().thenComparing(candidate -> candidate.row().id()))
          .limit(query.limit())
          .map(candidate -> match(candidate, features, query.vector() != null))
          .toList();
    } finally {
      lock.readLock().unlock();
    }
  }

  private Collection<List<Row>> within(String area) {
    List<List<Row>> found =
        new ArrayList<>(byArea.subMap(area, true, area + Character.MAX_VALUE, false).values());
    for (String above = byArea.lowerKey(area); above != null; above = byArea.lowerKey(above)) {
      List<Row> rowsAbove = byArea.get(above);
      if (area.startsWith(above) && rowsAbove != null) {
        found.add(rowsAbove);
      }
    }
    return found;
  }

  /** Compares the texts first: most rows are out of the question whatever else they share. */
  private static void look(
      Row row,
      Query query,
      Features features,
      @Nullable Signs signs,
      InCommon common,
      PriorityQueue<Candidate> best) {
    double share = common.with(row.features().grams(), row.weight());
    Signs ofRow = row.signs();
    boolean compared = signs != null && ofRow != null;
    Weights weights = compared ? Weights.COMBINED : Weights.WORDS_ONLY;
    double cosine = signs != null && ofRow != null ? signs.cosine(ofRow) : 0;
    boolean full = best.size() == LOOKED_AT;
    if (full && weights.ofTexts(cosine, share) + weights.rest() <= best.element().sum()) {
      return;
    }
    double sum = weights.sum(cosine, share, features, row.features());
    if ((full && sum <= best.element().sum()) || row.id().equals(query.except())) {
      return;
    }
    if (full) {
      best.poll();
    }
    best.add(new Candidate(row, sum, cosine, share));
  }

  private Candidate exact(
      Candidate candidate, Features query, @Nullable Vector vector, byte[] bytes) {
    Row row = candidate.row();
    if (vector == null || row.slot() < 0) {
      return candidate;
    }
    blocks
        .get(row.slot() / VECTORS_A_BLOCK)
        .get(row.slot() % VECTORS_A_BLOCK * Vector.BYTES, bytes);
    double cosine = vector.cosine(bytes, row.length());
    double sum = Weights.COMBINED.sum(cosine, candidate.common(), query, row.features());
    return new Candidate(row, sum, cosine, candidate.common());
  }

  private static Match match(Candidate candidate, Features query, boolean withModel) {
    Features found = candidate.row().features();
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    add(reasons, Reason.MEANING, candidate.cosine() >= CLOSE_MEANING);
    add(reasons, Reason.WORDS, candidate.common() >= CLOSE_WORDS);
    add(reasons, Reason.CATEGORY, query.category(found) == Place.SAME);
    add(reasons, Reason.COMPOUND, query.compound(found) == Place.SAME);
    add(reasons, Reason.BUILDING, query.building(found) == Place.SAME);
    add(reasons, Reason.ASK, query.ask() == found.ask() && query.ask() != Ask.OTHER);
    boolean compared = withModel && candidate.row().slot() >= 0;
    double flag = compared ? Weights.COMBINED.flag() : Weights.WORDS_ONLY.flag();
    double chance = Weights.chance(candidate.sum());
    return new Match(candidate.row().id(), chance, chance >= flag, reasons);
  }

  private static void add(Set<Reason> reasons, Reason reason, boolean holds) {
    if (holds) {
      reasons.add(reason);
    }
  }

  private void take(String id) {
    Row row = rows.remove(id);
    if (row != null) {
      byArea.getOrDefault(row.area(), List.of()).remove(row);
      frequencies.remove(row.features().grams());
      if (row.slot() >= 0) {
        freeSlots.add(row.slot());
      }
    }
  }

  private int store(Vector vector) {
    int slot = freeSlots.isEmpty() ? slots++ : freeSlots.removeLast();
    if (slot / VECTORS_A_BLOCK == blocks.size()) {
      blocks.add(ByteBuffer.allocateDirect(VECTORS_A_BLOCK * Vector.BYTES));
    }
    blocks.get(slot / VECTORS_A_BLOCK).put(slot % VECTORS_A_BLOCK * Vector.BYTES, vector.values());
    return slot;
  }
}
