// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Which columns are worth comparing, and which of them hang together.
final class FieldChoice {
  /// A parent must be shared this often by strangers: among those who share a rarer one, many are
  /// the same person, and nothing can be learnt about strangers from them.
  private static final double PARENT_SHARED = 1e-3;

  private FieldChoice() {}

  /// The numbers of the fields kept, in their order.
  static int[] choose(List<Field> fields, int[] cells, int size) {
    int stride = fields.size();
    return IntStream.range(0, stride)
        .parallel()
        .filter(f -> isUseful(fields.get(f), cells, f, stride, size))
        .limit(Records.MOST_FIELDS)
        .toArray();
  }

  private static boolean isUseful(Field field, int[] cells, int f, int stride, int size) {
    int distinct = field.domain().values.limit() - 1;
    int present = 0;
    for (int row = 0; row < size; row++) {
      present += cells[row * stride + f] == 0 ? 0 : 1;
    }
    boolean neverRepeats = distinct == present && field.role() == Role.OTHER;
    return distinct > 1 && !neverRepeats;
  }

  /// Chains places, addresses and unknown columns from the coarsest to the finest.
  static List<Field> withParents(List<Field> fields, int size) {
    Integer[] order =
        IntStream.range(0, fields.size())
            .filter(f -> fields.get(f).domain() instanceof TextDomain)
            .boxed()
            .toArray(Integer[]::new);
    double[] shared =
        fields.stream().mapToDouble(field -> shared(field.domain().values, size)).toArray();
    Arrays.sort(order, Comparator.comparingDouble(f -> -shared[f]));
    List<Field> chained = new ArrayList<>(fields);
    for (int i = 1; i < order.length; i++) {
      int parent = i - 1;
      while (parent >= 0 && shared[order[parent]] < PARENT_SHARED) {
        parent--;
      }
      if (parent >= 0) {
        chained.set(order[i], fields.get(order[i]).below(order[parent]));
      }
    }
    return chained;
  }

  /// The chance that two records bear the same value.
  static double shared(Values values, int size) {
    double sum = 0;
    for (int v = 1; v < values.limit(); v++) {
      double share = values.count(v) / (double) size;
      sum += share * share;
    }
    return sum;
  }
}
