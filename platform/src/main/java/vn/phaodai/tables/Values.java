// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.phaodai.language.SearchKey;
import vn.phaodai.refusal.Refusal;

/// Cells of one column → canonical text ([ColumnType]). Where two readings are possible there is
/// none: the cell is refused.
final class Values {
  private static final Map<String, String> TRUTH =
      Map.ofEntries(
          Map.entry("co", "true"),
          Map.entry("x", "true"),
          Map.entry("yes", "true"),
          Map.entry("true", "true"),
          Map.entry("1", "true"),
          Map.entry("da", "true"),
          Map.entry("dung", "true"),
          Map.entry("khong", "false"),
          Map.entry("no", "false"),
          Map.entry("false", "false"),
          Map.entry("0", "false"),
          Map.entry("chua", "false"),
          Map.entry("sai", "false"));
  private static final int CACHE = 500;
  private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0]+");

  private final ImportColumn column;
  private final Map<String, String> choices = new HashMap<>();
  private final Map<String, String> seen = new HashMap<>();

  Values(ImportColumn column) {
    this.column = column;
    for (Choice choice : column.choices()) {
      add(choice.code(), choice.code());
      add(choice.vi(), choice.code());
      add(choice.en(), choice.code());
      choice.spellings().forEach(spelling -> add(spelling, choice.code()));
    }
  }

  private void add(String spelling, String code) {
    choices.putIfAbsent(sign(spelling), code);
    String key = SearchKey.of(spelling);
    if (!key.isEmpty()) {
      choices.putIfAbsent(key, code);
    }
  }

  private static String sign(String text) {
    return text.replace(" ", "").replace('–', '-').replace('−', '-').toLowerCase(Locale.ROOT);
  }

  /// The canonical text; null where the cell is not what the column asks for.
  @Nullable String of(String cell, LocalDate today) {
    return switch (column.type()) {
      case TEXT -> singleSpaced(cell);
      case CODE -> cell;
      case UNIT_REF -> unit(cell);
      case DATE -> Dates.day(cell, today);
      case DATE_TIME -> Dates.moment(cell, today);
      case YEAR_OR_DATE -> Dates.yearOrDay(cell, today);
      case INTEGER -> Numbers.integer(cell);
      case DECIMAL -> Numbers.decimal(cell);
      case BOOLEAN -> truth(cell);
      case ENUM -> choice(cell);
      case PHONE -> Codes.phone(cell);
      case ID_NUMBER -> Codes.idNumber(cell);
    };
  }

  private @Nullable String truth(String cell) {
    String known = seen.get(cell);
    return known != null ? known : remembered(cell, TRUTH.get(SearchKey.of(cell)));
  }

  private @Nullable String remembered(String cell, @Nullable String code) {
    if (code != null && seen.size() < CACHE) {
      seen.put(cell, code);
    }
    return code;
  }

  /// The code of a choice by any of its spellings; the sign alone or with the words beside it (“Âm
  /// tính (-)”).
  @Nullable String choice(String cell) {
    String known = seen.get(cell);
    if (known != null) {
      return known;
    }
    String code = choices.get(sign(cell));
    if (code == null) {
      code = choices.get(SearchKey.of(cell));
    }
    return remembered(cell, code);
  }

  Refusal refusal(String cell) {
    return switch (column.type()) {
      case DATE, DATE_TIME, YEAR_OR_DATE -> TableRefusals.BAD_DATE.with(cell);
      case INTEGER, DECIMAL -> TableRefusals.BAD_NUMBER.with(cell);
      case BOOLEAN -> TableRefusals.BAD_CHOICE.with(cell, "có, không");
      case ENUM -> TableRefusals.BAD_CHOICE.with(cell, names(column.choices()));
      case PHONE -> TableRefusals.BAD_PHONE.with(cell);
      case ID_NUMBER -> TableRefusals.BAD_ID_NUMBER.with(cell);
      case TEXT, CODE, UNIT_REF -> TableRefusals.MISSING_VALUE.with(column.vi());
    };
  }

  private static String names(List<Choice> choices) {
    return choices.stream().map(Choice::vi).collect(Collectors.joining(", "));
  }

  private static String singleSpaced(String cell) {
    for (int i = 1; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c < ' ' || c == '\u00A0' || (c == ' ' && cell.charAt(i - 1) == ' ')) {
        return BLANKS.matcher(cell).replaceAll(" ");
      }
    }
    return cell;
  }

  /// Communes have five digits and provinces two; three may be a district, so nothing is added.
  private static String unit(String cell) {
    boolean isShort = (cell.length() == 4 || cell.length() == 1) && Codes.isDigits(cell);
    return isShort ? "0" + cell : singleSpaced(cell);
  }
}
