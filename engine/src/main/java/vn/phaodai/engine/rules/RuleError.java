// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

/// What is wrong with a rule file, and where.
///
/// @param line counted from 1; 0 when it is the file as a whole
/// @param vi the message in Vietnamese, `en` its English twin; neither repeats the place
public record RuleError(RuleFault fault, String file, int line, String vi, String en) {
  @Override
  public String toString() {
    return file + ":" + line + " " + fault.code() + " " + vi;
  }
}
