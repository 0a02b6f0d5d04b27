// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A named quantity as a rule file declares it, going in or coming out.
///
/// @param label what it means, in the file's own words
/// @param unit empty when it has none
/// @param codes the list of a [Kind#CODE], else empty
/// @param low the least value that can be, for ordered kinds; null without a bound
/// @param high the greatest
/// @param mayBeMissing whether the rule may speak without it
/// @param line where the file declares it
public record Fact(
    String name,
    Kind kind,
    String label,
    String unit,
    List<String> codes,
    @Nullable Value low,
    @Nullable Value high,
    boolean mayBeMissing,
    int line) {
  public Fact {
    codes = List.copyOf(codes);
    if ((kind == Kind.CODE) == codes.isEmpty()) {
      throw new IllegalArgumentException(name + ": codes belong to a code, and it needs some");
    }
  }

  /// Whether the value is of this kind and can be.
  public boolean accepts(Value value) {
    return isOfKind(value) && inRange(value);
  }

  /// The value that a cell of a data file means; empty when it is none of this fact's. A blank cell
  /// is a missing fact: do not ask.
  public Optional<Value> find(String text) {
    return ValueReader.read(kind, text).filter(this::accepts);
  }

  boolean isOfKind(Value value) {
    return switch (value) {
      case Value.Amount(var number) ->
          kind == Kind.NUMBER || (kind == Kind.WHOLE && number.scale() <= 0);
      case Value.Flag _ -> kind == Kind.FLAG;
      case Value.Code(var code) -> kind == Kind.CODE && codes.contains(code);
      case Value.Day _ -> kind == Kind.DATE;
    };
  }

  boolean inRange(Value value) {
    return (low == null || low.compareWith(value) <= 0)
        && (high == null || high.compareWith(value) >= 0);
  }
}
