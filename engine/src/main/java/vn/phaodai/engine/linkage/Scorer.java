// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Asks of one person after the other who of some others they are, by a [Model] learnt elsewhere: a
/// register that is too big to be held here gives a few candidates, and those are compared. A
/// person may have several values of a field, such as an old and a new number; the best agreement
/// counts.
///
/// Reads values as it goes and forgets none: one scorer a batch. Not for several threads at once.
public final class Scorer {
  private final Model model;
  private final Weights weights;
  private final List<Field> fields;
  private final Domain[] domains;

  /// Logarithms of how likely a pair is one person, a household, strangers before it is looked at.
  private final double[] before;

  /// A person ready to be compared, for this scorer only: by field the numbers of the values.
  public static final class Person {
    private final int[][] values;

    private Person(int[][] values) {
      this.values = values;
    }
  }

  /// @param people how many there are to choose from
  /// @param known the share of questions about somebody who is there
  /// @param housemates how many who are there share a household with somebody asked about
  public Scorer(Model model, long people, double known, double housemates) {
    this.model = model;
    weights = model.weights;
    fields = model.fields();
    domains = fields.stream().map(Field::domain).toArray(Domain[]::new);
    double others = Math.max(10, people);
    before =
        new double[] {
          Math.log(known / (1 - known) / others), Math.log(housemates / others), Math.log(1)
        };
  }

  /// @param cells by field of the model, each with all values known
  public Person read(List<? extends Collection<String>> cells) {
    int[][] values = new int[fields.size()][];
    for (int f = 0; f < values.length; f++) {
      Domain domain = domains[f];
      values[f] =
          cells.get(f).stream()
              .mapToInt(text -> domain.read(text.toCharArray(), 0, text.length()))
              .filter(value -> value != 0)
              .distinct()
              .toArray();
    }
    return new Person(values);
  }

  /// By how much it is likelier that the two are one person than that they are not, as a natural
  /// logarithm, with what the share of the known says before.
  public double odds(Person asked, Person other) {
    double[] scores = new double[Weights.KINDS];
    score(asked, other, scores);
    return scores[Weights.SAME] - sum(scores[Weights.HOUSEHOLD], scores[Weights.STRANGER]);
  }

  /// What each field adds, the strongest first.
  public List<Reason> reasons(Person asked, Person other) {
    int[] shared = new int[domains.length];
    long pattern = pattern(asked, other, shared);
    List<Reason> reasons = new ArrayList<>();
    for (int f = 0; f < domains.length; f++) {
      int agreement = Weights.agreement(pattern, f);
      if (agreement != Agreement.MISSING.ordinal()) {
        double weight = weights.weight(domains[f], f, shared[f], pattern, model.records());
        reasons.add(new Reason(fields.get(f).name(), Agreement.of(agreement), weight));
      }
    }
    reasons.sort(Comparator.comparingDouble(r -> -Math.abs(r.weight())));
    return reasons;
  }

  /// The chance of each that it is the one: one at most is, or nobody. Two who are equally like the
  /// person asked about share it.
  public static double[] chances(double[] odds) {
    double most = Math.max(0, Arrays.stream(odds).max().orElse(0));
    double sum = Math.exp(-most);
    double[] chances = new double[odds.length];
    for (int i = 0; i < odds.length; i++) {
      chances[i] = Math.exp(odds[i] - most);
      sum += chances[i];
    }
    for (int i = 0; i < odds.length; i++) {
      chances[i] /= sum;
    }
    return chances;
  }

  private void score(Person asked, Person other, double[] into) {
    int[] shared = new int[domains.length];
    long pattern = pattern(asked, other, shared);
    System.arraycopy(before, 0, into, 0, into.length);
    for (int f = 0; f < domains.length; f++) {
      int index = weights.index(f, pattern);
      double adjust = adjustment(f, shared[f], Weights.agreement(pattern, f));
      into[Weights.SAME] += weights.log[Weights.SAME][index];
      into[Weights.HOUSEHOLD] +=
          weights.log[Weights.HOUSEHOLD][index]
              + (fields.get(f).isName() ? Math.max(0, adjust) : 0);
      into[Weights.STRANGER] += weights.log[Weights.STRANGER][index] + adjust;
    }
  }

  private double adjustment(int field, int value, int agreement) {
    return weights.adjustment(domains[field], field, value, agreement, model.records());
  }

  private static double sum(double a, double b) {
    double most = Math.max(a, b);
    return most + Math.log(Math.exp(a - most) + Math.exp(b - most));
  }

  /// How the two agree, each field at its best.
  ///
  /// @param shared takes the value asked about on which a field agrees
  private long pattern(Person asked, Person other, int[] shared) {
    long pattern = 0;
    for (int f = 0; f < domains.length; f++) {
      int best = Agreement.MISSING.ordinal();
      for (int a : asked.values[f]) {
        for (int b : other.values[f]) {
          int one = a == b ? Agreement.EXACT.ordinal() : domains[f].compare(a, b).ordinal();
          if (one != Agreement.MISSING.ordinal()
              && (best == Agreement.MISSING.ordinal() || one < best)) {
            best = one;
            shared[f] = a;
          }
        }
      }
      pattern |= (long) best << 4 * f;
    }
    return pattern;
  }
}
