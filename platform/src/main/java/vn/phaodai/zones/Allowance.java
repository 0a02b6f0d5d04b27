// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import java.util.List;

/// The answer to one “may I …?” at one place and day, and who said it.
///
/// @param activity a code of the rule files, in words under `zones.activity`
/// @param by the text that counts
/// @param overruled texts that said otherwise and do not count
public record Allowance(String activity, Said by, List<Overruled> overruled) {
  public Allowance {
    overruled = List.copyOf(overruled);
  }

  public Answer answer() {
    return by.answer();
  }

  public String key() {
    return "zones.activity." + activity;
  }

  /// @param aim HEALTH, ECONOMY or DELEGATED
  /// @param rule id and version, or the number of the paper of a deviation
  /// @param row in the rule; empty for a paper
  /// @param confidence H, M or L
  /// @param words the condition; may be empty
  /// @param wordsEn its English twin; may be empty
  public record Said(
      Answer answer,
      String aim,
      String rule,
      String row,
      String source,
      String confidence,
      String words,
      String wordsEn) {
    public String words(boolean english) {
      return english && !wordsEn.isEmpty() ? wordsEn : words;
    }
  }

  /// What lost, with the row of the precedence by which it did.
  ///
  /// @param why in words; `whyEn` its English twin
  public record Overruled(Said said, String rule, String row, String why, String whyEn) {
    public String why(boolean english) {
      return english ? whyEn : why;
    }
  }
}
