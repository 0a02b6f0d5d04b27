// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a line that extraction ran together must be cut: between the parts of a header, before the
/// grounds, around the words of a signature.
final class LineBreaks {
  private static final Pattern HEAD =
      Pattern.compile(
          "(?=Kính gửi\\s{0,2}:)"
              + "|(?=C[ỘÔ]NG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM)"
              + "|(?<=XÃ HỘI CHỦ NGHĨA VIỆT NAM)(?=\\s)"
              + "|(?=Đ[ẢA]NG CỘNG SẢN VIỆT NAM)|(?<=ĐẢNG CỘNG SẢN VIỆT NAM)(?=\\s)"
              + "|(?=Độc lập\\s?[-–]\\s?Tự do)|(?<=Hạnh phúc)(?=\\s)"
              + "|(?<!\\p{L}\\s)(?=Số\\s{0,2}:)|(?<!\\p{L})(?=V/v)"
              + "|(?<=năm \\d{4})(?=\\s\\p{Lu}{2})"
              + "|(?<=[\\p{Lu}”;]\\s)(?=Căn cứ \\p{Lu})"
              + "|(?<=,\\s)(?=QUYẾT (?:ĐỊNH|NGHỊ)\\s?:)");
  private static final Pattern PARENT =
      Pattern.compile(
          "^(?:(?:UBND|[ỦU]Y BAN NHÂN DÂN) .{3,40}?|BỘ .{2,40}?|ĐẢNG BỘ .{3,40}?|TỈNH ỦY .{3,30}?|SỞ .{3,30}?)\\s(?=(?:SỞ|PHÒNG|TỔNG CỤC|CỤC|CHI CỤC|BAN CHỈ ĐẠO|BAN QUẢN LÝ|HUYỆN [ỦU]Y|THỊ [ỦU]Y|THÀNH [ỦU]Y|TRUNG TÂM|VĂN PHÒNG|BỆNH VIỆN)\\s\\p{Lu})");
  private static final Pattern FOOT =
      Pattern.compile(
          "(?<=\\s)(?=(?:T/M|K/T|T/L|TM\\.|KT\\.|TL\\.|TUQ\\.|Q\\.)\\s?\\p{Lu}{2})"
              + "|(?<=\\S\\s)(?=\\((?:Ban hành |Đính )?[Kk]èm theo )"
              + "|(?<=,\\s)(?=QUYẾT (?:ĐỊNH|NGHỊ)\\s?:)");

  /// First words of what may follow a signature on the same line.
  private static final Pattern APPENDED = Pattern.compile("Phụ|Mẫu|Danh|Biểu|Ghi|Số");

