// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

/// What an outgoing letter is for.
public enum LetterPurpose {
  /// Urges those who are late with what one dispatch orders.
  REMINDER,
  /// Tells the Standing Committee how far one dispatch has been carried out.
  REPORT,
  /// Anything else.
  LETTER
}
