// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Deadlines that come back: “hằng tuần”, “02 giờ/lần”, “ngày hai lần”, “thứ Sáu hằng tuần”.
final class Periods {
  private static final Pattern PERIODIC =
      Pattern.compile(
          "(?:[Đđ]ịnh kỳ|^[Tt]hường xuyên|thường xuyên (?=theo dõi|kiểm tra|đôn đốc|cập nhật|báo cáo|rà soát|đánh giá|giám sát|nắm|vệ sinh|khử khuẩn)|[Hh]ằng ngày|[Hh]àng ngày|[Mm]ỗi (?:ngày|sáng|chiều|tối)|(?:[Tt]rước|[Vv]ào|[Ll]úc)\\s[^,.;]{0,40}?(?:h[ằà]ng|mỗi) (?:ngày|tuần|tháng|quý|năm)"
              + "|(?:[Hh][ằà]ng|[Mm]ỗi) (?:tuần|tháng|quý|năm)|(?:thứ|Thứ) \\p{L}{2,4} h[ằà]ng tuần|(?:\\d{1,2}|một|hai|ba) (?:giờ|ngày|tuần|tháng)(?:/| một | )lần"
              + "|\\d{1,2} \\p{L}{2,8}(?:/\\p{L}{2,8})?/(?:tuần|tháng|quý)|(?:\\d{1,2}|một|hai|ba) (?:lần|buổi|lượt)(?:/| mỗi | một | trong )(?:giờ|ca|ngày|tuần|tháng|quý|năm)|[Cc]ứ (?:mỗi )?\\d{1,2} (?:giờ|ngày|phút|tuần)|[Mm]ỗi \\p{L}{2,6} (?:\\d{1,2}|một|hai|ba) (?:lần|lượt|buổi|kỳ)|(?<!\\p{L})ngày (?:\\d{1,2}|một|hai|ba|bốn) (?:lần|buổi|lượt)(?!\\p{L})"
              + "|(?:\\d{1,2}|một|hai|ba|bốn|năm) (?:giờ|ngày|tuần|tháng) (?:\\p{L}{2,8} ){1,2}một lần|(?:[Hh][ằà]ng|[Mm]ỗi) (?:giờ|đêm|thứ \\p{L}{2,4})"
              + ")(?:[^,.;]{0,40}?\\d{1,2}\\s?(?:giờ|h)(?:\\s?\\d{2})?(?:\\s(?:h[ằà]ng|mỗi) (?:ngày|tuần|tháng))?)?");

  private static final Pattern LIMIT =
      Pattern.compile("(?:không quá|tối đa|[Kk]hông được [^,.;]{0,40})$");

  private static final Pattern BARE =
      Pattern.compile("[Tt]hường xuyên|[Hh][àằ]ng (?:ngày|tuần|tháng|quý|năm)");

  private Periods() {}

  /// The first period in the words of an order; “không quá 02 lần/tuần” is a limit, not a rhythm.
  static @Nullable Deadline in(String text) {
    if (!mayRecur(text)) {
      return null;
    }
    Matcher m = PERIODIC.matcher(text);
    while (m.find()) {
      String before = text.substring(0, m.start()).stripTrailing();
      if (!LIMIT.matcher(before).find()) {
        return new Deadline(DeadlineKind.PERIODIC, null, m.group());
      }
    }
    return null;
  }

  /// Whether a column or label about time names a period, “thường xuyên” among them.
  static boolean bare(String text) {
    return BARE.matcher(text).find();
  }

  /// A cheap look before the pattern: most orders name no period.
  private static boolean mayRecur(String text) {
    return text.contains("ịnh kỳ")
        || text.contains("ằng ")
        || text.contains("àng ")
        || text.contains("ỗi ")
        || text.contains("hường xuyên ")
        || text.contains("ứ ")
        || text.contains("lần")
        || text.contains("/t")
        || text.contains("buổi")
        || text.contains("lượt");
  }
}
