// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Every run of R's `surveillance` that came with the data, of the methods that are ours.
class A04_SurveillanceTest {
  private static final Offset<Double> EQUAL = within(1e-6);
  private static final Set<String> OTHER_METHODS = Set.of("bayes", "rki", "cusum", "glrpois");
  private static final Set<String> NO_COUNTS =
      Set.of("t", "epoch", "year", "freq", "in_year", "state", "population");

  @Test
  void everyRunOfEarsAndFarringtonIsTheSame() {
    Path folder = Shared.folder("surveillance");
    Map<String, List<String>> runs = Shared.columns(folder.resolve("runs.csv"));
    int compared = 0;
    for (int i = 0; i < Shared.texts(runs, "run").size(); i++) {
      String algorithm = Shared.texts(runs, "algorithm").get(i);
      if (OTHER_METHODS.contains(algorithm)) {
        continue;
      }
      Map<String, String> settings = settings(Shared.texts(runs, "parameters").get(i));
      Counts counts = counts(folder, Shared.texts(runs, "dataset").get(i));
      compare(
          folder.resolve("outputs/" + Shared.texts(runs, "run").get(i) + ".csv"),
          alarms(algorithm, settings, counts),
          counts);
      compared++;
    }

    assertThat(compared).isEqualTo(61);
  }

  /// Runs that stand in the folder without being listed: Hospitals' series of other diseases.
  @Test
  void runsThatAreNotListedAreTheSameToo() {
    Path folder = Shared.folder("surveillance");
    for (String dataset : List.of("k1", "m1", "s1", "h1_nrwrp")) {
      Counts counts = counts(folder, dataset);
      for (Ears.Method method : Ears.Method.values()) {
        for (int baseline : new int[] {7, 14}) {
          for (String alpha : List.of("0.001", "0.05")) {
            compare(
                folder.resolve(
                    "outputs/%s__ears%s__bl%d__a%s.csv"
                        .formatted(dataset, method, baseline, alpha)),
                new Ears(method, baseline, Double.parseDouble(alpha), 0).judge(counts),
                counts);
          }
        }
      }
    }
    for (String dataset : List.of("k1", "m1", "s1")) {
      Counts counts = counts(folder, dataset);
      compare(
          folder.resolve("outputs/" + dataset + "__farrington__b3w3.csv"),
          Farrington.of(3, 3, 0.05).judge(counts),
          counts);
      compare(
          folder.resolve("outputs/" + dataset + "__farringtonFlexible__notrend_b3.csv"),
          alarms("farringtonFlexible", Map.of("b", "3", "trend", "FALSE"), counts),
          counts);
    }
  }

  private static Map<String, String> settings(String text) {
    Map<String, String> settings = new HashMap<>();
    for (String part : text.split(";")) {
      String[] pair = part.strip().split("=", 2);
      settings.put(pair[0], pair.length < 2 ? "TRUE" : pair[1]);
    }
    return settings;
  }

  private static Alarms alarms(String algorithm, Map<String, String> s, Counts counts) {
    double alpha = Double.parseDouble(s.getOrDefault("alpha", "0.05"));
    int years = Integer.parseInt(s.getOrDefault("b", "3"));
    return switch (algorithm) {
      case "farrington" -> Farrington.of(years, 3, alpha).judge(counts);
      case "farringtonFlexible" ->
          new FarringtonFlexible(
                  years,
                  Integer.parseInt(s.getOrDefault("w", "3")),
                  Integer.parseInt(s.getOrDefault("noPeriods", "10")),
                  Integer.parseInt(s.getOrDefault("pastWeeksNotIncluded", "26")),
                  alpha,
                  s.getOrDefault("trend", "TRUE").equals("TRUE"),
                  Double.parseDouble(s.getOrDefault("pThresholdTrend", "0.05")),
                  s.getOrDefault("reweight", "TRUE").equals("TRUE"),
                  Double.parseDouble(s.getOrDefault("weightsThreshold", "2.58")),
                  switch (s.getOrDefault("thresholdMethod", "nbPlugin")) {
                    case "delta" -> FarringtonFlexible.Threshold.DELTA;
                    case "muan" -> FarringtonFlexible.Threshold.MUAN;
                    default -> FarringtonFlexible.Threshold.NB_PLUGIN;
                  },
                  Transformation.TWO_THIRDS,
                  EnoughCases.USUAL)
              .judge(counts);
      default ->
          new Ears(
                  Ears.Method.valueOf(algorithm.substring(4)),
                  Integer.parseInt(s.getOrDefault("baseline", "7")),
                  alpha,
                  Double.parseDouble(s.getOrDefault("minSigma", "0")))
              .judge(counts);
    };
  }

  /// All columns of counts added up.
  private static Counts counts(Path folder, String dataset) {
    Path file = folder.resolve("inputs/" + dataset + ".csv");
    if (!Files.exists(file)) {
      Map<String, List<String>> table =
          Shared.columns(folder.resolveSibling("epiestim/inputs/" + dataset + "__incidence.csv"));
      double[] cases = Shared.numbers(table, "I");
      if (dataset.equals("VN84")) {
        // there the series begins on 30 May, a day without a case before the first one of
        // EpiEstim's
        double[] earlier = new double[cases.length + 1];
        System.arraycopy(cases, 0, earlier, 1, cases.length);
        return Counts.numbered(earlier, 365);
      }
      return Counts.numbered(cases, 365);
    }
    Map<String, List<String>> table = Shared.columns(file);
    double[] sum = new double[Shared.texts(table, "t").size()];
    for (String column : table.keySet()) {
      if (!NO_COUNTS.contains(column)) {
        double[] counts = Shared.numbers(table, column);
        Arrays.setAll(sum, r -> sum[r] + counts[r]);
      }
    }
    List<String> epochs = Shared.texts(table, "epoch");
    return epochs.getFirst().contains("-")
        ? Counts.dated(sum, epochs.stream().map(LocalDate::parse).toList(), Counts.Period.WEEK)
        : Counts.numbered(sum, 52);
  }

  private static void compare(Path file, Alarms ours, Counts counts) {
    Map<String, List<String>> theirs = Shared.columns(file);
    double[] times = Shared.numbers(theirs, "t");
    double[] observed = Shared.numbers(theirs, "observed");
    double[] upper = Shared.numbers(theirs, "upperbound");
    double[] expected = Shared.numbers(theirs, "expected");
    double[] alarm = Shared.numbers(theirs, "alarm");
    assertThat(times).isNotEmpty();
    for (int i = 0; i < times.length; i++) {
      int t = (int) times[i];
      String where = file.getFileName() + " at " + t;
      assertThat(counts.observed(t)).as(where).isEqualTo(observed[i]);
      close(ours.upper(t), upper[i], where + " upper");
      if (expected.length > 0) {
        close(ours.expected(t), expected[i], where + " expected");
      }
      assertThat(ours.verdict(t))
          .as(where)
          .isEqualTo(
              Double.isNaN(alarm[i])
                  ? Alarms.Verdict.UNKNOWN
                  : alarm[i] == 1 ? Alarms.Verdict.ALARM : Alarms.Verdict.CALM);
    }
  }

  private static void close(double ours, double theirs, String where) {
    if (Double.isNaN(theirs)) {
      assertThat(ours).as(where).isNaN();
    } else {
      assertThat(ours).as(where).isCloseTo(theirs, EQUAL);
    }
  }
}
