// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Finds which records are one person. Learns its weights from the records themselves (Fellegi and
/// Sunter 1969; Winkler 1988 for EM), compares any two of them with reasons, and lists all pairs
/// that are, or may be, one person.
///
/// {@snippet :
/// Records.Builder builder = Records.builder(columns);
/// rows.forEach(builder::add);
/// Linkage linkage = Linkage.learn(builder.build());
/// linkage.forEachPair((a, b, probability, verdict) -> …);
/// }
///
/// Thread-safe once made, until an index takes it over.
public final class Linkage {
  /// From this probability on a pair is linked without asking.
  public static final double LINK = 0.7;

  /// From this probability on a pair is shown to a human.
  public static final double REVIEW = 0.1;

  /// Fixed, so that a file has one answer.
  private static final long SEED = 20210912;

  private static final int CHUNK = 1 << 16;

  /// Takes the pairs of a batch, ordered by their two records.
  @FunctionalInterface
  public interface PairVisitor {
    /// @param a the smaller record number
    /// @param probability between 0 and 1
    /// @param verdict LINK or REVIEW
    void pair(int a, int b, double probability, Verdict verdict);
  }

  private final Records records;
  private final Patterns patterns;
  private final Blocks blocks;
  private final Weights weights;

  private Linkage(Records records) {
    this.records = records;
    patterns = new Patterns(records);
    blocks = Blocks.of(records);
    weights = Training.learn(records, blocks, patterns, SEED);
  }

  /// Learns from the records.
  public static Linkage learn(Records records) {
    return new Linkage(records);
  }

  /// What was learnt, without the records.
  public Model model() {
    return Model.of(records, weights);
  }

  Records records() {
    return records;
  }

  List<Pass> passes() {
    return blocks.chosen();
  }

  static Verdict verdict(double probability) {
    return probability >= LINK
        ? Verdict.LINK
        : probability >= REVIEW ? Verdict.REVIEW : Verdict.NEW;
  }

  /// Pairs in blocks too big to compare whole, and not split by any field: reported, since a match
  /// among them may be missed.
  public long uncomparedPairs() {
    return blocks.uncompared();
  }

  /// Compares two records by their numbers.
  public Match compare(int a, int b) {
    long pattern = patterns.of(a, b);
    double[] scores = new double[Weights.KINDS];
    weights.score(records, a, b, pattern, scores);
    double probability = Weights.probability(scores);
    List<Reason> reasons = new ArrayList<>();
    for (int f = 0; f < records.fields().size(); f++) {
      int agreement = Weights.agreement(pattern, f);
      if (agreement != Agreement.MISSING.ordinal()) {
        reasons.add(
            new Reason(
                records.fields().get(f).name(),
                Agreement.of(agreement),
                weights.weight(records, f, a, pattern)));
      }
    }
    reasons.sort(Comparator.comparingDouble(r -> -Math.abs(r.weight())));
    return new Match(probability, verdict(probability), reasons);
  }

  /// All pairs that are or may be one person, each once.
  public void forEachPair(PairVisitor visitor) {
    LongList found = new LongList();
    record Part(int pass, int from, int to) {}
    List<Part> parts =
        IntStream.range(0, blocks.passes())
            .boxed()
            .flatMap(
                pass ->
                    IntStream.iterate(0, from -> from < blocks.length(pass), from -> from + CHUNK)
                        .mapToObj(
                            from ->
                                new Part(pass, from, Math.min(blocks.length(pass), from + CHUNK))))
            .toList();
    parts.parallelStream()
        .map(part -> pairs(part.pass(), part.from(), part.to()))
        .forEachOrdered(found::addAll);
    long last = -1;
    for (long pair : found.sorted()) {
      if (pair != last) {
        int a = (int) (pair >>> 32);
        int b = (int) pair;
        double probability = probability(a, b);
        visitor.pair(a, b, probability, verdict(probability));
      }
      last = pair;
    }
  }

  private LongList pairs(int pass, int from, int to) {
    LongList found = new LongList();
    double[] scores = new double[Weights.KINDS];
    blocks.forEachPair(
        pass,
        from,
        to,
        (a, b) -> {
          weights.score(records, a, b, patterns.of(a, b), scores);
          if (Weights.probability(scores) >= REVIEW) {
            found.add((long) a << 32 | b);
          }
        });
    return found;
  }

  private double probability(int a, int b) {
    double[] scores = new double[Weights.KINDS];
    weights.score(records, a, b, patterns.of(a, b), scores);
    return Weights.probability(scores);
  }
}
