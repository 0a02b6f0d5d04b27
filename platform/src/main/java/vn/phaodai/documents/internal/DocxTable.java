// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents.internal;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A table in the order a person reads it. The head and the foot of a letter are drawn as two
/// columns without lines and read column by column; a table with lines is read row by row, its
/// cells parted by tabs.
///
/// ```
///  TỈNH ỦY TRÀ VINH │ ĐẢNG CỘNG SẢN VIỆT NAM        STT │ Đơn vị
///         *         │                               ────┼───────
///  Số 202-CV/TU     │ Trà Vinh, ngày …               1  │ Phường 1
///    left column, then right column                  row, then row
/// ```
final class DocxTable {
  private static final int LETTER_ROWS = 4;

  private final List<List<List<String>>> rows = new ArrayList<>();
  private boolean lined;

  /// How the content of a cell is read.
  interface Blocks {
    void read(XMLStreamReader xml, List<String> out) throws XMLStreamException;
  }

  List<String> read(XMLStreamReader xml, Blocks blocks) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        switch (xml.getLocalName()) {
          case "tr" -> rows.add(new ArrayList<>());
          case "tc" -> {
            var cell = new ArrayList<String>();
            blocks.read(xml, cell);
            depth--;
            if (!rows.isEmpty()) {
              rows.getLast().add(cell);
            }
          }
          case "tblStyle" -> lined |= SafeXml.attribute(xml, "val").contains("Grid");
          case "tblBorders" -> {
            lined = hasLines(xml);
            depth--;
          }
          default -> {}
        }
      }
    }
    return inOrder();
  }

  private static boolean hasLines(XMLStreamReader xml) throws XMLStreamException {
    boolean found = false;
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        found |= !SafeXml.attribute(xml, "val").matches("none|nil|");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
    return found;
  }

  private List<String> inOrder() {
    var out = new ArrayList<String>();
    boolean letter =
        !lined && rows.size() <= LETTER_ROWS && rows.stream().allMatch(row -> row.size() == 2);
    if (letter) {
      rows.forEach(row -> out.addAll(row.getFirst()));
      rows.forEach(row -> out.addAll(row.getLast()));
      return out;
    }
    for (var row : rows) {
      if (row.stream().allMatch(cell -> cell.size() <= 1)) {
        out.add(String.join("\t", row.stream().map(cell -> String.join("", cell)).toList()));
      } else {
        row.forEach(out::addAll);
      }
    }
    return out;
  }
}
