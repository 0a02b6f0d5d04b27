// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Answers at once who in a register a new record may be, and takes new records in. About 20 bytes
/// a record and pass beside the records themselves: a million people take some 300 MB in all. Safe
/// for several threads, one at a time.
public final class LinkageIndex {
  /// The newest so many records that share a key are looked at: more share only a filler.
  private static final int MOST_SHARING = 1000;

  /// A record that may be the same person.
  ///
  /// @param record its number
  public record Candidate(int record, Match match) {}

  private final Linkage linkage;
  private final Records records;
  private final List<Chains> passes;

  /// Takes the records of a linkage over: the linkage itself must not be used while records are
  /// added.
  public LinkageIndex(Linkage linkage) {
    this.linkage = linkage;
    records = linkage.records();
    passes = linkage.passes().parallelStream().map(pass -> new Chains(records, pass)).toList();
  }

  public synchronized int size() {
    return records.size();
  }

  /// Adds a record.
  ///
  /// @param cells as many as the columns that the records were built with
  /// @return its number
  public synchronized int add(List<? extends @Nullable String> cells) {
    int row = records.append(records.read(cells));
    passes.forEach(chains -> chains.add(records, row));
    return row;
  }

  /// Records that are or may be this person, the likeliest first; none where it is somebody new.
  public synchronized List<Candidate> candidates(List<? extends @Nullable String> cells) {
    int[] mark = records.mark();
    int row = records.append(records.read(cells));
    List<Candidate> found = new ArrayList<>();
    for (int other : sharing(row)) {
      Match match = linkage.compare(other, row);
      if (match.verdict() != Verdict.NEW) {
        found.add(new Candidate(other, match));
      }
    }
    records.removeLast();
    records.forget(mark);
    found.sort(Comparator.comparingDouble(c -> -c.match().probability()));
    return found;
  }

  private int[] sharing(int row) {
    IntStream.Builder rows = IntStream.builder();
    passes.forEach(chains -> chains.forEachSharing(records, row, rows));
    return rows.build().sorted().distinct().toArray();
  }

  /// The records of one pass, chained by key.
  ///
  /// ~~~
  /// heads[key & mask] ──► newest record ── next ──► older record ── next ──► -1
  /// ~~~
  private static final class Chains {
    private final Pass pass;
    private int[] heads;
    private int[] next;
    private long[] keys;

    private Chains(Records records, Pass pass) {
      this.pass = pass;
      int size = Math.max(1 << 10, records.size());
      heads = empty(Integer.highestOneBit(size) * 2);
      next = new int[size + size / 4];
      keys = new long[size + size / 4];
      for (int row = 0; row < records.size(); row++) {
        add(records, row);
      }
    }

    private int bucket(long key) {
      return (int) key & heads.length - 1;
    }

    private void add(Records records, int row) {
      if (row >= next.length) {
        next = Arrays.copyOf(next, next.length + next.length / 2);
        keys = Arrays.copyOf(keys, next.length);
      }
      keys[row] = pass.key(records, row);
      chain(row);
      if (row > heads.length) {
        heads = empty(heads.length * 2);
        for (int r = 0; r <= row; r++) {
          chain(r);
        }
      }
    }

    private static int[] empty(int length) {
      int[] heads = new int[length];
      Arrays.fill(heads, -1);
      return heads;
    }

    private void chain(int row) {
      if (keys[row] != 0) {
        int bucket = bucket(keys[row]);
        next[row] = heads[bucket];
        heads[bucket] = row;
      }
    }

    private void forEachSharing(Records records, int row, IntStream.Builder into) {
      long key = pass.key(records, row);
      int left = MOST_SHARING;
      for (int r = key == 0 ? -1 : heads[bucket(key)]; r >= 0 && left > 0; r = next[r]) {
        if (keys[r] == key) {
          into.add(r);
          left--;
        }
      }
    }
  }
}
