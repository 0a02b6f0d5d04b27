// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.phaodai.engine.epidemic.SerialInterval;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.tables.Row;

/// Serial intervals in files: one as `day,probability`, or a sample of many, one a column from day
/// 0 on.
final class IntervalFile {
  private static final Refusal SUM =
      Refusal.of(
          "CLI-030",
          "{0}: xác suất của khoảng cách lây{1} cộng lại bằng {2}, phải bằng 1 (sai lệch tối đa"
              + " 0,01).",
          "{0}: the probabilities of the serial interval{1} add up to {2} and must add up to 1"
              + " (within 0.01).");
  private static final Refusal DAY_ZERO =
      Refusal.of(
          "CLI-031",
          "{0}: xác suất ngày 0{1} là {2}, phải bằng 0 (không ai lây ngay trong ngày khởi phát).",
          "{0}: the probability of day 0{1} is {2} and must be 0.");
  private static final Refusal NEGATIVE =
      Refusal.of(
          "CLI-032",
          "{0}, dòng {1}: xác suất âm ({2}).",
          "{0}, line {1}: a probability below zero ({2}).");
  private static final Refusal BAD_DAY =
      Refusal.of(
          "CLI-033",
          "{0}, dòng {1}: ngày {2} bị lặp lại, âm, hoặc quá 1000.",
          "{0}, line {1}: day {2} stands twice, is negative, or is beyond 1000.");

  private static final Set<String> DAY = Set.of("day", "t", "k", "ngày", "ngay");
  private static final Set<String> PROBABILITY =
      Set.of("probability", "prob", "p", "w", "xác suất", "xac suat", "xac_suat");
  private static final int LAST_DAY = 1000;

  private IntervalFile() {}

  static SerialInterval one(Path path) {
    NumberTable table = NumberTable.read(path);
    int day = table.get(DAY, 0, "day", "day,probability");
    int probability = table.get(PROBABILITY, 1, "probability", "day,probability");
    double[] weights = new double[LAST_DAY + 1];
    boolean[] seen = new boolean[LAST_DAY + 1];
    int last = 1;
    for (Row row : table.rows()) {
      int at = table.whole(row, day);
      if (at < 0 || at > LAST_DAY || seen[at]) {
        throw BAD_DAY.with(path, Integer.toString(row.number()), Integer.toString(at)).raise();
      }
      seen[at] = true;
      weights[at] = probability(table, row, probability);
      last = Math.max(last, at);
    }
    return interval(path, "", Arrays.copyOf(weights, last + 1));
  }

  static List<SerialInterval> sample(Path path) {
    NumberTable table = NumberTable.read(path);
    int first = countsDays(table) ? 1 : 0;
    int columns = table.rows().getFirst().size();
    List<SerialInterval> sample = new ArrayList<>();
    for (int c = first; c < columns; c++) {
      double[] weights = new double[Math.max(2, table.rows().size())];
      for (int day = 0; day < table.rows().size(); day++) {
        weights[day] = probability(table, table.rows().get(day), c);
      }
      sample.add(interval(path, " (" + (c + 1) + ")", weights));
    }
    return sample;
  }

  /// Whether the first column is the number of the day: by its heading, else by what it holds.
  private static boolean countsDays(NumberTable table) {
    if (!table.headings().isEmpty() && DAY.contains(table.headings().getFirst())) {
      return true;
    }
    for (int day = 0; day < table.rows().size(); day++) {
      String cell = table.rows().get(day).cell(0);
      if (NumberTable.number(cell).orElse(-1) != day) {
        return false;
      }
    }
    return table.rows().size() > 2;
  }

  private static double probability(NumberTable table, Row row, int column) {
    double p = table.number(row, column);
    if (p < 0) {
      throw NEGATIVE.with(table.path(), Integer.toString(row.number()), row.cell(column)).raise();
    }
    return p;
  }

  private static SerialInterval interval(Path path, String which, double[] weights) {
    if (weights[0] != 0) {
      throw DAY_ZERO.with(path, which, Double.toString(weights[0])).raise();
    }
    double sum = Arrays.stream(weights).sum();
    if (Math.abs(sum - 1) > SerialInterval.SUM_TOLERANCE) {
      throw SUM.with(path, which, String.format(Locale.ROOT, "%.4f", sum)).raise();
    }
    return SerialInterval.of(weights);
  }
}
