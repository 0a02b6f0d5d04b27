// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

import java.util.Locale;
import java.util.Optional;

/// The words that begin a line of a rule file, in either language.
enum Keyword {
  ID("mã", "id", Place.HEADER),
  VERSION("phiên bản", "version", Place.HEADER),
  TITLE("tên", "title", Place.HEADER),
  TITLE_EN("tên tiếng Anh", "title in English", Place.HEADER),
  FROM("từ ngày", "from", Place.HEADER),
  UNTIL("đến trước ngày", "until", Place.HEADER),
  AUTHORITY("người quyết định khác", "authority", Place.HEADER),
  POLICY("cách chọn", "policy", Place.HEADER),
  OUTCOMES("kết luận", "outcomes", Place.HEADER),
  INPUT("dữ kiện", "input", Place.NAMED),
  OUTPUT("cho ra", "output", Place.NAMED),
  ROW("dòng", "row", Place.NAMED),
  WHEN("khi", "when", Place.ROW),
  GIVES("kèm", "gives", Place.ROW),
  SOURCE("căn cứ", "source", Place.BOTH),
  CONFIDENCE("tin cậy", "confidence", Place.BOTH),
  NOTE("ghi chú", "note", Place.BOTH),
  NOTE_EN("ghi chú tiếng Anh", "note in English", Place.ROW);

  /// Where the line may stand. After a NAMED word a name follows.
  enum Place {
    HEADER,
    NAMED,
    ROW,
    BOTH
  }

  private final String vi;
  private final String en;
  private final Place place;

  Keyword(String vi, String en, Place place) {
    this.vi = vi;
    this.en = en;
    this.place = place;
  }

  String vi() {
    return vi;
  }

  Place place() {
    return place;
  }

  /// What follows the word in the text before a line's colon: a name after a NAMED word, else
  /// nothing; empty when the text does not begin with this word.
  Optional<String> after(String text) {
    return rest(vi, text).or(() -> rest(en, text));
  }

  private Optional<String> rest(String word, String text) {
    if (place != Place.NAMED) {
      return text.equalsIgnoreCase(word) ? Optional.of("") : Optional.empty();
    }
    return text.toLowerCase(Locale.ROOT).startsWith(word + " ")
        ? Optional.of(text.substring(word.length()).strip())
        : Optional.empty();
  }
}
