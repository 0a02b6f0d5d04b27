// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.phaodai.documents.DocumentError;

/// Word 6 to 2003. The same container also hides a .docx behind a password.
public final class DocText {
  private DocText() {}

  public static Raw read(byte[] bytes) throws Refused {
    try (var files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
        throw new Refused(DocumentError.ENCRYPTED);
      }
      return Raw.of(clean(text(files)), 1);
    } catch (EncryptedDocumentException e) {
      throw new Refused(DocumentError.ENCRYPTED);
    } catch (IOException | RuntimeException e) {
      // POI answers a hostile or cut file with any exception there is
      throw new Refused(DocumentError.DAMAGED);
    }
  }

  private static String text(POIFSFileSystem files) throws IOException {
    try (var extractor = new WordExtractor(files.getRoot())) {
      return WordExtractor.stripFields(String.join("", extractor.getParagraphText()));
    } catch (OldWordFileFormatException e) {
      try (var extractor = new Word6Extractor(new HWPFOldDocument(files))) {
        return String.join("", extractor.getParagraphText());
      }
    }
  }

  /// Word's own signs: end of cell, end of row, line break, page break, pictures and note marks.
  private static String clean(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\r', 0x0B, '\f' -> {
          out.append('\n');
          if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
            i++;
          }
        }
        case 0x07 -> out.append('\n');
        case 0x1E -> out.append('-');
        case 0x1F, 0x01, 0x02, 0x03, 0x04, 0x05, 0x08, 0x13, 0x14, 0x15 -> {}
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
