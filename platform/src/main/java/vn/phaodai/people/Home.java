// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Addresses as people shorten them: “P.4, TP Trà Vinh” for “Phường 4, Thành phố Trà Vinh”, or what
/// everybody in the commune knows left out at the end.
final class Home {
  private static final int FEWEST_WORDS = 3;
  private static final Map<String, List<String>> SHORT =
      Map.of(
          "p", List.of("phuong"),
          "x", List.of("xa"),
          "tt", List.of("thi", "tran"),
          "tp", List.of("thanh", "pho"),
          "tx", List.of("thi", "xa"),
          "h", List.of("huyen"),
          "k", List.of("khom"),
          "a", List.of("ap"));

  private Home() {}

  /// Whether two addresses of one commune name one place: the one says what the other begins with,
  /// and that is more than a street.
  ///
  /// @param one folded, as [NameWords#fold] leaves it
  static boolean isSame(String one, String other) {
    if (one.isEmpty() || other.isEmpty() || one.charAt(0) != other.charAt(0)) {
      return false;
    }
    if (one.equals(other)) {
      return true;
    }
    List<String> a = words(one);
    List<String> b = words(other);
    int shared = Math.min(a.size(), b.size());
    return shared >= FEWEST_WORDS
        && hasNumber(a.subList(0, 2))
        && a.subList(0, shared).equals(b.subList(0, shared));
  }

  /// Whether an address tells a house from its neighbours. “Tổ 5, ấp Giồng Chanh” tells of some
  /// thirty houses.
  static boolean isHouse(String address) {
    String first = address.startsWith("so ") ? address.substring(3) : address;
    return !first.isEmpty() && Character.isDigit(first.charAt(0));
  }

  private static boolean hasNumber(List<String> words) {
    return words.stream().anyMatch(word -> Character.isDigit(word.charAt(0)));
  }

  private static List<String> words(String address) {
    List<String> words = new ArrayList<>();
    for (String word : address.split(" ")) {
      int letters = letters(word);
      List<String> full = SHORT.get(word.substring(0, letters));
      if (full == null) {
        words.add(word);
      } else {
        words.addAll(full);
        if (letters < word.length()) {
          words.add(word.substring(letters));
        }
      }
    }
    return words;
  }

  /// How many letters a word begins with.
  private static int letters(String word) {
    int at = 0;
    while (at < word.length() && Character.isLetter(word.charAt(at))) {
      at++;
    }
    return at;
  }
}
