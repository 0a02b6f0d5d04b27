// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.phaodai.documents.Letter;
import vn.phaodai.documents.Letter.Block;

/// The lines of a letter as they are printed, the same for .docx and PDF.
final class LetterLines {
  private final Letter letter;

  LetterLines(Letter letter) {
    this.letter = letter;
  }

  /// A draft keeps the place of its number open.
  String number() {
    String number = letter.number() == null ? "\u00A0".repeat(8) : letter.number();
    return letter.profile().numberForm().formatted(number, letter.symbol());
  }

  /// Days and the first two months are written with two digits, as both forms demand.
  String placeAndDate() {
    LocalDate date = letter.date();
    if (date == null) {
      String open = "\u00A0".repeat(6);
      return letter.place() + ", ngày" + open + "tháng" + open + "năm" + open;
    }
    String month = date.getMonthValue() <= 2 ? "%02d" : "%d";
    return ("%s, ngày %02d tháng " + month + " năm %d")
        .formatted(letter.place(), date.getDayOfMonth(), date.getMonthValue(), date.getYear());
  }

  boolean isDispatch() {
    return letter.type() == null;
  }

  /// Under the number, for a công văn only.
  Optional<String> dispatchSubject() {
    return isDispatch() ? Optional.of("V/v " + letter.subject()) : Optional.empty();
  }

  List<String> addressees() {
    return list(letter.addressees());
  }

  List<String> recipients() {
    return list(letter.recipients());
  }

  /// One item stands alone; several get dashes, separators and a full stop.
  private List<String> list(List<String> items) {
    var lines = new ArrayList<String>();
    for (int i = 0; i < items.size(); i++) {
      String mark = i + 1 == items.size() ? "." : letter.profile().recipientSeparator();
      lines.add("- " + items.get(i) + mark);
    }
    return lines;
  }

  /// The body, its last paragraph closed by the form's end mark.
  List<Block> body() {
    var blocks = new ArrayList<>(letter.body());
    for (int i = blocks.size() - 1; i >= 0; i--) {
      if (blocks.get(i) instanceof Block.Paragraph last) {
        String bare = last.text().strip().replaceAll("[./]+$", "");
        blocks.set(i, new Block.Paragraph(bare + letter.profile().endMark()));
        break;
      }
    }
    return blocks;
  }
}
