// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents.internal;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import vn.phaodai.documents.DocumentError;
import vn.phaodai.documents.DocumentNote;
import vn.phaodai.documents.DocumentText.LineConfidence;
import vn.phaodai.documents.ExtractionLimits;
import vn.phaodai.refusal.Refusal;

/// Text out of pictures, page by page, within one time for the whole file.
public final class Ocr {
  private final ExtractionLimits limits;
  private final Supplier<Optional<Tesseract>> tesseract;

  /// @param tesseract asked only when a picture turns up: looking for the program costs a process
  public Ocr(ExtractionLimits limits, Supplier<Optional<Tesseract>> tesseract) {
    this.limits = limits;
    this.tesseract = tesseract;
  }

  ExtractionLimits limits() {
    return limits;
  }

  /// An image file of one or several pages.
  public Raw readImage(byte[] bytes) throws Refused {
    var pages = new Pages();
    ImageIO.setUseCache(false);
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new Refused(DocumentError.DAMAGED);
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, false, true);
        int count = reader.getNumImages(true);
        for (int page = 0; page < count; page++) {
          checkPixels((long) reader.getWidth(page) * reader.getHeight(page));
          if (page < limits.maxOcrPages()) {
            pages.addPicture(reader.read(page), 0);
          }
        }
        return pages.finish(count);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // Java's image readers answer a hostile or cut file with any exception there is
      throw new Refused(DocumentError.DAMAGED);
    }
  }

  void checkPixels(long pixels) throws Refused {
    if (pixels > limits.maxImagePixels()) {
      throw new Refused(DocumentError.IMAGE_TOO_LARGE, limits.maxImagePixels() / 1_000_000);
    }
  }

  Pages newFile() {
    return new Pages();
  }

  /// The pages of one file as they are read: some with text of their own, some as pictures.
  final class Pages {
    private final StringBuilder text = new StringBuilder();
    private final List<LineConfidence> lines = new ArrayList<>();
    private final long startedNanos = System.nanoTime();
    private Optional<Refusal> untyped = Optional.empty();
    private int pictures;
    private boolean leftOut;

    void addText(String page) {
      text.append(Encodings.nfc(page));
      if (!page.endsWith("\n")) {
        text.append('\n');
      }
    }

    boolean wantsPicture() {
      leftOut |= pictures >= limits.maxOcrPages();
      return untyped.isEmpty() && !leftOut;
    }

    /// Reads one picture. Where that fails the file's text must be typed, but the file is sound.
    void addPicture(BufferedImage picture, int dpi) {
      pictures++;
      leftOut |= pictures > limits.maxOcrPages();
      if (untyped.isPresent()) {
        return;
      }
      var program = tesseract.get();
      if (program.isEmpty()) {
        untyped = Optional.of(DocumentError.NO_OCR.refusal());
        return;
      }
      Duration left = limits.ocrTime().minusNanos(System.nanoTime() - startedNanos);
      try {
        if (left.isNegative() || left.isZero()) {
          throw new Refused(DocumentError.OCR_TOO_SLOW, limits.ocrTime().toSeconds());
        }
        program.get().read(png(picture), dpi, left).forEach(this::addLine);
      } catch (Refused e) {
        boolean slow = e.refusal().code().equals(DocumentError.OCR_TOO_SLOW.code());
        untyped =
            Optional.of(
                slow
                    ? DocumentError.OCR_TOO_SLOW.refusal(limits.ocrTime().toSeconds())
                    : e.refusal());
      }
    }

    private void addLine(Tesseract.Line line) {
      if (line.opensBlock()) {
        text.append('\n');
      }
      int start = text.length();
      text.append(line.text());
      lines.add(new LineConfidence(start, text.length(), line.percent()));
      text.append('\n');
    }

    Raw finish(int count) {
      if (pictures > 0 && lines.isEmpty() && untyped.isEmpty() && text.toString().isBlank()) {
        untyped = Optional.of(DocumentError.OCR_FAILED.refusal());
      }
      return new Raw(text.toString(), "", count, lines, notes(), untyped);
    }

    private List<DocumentNote> notes() {
      var notes = new ArrayList<DocumentNote>();
      if (!lines.isEmpty()) {
        int mean = (int) Math.round(meanPercent());
        notes.add(
            new DocumentNote(
                DocumentNote.Kind.READ_BY_OCR,
                "Chữ đọc bằng OCR, độ tin cậy trung bình " + mean + " %: cần người xem lại.",
                "Read by OCR, mean confidence " + mean + " %: a person must check it."));
        if (mean < limits.poorScanPercent()) {
          notes.add(
              new DocumentNote(
                  DocumentNote.Kind.POOR_SCAN,
                  "Bản chụp quá mờ để tin được: nên chụp lại hoặc gõ lại bên cạnh ảnh.",
                  "The scan is too poor to rely on: scan it again or type the text."));
        }
      }
      if (leftOut) {
        notes.add(
            new DocumentNote(
                DocumentNote.Kind.PAGES_LEFT_OUT,
                "Chỉ đọc " + limits.maxOcrPages() + " trang chụp đầu; các trang sau chưa đọc.",
                "Only the first " + limits.maxOcrPages() + " scanned pages were read."));
      }
      return notes;
    }

    private double meanPercent() {
      double weighted = 0;
      int letters = 0;
      for (var line : lines) {
        weighted += (double) line.percent() * (line.end() - line.start());
        letters += line.end() - line.start();
      }
      return letters == 0 ? 0 : weighted / letters;
    }
  }

  /// Grey on white: transparency would otherwise turn black.
  private static byte[] png(BufferedImage picture) throws Refused {
    var grey =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    var pen = grey.createGraphics();
    pen.drawImage(picture, 0, 0, Color.WHITE, null);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(grey, "png", out);
    } catch (IOException e) {
      throw new Refused(DocumentError.OCR_FAILED);
    }
    return out.toByteArray();
  }
}
