// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The parts of the page: which lines are header, addressees, body, recipients and signature.
///
/// ```
/// issuer · number · date · subject   lines [0, addressees)
/// Kính gửi: …                        lines [addressees, body)
/// text                               lines [body, footer)
/// Nơi nhận: …        signature       lines [footer, annex)
/// PHỤ LỤC …                          lines [annex, end)
/// ```
final class Layout {
  /// A line of the clean text, not blank; `gap` when a blank line stands before it.
  record Line(int start, int end, boolean gap, String text) {}

  static final Pattern SIGNATURE =
      Pattern.compile(
          "^(T/M|K/T|T/L|T/UQ|(?:TM|KT|TL|TUQ)(?!\\p{L})\\.?|Q\\.|T\\.M|K\\.T|T\\.L)\\.?\\s{0,3}(?=\\p{Lu}{2}|$)");
  private static final Pattern RECIPIENTS =
      Pattern.compile("^N[ơƠ][iI] (?:n|N)[hH][ậẬ][nN]\\s{0,2}:?|^NƠI NHẬN");
  private static final Pattern ADDRESSEES =
      Pattern.compile(
          "^(?:Kính gửi|KÍNH GỬI|Kinh gửi)(?!\\p{L})\\s{0,2}:?|^.{0,120}(?<!\\p{L})(?:điện|ĐIỆN|gửi)\\s{0,2}:$");
  private static final Pattern BODY_START =
      Pattern.compile(
          "^(?:Căn cứ|Thực hiện|Để |Nhằm|Trước|Trong|Theo|Ngày |Hiện nay|Xét (?:đề nghị|thấy)|Sau khi|Nhận |Từ |Kể từ|Đến nay|Tại |Chiều |Sáng |Qua |Thời gian|Vừa qua"
              + "|Tiếp theo|Tiếp tục|Điều 1|Chấp hành|Ban Thường vụ|Tình hình).*");

  /// The words with which an issuer turns to the list below.
  private static final Pattern TURN =
      Pattern.compile(
          ".*(?:[Yy]êu cầu|YÊU CẦU|[Cc]hỉ đạo|CHỈ ĐẠO|[Cc]hỉ thị|CHỈ THỊ|như sau)\\s?:$");

  /// The line of the number; “Số ca mắc …” is prose.
  private static final Pattern NUMBER = Pattern.compile("^Số(?!\\s\\p{L}{1,9}\\s\\p{Ll})");

  /// Place and date of the head, though the asterisk of the other column stands before them.
  private static final Pattern DATED =
      Pattern.compile(",\\s{0,3}ngày\\s.{1,12}tháng\\s.{1,12}năm\\s\\d{4}$");

  /// A line under title and subject that ends as a sentence does.
  private static final Pattern PROSE = Pattern.compile("^.{20,}[.:;]$");

  private static final Pattern ANNEX =
      Pattern.compile(
          "^(?:PHỤ LỤC|Phụ lục|BẢNG PHÂN CÔNG|NỘI DUNG|NHIỆM VỤ|PHÂN CÔNG)(?![\\p{Ll}])");
  private static final Pattern ATTACHED = Pattern.compile("^\\((?:Ban hành |Đính )?[Kk]èm theo ");
  private static final Pattern FORM =
      Pattern.compile("^(?:Mẫu|MẪU|Biểu mẫu|BIỂU MẪU|DANH MỤC|DANH SÁCH|BIỂU)(?!\\p{L})");
  private static final int HEAD_LINES = 60;
  private static final int LONG_LINE = 160;

  private final LineBreaks breaks;
  private boolean addressed;
  final List<Line> lines = new ArrayList<>();
  final int addressees;
  final int body;
  final int footer;
  final int annex;
  final int end;

  Layout(String clean, AddresseeReader lists, Lexicon lexicon) {
    breaks = new LineBreaks(lexicon);
    cut(clean);
    int kinhGui = find(ADDRESSEES, 0, Math.min(lines.size(), HEAD_LINES));
    end = lines.size();
    if (kinhGui >= 0) {
      addressees = kinhGui;
      body = lists.endOfList(lines, kinhGui);
    } else {
      addressees = bodyStart(lexicon);
      body = addressees;
    }
    int recipients = find(RECIPIENTS, body, end);
    int signature = find(SIGNATURE, body, end);
    int first = recipients < 0 ? end : recipients;
    footer = signature >= 0 && signature < first ? signature : first;
    annex = annex(lexicon);
  }

