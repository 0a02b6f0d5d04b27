// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.zoning;

import java.math.BigDecimal;
import java.util.List;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.Value;

/// How long and how deep the cases of a week have fallen, as far as the weeks that are known tell.
public final class WeeklyFall {
  /// How many weeks in a row have fewer cases than the one before.
  public static final String WEEKS = "weeks_falling";

  /// How much fewer the newest week has than the highest.
  public static final String DROP = "drop_from_peak_percent";

  private WeeklyFall() {}

  /// @param weeks newest first, without a gap
  /// @param whole whether they reach back to the beginning of the wave
  public static Facts told(Facts facts, List<Long> weeks, boolean whole) {
    Facts counted = facts;
    int falling = Rates.weeksFalling(weeks.stream().mapToLong(Long::longValue).toArray());
    // a fall that goes on to the last week that is known may go on beyond it
    if (falling + 1 < weeks.size() || falling >= 2 || whole && !weeks.isEmpty()) {
      counted = counted.with(WEEKS, Value.of(falling));
    }
    if (weeks.isEmpty()) {
      return counted;
    }
    long peak = weeks.stream().mapToLong(Long::longValue).max().orElse(0);
    Value drop = Rates.drop(peak, weeks.getFirst()).orElse(null);
    // a week that is not known can only have been higher: then the fall is deeper
    boolean enough =
        whole
            || drop instanceof Value.Amount(var percent)
                && percent.compareTo(BigDecimal.valueOf(50)) >= 0
                && peak > 0;
    return drop != null && enough ? counted.with(DROP, drop) : counted;
  }
}
