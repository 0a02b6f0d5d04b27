// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.phaodai.directives.DispatchView.ObligationView;

/// A piece of a dispatch's text: plain, or the span of one obligation.
///
/// @param ordinal the obligation that the piece orders; null for plain text
public record TextPart(String text, @Nullable Integer ordinal) {

  /// A run of blank lines, left by headers set in columns.
  private static final Pattern BLANK_LINES = Pattern.compile("(?:[ \\t\\u00A0]*\\R){3,}");

  /// As shown: runs of blank lines become one. The kept text and its spans stay as they are.
  public String shown() {
    return BLANK_LINES.matcher(text).replaceAll("\n\n");
  }

  /// Cuts the text at the obligations' spans. Dropped obligations and spans that overlap an earlier
  /// one leave the text plain there.
  static List<TextPart> cut(String text, List<ObligationView> obligations) {
    List<TextPart> parts = new ArrayList<>();
    int at = 0;
    List<ObligationView> spans =
        obligations.stream()
            .filter(o -> !o.dropped() && o.starts() != null)
            .sorted(Comparator.comparingInt(TextPart::starts))
            .toList();
    for (ObligationView o : spans) {
      int starts = starts(o);
      int ends = o.ends() == null ? starts : Math.min(o.ends(), text.length());
      if (starts < at || starts >= ends) {
        continue;
      }
      if (starts > at) {
        parts.add(new TextPart(text.substring(at, starts), null));
      }
      parts.add(new TextPart(text.substring(starts, ends), o.ordinal()));
      at = ends;
    }
    if (at < text.length()) {
      parts.add(new TextPart(text.substring(at), null));
    }
    return parts;
  }

  private static int starts(ObligationView o) {
    return o.starts() == null ? 0 : o.starts();
  }
}
