// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import java.util.List;
import java.util.stream.IntStream;

/// How two records agree in all fields, packed into a long: four bits a field, the first field
/// lowest.
final class Patterns {
  private final Records records;
  private final Domain[] domains;

  /// Columns that clerks fill in for one another, two by two: given name and surname, two
  /// addresses.
  private final int[] swappable;

  Patterns(Records records) {
    this.records = records;
    List<Field> fields = records.fields();
    domains = fields.stream().map(Field::domain).toArray(Domain[]::new);
    var pairs = IntStream.builder();
    for (int f = 0; f < fields.size(); f++) {
      for (int g = f + 1; g < fields.size(); g++) {
        Field first = fields.get(f);
        Field second = fields.get(g);
        if (first.isName() && second.isName()
            || first.role() == Role.ADDRESS && second.role() == Role.ADDRESS) {
          pairs.add(f).add(g);
        }
      }
    }
    swappable = pairs.build().toArray();
  }

  long of(int a, int b) {
    long pattern = 0;
    for (int f = 0; f < domains.length; f++) {
      int valueA = records.cell(a, f);
      int valueB = records.cell(b, f);
      if (valueA != 0 && valueB != 0) {
        Agreement agreement =
            valueA == valueB ? Agreement.EXACT : domains[f].compare(valueA, valueB);
        pattern |= (long) agreement.ordinal() << 4 * f;
      }
    }
    for (int i = 0; i < swappable.length; i += 2) {
      pattern = swap(pattern, swappable[i], swappable[i + 1], a, b);
    }
    return pattern;
  }

  /// Where two columns differ but for having been swapped, the first is REORDERED and the second
  /// says nothing more.
  private long swap(long pattern, int f, int g, int a, int b) {
    if (!open(pattern, f) || !open(pattern, g)) {
      return pattern;
    }
    long firstA = key(f, a);
    long secondA = key(g, a);
    long firstB = key(f, b);
    long secondB = key(g, b);
    boolean swapped = firstA != 0 && firstA == secondB || secondA != 0 && secondA == firstB;
    if (!swapped) {
      return pattern;
    }
    long cleared = pattern & ~(15L << 4 * f) & ~(15L << 4 * g);
    return cleared | (long) Agreement.REORDERED.ordinal() << 4 * f;
  }

  private static boolean open(long pattern, int field) {
    int agreement = Weights.agreement(pattern, field);
    return agreement == 0 || agreement >= Agreement.SIMILAR.ordinal();
  }

  private long key(int field, int row) {
    int value = records.cell(row, field);
    if (value == 0) {
      return 0;
    }
    return domains[field] instanceof NameDomain names
        ? names.unordered(value)
        : domains[field].values.hash(value);
  }
}
