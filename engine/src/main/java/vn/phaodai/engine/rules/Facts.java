// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What is known, by name. What is not in it is missing, which is not zero and not “no”.
public record Facts(Map<String, Value> values) {
  private static final Facts NONE = new Facts(Map.of());

  public Facts {
    values = Map.copyOf(values);
  }

  public static Facts none() {
    return NONE;
  }

  /// These and one more; a fact of that name is replaced.
  public Facts with(String name, Value value) {
    Map<String, Value> more = new HashMap<>(values);
    more.put(name, value);
    return new Facts(more);
  }

  /// These, completed by those of the others that are missing here.
  Facts completedBy(Map<String, Value> others) {
    Map<String, Value> more = new HashMap<>(others);
    more.putAll(values);
    return new Facts(more);
  }

  public Optional<Value> find(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
