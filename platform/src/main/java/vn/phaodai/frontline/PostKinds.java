// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.frontline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.phaodai.tables.Choice;
import vn.phaodai.tables.ShippedRows;

/// Kinds of posts, how often who serves there is tested and what they wear: `post-kinds.csv`, for a
/// province to change.
public final class PostKinds {
  private static final List<Kind> ALL =
      ShippedRows.of(PostKinds.class, "post-kinds.csv").stream()
          .map(
              row ->
                  new Kind(
                      row.getField("code"),
                      row.getField("vi"),
                      row.getField("en"),
                      split(row.getField("words")),
                      Integer.parseInt(row.getField("test_h")),
                      split(row.getField("items")),
                      row.getField("confidence")))
          .toList();

  private PostKinds() {}

  /// @param words other ways in which lists call it
  /// @param test_h hours from one specimen to the next
  /// @param items codes of what must be in stock
  /// @param confidence of the hours and items: H, M, L
  public record Kind(
      String code,
      String vi,
      String en,
      List<String> words,
      int test_h,
      List<String> items,
      String confidence) {
    public Kind {
      words = List.copyOf(words);
      items = List.copyOf(items);
      items.forEach(ProtectiveItems::get);
      if (test_h < 1) {
        throw new IllegalArgumentException("post-kinds.csv: test_h of " + code);
      }
    }

    public String in(Locale language) {
      return language.getLanguage().equals("en") ? en : vi;
    }
  }

  private static List<String> split(String field) {
    return Arrays.stream(field.split("\\|")).filter(word -> !word.isBlank()).toList();
  }

  public static List<Kind> all() {
    return ALL;
  }

  /// Throws FRONTLINE-003.
  public static Kind get(String code) {
    return ALL.stream()
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow(() -> FrontlineRefusals.NO_SUCH_POST.with(code).raise());
  }

  static Choice[] choices() {
    return ALL.stream()
        .map(k -> Choice.of(k.code(), k.vi(), k.en(), k.words().toArray(String[]::new)))
        .toArray(Choice[]::new);
  }
}
