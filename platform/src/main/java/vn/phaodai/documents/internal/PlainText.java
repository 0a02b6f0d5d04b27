// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents.internal;

import java.util.List;
import vn.phaodai.documents.DocumentError;
import vn.phaodai.documents.DocumentNote;

/// Text files, and the last step for every other kind.
public final class PlainText {
  private PlainText() {}

  public static Raw read(byte[] bytes) throws Refused {
    var decoded = Encodings.decode(bytes).orElseThrow(() -> new Refused(DocumentError.NOT_TEXT));
    return Raw.of(decoded.text(), decoded.notes());
  }

  /// NFC; text from a program that took old Vietnamese letters for Latin ones is put right. OCR
  /// lines are NFC already and keep their places.
  public static Finished finish(Raw raw, FileKind kind) {
    if (!raw.lines().isEmpty() || kind == FileKind.TEXT) {
      return new Finished(raw.text(), List.of());
    }
    return Encodings.repairMistaken(raw.text())
        .map(decoded -> new Finished(decoded.text(), decoded.notes()))
        .orElseGet(() -> new Finished(Encodings.nfc(raw.text()), List.of()));
  }

  public record Finished(String text, List<DocumentNote> notes) {}
}
