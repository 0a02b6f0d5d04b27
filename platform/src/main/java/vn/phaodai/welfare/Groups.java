// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.welfare;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.phaodai.tables.Choice;
import vn.phaodai.tables.ShippedRows;

/// The groups that the dispatch orders to care for: `vulnerable-groups.csv`, for a province to
/// change.
public final class Groups {
  private static final List<Group> ALL = read();

  private Groups() {}

  /// @param words other ways in which lists call it
  public record Group(String code, String vi, String en, List<String> words, String source) {
    public Group {
      words = List.copyOf(words);
    }

    public String in(Locale language) {
      return language.getLanguage().equals("en") ? en : vi;
    }
  }

  public static List<Group> all() {
    return ALL;
  }

  /// Throws WELFARE-003.
  public static Group get(String code) {
    return ALL.stream()
        .filter(group -> group.code().equals(code))
        .findFirst()
        .orElseThrow(() -> WelfareRefusals.NO_SUCH_GROUP.with(code).raise());
  }

  static Choice[] choices() {
    return ALL.stream()
        .map(g -> Choice.of(g.code(), g.vi(), g.en(), g.words().toArray(String[]::new)))
        .toArray(Choice[]::new);
  }

  private static List<Group> read() {
    return ShippedRows.of(Groups.class, "vulnerable-groups.csv").stream()
        .map(
            row ->
                new Group(
                    row.getField("code"),
                    row.getField("vi"),
                    row.getField("en"),
                    Arrays.stream(row.getField("words").split("\\|"))
                        .filter(word -> !word.isBlank() && !word.equals(row.getField("vi")))
                        .toList(),
                    row.getField("source")))
        .toList();
  }
}
