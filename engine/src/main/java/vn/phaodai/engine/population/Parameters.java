// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.util.Map;
import java.util.TreeMap;

/// The numbers of the model, by name, from a file of facts; a run may change some of them.
///
/// @param values value by name
public record Parameters(Map<String, Double> values) {
  public Parameters {
    values = Map.copyOf(values);
  }

  /// The shipped values, each with its source in `parameters.csv`.
  public static Parameters shipped() {
    Map<String, Double> values = new TreeMap<>();
    for (Facts.Row row : Facts.rows("parameters.csv")) {
      if (values.put(row.text("name"), row.number("value")) != null) {
        throw new IllegalStateException("given twice: " + row.text("name"));
      }
    }
    return new Parameters(values);
  }

  /// The same with one value changed; the name must exist.
  public Parameters with(String name, double value) {
    get(name);
    Map<String, Double> changed = new TreeMap<>(values);
    changed.put(name, value);
    return new Parameters(changed);
  }

  /// The value called `name`.
  public double get(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no parameter " + name);
    }
    return value;
  }

  int whole(String name) {
    return (int) Math.round(get(name));
  }
}
