// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// One PDF page as lines of words with their places. The head and the foot of a letter stand in two
/// columns and are read one after the other; anywhere else a wide gap inside a line is a tab.
final class PdfLayout extends PDFTextStripper {
  private final List<PageColumns.Line> lines = new ArrayList<>();
  private List<PageColumns.Word> words = new ArrayList<>();

  PdfLayout() throws IOException {
    setSortByPosition(true);
    setSuppressDuplicateOverlappingText(true);
  }

  /// @param number from 1
  String page(PDDocument pdf, int number) throws IOException {
    lines.clear();
    words = new ArrayList<>();
    setStartPage(number);
    setEndPage(number);
    getText(pdf);
    endLine();
    return PageColumns.read(lines, number == 1);
  }

  @Override
  protected void writeString(String text, List<TextPosition> places) {
    if (places.isEmpty() || text.isBlank()) {
      return;
    }
    TextPosition first = places.getFirst();
    TextPosition last = places.getLast();
    words.add(
        new PageColumns.Word(
            text,
            first.getXDirAdj(),
            last.getXDirAdj() + last.getWidthDirAdj(),
            first.getYDirAdj(),
            first.getHeightDir()));
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  private void endLine() {
    if (!words.isEmpty()) {
      lines.add(new PageColumns.Line(words));
      words = new ArrayList<>();
    }
  }
}
