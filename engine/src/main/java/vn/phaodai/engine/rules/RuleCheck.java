// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Whether a rule answers every case, and every row some: decided on boxes, exactly.
///
/// A row is a box, one mask of cells a fact; a question is whether a box minus other boxes is
/// empty.
///
/// ```
///   HR ▲   ┌──────┐
///      │ A │  ┌───┼──┐     B − A is cut into the part right of A and the part below it
///      │   └──┼───┘  │
///      └──────└──B───┘─► SpO₂
/// ```
///
/// A box is cut along one fact after the other, so the work grows with the comparisons that rows
/// make, not with the product of all facts' values; beyond [#MOST_STEPS] we give up and say so.
final class RuleCheck {
  private static final int MOST_STEPS = 2_000_000;

  private final RuleSet rule;
  private final List<RuleError> errors = new ArrayList<>();
  private final List<Cells> cells = new ArrayList<>();
  private int steps;

  private RuleCheck(RuleSet rule) {
    this.rule = rule;
  }

  static List<RuleError> of(RuleSet rule) {
    RuleCheck check = new RuleCheck(rule);
    check.run();
    return check.errors;
  }

  private void run() {
    for (Fact input : rule.inputs()) {
      List<Comparison> asked =
          rule.rows().stream()
              .flatMap(row -> row.when().stream())
              .filter(comparison -> comparison.fact().equals(input.name()))
              .toList();
      cells.add(new Cells(input, asked));
    }
    if (cells.stream().anyMatch(c -> c.size() > Cells.MOST)) {
      fail(RuleFault.TOO_COMPLEX, 0);
      return;
    }
    try {
      gap();
      rule.rows().forEach(this::reach);
      if (rule.policy() == HitPolicy.HIGHEST) {
        conflicts();
      }
    } catch (TooManySteps _) {
      fail(RuleFault.TOO_COMPLEX, 0);
    }
  }

  private void gap() {
    if (rule.rows().getLast().isOtherwise()) {
      return;
    }
    long[] known = cells.stream().mapToLong(Cells::known).toArray();
    List<long[]> covered = rule.rows().stream().map(row -> box(row, true)).toList();
    remains(known, covered).ifPresent(left -> fail(RuleFault.GAP, 0, example(left, known)));
  }

  /// Whether there is a case in which the row speaks.
  private void reach(Row row) {
    long[] box = box(row, true);
    if (isEmpty(box)) {
      fail(RuleFault.NEVER_TRUE, row.line(), row.id());
      return;
    }
    List<long[]> before =
        rule.rows().stream()
            .filter(other -> other != row && comesBefore(other, row))
            .map(other -> box(other, silencedOnlyWhenTrue(other, row)))
            .toList();
    if (remains(box, before).isEmpty()) {
      fail(RuleFault.NEVER_DECIDES, row.line(), row.id());
    }
  }

  private boolean comesBefore(Row other, Row row) {
    if (row.isOtherwise()) {
      return true;
    }
    return switch (rule.policy()) {
      case FIRST -> rule.rows().indexOf(other) < rule.rows().indexOf(row);
      case HIGHEST -> rule.rank(other) > rule.rank(row) && !other.isOtherwise();
    };
  }

  /// A row that might hold makes another one wait, unless both say the same.
  private boolean silencedOnlyWhenTrue(Row other, Row row) {
    return !row.isOtherwise() && rule.policy() == HitPolicy.FIRST && other.saysTheSameAs(row);
  }

  /// Rows of one outcome that hold together must give the same values, or which would be given?
  private void conflicts() {
    List<Row> rows = rule.rows().stream().filter(row -> !row.isOtherwise()).toList();
    for (int i = 0; i < rows.size(); i++) {
      for (Row other : rows.subList(i + 1, rows.size())) {
        Row row = rows.get(i);
        if (row.outcome().equals(other.outcome()) && !row.values().equals(other.values())) {
          conflict(row, other);
        }
      }
    }
  }

  private void conflict(Row row, Row other) {
    long[] both = intersection(box(row, true), box(other, true));
    List<long[]> higher =
        rule.rows().stream()
            .filter(r -> !r.isOtherwise() && rule.rank(r) > rule.rank(row))
            .map(r -> box(r, true))
            .toList();
    long[] all = cells.stream().mapToLong(Cells::all).toArray();
    remains(both, higher)
        .ifPresent(
            left ->
                fail(
                    RuleFault.CONFLICTING_VALUES,
                    other.line(),
                    row.id(),
                    other.id(),
                    example(left, all)));
  }

  /// Where the row surely holds, or might. “Otherwise” has the whole space: ask for what remains of
  /// it.
  private long[] box(Row row, boolean surely) {
    long[] box = cells.stream().mapToLong(Cells::all).toArray();
    for (Comparison comparison : row.when()) {
      for (int d = 0; d < box.length; d++) {
        if (rule.inputs().get(d).name().equals(comparison.fact())) {
          box[d] &= cells.get(d).where(comparison, surely);
        }
      }
    }
    return box;
  }

  /// A box within the first that none of the others touches.
  private Optional<long[]> remains(long[] box, List<long[]> others) {
    return isEmpty(box) ? Optional.empty() : Optional.ofNullable(cut(box, others, 0));
  }

  private long @Nullable [] cut(long[] box, List<long[]> others, int from) {
    if (++steps > MOST_STEPS) {
      throw new TooManySteps();
    }
    int at = from;
    while (at < others.size() && isEmpty(intersection(box, others.get(at)))) {
      at++;
    }
    if (at == others.size()) {
      return box;
    }
    long[] rest = box.clone();
    for (int d = 0; d < box.length; d++) {
      long outside = rest[d] & ~others.get(at)[d];
      if (outside != 0) {
        long[] part = rest.clone();
        part[d] = outside;
        long[] left = cut(part, others, at + 1);
        if (left != null) {
          return left;
        }
        rest[d] &= others.get(at)[d];
      }
    }
    return null;
  }

  private static long[] intersection(long[] one, long[] other) {
    return IntStream.range(0, one.length).mapToLong(d -> one[d] & other[d]).toArray();
  }

  private static boolean isEmpty(long[] box) {
    return Arrays.stream(box).anyMatch(mask -> mask == 0);
  }

  /// The facts that make the box smaller than the whole, each with one value.
  private String example(long[] box, long[] whole) {
    return IntStream.range(0, box.length)
        .filter(d -> box[d] != whole[d])
        .mapToObj(d -> cells.get(d).example(box[d]))
        .collect(Collectors.joining(", "));
  }

  private void fail(RuleFault fault, int line, Object... named) {
    errors.add(fault.at(rule.file(), line, named));
  }

  private static final class TooManySteps extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
