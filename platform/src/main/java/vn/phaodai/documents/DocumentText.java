// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

import java.text.Normalizer;
import java.util.List;
import vn.phaodai.refusal.Refusal;

/// What came of taking the text out of a file.
///
/// ```
/// bytes ──► Extracted     text, from the file itself or from OCR
///      ├──► NeedsTyping   a scan nobody could read here; the original is sound and may be kept
///      └──► Unreadable    refused; nothing of it may be kept
/// ```
public sealed interface DocumentText {

  /// Where the characters came from. OCR text must be looked at by a person before it is confirmed.
  enum Source {
    TEXT,
    OCR
  }

  /// The text in Unicode NFC, as the file holds it: line breaks and layout noise are kept.
  ///
  /// @param pages printed pages where the format has any, else 1
  /// @param lineConfidences one entry for each OCR line, in order; empty for [Source#TEXT]
  record Extracted(
      String text,
      Source source,
      int pages,
      List<LineConfidence> lineConfidences,
      List<DocumentNote> notes)
      implements DocumentText {
    public Extracted {
      if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
        throw new IllegalArgumentException("text must be NFC");
      }
      lineConfidences = List.copyOf(lineConfidences);
      notes = List.copyOf(notes);
    }
  }

  /// A sound image without readable text: the original is kept, the text is typed beside it.
  record NeedsTyping(int pages, Refusal refusal, List<DocumentNote> notes) implements DocumentText {
    public NeedsTyping {
      notes = List.copyOf(notes);
    }
  }

  record Unreadable(Refusal refusal) implements DocumentText {}

  /// How sure OCR is of one line.
  ///
  /// @param start first UTF-16 unit of the line in [Extracted#text]
  /// @param end after its last unit
  /// @param percent 0…100, the mean over its words weighted by their length
  record LineConfidence(int start, int end, int percent) {
    public LineConfidence {
      if (start < 0 || end < start || percent < 0 || percent > 100) {
        throw new IllegalArgumentException("not a line: " + start + "-" + end + " " + percent);
      }
    }
  }
}
