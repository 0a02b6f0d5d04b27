// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import java.util.List;

/// The learnt model: for each kind of pair, how likely each agreement of each field is, and how
/// many such pairs there are. Three kinds: one person, people of one household (or hamlet that
/// shares a phone), strangers. The household keeps twins and mothers with children from being
/// merged: what they share says little, what parts them says much.
///
/// Logarithms are natural. Tables are indexed by field, by whether the parent field is equal, and
/// by agreement: (field * 2 + parentEqual) * 16 + agreement.
final class Weights {
  static final int SAME = 0;
  static final int HOUSEHOLD = 1;
  static final int STRANGER = 2;
  static final int KINDS = 3;
  private static final int EXACT = Agreement.EXACT.ordinal();

  final double[][] log;

  /// Logarithm of the number of pairs of each kind.
  final double[] logPairs;

  private final int[] parents;
  private final boolean[] byValue;

  Weights(List<Field> fields) {
    log = new double[KINDS][fields.size() * 32];
    logPairs = new double[KINDS];
    parents = fields.stream().mapToInt(Field::parent).toArray();
    byValue = new boolean[fields.size()];
    for (int f = 0; f < byValue.length; f++) {
      byValue[f] = fields.get(f).role() != Role.SEX;
    }
  }

  private Weights(Weights other) {
    log = new double[][] {other.log[0].clone(), other.log[1].clone(), other.log[2].clone()};
    logPairs = other.logPairs.clone();
    shared = other.shared.clone();
    parents = other.parents;
    byValue = other.byValue;
  }

  Weights copy() {
    return new Weights(this);
  }

  int index(int field, long pattern) {
    int parent = parents[field];
    int equal = parent >= 0 && agreement(pattern, parent) == EXACT ? 1 : 0;
    return (field * 2 + equal) * 16 + agreement(pattern, field);
  }

  static int agreement(long pattern, int field) {
    return (int) (pattern >>> 4 * field) & 15;
  }

  /// Logarithms of likelihood times number of pairs, by kind, without regard to which values agree.
  void score(long pattern, double[] into) {
    for (int kind = 0; kind < KINDS; kind++) {
      double sum = logPairs[kind];
      for (int f = 0; f < parents.length; f++) {
        sum += log[kind][index(f, pattern)];
      }
      into[kind] = sum;
    }
  }

  /// The same, where agreement on a rare value says more than on a common one.
  void score(Records records, int a, int b, long pattern, double[] into) {
    score(pattern, into);
    for (int f = 0; f < parents.length; f++) {
      double adjust = adjustment(records, f, a, pattern);
      into[STRANGER] += adjust;
      into[HOUSEHOLD] += records.fields().get(f).isName() ? Math.max(0, adjust) : 0;
    }
  }

  /// What a field adds, as log2 of its likelihood for one person over that for the better of the
  /// two other explanations, a household and strangers.
  double weight(Records records, int field, int row, long pattern) {
    return weight(
        records.fields().get(field).domain(),
        field,
        records.cell(row, field),
        pattern,
        records.size());
  }

  /// @param value the one on which the two agree, or 0
  double weight(Domain domain, int field, int value, long pattern, int records) {
    int index = index(field, pattern);
    double adjust = adjustment(domain, field, value, agreement(pattern, field), records);
    double household =
        log[HOUSEHOLD][index] + (domain instanceof NameDomain ? Math.max(0, adjust) : 0);
    return (log[SAME][index] - Math.max(log[STRANGER][index] + adjust, household)) / Math.log(2);
  }

  /// How much the chance of this agreement between strangers exceeds the average, as a logarithm.
  private double adjustment(Records records, int field, int row, long pattern) {
    return adjustment(
        records.fields().get(field).domain(),
        field,
        records.cell(row, field),
        agreement(pattern, field),
        records.size());
  }

  /// @param value the one on which the two agree, or 0
  double adjustment(Domain domain, int field, int value, int agreement, int records) {
    boolean equal =
        agreement == EXACT
            || agreement == Agreement.UNACCENTED.ordinal()
            || agreement == Agreement.REORDERED.ordinal() && domain instanceof NameDomain;
    return equal && byValue[field] && value != 0 && domain.counts()
        ? Math.log(domain.frequency(value, records) / shared[field])
        : 0;
  }

  /// By field: the chance that strangers bear one value.
  double[] shared = new double[0];

  /// The chance that the pair is one person.
  static double probability(double[] scores) {
    double most = Math.max(scores[SAME], Math.max(scores[HOUSEHOLD], scores[STRANGER]));
    double same = Math.exp(scores[SAME] - most);
    return same / (same + Math.exp(scores[HOUSEHOLD] - most) + Math.exp(scores[STRANGER] - most));
  }
}
