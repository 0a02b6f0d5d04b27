// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.phaodai.documents.internal.DocText;
import vn.phaodai.documents.internal.DocxText;
import vn.phaodai.documents.internal.FileKind;
import vn.phaodai.documents.internal.HtmlText;
import vn.phaodai.documents.internal.Ocr;
import vn.phaodai.documents.internal.PdfText;
import vn.phaodai.documents.internal.PlainText;
import vn.phaodai.documents.internal.Raw;
import vn.phaodai.documents.internal.Refused;
import vn.phaodai.documents.internal.Tesseract;
import vn.phaodai.engine.dispatch.SecrecyMark;
import vn.phaodai.language.Syllables;
import vn.phaodai.refusal.Refusal;

/// Takes the text out of a file: txt and md in any encoding, docx, doc, pdf, html, and pictures by
/// OCR. Immutable and safe for many threads; needs no Spring and no database, writes no file, logs
/// nothing, and answers bad input with a value, never an exception.
public final class TextExtractor {
  /// Letters a text needs before its language is judged.
  private static final int LETTERS_TO_JUDGE = 80;

  private final ExtractionLimits limits;
  private final Ocr ocr;

  private TextExtractor(ExtractionLimits limits, Ocr ocr) {
    this.limits = limits;
    this.ocr = ocr;
  }

  public static TextExtractor standard() {
    return withLimits(ExtractionLimits.DEFAULT);
  }

  public static TextExtractor withLimits(ExtractionLimits limits) {
    return withOcrProgram(limits, "tesseract");
  }

  /// @param program name or path; where it cannot be run, scans come back as
  ///   [DocumentText.NeedsTyping]
  static TextExtractor withOcrProgram(ExtractionLimits limits, String program) {
    return new TextExtractor(limits, new Ocr(limits, once(() -> Tesseract.find(program))));
  }

  private static <T> Supplier<Optional<T>> once(Supplier<Optional<T>> search) {
    return new Supplier<>() {
      private Optional<T> found = Optional.empty();
      private boolean asked;

      @Override
      public synchronized Optional<T> get() {
        if (!asked) {
          found = search.get();
          asked = true;
        }
        return found;
      }
    };
  }

  /// A file too large is refused by its size, without being read.
  public DocumentText read(Path file) {
    try {
      if (Files.isDirectory(file)) {
        return unreadable(DocumentError.UNREADABLE_PATH.refusal());
      }
      if (Files.isRegularFile(file) && Files.size(file) > limits.maxBytes()) {
        return unreadable(tooLarge());
      }
      try (var in = Files.newInputStream(file)) {
        return read(in, String.valueOf(file.getFileName()));
      }
    } catch (IOException e) {
      return unreadable(DocumentError.UNREADABLE_PATH.refusal());
    }
  }

  /// Reads no further than one byte over the limit.
  public DocumentText read(InputStream in, String name) throws IOException {
    byte[] bytes = in.readNBytes((int) limits.maxBytes() + 1);
    return read(bytes, name);
  }

  /// Reads what is in memory already.
  ///
  /// @param name as the sender gave it; only its extension is looked at
  public DocumentText read(byte[] bytes, String name) {
    if (bytes.length == 0) {
      return unreadable(DocumentError.EMPTY_FILE.refusal());
    }
    if (bytes.length > limits.maxBytes()) {
      return unreadable(tooLarge());
    }
    try {
      FileKind kind = FileKind.of(bytes, name);
      return judge(parse(bytes, kind), kind, name);
    } catch (Refused e) {
      return unreadable(e.refusal());
    } catch (StackOverflowError e) {
      // thousands of nested objects: no honest document has them
      return unreadable(DocumentError.DAMAGED.refusal());
    }
  }

  private Raw parse(byte[] bytes, FileKind kind) throws Refused {
    return switch (kind) {
      case TEXT -> PlainText.read(bytes);
      case HTML -> HtmlText.read(bytes);
      case PDF -> PdfText.read(bytes, ocr);
      case DOCX -> DocxText.read(bytes, limits.maxInflatedBytes());
      case DOC -> DocText.read(bytes);
      case PNG, JPEG, TIFF -> ocr.readImage(bytes);
      case XLSX, PACKED, OLE, RTF, OTHER_IMAGE ->
          throw new Refused(DocumentError.UNSUPPORTED, kind.label());
    };
  }

  private static DocumentText judge(Raw raw, FileKind kind, String name) {
    var decoded = PlainText.finish(raw, kind);
    String text = decoded.text();
    if (isSecret(text) || isSecret(raw.margins())) {
      return unreadable(DocumentError.SECRET.refusal());
    }
    var notes = new ArrayList<>(raw.notes());
    notes.addAll(decoded.notes());
    if (!kind.fits(name)) {
      notes.add(wrongExtension(kind));
    }
    if (raw.untyped().isPresent()) {
      return new DocumentText.NeedsTyping(raw.pages(), raw.untyped().get(), notes);
    }
    if (text.isBlank()) {
      return unreadable(DocumentError.NO_TEXT.refusal());
    }
    noteLanguage(text, notes);
    var source = raw.lines().isEmpty() ? DocumentText.Source.TEXT : DocumentText.Source.OCR;
    return new DocumentText.Extracted(text, source, raw.pages(), raw.lines(), notes);
  }

  private static boolean isSecret(String text) {
    return !text.isEmpty() && SecrecyMark.find(text).isPresent();
  }

  private static void noteLanguage(String text, List<DocumentNote> notes) {
    long letters = text.chars().limit(20_000).filter(Character::isLetter).count();
    if (letters >= LETTERS_TO_JUDGE && !Syllables.looksVietnamese(text)) {
      notes.add(
          new DocumentNote(
              DocumentNote.Kind.NOT_VIETNAMESE,
              "Văn bản không giống tiếng Việt có dấu: kiểm tra lại ngôn ngữ hoặc bảng mã.",
              "The text does not look like Vietnamese: check its language or encoding."));
    }
  }

  private static DocumentNote wrongExtension(FileKind kind) {
    return new DocumentNote(
        DocumentNote.Kind.WRONG_EXTENSION,
        "Tên tệp không đúng loại: nội dung là " + kind.label() + ".",
        "The file's name is wrong: its content is " + kind.mediaType() + ".");
  }

  private Refusal tooLarge() {
    return DocumentError.TOO_LARGE.refusal(limits.maxBytes() >> 20);
  }

  private static DocumentText unreadable(Refusal refusal) {
    return new DocumentText.Unreadable(refusal);
  }
}
