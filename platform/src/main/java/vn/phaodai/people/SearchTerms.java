// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody typed to find a person, taken apart.
///
/// @param words folded words that all must be there, a year as `y1985`
/// @param name the folded words without years, in the order in which they were typed
/// @param numbers ID or phone numbers, or their beginnings; one must be the person's
record SearchTerms(List<String> words, String name, List<String> numbers) {
  private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[ .\\-]?\\d){5,}(?![\\d/])");
  private static final Pattern DATE =
      Pattern.compile("\\b\\d{1,2}[/\\-.]\\d{1,2}[/\\-.](\\d{4})\\b");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  SearchTerms {
    words = List.copyOf(words);
    numbers = List.copyOf(numbers);
  }

  static SearchTerms of(String text, LocalDate today) {
    List<String> numbers = new ArrayList<>();
    String withYears = DATE.matcher(text).replaceAll(" $1 ");
    String rest =
        NUMBER
            .matcher(withYears)
            .replaceAll(
                found -> {
                  numbers.add(normal(found.group()));
                  return " ";
                });
    List<String> words = new ArrayList<>();
    List<String> name = new ArrayList<>();
    for (String word : NameWords.fold(rest).split(" ")) {
      if (isYear(word, today)) {
        words.add(PersonWriter.yearWord(Integer.parseInt(word)));
      } else if (!word.isEmpty()) {
        words.add(word);
        name.add(word);
      }
    }
    return new SearchTerms(words, String.join(" ", name), numbers);
  }

  boolean isEmpty() {
    return words.isEmpty() && numbers.isEmpty();
  }

  /// The last word of the name, as a rule the given name; null when there is none.
  @Nullable String given() {
    return name.isEmpty() ? null : name.substring(name.lastIndexOf(' ') + 1);
  }

  private static boolean isYear(String word, LocalDate today) {
    return YEAR.matcher(word).matches() && Integer.parseInt(word) <= today.getYear();
  }

  private static String normal(String written) {
    String idNumber = Identifiers.idNumber(written);
    String digits = written.replaceAll("\\D", "");
    if (idNumber != null && idNumber.length() == digits.length()) {
      return idNumber;
    }
    String phone = Identifiers.phone(written);
    return phone == null ? digits : phone;
  }
}
