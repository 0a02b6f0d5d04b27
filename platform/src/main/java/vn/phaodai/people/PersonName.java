// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phaodai.language.Syllables;

/// A name made ready to be compared with many others.
///
/// @param written in standard spelling
/// @param words folded, family name first
/// @param given the given name with its marks, in lower case, one way of writing i
/// @param plain whether it is written without any marks
record PersonName(String written, List<String> words, String given, boolean plain) {

  static PersonName of(String written) {
    return new PersonName(written, NameWords.of(written), given(written), isPlain(written));
  }

  /// All else follows from what is written.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PersonName name && written.equals(name.written);
  }

  @Override
  public int hashCode() {
    return written.hashCode();
  }

  /// How two names agree.
  enum Likeness {
    /// The same letters in the same order; marks agree where both are written with marks.
    SAME,
    /// The same given name, but one lacks middle words, the name begins with another part of it, or
    /// a word before the given name has one wrong letter; or the given name has one wrong letter
    /// that makes it no Vietnamese syllable (Ln for Lan), a slip that nobody is called by.
    LIKE,
    /// As SAME or LIKE but for the given name: other marks (Hoa, Hòa) or one other letter. Twins
    /// have such names.
    CLOSE,
    /// The given name alone.
    GIVEN,
    DIFFERENT
  }

  Likeness likeness(PersonName other) {
    List<String> a = words;
    List<String> b = other.words;
    boolean sameMarks = plain || other.plain || given.equals(other.given);
    if (a.equals(b)) {
      return sameMarks ? Likeness.SAME : Likeness.CLOSE;
    }
    if (!a.getLast().equals(b.getLast())) {
      return swapped(a, b)
          ? twinLike(a, b) ? Likeness.CLOSE : Likeness.LIKE
          : !oneTypo(a, b) ? Likeness.DIFFERENT : isSlip(a, b) ? Likeness.LIKE : Likeness.CLOSE;
    }
    boolean like = swapped(a, b) || lacksMiddle(a, b) || lacksMiddle(b, a) || oneTypo(a, b);
    return !like ? Likeness.GIVEN : sameMarks ? Likeness.LIKE : Likeness.CLOSE;
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static String given(String name) {
    String bare = NameWords.bare(name);
    String given = bare.substring(bare.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    int last = given.length() - 1;
    int vowel = last < 0 ? -1 : "iíìỉĩị".indexOf(given.charAt(last));
    return vowel >= 0 && NameWords.isVowelAt(given, last)
        ? given.substring(0, last) + "yýỳỷỹỵ".charAt(vowel)
        : given;
  }

  /// Nguyễn Ngọc Minh, Nguyễn Minh Ngọc: who swaps the parts of one name begins with another.
  private static boolean twinLike(List<String> a, List<String> b) {
    return a.getFirst().equals(b.getFirst());
  }

  private static boolean isSlip(List<String> a, List<String> b) {
    return Syllables.containsFolded(a.getLast()) != Syllables.containsFolded(b.getLast());
  }

  private static boolean swapped(List<String> a, List<String> b) {
    return a.size() == b.size() && counts(a).equals(counts(b));
  }

  private static Map<String, Integer> counts(List<String> words) {
    Map<String, Integer> counts = new HashMap<>();
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
    return counts;
  }

  /// Same family and given name, the shorter one's middle words among the longer one's.
  private static boolean lacksMiddle(List<String> shorter, List<String> longer) {
    return shorter.size() < longer.size()
        && shorter.size() >= 2
        && shorter.getFirst().equals(longer.getFirst())
        && shorter.getLast().equals(longer.getLast())
        && longer.containsAll(shorter);
  }

  private static boolean oneTypo(List<String> a, List<String> b) {
    if (a.size() != b.size()) {
      return false;
    }
    int differing = -1;
    for (int i = 0; i < a.size(); i++) {
      if (!a.get(i).equals(b.get(i))) {
        if (differing >= 0) {
          return false;
        }
        differing = i;
      }
    }
    return oneLetterApart(a.get(differing), b.get(differing));
  }

  /// One letter more, less or other, or two neighbours exchanged. Words of one or two letters with
  /// another letter are other words (Lê, Lý).
  static boolean oneLetterApart(String a, String b) {
    int apart = Math.abs(a.length() - b.length());
    if (apart > 1 || apart == 0 && a.length() < 3) {
      return false;
    }
    int start = 0;
    while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    String restA = a.substring(start);
    String restB = b.substring(start);
    return restA.length() == restB.length()
        ? restA.substring(1).equals(restB.substring(1)) || exchanged(restA, restB)
        : restA.length() > restB.length()
            ? restA.substring(1).equals(restB)
            : restB.substring(1).equals(restA);
  }

  private static boolean exchanged(String a, String b) {
    return a.length() > 1
        && a.charAt(0) == b.charAt(1)
        && a.charAt(1) == b.charAt(0)
        && a.substring(2).equals(b.substring(2));
  }
}
