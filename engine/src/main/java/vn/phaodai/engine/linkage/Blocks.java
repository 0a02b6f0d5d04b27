// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Pairs worth comparing, by several passes over sorted arrays of (key, record). A block above the
/// bound is split part by part; what cannot be split is compared within a window and reported.
///
/// ~~~
/// pass   key₁key₁key₁ key₂key₂ key₃ …      32 bits of key, 32 of record
///        rec  rec rec  rec rec  rec         ascending within a key
/// ~~~
final class Blocks {
  /// Records in a block before it is split.
  static final int BOUND = 100;

  /// Pairs that a liberal pass may add: so many, or so many a record.
  private static final long LEAST_BUDGET = 400_000;

  private static final double BUDGET = 0.5;

  /// Records on which the pairs of a pass are foretold.
  private static final int SAMPLE = 8192;

  /// What a pair is compared for.
  interface Visitor {
    void pair(int a, int b);
  }

  private final Records records;

  /// By pass: (key, record), sorted; blocks without a partner are left out.
  private final List<long[]> sorted = new ArrayList<>();

  /// By pass and record: the key after splitting; 0 for none, and where not all pairs are compared.
  private final List<int[]> keys = new ArrayList<>();

  private List<Pass> chosen = List.of();
  private long pairs;
  private long uncompared;

  private Blocks(Records records) {
    this.records = records;
  }

  static Blocks of(Records records) {
    var blocks = new Blocks(records);
    List<Pass> passes = affordable(records);
    blocks.chosen = List.copyOf(passes);
    List<One> built = passes.parallelStream().map(pass -> new One(records, pass)).toList();
    for (One one : built) {
      blocks.sorted.add(one.sorted);
      blocks.keys.add(one.keys);
      blocks.pairs += one.pairs;
      blocks.uncompared += one.uncompared;
    }
    return blocks;
  }

  /// The passes that are worth their pairs: liberal ones by the pairs that a sample promises, and
  /// none whose pairs another one finds anyway.
  private static List<Pass> affordable(Records records) {
    double budget = Math.max(LEAST_BUDGET, BUDGET * records.size());
    List<Pass> chosen = new ArrayList<>();
    for (Pass pass : Pass.forFields(records.fields())) {
      boolean covered = chosen.stream().anyMatch(c -> pass.base().containsAll(c.base()));
      if (!covered && (!pass.liberal() || expectedPairs(records, pass) <= budget)) {
        chosen.add(pass);
      }
    }
    return chosen;
  }

  private static double expectedPairs(Records records, Pass pass) {
    int size = Math.min(SAMPLE, records.size());
    long[] keys = new long[size];
    for (int i = 0; i < size; i++) {
      keys[i] = pass.key(records, (int) ((long) i * records.size() / size));
    }
    Arrays.sort(keys);
    double pairs = 0;
    int alike = 0;
    for (int i = 1; i < size; i++) {
      alike = keys[i] == keys[i - 1] && keys[i] != 0 ? alike + 1 : 0;
      pairs += alike;
    }
    double scale = records.size() / (double) Math.max(1, size);
    return pairs * scale * scale;
  }

  List<Pass> chosen() {
    return chosen;
  }

  int passes() {
    return sorted.size();
  }

  /// An upper bound of the pairs visited: those found by several passes are counted in each.
  long pairs() {
    return pairs;
  }

  /// Pairs within blocks that stayed too big, outside the window.
  long uncompared() {
    return uncompared;
  }

  int length(int pass) {
    return sorted.get(pass).length;
  }

  /// Visits the pairs of the blocks that begin in a range of a pass, but those that an earlier pass
  /// visits. The smaller number comes first.
  void forEachPair(int pass, int from, int to, Visitor visitor) {
    long[] order = sorted.get(pass);
    int start = from;
    while (start > 0 && start < order.length && key(order[start]) == key(order[start - 1])) {
      start++;
    }
    while (start < to) {
      int end = start + 1;
      while (end < order.length && key(order[end]) == key(order[start])) {
        end++;
      }
      block(pass, order, start, end, visitor);
      start = end;
    }
  }

  private void block(int pass, long[] order, int start, int end, Visitor visitor) {
    int border = records.border();
    for (int i = start; i < end; i++) {
      int a = (int) order[i];
      for (int j = i + 1; j < Math.min(end, i + BOUND); j++) {
        int b = (int) order[j];
        boolean across = !records.twoFiles() || a < border && b >= border;
        if (across && !visitedBefore(pass, a, b)) {
          visitor.pair(a, b);
        }
      }
    }
  }

  private boolean visitedBefore(int pass, int a, int b) {
    for (int p = 0; p < pass; p++) {
      int key = keys.get(p)[a];
      if (key != 0 && key == keys.get(p)[b]) {
        return true;
      }
    }
    return false;
  }

  private static int key(long entry) {
    return (int) (entry >>> 32);
  }

  /// One pass, built.
  private static final class One {
    private final Records records;
    private final Pass pass;
    private final int[] keys;
    private long[] sorted;
    private long pairs;
    private long uncompared;

    private One(Records records, Pass pass) {
      this.records = records;
      this.pass = pass;
      int size = records.size();
      sorted = new long[size];
      keys = new int[size];
      int present = 0;
      for (int row = 0; row < size; row++) {
        long key = pass.key(records, row);
        if (key != 0) {
          int half = (int) (key >>> 32) | 1;
          sorted[present++] = (long) half << 32 | row;
        }
      }
      sorted = Arrays.copyOf(sorted, present);
      Arrays.sort(sorted);
      int kept = 0;
      for (int start = 0; start < present; ) {
        int end = end(start, present);
        if (end - start > 1) {
          split(start, end, 0);
          System.arraycopy(sorted, start, sorted, kept, end - start);
          kept += end - start;
        }
        start = end;
      }
      sorted = Arrays.copyOf(sorted, kept);
    }

    private int end(int start, int limit) {
      int end = start + 1;
      while (end < limit && key(sorted[end]) == key(sorted[start])) {
        end++;
      }
      return end;
    }

    /// Gives a block that is too big new keys by the next part, as long as there is one.
    private void split(int start, int end, int depth) {
      long size = end - start;
      if (size <= BOUND || depth == pass.further().size()) {
        boolean whole = size <= BOUND;
        long within = whole ? size * (size - 1) / 2 : size * (BOUND - 1);
        pairs += within;
        uncompared += size * (size - 1) / 2 - within;
        for (int i = start; i < end; i++) {
          keys[(int) sorted[i]] = whole ? key(sorted[i]) : 0;
        }
        return;
      }
      for (int i = start; i < end; i++) {
        int row = (int) sorted[i];
        long part = pass.further().get(depth).of(records, row);
        long finer = Values.mix(part + key(sorted[i]) * 0x9E3779B97F4A7C15L);
        sorted[i] = finer & 0xFFFFFFFF00000000L | 1L << 32 | row;
      }
      Arrays.sort(sorted, start, end);
      for (int from = start; from < end; ) {
        int to = end(from, end);
        split(from, to, depth + 1);
        from = to;
      }
    }
  }
}
