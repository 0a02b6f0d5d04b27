// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A line of a rule file that says something.
///
/// @param name after `dữ kiện`, `cho ra` and `dòng`; else empty
/// @param value what stands after the colon
record Line(int number, Keyword keyword, String name, String value) {
  /// All lines but blank ones and remarks (`#`); what is not understood goes to the errors.
  static List<Line> of(RuleText file, List<RuleError> errors) {
    List<Line> lines = new ArrayList<>();
    String text = Normalizer.normalize(file.text(), Normalizer.Form.NFC).replace("\ufeff", "");
    int number = 0;
    for (String raw : text.lines().toList()) {
      number++;
      String line = raw.strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      Optional<Line> read = read(number, line);
      read.ifPresentOrElse(lines::add, unknown(file.file(), number, line, errors));
    }
    return lines;
  }

  private static Runnable unknown(String file, int number, String line, List<RuleError> errors) {
    return () -> errors.add(RuleFault.UNKNOWN_KEY.at(file, number, line));
  }

  private static Optional<Line> read(int number, String line) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String key = line.substring(0, colon).strip();
    String value = line.substring(colon + 1).strip();
    for (Keyword keyword : Keyword.values()) {
      Optional<String> name = keyword.after(key);
      if (name.isPresent()) {
        return Optional.of(new Line(number, keyword, name.get(), value));
      }
    }
    return Optional.empty();
  }
}
