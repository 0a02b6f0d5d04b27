// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person may change of a letter while it is a draft.
///
/// @param type symbol of its type; a công văn: CV
/// @param symbol what stands behind the number: `CV/VPTU`, `UBND-VX`
/// @param urgency KHẨN, THƯỢNG KHẨN, HỎA TỐC; null for an ordinary letter
/// @param addressees “Kính gửi”, bare
/// @param body as [LetterBody] reads it
/// @param recipients “Nơi nhận”, bare, the archive last
/// @param copies how many are issued
public record LetterDraft(
    String type,
    String symbol,
    String subject,
    String place,
    @Nullable String urgency,
    List<String> addressees,
    String body,
    List<String> recipients,
    int copies) {
  public LetterDraft {
    addressees = clean(addressees);
    recipients = clean(recipients);
    symbol = symbol.strip();
    subject = subject.strip();
    body = body.strip().replace("\r\n", "\n");
  }

  private static List<String> clean(List<String> lines) {
    return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  void refuseIncomplete() {
    if (symbol.isEmpty() || subject.isEmpty() || place.isBlank() || body.isEmpty()) {
      throw DirectiveRefusals.EMPTY_TEXT.raise();
    }
    if (!symbol.matches("[\\p{L}\\p{N}/.-]{1,40}")) {
      throw DirectiveRefusals.NOT_A_SYMBOL.with(symbol).raise();
    }
    LetterTypes.requireKnown(type);
  }
}
