// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One line of a list of assignments.
///
/// @param lead who shall do it, as printed
/// @param dispatch how the dispatch is called: its code, else its type and issuer; of what no
///   dispatch orders, how the giving room calls it
/// @param address where that is read
public record WorkRow(
    long id,
    UUID publicId,
    String text,
    List<String> lead,
    @Nullable String clause,
    @Nullable String theme,
    String dispatch,
    String address,
    String body,
    UUID bodyPublicId,
    String part,
    AssignmentState state,
    @Nullable Instant dueAt,
    int progress,
    int reminded,
    int version) {
  private static final Pattern CONNECTING =
      Pattern.compile("^[\\s,;:]*(phải|cần|có trách nhiệm)?\\s+");

  /// What is to be done, without the words that say who: the body stands beside it in every list.
  public String task() {
    for (String who : lead) {
      int at = text.indexOf(who);
      if (at >= 0 && at <= 6) {
        String rest = CONNECTING.matcher(text.substring(at + who.length())).replaceFirst("");
        if (!rest.isBlank()) {
          return rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
        }
      }
    }
    return text;
  }
}
