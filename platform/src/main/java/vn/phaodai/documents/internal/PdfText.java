// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents.internal;

import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.phaodai.documents.DocumentError;

/// A PDF page by page: its own text laid out again as lines and columns, or, where a page is only a
/// picture, OCR of that picture. Everything stays in memory.
public final class PdfText {
  private static final int DPI = 300;

  /// A page with fewer letters than this and a picture on it is taken for a scan.
  private static final int LETTERS_OF_A_TEXT_PAGE = 16;

  private PdfText() {}

  public static Raw read(byte[] bytes, Ocr ocr) throws Refused {
    try (var pdf = Loader.loadPDF(new RandomAccessReadBuffer(bytes))) {
      checkInflation(pdf, ocr.limits().maxInflatedBytes());
      return pages(pdf, ocr);
    } catch (InvalidPasswordException e) {
      throw new Refused(DocumentError.ENCRYPTED);
    } catch (IOException | RuntimeException e) {
      // PDFBox answers a hostile or cut file with any exception there is
      throw new Refused(DocumentError.DAMAGED);
    }
  }

  private static Raw pages(PDDocument pdf, Ocr ocr) throws IOException, Refused {
    int count = pdf.getNumberOfPages();
    if (count == 0) {
      throw new Refused(DocumentError.DAMAGED);
    }
    var pages = ocr.newFile();
    var layout = new PdfLayout();
    for (int i = 0; i < count; i++) {
      String text = layout.page(pdf, i + 1);
      boolean scan = letters(text) < LETTERS_OF_A_TEXT_PAGE && hasPicture(pdf.getPage(i), ocr);
      if (!scan) {
        pages.addText(text);
      } else if (pages.wantsPicture()) {
        pages.addPicture(picture(pdf, i, ocr), DPI);
      }
    }
    return pages.finish(count);
  }

  private static long letters(String text) {
    return text.chars().filter(Character::isLetter).count();
  }

  private static boolean hasPicture(PDPage page, Ocr ocr) throws IOException, Refused {
    var resources = page.getResources();
    boolean found = false;
    if (resources != null) {
      for (COSName name : resources.getXObjectNames()) {
        if (resources.isImageXObject(name)
            && resources.getXObject(name) instanceof PDImageXObject image) {
          ocr.checkPixels((long) image.getWidth() * image.getHeight());
          found = true;
        } else {
          found |= !resources.isImageXObject(name);
        }
      }
    }
    return found;
  }

  private static BufferedImage picture(PDDocument pdf, int page, Ocr ocr)
      throws IOException, Refused {
    PDRectangle box = pdf.getPage(page).getCropBox();
    double inches = box.getWidth() / 72.0 * (box.getHeight() / 72.0);
    ocr.checkPixels((long) (inches * DPI * DPI));
    var renderer = new PDFRenderer(pdf);
    renderer.setSubsamplingAllowed(true);
    return renderer.renderImageWithDPI(page, DPI, ImageType.GRAY);
  }

  /// Deflate packs up to 1032 to 1, so that a small file can fill any memory: what could exceed the
  /// limit is unpacked once, counted and thrown away, before PDFBox does it for good.
  private static void checkInflation(PDDocument pdf, long maxInflatedBytes)
      throws IOException, Refused {
    long budget = maxInflatedBytes;
    var file = pdf.getDocument();
    for (COSObjectKey key : file.getXrefTable().keySet()) {
      COSBase object = file.getObjectFromPool(key).getObject();
      if (!(object instanceof COSStream stream)) {
        continue;
      }
      COSBase filter = stream.getFilters();
      boolean chained = filter instanceof COSArray filters && filters.size() > 1;
      boolean deflated = isFlate(filter);
      if (deflated && (chained || stream.getLength() * 1032 > budget)) {
        budget -= inflated(stream, budget);
      } else if (deflated) {
        budget -= Math.min(stream.getLength() * 4, budget);
      }
      if (budget <= 0) {
        throw new Refused(DocumentError.EXPANDS_TOO_FAR, maxInflatedBytes >> 20);
      }
    }
  }

  private static boolean isFlate(COSBase filter) {
    if (filter instanceof COSArray filters) {
      return filters.size() > 0 && COSName.FLATE_DECODE.equals(filters.getObject(0));
    }
    return COSName.FLATE_DECODE.equals(filter);
  }

  /// Bytes the stream's outermost packing yields, counted no further than the budget.
  private static long inflated(COSStream stream, long budget) throws IOException {
    var buffer = new byte[16 * 1024];
    long total = 0;
    try (InputStream in = new InflaterInputStream(stream.createRawInputStream())) {
      for (int n = in.read(buffer); n > 0 && total < budget; n = in.read(buffer)) {
        total += n;
      }
    } catch (ZipException | EOFException e) {
      // a damaged stream ends where it ends; PDFBox is as lenient
      return total;
    }
    return total;
  }
}
