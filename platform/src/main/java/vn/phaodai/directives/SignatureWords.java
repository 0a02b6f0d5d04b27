// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.phaodai.language.SearchKey;
import vn.phaodai.language.Spelling;
import vn.phaodai.tables.ShippedRows;

/// How names and positions are printed under a document, and when two prints mean the same:
/// `signature-words.csv`.
@Component
class SignatureWords {
  private static final Locale VIETNAMESE = Locale.of("vi");
  private static final int IGNORING_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private final Pattern honorifics = leading("HONORIFIC");
  private final Pattern acting = leading("ACTING");
  private final List<String> standing = keys("STANDING");
  private final List<String> places = keys("PLACE");

  private static List<String> words(String kind) {
    return ShippedRows.of(SignatureWords.class, "signature-words.csv").stream()
        .filter(row -> row.getField("kind").equals(kind))
        .map(row -> row.getField("word"))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  private static List<String> keys(String kind) {
    return words(kind).stream().map(SearchKey::of).toList();
  }

  private static Pattern leading(String kind) {
    return Pattern.compile(
        words(kind).stream()
            .map(word -> Pattern.quote(word.replaceAll("\\.$", "")))
            .collect(Collectors.joining("|", "^(?:(?:", ")(?:\\.\\s*|\\s+))+")),
        IGNORING_CASE);
  }

  /// A name without titles, in one spelling (Hòa for Hoà), small letters.
  private String name(String printed) {
    return honorifics
        .matcher(Spelling.standard(printed))
        .replaceFirst("")
        .toLowerCase(VIETNAMESE)
        .strip();
  }

  /// Whether a printed name is this person's. One printed without any diacritics (a telegram) is
  /// whoever it may mean.
  boolean sameName(String printed, String person) {
    String one = name(printed);
    String other = name(person);
    return one.equals(other) || one.equals(SearchKey.of(one)) && one.equals(SearchKey.of(other));
  }

  /// Whether a printed name may be a slip for this person's: other diacritics, another order.
  boolean nearName(String printed, String person) {
    return inOrder(name(printed)).equals(inOrder(name(person)));
  }

  private static String inOrder(String name) {
    return Arrays.stream(SearchKey.of(name).split(" ")).sorted().collect(Collectors.joining(" "));
  }

  /// Whether a position is printed as acted in: `Q. CHỦ TỊCH`.
  boolean isActing(String printed) {
    return acting.matcher(Spelling.standard(printed)).find();
  }

  /// Whether a printed position is the seat of this title. The print may leave out where the seat
  /// is (`PHÓ BÍ THƯ THƯỜNG TRỰC` of the Tỉnh ủy), or say it in other words (`CHỦ TỊCH UBND TỈNH`).
  boolean samePosition(String printed, String title) {
    String one = SearchKey.of(acting.matcher(Spelling.standard(printed)).replaceFirst(""));
    String other = SearchKey.of(title);
    return begins(other, one) || placed(one, other);
  }

  /// As [#samePosition] where the directory does not say which deputy is the standing one.
  boolean samePositionButStanding(String printed, String title) {
    String key = SearchKey.of(printed);
    return standing.stream()
        .filter(word -> key.endsWith(" " + word))
        .anyMatch(word -> samePosition(key.substring(0, key.length() - word.length()), title));
  }

  private static boolean begins(String whole, String part) {
    return !part.isEmpty() && (whole.equals(part) || whole.startsWith(part + " "));
  }

  private boolean placed(String printed, String title) {
    return places.stream()
        .mapToInt(place -> (title + " ").indexOf(" " + place + " "))
        .filter(at -> at > 0)
        .min()
        .stream()
        .mapToObj(at -> title.substring(0, at))
        .anyMatch(seat -> places.stream().anyMatch(place -> begins(printed, seat + " " + place)));
  }
}
