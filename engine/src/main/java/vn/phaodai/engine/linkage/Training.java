// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Learns the weights without examples. What strangers agree on is counted on random pairs and, for
/// fields that hang on another, on pairs that share it; the rest comes from the pairs of the blocks
/// by expectation and maximisation. Pairs outside the blocks count as strangers, so that the
/// chances are those of any two records. The priors keep it from wandering: a household is never
/// learnt to be one person.
final class Training {
  private static final int RANDOM_PAIRS = 200_000;
  private static final int BLOCK_PAIRS = 200_000;
  private static final int ROUNDS = 25;

  /// Of every so many entries of a pass the first few are looked at: keys are hashes, so that their
  /// order is as good as chance.
  private static final int STRETCH = 4096;

  /// How many pairs the prior of a rare chance agreement weighs.
  private static final double CHANCE_PRIOR = 50_000;

  /// Shares of the expected pairs that the priors weigh, and the least.
  private static final double SAME_PRIOR = 0.03;

  private static final double HOUSEHOLD_PRIOR = 0.3;
  private static final double LEAST_PRIOR = 20;
  private static final double TINY = 1e-9;

  private final Records records;
  private final Patterns patterns;
  private final Weights weights;
  private final int fields;

  private Training(Records records, Patterns patterns) {
    this.records = records;
    this.patterns = patterns;
    this.fields = records.fields().size();
    this.weights = new Weights(records.fields());
  }

  static Weights learn(Records records, Blocks blocks, Patterns patterns, long seed) {
    var training = new Training(records, patterns);
    training.start();
    training.strangers(seed);
    training.maximise(training.sample(blocks));
    return training.weights;
  }

  private void start() {
    weights.shared =
        records.fields().stream()
            .mapToDouble(f -> Math.max(TINY, FieldChoice.shared(f.domain().values, records.size())))
            .toArray();
    for (int i = 0; i < fields * 32; i++) {
      Role role = records.fields().get(i / 32).role();
      int agreement = i % 16;
      weights.log[Weights.SAME][i] = agreement == 0 ? 0 : ln(Priors.same(role, agreement));
      weights.log[Weights.HOUSEHOLD][i] =
          agreement == 0 ? 0 : ln(Priors.household(role, agreement));
    }
    double all = records.pairs();
    weights.logPairs[Weights.SAME] = ln(Math.min(all / 10, records.size() * 0.1));
    weights.logPairs[Weights.HOUSEHOLD] = ln(Math.min(all / 10, records.size() * 0.3));
    weights.logPairs[Weights.STRANGER] = ln(all);
  }

  private static double ln(double x) {
    return Math.log(Math.max(TINY, x));
  }

  private void strangers(long seed) {
    var random = new SplittableRandom(seed);
    double[] counts = new double[fields * 32];
    int size = records.size();
    int border = records.twoFiles() ? records.border() : size;
    for (int i = 0; size > 1 && i < RANDOM_PAIRS; i++) {
      int a = random.nextInt(border);
      int b = records.twoFiles() ? border + random.nextInt(size - border) : random.nextInt(size);
      if (a != b) {
        long pattern = patterns.of(a, b);
        for (int f = 0; f < fields; f++) {
          counts[weights.index(f, pattern)]++;
        }
      }
    }
    for (int f = 0; f < fields; f++) {
      int parent = records.fields().get(f).parent();
      if (parent >= 0) {
        sampleWithin(f, parent, counts, random);
      }
      stranger(f, 0, counts);
      stranger(f, 1, counts);
    }
  }

  /// Compares a field in random pairs that share the parent's value.
  private void sampleWithin(int field, int parent, double[] counts, SplittableRandom random) {
    int[] starts = new int[records.fields().get(parent).domain().values.limit() + 1];
    for (int row = 0; row < records.size(); row++) {
      starts[records.cell(row, parent) + 1]++;
    }
    for (int v = 1; v < starts.length; v++) {
      starts[v] += starts[v - 1];
    }
    int[] rows = new int[records.size()];
    int[] next = starts.clone();
    for (int row = 0; row < records.size(); row++) {
      rows[next[records.cell(row, parent)]++] = row;
    }
    for (int i = 0; i < RANDOM_PAIRS / 2; i++) {
      int a = random.nextInt(records.size());
      int value = records.cell(a, parent);
      int b = rows[random.nextInt(starts[value], starts[value + 1])];
      if (value != 0 && a != b) {
        counts[(field * 2 + 1) * 16 + records.compare(field, a, b).ordinal()]++;
      }
    }
  }

