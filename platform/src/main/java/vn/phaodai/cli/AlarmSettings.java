// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import vn.phaodai.engine.epidemic.Alarms;
import vn.phaodai.engine.epidemic.Counts;
import vn.phaodai.engine.epidemic.Ears;
import vn.phaodai.engine.epidemic.EnoughCases;
import vn.phaodai.engine.epidemic.Farrington;
import vn.phaodai.engine.epidemic.FarringtonFlexible;
import vn.phaodai.engine.epidemic.Transformation;

/// The parameters of the methods, under the names of R's `surveillance`. What a method does not
/// know is refused, since leaving it out in silence would answer another question.
final class AlarmSettings {
  private static final Set<String> EARS = Set.of("--baseline", "--min-sigma");
  private static final Set<String> FLEXIBLE =
      Set.of("--no-periods", "--past-weeks-not-included", "--threshold-method");
  private static final Set<String> BOTH_FARRINGTONS =
      Set.of(
          "--b",
          "--w",
          "--trend",
          "--p-threshold-trend",
          "--weights-threshold",
          "--reweight",
          "--limit54",
          "--power-transform");

  @Option(
      names = "--baseline",
      defaultValue = "7",
      description = "EARS: số kỳ so sánh (mặc định 7).")
  private int baseline;

  @Option(names = "--alpha", description = "Mức sai lầm (mặc định: EARS 0.001, Farrington 0.05).")
  private @Nullable Double alpha;

  @Option(
      names = "--min-sigma",
      defaultValue = "0",
      description = "EARS: độ lệch chuẩn không nhỏ hơn (mặc định 0).")
  private double minSigma;

  @Option(names = "--b", defaultValue = "4", description = "Số năm trước để so sánh (mặc định 4).")
  private int years;

  @Option(
      names = "--w",
      defaultValue = "3",
      description = "Số kỳ mỗi bên quanh cùng kỳ năm trước (mặc định 3).")
  private int halfWindow;

  @Option(
      names = "--no-periods",
      defaultValue = "10",
      description = "farrington-flexible: chia năm thành mấy phần (mặc định 10).")
  private int parts;

  @Option(
      names = "--past-weeks-not-included",
      defaultValue = "26",
      description = "farrington-flexible: bỏ mấy kỳ gần nhất khi học (mặc định 26).")
  private int pastLeftOut;

  @Option(
      names = "--threshold-method",
      defaultValue = "nb-plugin",
      description = "farrington-flexible: nb-plugin (mặc định), muan hoặc delta.")
  private String threshold = "";

  @Option(
      names = "--trend",
      negatable = true,
      arity = "0..1",
      fallbackValue = "true",
      description = {
        "Có xu hướng qua các năm. --trend và --reweight là các phần của mô hình:",
        "nêu phần nào thì dùng phần ấy, không nêu phần nào thì dùng cả hai.",
      })
  private @Nullable Boolean trend;

  @Option(
      names = "--p-threshold-trend",
      description = {
        "Giữ xu hướng khi p nhỏ hơn (mặc định: farrington 0.05, farrington-flexible 1).",
      })
  private @Nullable Double trendBelow;

  @Option(
      names = "--reweight",
      negatable = true,
      arity = "0..1",
      fallbackValue = "true",
      description = "Giảm trọng số các đợt dịch cũ.")
  private @Nullable Boolean reweight;

  @Option(
      names = "--weights-threshold",
      description = {
        "Phần dư lớn hơn mức này thì giảm trọng số (mặc định: farrington 1, farrington-flexible 2.58).",
      })
  private @Nullable Double weightsAbove;

  @Option(
      names = "--limit54",
      split = ",",
      paramLabel = "CA,KỲ",
      description =
          "Chỉ cảnh báo khi có ít nhất bấy nhiêu ca trong bấy nhiêu kỳ gần nhất (mặc định 5,4).")
  private int @Nullable [] limit54;

  @Option(
      names = "--power-transform",
      defaultValue = "2/3",
      description = "Biến đổi lũy thừa: 2/3 (mặc định), 1/2 hoặc none.")
  private String power = "";

