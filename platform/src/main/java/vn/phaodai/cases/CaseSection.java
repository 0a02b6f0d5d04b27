// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a room to the right knows of a case and offers to do with it, for the page of the case
/// file. A bean of this type in any room is asked.
public interface CaseSection {
  /// What must be held to see it, e.g. `contacts.read`.
  String permission();

  /// Message key of its heading.
  String headingKey();

  /// @param caseId of a file that the reader may see
  List<Line> lines(long caseId, String code);

  /// @param messageKey a sentence of the room's messages
  /// @param values for its places, formatted
  /// @param href page of the thing, within the site; null where there is none
  record Line(String messageKey, List<String> values, @Nullable String href) {
    public Line {
      values = List.copyOf(values);
    }
  }
}
