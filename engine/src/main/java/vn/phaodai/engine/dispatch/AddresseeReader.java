// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The lists “Kính gửi” and “Nơi nhận”: one group a line, wrapped lines joined, several on one line
/// cut at `;`.
final class AddresseeReader {
  record Item(int start, int end, String text) {}

  private static final Pattern PURPOSE = Pattern.compile("\\(([^()]{1,60})\\)");
  private static final int MAX_ITEM_LINE = 200;

  private final Lexicon lexicon;

  AddresseeReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// Index of the first line after the list that begins at line `from`.
  int endOfList(List<Layout.Line> lines, int from) {
    Layout.Line first = lines.get(from);
    String previous = first.text().substring(Layout.afterLabel(first.text())).strip();
    boolean bulleted = Blocks.markerLength(previous) > 0;
    int i = from + 1;
    for (; i < lines.size(); i++) {
      Layout.Line line = lines.get(i);
      boolean bullet = Blocks.markerLength(line.text()) > 0;
      boolean open = !previous.endsWith(".");
      boolean lower = Character.isLowerCase(line.text().charAt(0));
      boolean fits = line.text().length() < MAX_ITEM_LINE && !line.text().endsWith(":");
      boolean item = bullet && fits && (previous.isEmpty() || bulleted);
      boolean wrapped = !bullet && lower && open && !previous.isEmpty() && fits && !line.gap();
      boolean plain =
          !bullet
              && !bulleted
              && fits
              && (previous.isEmpty() || (previous.endsWith(";") && !line.gap()));
      boolean wrappedName =
          !bullet
              && open
              && fits
              && !line.gap()
              && !previous.isEmpty()
              && !endsItem(previous)
              && line.text().length() < 80
              && endsItem(line.text());
      if (!item && !wrapped && !plain && !wrappedName) {
        break;
      }
      bulleted |= bullet;
      previous = line.text();
    }
    return i;
  }

  private static boolean endsItem(String text) {
    return text.endsWith(";") || text.endsWith(",") || text.endsWith(".");
  }

  List<Item> items(List<Layout.Line> lines, int from, int to, boolean recipients) {
    List<Item> items = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    int start = -1;
    int end = -1;
    for (int i = from; i < to; i++) {
      Layout.Line line = lines.get(i);
      String text = line.text();
      int label =
          i > from ? 0 : recipients ? Layout.afterRecipientsLabel(text) : Layout.afterLabel(text);
      int skip = label;
      while (skip < text.length() && (text.charAt(skip) == ' ' || text.charAt(skip) == ':')) {
        skip++;
      }
      int marker = Blocks.markerLength(text.substring(skip));
      boolean starts = marker > 0 || start < 0 || open.toString().endsWith(";");
      if (skip + marker >= text.length()) {
        continue;
      }
      if (starts) {
        close(items, open, start, end);
        start = line.start() + skip + marker;
      } else {
        open.append(' ');
      }
      open.append(text, skip + marker, text.length());
      end = line.end();
    }
    close(items, open, start, end);
    return items;
  }

  /// Ends the open item; several groups on one line are cut at `;` and at ` - `.
  private static void close(List<Item> items, StringBuilder open, int start, int end) {
    String text = open.toString();
    open.setLength(0);
    if (start < 0) {
      return;
    }
    int offset = 0;
    for (String part : text.split("(?<=;)|(?<=[;,.] )(?=[-+•] ?\\p{Lu})")) {
      int from = offset;
      offset += part.length();
      int lead = 0;
      while (lead < part.length() && " -+•".indexOf(part.charAt(lead)) >= 0) {
        lead++;
      }
      String item = part.substring(lead).replaceAll("[\\s;,./]{1,9}$", "");
      if (!item.isEmpty()) {
        int begin = Math.min(start + from + lead, end - 1);
        items.add(new Item(begin, Math.clamp(begin + (long) item.length(), begin + 1, end), item));
      }
    }
  }

  /// The list “Nơi nhận” up to its last line, “Lưu …”.
  List<Recipient> recipients(Layout layout, CleanText source, List<Addressee> addressees) {
    List<Recipient> recipients = new ArrayList<>();
    int from = layout.footer;
    while (from < layout.lines.size() && !Layout.isRecipients(layout.lines.get(from).text())) {
      from++;
    }
    List<Layout.Line> kept = new ArrayList<>();
    for (int i = from; i < layout.lines.size(); i++) {
      Layout.Line line = layout.lines.get(i);
      boolean first = i == from;
      boolean item = first || Blocks.markerLength(line.text()) > 0;
      boolean open =
          !kept.isEmpty() && endsOpen(kept.getLast().text()) && !HeaderReader.isUpper(line.text());
      boolean signature = Layout.SIGNATURE.matcher(line.text()).find();
      boolean wrapped =
          open
              && !signature
              && line.text().length() < 120
              && Character.isLowerCase(line.text().charAt(0));
      if (item || wrapped) {
        kept.add(line);
      }
      if (line.text().contains("Lưu") && item) {
        break;
      }
    }
    for (AddresseeReader.Item item : items(kept, 0, kept.size(), true)) {
      Span span = source.span(item.start(), item.end());
      recipients.add(recipient(item, span, addressees));
    }
    return recipients;
  }

  private static boolean endsOpen(String text) {
    return !text.endsWith(";") && !text.endsWith(".");
  }

  private Recipient recipient(Item item, Span span, List<Addressee> addressees) {
    Purpose purpose = null;
    String text = item.text();
    Matcher m = PURPOSE.matcher(text);
    if (m.find()) {
      purpose = purpose(m.group(1));
      if (purpose != null) {
        text =
            (text.substring(0, m.start()) + text.substring(m.end()))
                .strip()
                .replaceAll("[\\s;,.:]{1,9}$", "");
      }
    }
    if (text.startsWith("Lưu")) {
      purpose = Purpose.ARCHIVE;
    }
    return new Recipient(text, purpose, same(text, addressees), span);
  }

  private @Nullable Purpose purpose(String note) {
    Words words = new Words(note);
    var entry = lexicon.purposes.find(words, 0, words.size());
    return entry == null ? null : entry.value();
  }

  private static @Nullable Integer same(String text, List<Addressee> addressees) {
    String key = key(text);
    for (int i = 0; i < addressees.size(); i++) {
      if (key(addressees.get(i).text()).equals(key)) {
        return i;
      }
    }
    return null;
  }

  /// The group without the words that only name its head or are abbreviated.
  private static String key(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replace("đ/c", "đồng chí")
        .replace("tttu", "trực thuộc tỉnh ủy")
        .replace("bcđ", "ban chỉ đạo")
        .replace("ubnd", "ủy ban nhân dân")
        .replace("dịch bệnh", "dịch")
        .replaceAll("^(?:ban thường vụ|thủ trưởng|lãnh đạo) ", "")
        .replaceAll("^(?:các|từng) ", "")
        .replaceAll("\\s{1,9}", " ")
        .strip();
  }
}