  /// What is wrong with the options as they were given; empty when they can be used.
  Optional<String> problems(AlarmAlgorithm algorithm, CommandLine.ParseResult given) {
    Set<String> foreign =
        switch (algorithm) {
          case EARS_C1, EARS_C2, EARS_C3 -> union(FLEXIBLE, BOTH_FARRINGTONS);
          case FARRINGTON -> union(EARS, FLEXIBLE);
          case FARRINGTON_FLEXIBLE -> EARS;
        };
    Optional<String> stranger =
        foreign.stream().filter(given::hasMatchedOption).sorted().findFirst();
    if (stranger.isPresent()) {
      return Optional.of("%s không có tham số %s.".formatted(algorithm.label(), stranger.get()));
    }
    return problem(
        new boolean[] {
          baseline >= Ears.SHORTEST_BASELINE,
          alpha(algorithm) > 0 && alpha(algorithm) < 1,
          minSigma >= 0 && Double.isFinite(minSigma),
          years >= 1 && years <= 1000,
          halfWindow >= 0,
          parts >= 1,
          pastLeftOut >= 0,
          threshold().isPresent(),
          transformation().isPresent(),
          trendBelow == null || trendBelow >= 0,
          weightsAbove == null || weightsAbove >= 0,
          limit54 == null || (limit54.length == 2 && limit54[0] >= 0 && limit54[1] >= 1),
        },
        "--baseline phải từ 3.",
        "--alpha phải nằm giữa 0 và 1.",
        "--min-sigma phải từ 0.",
        "--b phải từ 1 năm.",
        "--w phải từ 0.",
        "--no-periods phải từ 1.",
        "--past-weeks-not-included phải từ 0.",
        "--threshold-method phải là nb-plugin, muan hoặc delta.",
        "--power-transform phải là 2/3, 1/2 hoặc none.",
        "--p-threshold-trend phải từ 0.",
        "--weights-threshold phải từ 0.",
        "--limit54 là hai số như 5,4: số ca (từ 0), số kỳ (từ 1).");
  }

  private static Optional<String> problem(boolean[] holds, String... otherwise) {
    for (int i = 0; i < holds.length; i++) {
      if (!holds[i]) {
        return Optional.of(otherwise[i]);
      }
    }
    return Optional.empty();
  }

  /// The same for a series with so many periods a year.
  Optional<String> problems(AlarmAlgorithm algorithm, int perYear) {
    if (algorithm.isEars()) {
      return Optional.empty();
    }
    if (2L * halfWindow + 1 > perYear) {
      return Optional.of("--w %d: cửa sổ dài hơn một năm %d kỳ.".formatted(halfWindow, perYear));
    }
    return algorithm == AlarmAlgorithm.FARRINGTON_FLEXIBLE && parts > perYear
        ? Optional.of("--no-periods %d: một năm chỉ có %d kỳ.".formatted(parts, perYear))
        : Optional.empty();
  }

  private static Set<String> union(Set<String> some, Set<String> more) {
    var all = new HashSet<>(some);
    all.addAll(more);
    return all;
  }

  private double alpha(AlarmAlgorithm algorithm) {
    Double given = alpha;
    return given != null ? given : algorithm.isEars() ? 0.001 : 0.05;
  }

  private Optional<FarringtonFlexible.Threshold> threshold() {
    return switch (threshold.toLowerCase(Locale.ROOT)) {
      case "nb-plugin" -> Optional.of(FarringtonFlexible.Threshold.NB_PLUGIN);
      case "muan" -> Optional.of(FarringtonFlexible.Threshold.MUAN);
      case "delta" -> Optional.of(FarringtonFlexible.Threshold.DELTA);
      default -> Optional.empty();
    };
  }

  private Optional<Transformation> transformation() {
    return switch (power) {
      case "2/3" -> Optional.of(Transformation.TWO_THIRDS);
      case "1/2" -> Optional.of(Transformation.SQUARE_ROOT);
      case "none" -> Optional.of(Transformation.NONE);
      default -> Optional.empty();
    };
  }

  /// A part of the model that is named is used or not as it says; one that is not named is used
  /// unless the other was asked for.
  private static boolean part(@Nullable Boolean named, @Nullable Boolean other) {
    return named != null ? named : other == null || !other;
  }

  Alarms judge(AlarmAlgorithm algorithm, Counts counts) {
    return switch (algorithm) {
      case EARS_C1 -> ears(Ears.Method.C1, algorithm).judge(counts);
      case EARS_C2 -> ears(Ears.Method.C2, algorithm).judge(counts);
      case EARS_C3 -> ears(Ears.Method.C3, algorithm).judge(counts);
      case FARRINGTON ->
          new Farrington(
                  years,
                  halfWindow,
                  alpha(algorithm),
                  part(trend, reweight),
                  trendBelow == null ? 0.05 : trendBelow,
                  part(reweight, trend),
                  weightsAbove == null ? 1 : weightsAbove,
                  transformation().orElseThrow(),
                  enough())
              .judge(counts);
      case FARRINGTON_FLEXIBLE ->
          new FarringtonFlexible(
                  years,
                  halfWindow,
                  parts,
                  pastLeftOut,
                  alpha(algorithm),
                  part(trend, reweight),
                  trendBelow == null ? 1 : trendBelow,
                  part(reweight, trend),
                  weightsAbove == null ? 2.58 : weightsAbove,
                  threshold().orElseThrow(),
                  transformation().orElseThrow(),
                  enough())
              .judge(counts);
    };
  }

  private Ears ears(Ears.Method method, AlarmAlgorithm algorithm) {
    return new Ears(method, baseline, alpha(algorithm), minSigma);
  }

  private EnoughCases enough() {
    int[] given = limit54;
    return given == null ? EnoughCases.USUAL : new EnoughCases(given[0], given[1]);
  }
}
