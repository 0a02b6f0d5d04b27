// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.util.Locale;

/// What one field says for or against two entries being one person. It tells how far two values
/// agree and never the values.
///
/// @param field key of a message `people.evidence.<field>`
/// @param agreement how far the two agree: key of a message `people.agreement.<agreement>`
/// @param weight log2 of how much likelier this is of one person than of two
public record Evidence(String field, String agreement, double weight) {
  /// As [#written] wrote it.
  static Evidence read(String written) {
    String[] parts = written.split(":", -1);
    return new Evidence(parts[0], parts[1], Double.parseDouble(parts[2]));
  }

  /// As a review keeps it.
  String written() {
    return String.format(Locale.ROOT, "%s:%s:%.1f", field, agreement, weight);
  }
}