  /// Words whose number does not begin an item.
  private static final Pattern PART =
      Pattern.compile(
          "(?:khoản|điểm|điều|mục|số|phần|tiết|phụ lục|lục|bảng|biểu|chương|tiểu mục)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int HEAD_CHARS = 900;
  private static final int NAME_WORDS = 6;

  private final Lexicon lexicon;

  LineBreaks(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// Cuts in a line of the head, in their order.
  Collection<Integer> head(String clean, int from, int to) {
    TreeSet<Integer> cuts = matches(HEAD, clean, from, Math.min(to, from + HEAD_CHARS));
    cuts.addAll(foot(clean, from, to));
    int start = from;
    for (int cut : new ArrayList<>(cuts)) {
      parent(clean, start, cut, cuts);
      title(clean, start, cut, cuts);
      start = cut;
    }
    parent(clean, start, to, cuts);
    title(clean, start, to, cuts);
    return cuts;
  }

  /// `BỘ TÀI CHÍNH TỔNG CỤC HẢI QUAN`: the body above and the one that issues.
  private static void parent(String clean, int from, int to, TreeSet<Integer> cuts) {
    int start = skipBlanks(clean, from, to);
    Matcher m = PARENT.matcher(clean).region(start, to);
    if (to - start < 120 && m.find() && HeaderReader.isUpper(clean.substring(start, m.end()))) {
      cuts.add(m.end());
    }
  }

  /// A title in capitals that runs into the first sentence ends where the capitals end.
  private void title(String clean, int from, int to, TreeSet<Integer> cuts) {
    int start = skipBlanks(clean, from, to);
    if (to - start < 40
        || !HeaderReader.isTitle(clean.substring(start, Math.min(to, start + 400)), lexicon)) {
      return;
    }
    int word = start;
    int capitals = 0;
    while (word < to) {
      int end = clean.indexOf(' ', word);
      end = end < 0 || end > to ? to : end;
      String text = clean.substring(word, end);
      if (text.chars().anyMatch(Character::isLowerCase)) {
        if (capitals > 4 && Character.isUpperCase(text.charAt(0)) && !text.contains("/")) {
          cuts.add(word);
        }
        return;
      }
      capitals++;
      word = end + 1;
    }
  }

  /// Cuts in a line of the rest of the page, in their order.
  Collection<Integer> foot(String clean, int from, int to) {
    TreeSet<Integer> cuts = new TreeSet<>();
    if (to - from > 2_000) {
      return cuts;
    }
    numbers(clean, from, to, cuts);
    if (!hasCapitals(clean, from, to)) {
      return cuts;
    }
    if (mayCut(clean.substring(from, to))) {
      cuts.addAll(matches(FOOT, clean, from, to));
    }
    boolean recipients =
        clean.startsWith("Lưu", skipMarks(clean, from, to)) || endsInCapitals(clean, from, to);
    int start = from;
    for (int cut : new ArrayList<>(cuts)) {
      signature(clean, start, cut, recipients, cuts);
      start = cut;
    }
    signature(clean, start, to, recipients, cuts);
    return cuts;
  }

  /// `… việc làm 2.1. Rà soát`, `THỰC HIỆN 1.` at the end of a line: the number of the next item.
  private static void numbers(String clean, int from, int to, TreeSet<Integer> cuts) {
    for (int i = from + 2; i < to; i++) {
      boolean starts =
          Character.isDigit(clean.charAt(i))
              && clean.charAt(i - 1) == ' '
              && Character.isLetter(clean.charAt(i - 2));
      if (!starts) {
        continue;
      }
      int end = i;
      int points = 0;
      while (end < to && (Character.isDigit(clean.charAt(end)) || clean.charAt(end) == '.')) {
        points += clean.charAt(end) == '.' ? 1 : 0;
        end++;
      }
      boolean closed = clean.charAt(end - 1) == '.' && end - i <= 8;
      boolean last = end == to;
      boolean before =
          last
              || (end + 1 < to
                  && clean.charAt(end) == ' '
                  && Character.isUpperCase(clean.charAt(end + 1)));
      int word = clean.lastIndexOf(' ', i - 2) + 1;
      String previous = clean.substring(Math.max(from, word), i - 1);
      boolean multi = points > 1 && before && !PART.matcher(previous).matches();
      boolean single =
          points == 1 && last && previous.length() > 1 && HeaderReader.isUpper(previous);
      if (closed && (multi || single)) {
        cuts.add(i);
      }
    }
  }

  /// `- Sở Y tế (báo cáo); PHÓ CHỦ TỊCH`: the other column of the page at the end of the line.
  private static boolean endsInCapitals(String clean, int from, int to) {
    int cut = Math.max(clean.lastIndexOf("; ", to - 1), clean.lastIndexOf(") ", to - 1));
    return cut > from
        && clean.charAt(from) == '-'
        && HeaderReader.isUpper(clean.substring(cut + 1, to));
  }

  /// A cheap look before the pattern.
  private static boolean mayCut(String line) {
    return line.contains("T/")
        || line.contains("K/T")
        || line.contains("T. ")
        || line.contains("M. ")
        || line.contains("L. ")
        || line.contains("Q. ")
        || line.contains("èm theo ")
        || line.contains("QUYẾT ");
  }

  private static boolean hasCapitals(String clean, int from, int to) {
    int run = 0;
    for (int i = from; i < to; i++) {
      run = Character.isUpperCase(clean.charAt(i)) ? run + 1 : 0;
      if (run == 2) {
        return true;
      }
    }
    return false;
  }

  /// `KT. BỘ TRƯỞNG THỨ TRƯỞNG Đỗ Hoàng Anh`, `CHỦ TỊCH Lê Văn An PHỤ LỤC`: before the name and
  /// behind it; behind “Lưu: …” before the position too.
  private void signature(
      String clean, int from, int to, boolean recipients, TreeSet<Integer> cuts) {
    int letter = skipMarks(clean, from, to);
    boolean capitals = letter + 1 < to && !Character.isLowerCase(clean.charAt(letter + 1));
    if (!recipients && !capitals) {
      return;
    }
    Words words = new Words(clean.substring(from, to));
    int first = 0;
    boolean capacity = Layout.SIGNATURE.matcher(clean.substring(from, to).stripLeading()).find();
    while (first < words.size() && !capacity && !isPosition(words, first)) {
      if (!recipients) {
        return;
      }
      first++;
    }
    if (first == words.size()) {
      return;
    }
    if (first > 0) {
      cuts.add(from + words.start(first));
    }
    int name = first;
    while (name < words.size() && !isName(words, name)) {
      name++;
    }
    int end = name;
    while (end < words.size() && isName(words, end)) {
      end++;
    }
    if (end - name >= 2 && end - name <= NAME_WORDS && name > first) {
      cuts.add(from + words.start(name));
      if (end < words.size()) {
        cuts.add(from + words.start(end));
      }
    }
  }

  private boolean isPosition(Words words, int i) {
    int n = lexicon.positions.match(words, i, words.size());
    return n > 0 && HeaderReader.isUpper(words.text(i, i + n));
  }

  private static boolean isName(Words words, int i) {
    String word = words.text(i, i + 1);
    return Character.isUpperCase(word.charAt(0))
        && word.length() > 1
        && !APPENDED.matcher(word).matches()
        && word.substring(1).chars().allMatch(Character::isLowerCase);
  }

  private static TreeSet<Integer> matches(Pattern pattern, String clean, int from, int to) {
    TreeSet<Integer> cuts = new TreeSet<>();
    Matcher m = pattern.matcher(clean).region(from, to).useTransparentBounds(true);
    while (m.find()) {
      cuts.add(m.start());
    }
    return cuts;
  }

  private static int skipBlanks(String clean, int from, int to) {
    int i = from;
    while (i < to && clean.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private static int skipMarks(String clean, int from, int to) {
    int i = from;
    while (i < to && !Character.isLetter(clean.charAt(i))) {
      i++;
    }
    return i;
  }
}
