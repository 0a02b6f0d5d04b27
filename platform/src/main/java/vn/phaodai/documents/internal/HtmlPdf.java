// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents.internal;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import vn.phaodai.documents.Letter;
import vn.phaodai.documents.LetterProfile;

/// Paper from XHTML: the preview of a letter, and what rooms lay out themselves. The font is drawn
/// like Times New Roman, measures the same, holds every Vietnamese letter and comes with the
/// program, so that the page looks alike on a bare machine.
public final class HtmlPdf {
  private static final String FAMILY = "Liberation Serif";

  static {
    // it would tell of what it lays out on standard error
    XRLog.setLoggingEnabled(false);
  }

  private HtmlPdf() {}

  public static byte[] write(Letter letter) {
    return write(LetterHtml.of(letter));
  }

  public static byte[] write(String xhtml) {
    var out = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.withHtmlContent(xhtml, null);
    font(builder, "Regular", 400, FontStyle.NORMAL);
    font(builder, "Bold", 700, FontStyle.NORMAL);
    font(builder, "Italic", 400, FontStyle.ITALIC);
    font(builder, "BoldItalic", 700, FontStyle.ITALIC);
    builder.toStream(out);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void font(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
    builder.useFont(() -> open(face), FAMILY, weight, style, true);
  }

  private static InputStream open(String face) {
    InputStream font =
        LetterProfile.class.getResourceAsStream("fonts/LiberationSerif-" + face + ".ttf");
    if (font == null) {
      throw new IllegalStateException("missing font " + face);
    }
    return font;
  }
}
