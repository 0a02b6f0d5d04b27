// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Where a block stands in the outline, and what it takes from above: the subject of its head
/// sentence, and whether its head orders.
final class Outline {
  /// What a head gives to the blocks below it.
  record Context(
      String kind, List<String> lead, List<String> with, boolean ordering, boolean background) {
    Context at(String kind) {
      return new Context(kind, lead, with, ordering, background);
    }
  }

  private static final Context ROOT = new Context("", List.of(), List.of(), false, false);

  private final Deque<Context> stack = new ArrayDeque<>(List.of(ROOT));

  /// Moves to a block of this kind and returns what it inherits.
  Context enter(String kind) {
    if (kind.equals("Điều") || kind.equals("I")) {
      boolean part = kind.equals("I") && !holds("I");
      boolean within = kind.equals("I") && holds("I");
      while (stack.size() > 1 && !(part && stack.element().kind().equals("A"))) {
        if (stack.pop().kind().equals("I") && within) {
          break;
        }
      }
    } else if (kind.isEmpty()) {
      while (stack.size() > 1 && "-+•a(".contains(stack.element().kind())) {
        stack.pop();
      }
    } else if (stack.stream().anyMatch(c -> c.kind().equals(kind))) {
      while (!stack.pop().kind().equals(kind)) {
        continue;
      }
    }
    if (kind.equals("A") && !holds("I")) {
      while (stack.size() > 1) {
        stack.pop();
      }
    }
    return stack.element();
  }

  /// What the place last entered gives.
  Context here() {
    return stack.element();
  }

  /// Whether a block of this kind would go back up, not down.
  boolean holds(String kind) {
    return stack.stream().anyMatch(c -> c.kind().equals(kind));
  }

  /// What the blocks below the block just entered inherit.
  void head(Context context) {
    if (context.kind().isEmpty()) {
      Context above = stack.pop();
      stack.push(context.at(above.kind()));
    } else {
      stack.push(context);
    }
  }

  /// From here on every verb at the front orders (“QUYẾT ĐỊNH:”).
  void order() {
    stack.clear();
    stack.push(new Context("", List.of(), List.of(), true, false));
  }
}
