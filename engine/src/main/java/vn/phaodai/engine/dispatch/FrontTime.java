// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

/// A time put before the order: “Trước 17 giờ 00 ngày 18/8/2021 báo cáo …”, “Từ 00 giờ ngày 24/8,
/// Công an tỉnh …”, “mỗi tuần ít nhất một lần kiểm tra …”.
final class FrontTime {
  private static final int MAX = 24;

  private final Words words;

  FrontTime(Words words) {
    this.words = words;
  }

  /// The word behind the time and its comma; `s` where no time stands.
  int end(int s, int to) {
    if (s >= to || !opens(s)) {
      return s;
    }
    boolean measured = false;
    int i = s;
    while (i < Math.min(to, s + MAX) && (words.isNumber(i) || belongs(i))) {
      measured |= isUnit(i);
      i++;
    }
    i = measured ? since(i, to) : i;
    boolean comma = words.is(i, ',');
    return measured && i < to - 1 ? (comma ? i + 1 : i) : s;
  }

  /// “… kể từ ngày nhận hồ sơ,”, “… sau khi nhận văn bản,”: the comma behind the event that a time
  /// is counted from; `i` where none is named.
  private int since(int i, int to) {
    boolean from =
        switch (words.folded(i - 1)) {
          case "ngày", "từ", "trước" -> i > 1 && opens(i - 2) || words.folded(i - 1).equals("từ");
          default -> false;
        };
    if (!from && !words.folded(i).equals("sau") && !words.folded(i).equals("khi")) {
      return i;
    }
    for (int k = i; k < Math.min(to, i + MAX) && !words.is(k, ';'); k++) {
      if (words.is(k, ',')) {
        return k;
      }
    }
    return i;
  }

  private boolean opens(int i) {
    return switch (words.folded(i)) {
      case "trước", "chậm", "muộn", "đến", "từ", "kể", "trong", "vào", "định", "hằng", "hàng" ->
          true;
      case "mỗi", "cuối", "đầu", "sáng", "chiều", "tối", "cứ" -> true;
      case "thứ" -> isWeekday(i + 1);
      case "một", "hai", "ba" -> isUnit(i + 1);
      default -> words.isNumber(i) && isUnit(i + 1) && words.folded(i + 2).equals("một");
    };
  }

  private boolean isWeekday(int i) {
    return switch (words.folded(i)) {
      case "hai", "ba", "tư", "năm", "sáu", "bảy" -> true;
      default -> false;
    };
  }

  private boolean isUnit(int i) {
    return switch (words.folded(i)) {
      case "giờ", "phút", "ngày", "tuần", "tháng", "quý", "năm", "lần", "mai" -> true;
      default -> false;
    };
  }

  private boolean belongs(int i) {
    return isUnit(i)
        || opens(i)
        || switch (words.folded(i)) {
          case "nhất", "là", "cứ", "hết", "kỳ", "thứ", "hai", "ba", "tư", "năm", "sáu", "bảy" ->
              true;
          case "chủ" -> words.folded(Math.min(i + 1, words.size() - 1)).equals("nhật");
          case "nhật", "vòng", "hạn", "thời", "gian", "một", "ít", "tối", "thiểu", "đa" -> true;
          case "này", "tới", "nay", "hôm", "đêm", "trưa", "cùng", "lúc", "ngay", "/" -> true;
          case "làm" -> words.folded(Math.min(i + 1, words.size() - 1)).equals("việc");
          case "việc" -> words.folded(i - 1).equals("làm");
          default -> false;
        };
  }
}
