// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/// Builds PDF files and pictures of pages.
final class PdfFile {
  private PdfFile() {}

  record Placed(float x, float y, String text) {}

  static byte[] ofLines(Placed... lines) throws IOException {
    try (var pdf = new PDDocument()) {
      addPage(pdf, lines);
      return save(pdf);
    }
  }

  static byte[] withPassword(String password, Placed... lines) throws IOException {
    try (var pdf = new PDDocument()) {
      addPage(pdf, lines);
      pdf.protect(new StandardProtectionPolicy("chu", password, new AccessPermission()));
      return save(pdf);
    }
  }

  static byte[] ofScan(BufferedImage picture) throws IOException {
    try (var pdf = new PDDocument()) {
      var page = new PDPage(PDRectangle.A4);
      pdf.addPage(page);
      try (var pen = new PDPageContentStream(pdf, page)) {
        var image = LosslessFactory.createFromImage(pdf, picture);
        pen.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
      }
      return save(pdf);
    }
  }

  /// An A4 page at 300 dpi as a scanner would see it.
  static BufferedImage scan(String... lines) throws IOException, FontFormatException {
    var picture = new BufferedImage(2480, 3508, BufferedImage.TYPE_BYTE_GRAY);
    var pen = picture.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 2480, 3508);
    pen.setColor(Color.BLACK);
    try (var font = font()) {
      pen.setFont(Font.createFont(Font.TRUETYPE_FONT, font).deriveFont(60f));
    }
    for (int i = 0; i < lines.length; i++) {
      pen.drawString(lines[i], 300, 400 + 100 * i);
    }
    pen.dispose();
    return picture;
  }

  static byte[] encode(BufferedImage picture, String format) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(picture, format, out);
    return out.toByteArray();
  }

  private static void addPage(PDDocument pdf, Placed... lines) throws IOException {
    var page = new PDPage(PDRectangle.A4);
    pdf.addPage(page);
    try (var font = font();
        var pen = new PDPageContentStream(pdf, page)) {
      pen.setFont(PDType0Font.load(pdf, font), 13);
      for (Placed line : lines) {
        pen.beginText();
        pen.newLineAtOffset(line.x(), line.y());
        pen.showText(line.text());
        pen.endText();
      }
    }
  }

  private static InputStream font() {
    return TextExtractor.class.getResourceAsStream("fonts/LiberationSerif-Regular.ttf");
  }

  private static byte[] save(PDDocument pdf) throws IOException {
    var out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }
}
