// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.analysis;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.phaodai.engine.epidemic.SerialInterval;

/// How many days pass from case to case, as somebody published it: mean and standard deviation,
/// each between a lower and an upper value.
public record SerialIntervalFact(
    String variant, LocalDate from, Range mean, Range sd, String source, String confidence) {
  /// Distributions that stand for what the interval may be: enough that more change nothing that is
  /// shown.
  private static final int SAMPLE = 25;

  /// Steps through the deviations while the means go up one by one: no common divisor with
  /// `SAMPLE`.
  private static final int STRIDE = 7;

  /// Days.
  public record Range(double middle, double low, double high) {
    /// A value between the ends, `share` of the way, bent so that half lie below the middle.
    private double at(double share) {
      return share < 0.5
          ? low + (middle - low) * share * 2
          : middle + (high - middle) * (share - 0.5) * 2;
    }
  }

  static SerialIntervalFact of(NamedCsvRecord row) {
    return new SerialIntervalFact(
        row.getField("variant"),
        LocalDate.parse(row.getField("valid_from")),
        range(row, "mean"),
        range(row, "sd"),
        row.getField("source"),
        row.getField("confidence"));
  }

  private static Range range(NamedCsvRecord row, String what) {
    return new Range(
        Double.parseDouble(row.getField(what + "_d")),
        Double.parseDouble(row.getField(what + "_low_d")),
        Double.parseDouble(row.getField(what + "_high_d")));
  }

  /// What the interval may be, each as likely as the others; the same every time.
  List<SerialInterval> sample(int days) {
    List<SerialInterval> sample = new ArrayList<>();
    for (int i = 0; i < SAMPLE; i++) {
      double meanAt = (i + 0.5) / SAMPLE;
      double sdAt = (i * STRIDE % SAMPLE + 0.5) / SAMPLE;
      sample.add(SerialInterval.discretised(mean.at(meanAt), sd.at(sdAt), days));
    }
    return sample;
  }
}