  /// The first line of an annex behind recipients and signature; `end` for none. Forms to be filled
  /// in and lists of names are none.
  private int annex(Lexicon lexicon) {
    for (int i = footer + 1; i < end; i++) {
      String text = lines.get(i).text();
      boolean title = ANNEX.matcher(text).find() || HeaderReader.isTitle(start(text), lexicon);
      if (FORM.matcher(text).find()) {
        return end;
      }
      if (title && !SIGNATURE.matcher(text).find() && Blocks.markerLength(text) == 0) {
        return i;
      }
      if (ATTACHED.matcher(text).find() && HeaderReader.isUpper(lines.get(i - 1).text())) {
        return i - 1;
      }
    }
    return end;
  }

  /// End of the header in the clean text.
  int headEnd() {
    return addressees < lines.size()
        ? lines.get(addressees).start()
        : lines.isEmpty() ? 0 : lines.getLast().end();
  }

  static boolean isRecipients(String line) {
    return RECIPIENTS.matcher(line).find();
  }

  static int afterLabel(String line) {
    Matcher m = ADDRESSEES.matcher(line);
    return m.find() ? m.end() : 0;
  }

  static int afterRecipientsLabel(String line) {
    Matcher m = RECIPIENTS.matcher(line);
    return m.find() ? m.end() : 0;
  }

  private int find(Pattern pattern, int from, int to) {
    for (int i = from; i < to; i++) {
      Line line = lines.get(i);
      if (line.text().length() <= 4 * LONG_LINE || pattern == RECIPIENTS) {
        if (pattern.matcher(line.text()).find()) {
          return i;
        }
      } else if (pattern == ADDRESSEES && line.text().startsWith("Kính gửi")) {
        return i;
      }
    }
    return -1;
  }

  private int bodyStart(Lexicon lexicon) {
    int limit = Math.min(lines.size(), HEAD_LINES);
    boolean title = false;
    boolean below = false;
    for (int i = 0; i < limit; i++) {
      Line line = lines.get(i);
      boolean upper = HeaderReader.isUpper(line.text());
      boolean subject = below && isSubject(line.text());
      below = HeaderReader.isTitle(line.text(), lexicon);
      title |= below;
      if (subject) {
        continue;
      }
      boolean number =
          NUMBER.matcher(start(line.text())).find() && line.text().length() < LONG_LINE;
      boolean dated = line.text().length() < LONG_LINE && DATED.matcher(line.text()).find();
      boolean marked = Blocks.markerLength(line.text()) > 0 && !dated;
      boolean starts = BODY_START.matcher(line.text()).matches() || marked;
      boolean longLine = line.text().length() > LONG_LINE && (title || i > 0);
      boolean turns = title && TURN.matcher(start(line.text())).matches();
      turns |= title && !below && upper && line.text().endsWith(":");
      boolean part = title && !below && upper && Blocks.markerLength(line.text()) > 0;
      boolean prose = title && !below && !upper && !number && PROSE.matcher(line.text()).find();
      if (turns || part || prose || (!upper && !number && (starts || longLine))) {
        return i;
      }
    }
    return title || limit < lines.size() ? Math.min(limit, lines.size()) : 0;
  }

  private static String start(String text) {
    return text.substring(0, Math.min(text.length(), LONG_LINE));
  }

  /// Whether the line under a title can be its subject, however it begins.
  private static boolean isSubject(String text) {
    return text.length() < 2 * LONG_LINE
        && !text.startsWith("Căn cứ")
        && !text.matches(".*[.;:,]$")
        && Blocks.markerLength(text) == 0;
  }

  private void cut(String clean) {
    int i = 0;
    boolean gap = false;
    while (i < clean.length()) {
      int end = clean.indexOf('\n', i);
      if (end < 0) {
        end = clean.length();
      }
      if (end == i) {
        gap = true;
      } else {
        addLine(clean, i, end, gap);
        gap = false;
      }
      i = end + 1;
    }
  }

  private void addLine(String clean, int from, int to, boolean gap) {
    int start = from;
    boolean first = gap;
    boolean head = lines.size() < HEAD_LINES && !addressed;
    addressed |= clean.startsWith("Kính gửi", from);
    for (int cut : head ? breaks.head(clean, from, to) : breaks.foot(clean, from, to)) {
      first = piece(clean, start, cut, first);
      start = Math.max(start, cut);
    }
    piece(clean, start, to, first);
  }

  private boolean piece(String clean, int from, int to, boolean gap) {
    int start = from;
    int end = to;
    while (start < end && clean.charAt(start) == ' ') {
      start++;
    }
    while (end > start && clean.charAt(end - 1) == ' ') {
      end--;
    }
    if (start == end) {
      return gap;
    }
    lines.add(new Line(start, end, gap, clean.substring(start, end)));
    return false;
  }
}
