// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The numbers and dashes that Word draws in front of paragraphs and does not store in their text.
/// Counts as Word does: a level restarts when one above it moves on.
final class DocxNumbering {
  private static final int LEVELS = 9;

  private final Map<String, Level[]> levelsByList = new HashMap<>();
  private final Map<String, String> listByNumber = new HashMap<>();
  private final Map<String, Place> placeByStyle = new HashMap<>();
  private final Map<String, String> parentStyle = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();

  /// @param start the first number
  private record Level(String format, String text, int start) {}

  /// @param number the list instance, Word's `numId`; "0" means none
  /// @param level from 0
  record Place(String number, int level) {}

  static DocxNumbering of(byte @Nullable [] numbering, byte @Nullable [] styles)
      throws XMLStreamException, Refused {
    var made = new DocxNumbering();
    if (numbering != null) {
      made.readNumbering(SafeXml.open(numbering));
    }
    if (styles != null) {
      made.readStyles(SafeXml.open(styles));
    }
    return made;
  }

  private void readNumbering(XMLStreamReader xml) throws XMLStreamException {
    String list = "";
    String number = "";
    int at = 0;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String value = SafeXml.attribute(xml, "val");
      switch (xml.getLocalName()) {
        case "abstractNum" -> {
          list = SafeXml.attribute(xml, "abstractNumId");
          var levels = new Level[LEVELS];
          Arrays.fill(levels, new Level("decimal", "", 1));
          levelsByList.put(list, levels);
        }
        case "lvl" -> at = level(SafeXml.attribute(xml, "ilvl"));
        case "start" -> change(list, at, old -> new Level(old.format, old.text, integer(value, 1)));
        case "numFmt" -> change(list, at, old -> new Level(value, old.text, old.start));
        case "lvlText" -> change(list, at, old -> new Level(old.format, value, old.start));
        case "num" -> {
          number = SafeXml.attribute(xml, "numId");
          list = "";
        }
        case "abstractNumId" -> listByNumber.put(number, value);
        default -> {}
      }
    }
  }

  private void change(String list, int at, UnaryOperator<Level> how) {
    Level[] levels = levelsByList.get(list);
    if (levels != null) {
      levels[at] = how.apply(levels[at]);
    }
  }

  private void readStyles(XMLStreamReader xml) throws XMLStreamException {
    String style = "";
    String number = "";
    int at = 0;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "style" -> {
          style = SafeXml.attribute(xml, "styleId");
          at = 0;
        }
        case "basedOn" -> parentStyle.put(style, SafeXml.attribute(xml, "val"));
        case "ilvl" -> at = level(SafeXml.attribute(xml, "val"));
        case "numId" -> {
          number = SafeXml.attribute(xml, "val");
          placeByStyle.put(style, new Place(number, at));
        }
        default -> {}
      }
    }
  }

  /// What Word draws in front of the paragraph, with a blank after it; empty for most paragraphs.
  ///
  /// @param own the paragraph's own place, null where it has none
  String label(@Nullable Place own, String style) {
    Place place = own == null ? ofStyle(style) : own;
    if (place == null || place.number.equals("0")) {
      return "";
    }
    String list = listByNumber.getOrDefault(place.number, "");
    Level[] levels = levelsByList.get(list);
    if (levels == null) {
      return "";
    }
    int[] counts = counters.computeIfAbsent(list, key -> new int[LEVELS]);
    Level level = levels[place.level];
    counts[place.level] =
        counts[place.level] == 0 ? Math.max(1, level.start) : counts[place.level] + 1;
    Arrays.fill(counts, place.level + 1, LEVELS, 0);
    return switch (level.format) {
      case "none" -> "";
      case "bullet" -> level.text.equals("+") ? "+ " : "- ";
      default -> drawn(levels, place.level, counts);
    };
  }

  private @Nullable Place ofStyle(String style) {
    String at = style;
    for (int hops = 0; hops < 20 && !at.isEmpty(); hops++) {
      Place place = placeByStyle.get(at);
      if (place != null) {
        return place;
      }
      at = parentStyle.getOrDefault(at, "");
    }
    return null;
  }

  private static String drawn(Level[] levels, int upTo, int[] counts) {
    String text = levels[upTo].text;
    for (int i = 0; i <= upTo; i++) {
      text = text.replace("%" + (i + 1), number(levels[i].format, Math.max(1, counts[i])));
    }
    return text.isBlank() ? "" : text + " ";
  }

  private static String number(String format, int n) {
    return switch (format) {
      case "lowerLetter" -> letter('a', n);
      case "upperLetter" -> letter('A', n);
      case "lowerRoman" -> roman(n).toLowerCase(Locale.ROOT);
      case "upperRoman" -> roman(n);
      case "decimalZero" -> n < 10 ? "0" + n : String.valueOf(n);
      default -> String.valueOf(n);
    };
  }

  private static String letter(char first, int n) {
    return String.valueOf((char) (first + (n - 1) % 26)).repeat((n - 1) / 26 + 1);
  }

  private static String roman(int n) {
    int[] values = {100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] signs = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    var out = new StringBuilder();
    int rest = Math.min(n, 999);
    for (int i = 0; i < values.length; i++) {
      for (; rest >= values[i]; rest -= values[i]) {
        out.append(signs[i]);
      }
    }
    return out.toString();
  }

  static int level(String value) {
    return Math.clamp(integer(value, 0), 0, LEVELS - 1);
  }

  private static int integer(String value, int otherwise) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
