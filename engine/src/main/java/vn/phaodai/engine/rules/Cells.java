// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The values of one fact cut into the fewest cells that no comparison of a rule tells apart, each
/// with one value that stands for it. A set of cells is a bit mask; a missing fact is the last
/// cell.
///
/// ```
/// whole, asked < 5, between 46 and 64, >= 65, of 0..120:
///     0 | 5 | 6 | 46 | 47 | 64 | 65 | 66    (4 is like 0, 100 like 66)
/// ```
final class Cells {
  /// More would not fit a mask.
  static final int MOST = 62;

  private final Fact fact;
  private final List<Value> standsFor = new ArrayList<>();

  Cells(Fact fact, List<Comparison> asked) {
    this.fact = fact;
    switch (fact.kind()) {
      case FLAG -> {
        standsFor.add(Value.of(false));
        standsFor.add(Value.of(true));
      }
      case CODE -> fact.codes().forEach(code -> standsFor.add(Value.of(code)));
      case WHOLE, NUMBER, DATE -> cut(asked);
    }
  }

  private void cut(List<Comparison> asked) {
    TreeSet<BigDecimal> cuts = new TreeSet<>();
    asked.stream().flatMap(c -> c.operands().stream()).map(Cells::number).forEach(cuts::add);
    TreeSet<BigDecimal> points = new TreeSet<>(cuts);
    BigDecimal previous = null;
    for (BigDecimal cut : cuts) {
      points.add(previous == null ? cut.subtract(BigDecimal.ONE) : between(previous, cut));
      previous = cut;
    }
    points.add(previous == null ? BigDecimal.ZERO : previous.add(BigDecimal.ONE));
    if (fact.low() != null) {
      points.add(number(fact.low()));
    }
    if (fact.high() != null) {
      points.add(number(fact.high()));
    }
    points.stream().map(this::value).filter(fact::inRange).forEach(standsFor::add);
  }

  /// A value strictly between two, or the first when a whole number has none there.
  private BigDecimal between(BigDecimal low, BigDecimal high) {
    if (fact.kind() == Kind.NUMBER) {
      return low.add(high).multiply(new BigDecimal("0.5"));
    }
    BigDecimal next = low.add(BigDecimal.ONE);
    return next.compareTo(high) < 0 ? next : low;
  }

  private static BigDecimal number(Value value) {
    return switch (value) {
      case Value.Amount(var number) -> number;
      case Value.Day(var day) -> BigDecimal.valueOf(day.toEpochDay());
      case Value.Flag _, Value.Code _ -> throw new IllegalStateException(value + " has no order");
    };
  }

  private Value value(BigDecimal point) {
    return fact.kind() == Kind.DATE
        ? Value.of(LocalDate.ofEpochDay(point.longValueExact()))
        : Value.of(point);
  }

  int size() {
    return standsFor.size();
  }

  /// Every value that is not missing.
  long known() {
    return (1L << size()) - 1;
  }

  /// Every value, and the missing one when the fact may be missing.
  long all() {
    return fact.mayBeMissing() ? known() | 1L << size() : known();
  }

  /// Where the comparison surely holds, or might.
  long where(Comparison comparison, boolean surely) {
    long mask = 0;
    for (int cell = 0; cell <= size(); cell++) {
      Truth truth = comparison.of(value(cell));
      if (truth == Truth.TRUE || (truth == Truth.UNKNOWN && !surely)) {
        mask |= 1L << cell;
      }
    }
    return mask & all();
  }

  /// An instance of the cells, as a message shows it.
  String example(long mask) {
    Value value = value(Long.numberOfTrailingZeros(mask));
    return value == null ? fact.name() + " is missing" : fact.name() + " = " + value;
  }

  private @Nullable Value value(int cell) {
    return cell == size() ? null : standsFor.get(cell);
  }
}