  private void stranger(int field, int parentEqual, double[] counts) {
    Role role = records.fields().get(field).role();
    int start = (field * 2 + parentEqual) * 16;
    double total = 0;
    for (int agreement = 1; agreement < Agreement.COUNT; agreement++) {
      total += counts[start + agreement];
    }
    double shared = weights.shared[field];
    double sum = 0;
    double[] chance = new double[Agreement.COUNT];
    for (int agreement = 1; agreement < Agreement.COUNT; agreement++) {
      double prior = Math.min(0.5, Priors.stranger(role, agreement) * shared);
      chance[agreement] =
          (counts[start + agreement] + CHANCE_PRIOR * prior + 0.01) / (total + CHANCE_PRIOR);
      sum += chance[agreement];
    }
    for (int agreement = 1; agreement < Agreement.COUNT; agreement++) {
      weights.log[Weights.STRANGER][start + agreement] = ln(chance[agreement] / sum);
    }
  }

  /// A share of the pairs of the blocks: distinct patterns, sorted, and how many pairs each stands
  /// for.
  private record Sample(long[] patterns, double[] pairs) {}

  private Sample sample(Blocks blocks) {
    double share = Math.min(1, BLOCK_PAIRS / (double) Math.max(1, blocks.pairs()));
    int stretch = (int) Math.ceil(share * STRETCH);
    var found = new LongList();
    IntStream.range(0, blocks.passes())
        .parallel()
        .mapToObj(pass -> sample(blocks, pass, stretch))
        .forEachOrdered(found::addAll);
    long[] all = found.sorted();
    int distinct = 0;
    double[] pairs = new double[all.length];
    for (int i = 0; i < all.length; i++) {
      if (i > 0 && all[i] != all[distinct]) {
        distinct++;
      }
      all[distinct] = all[i];
      pairs[distinct] += (double) STRETCH / stretch;
    }
    int size = all.length == 0 ? 0 : distinct + 1;
    return new Sample(Arrays.copyOf(all, size), Arrays.copyOf(pairs, size));
  }

  private LongList sample(Blocks blocks, int pass, int stretch) {
    var found = new LongList();
    for (int from = 0; from < blocks.length(pass); from += STRETCH) {
      int to = Math.min(blocks.length(pass), from + stretch);
      blocks.forEachPair(pass, from, to, (a, b) -> found.add(patterns.of(a, b)));
    }
    return found;
  }

  private void maximise(Sample sample) {
    double[] scores = new double[Weights.KINDS];
    for (int round = 0; round < ROUNDS; round++) {
      double[][] seen = new double[2][fields * 32];
      double[] total = new double[2];
      for (int i = 0; i < sample.patterns().length; i++) {
        long pattern = sample.patterns()[i];
        weights.score(pattern, scores);
        double most = Math.max(scores[0], Math.max(scores[1], scores[2]));
        double sum = 0;
        for (int kind = 0; kind < Weights.KINDS; kind++) {
          scores[kind] = Math.exp(scores[kind] - most);
          sum += scores[kind];
        }
        for (int kind = 0; kind < 2; kind++) {
          double pairs = sample.pairs()[i] * scores[kind] / sum;
          total[kind] += pairs;
          for (int f = 0; f < fields; f++) {
            seen[kind][weights.index(f, pattern)] += pairs;
          }
        }
      }
      learn(Weights.SAME, seen[0], total[0], SAME_PRIOR);
      learn(Weights.HOUSEHOLD, seen[1], total[1], HOUSEHOLD_PRIOR);
    }
  }

  private void learn(int kind, double[] seen, double total, double priorShare) {
    double prior = LEAST_PRIOR + priorShare * total;
    for (int f = 0; f < fields; f++) {
      Role role = records.fields().get(f).role();
      for (int start = f * 32; start < f * 32 + 32; start += 16) {
        double sum = 0;
        for (int agreement = 1; agreement < Agreement.COUNT; agreement++) {
          double supposed =
              kind == Weights.SAME
                  ? Priors.same(role, agreement)
                  : Priors.household(role, agreement);
          seen[start + agreement] += prior * supposed;
          sum += seen[start + agreement];
        }
        for (int agreement = 1; agreement < Agreement.COUNT; agreement++) {
          double share = seen[start + agreement] / sum;
          weights.log[kind][start + agreement] =
              ln(kind == Weights.SAME ? Math.min(share, Priors.most(role, agreement)) : share);
        }
      }
    }
    weights.logPairs[kind] = ln(Math.max(LEAST_PRIOR / 10, total));
  }
}
