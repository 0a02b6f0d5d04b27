// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents.internal;

import java.util.List;
import java.util.Optional;
import vn.phaodai.documents.DocumentNote;
import vn.phaodai.documents.DocumentText;
import vn.phaodai.refusal.Refusal;

/// What a parser found, before anything was judged.
///
/// @param text not yet NFC unless `lines` is given
/// @param margins running heads and feet: searched for a secrecy mark, not part of the text
/// @param untyped why pages without text could not be read, if so
public record Raw(
    String text,
    String margins,
    int pages,
    List<DocumentText.LineConfidence> lines,
    List<DocumentNote> notes,
    Optional<Refusal> untyped) {

  static Raw of(String text, int pages) {
    return new Raw(text, "", pages, List.of(), List.of(), Optional.empty());
  }

  static Raw of(String text, List<DocumentNote> notes) {
    return new Raw(text, "", 1, List.of(), notes, Optional.empty());
  }
}
