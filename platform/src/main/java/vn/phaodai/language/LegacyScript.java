// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.language;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The two encodings of the years before Unicode that offices still have on file. Both put their
/// letters on Latin-1 places and leave it to a font to show them, so that they turn up inside .doc,
/// .docx and PDF as well as in plain text.
public enum LegacyScript {
  TCVN3("TCVN3 (ABC)") {
    @Override
    String decodeLatin(String latin) {
      var out = new StringBuilder(latin.length());
      for (int i = 0; i < latin.length(); i++) {
        char c = latin.charAt(i);
        out.append(c < 0x100 ? Tables.TCVN3[c] : c);
      }
      return capitalsOfShoutedWords(out.toString());
    }
  },

  VNI("VNI-Windows") {
    @Override
    String decodeLatin(String latin) {
      var out = new StringBuilder(latin.length());
      for (int i = 0; i < latin.length(); i++) {
        String pair = i + 1 < latin.length() ? Tables.VNI.get(latin.substring(i, i + 2)) : null;
        if (pair != null) {
          out.append(pair);
          i++;
        } else {
          String one = latin.substring(i, i + 1);
          out.append(Tables.VNI.getOrDefault(one, one));
        }
      }
      return out.toString();
    }
  };

  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private final String label;

  LegacyScript(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  abstract String decodeLatin(String latin);

  /// @param bytes as they lie in the file
  public String decode(byte[] bytes) {
    return switch (this) {
      case TCVN3 -> decodeLatin(new String(bytes, StandardCharsets.ISO_8859_1));
      case VNI -> decodeLatin(new String(bytes, WINDOWS_1252));
    };
  }

  /// A text whose letters were already taken for Latin ones by the program that wrote it. Signs of
  /// windows-1252 go back to their byte first.
  public String decodeMistaken(String text) {
    return switch (this) {
      case VNI -> decodeLatin(text);
      case TCVN3 -> {
        var bytes = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
          bytes.append(byteOf(text.charAt(i)));
        }
        yield decodeLatin(bytes.toString());
      }
    };
  }

  /// Typographic signs keep their meaning: in real files “ ” – … are typed, not encoded letters.
  private static char byteOf(char c) {
    boolean sign = (c >= 0x2010 && c <= 0x203A) || c == 0x2122;
    if (c < 0x100 || sign) {
      return c;
    }
    byte[] one = String.valueOf(c).getBytes(WINDOWS_1252);
    return one.length == 1 && one[0] != '?' ? (char) (one[0] & 0xFF) : c;
  }

  /// TCVN3 has no capitals with a tone: a heading set in a capitals font comes out as “TỈNH ủY”. A
  /// word with two plain capitals or a capital at its end was meant as capitals (“THườNG”); one
  /// with a capital only in front (“Vụ”) was, if the word beside it was (“THƯỜNG VỤ”).
  private static String capitalsOfShoutedWords(String text) {
    var out = new StringBuilder(text);
    var words = WORD.matcher(text).results().toList();
    var shouted = new BitSet(words.size());
    for (int i = 0; i < words.size(); i++) {
      shouted.set(i, isShouted(words.get(i).group()));
    }
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      boolean beside =
          (shouted.get(i + 1) && areNeighbours(text, words, i))
              || (i > 0 && shouted.get(i - 1) && areNeighbours(text, words, i - 1));
      if (shouted.get(i) || (beside && isCapitalThenMarked(word.group()))) {
        out.replace(word.start(), word.end(), word.group().toUpperCase(Locale.ROOT));
        shouted.set(i);
      }
    }
    return out.toString();
  }

  /// Abbreviations (“GTVT”) tell nothing of the words around them, so only syllables count.
  private static boolean isShouted(String word) {
    long capitals = word.chars().filter(Character::isUpperCase).count();
    return word.length() > 1
        && word.chars().noneMatch(c -> c >= 'a' && c <= 'z')
        && (capitals > 1 || Character.isUpperCase(word.charAt(word.length() - 1)))
        && Syllables.contains(word);
  }

  private static boolean isCapitalThenMarked(String word) {
    return Character.isUpperCase(word.charAt(0))
        && word.chars().noneMatch(c -> c >= 'a' && c <= 'z');
  }

  private static boolean areNeighbours(String text, List<MatchResult> words, int left) {
    return text.substring(words.get(left).end(), words.get(left + 1).start()).equals(" ");
  }

  private static final class Tables {
    static final char[] TCVN3 = new char[256];
    static final Map<String, String> VNI = new HashMap<>();

    static {
      for (int i = 0; i < TCVN3.length; i++) {
        TCVN3[i] = (char) i;
      }
      for (String line : Resources.lines("tcvn3.txt")) {
        TCVN3[Integer.parseInt(line.substring(0, 2), 16)] = line.charAt(3);
      }
      for (String line : Resources.lines("vni.txt")) {
        String[] both = line.split(" ");
        VNI.put(both[0], Normalizer.normalize(both[1], Normalizer.Form.NFC));
      }
    }
  }

  /// The script a font's name gives away: `.VnTime`, `VNI-Times`.
  public static Optional<LegacyScript> ofFont(String font) {
    String name = font.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(script -> name.startsWith(script == TCVN3 ? ".vn" : "vni-"))
        .findFirst();
  }

  /// `.VnTimeH`: the same codes, drawn as capitals.
  public static boolean isCapitalsFont(String font) {
    return font.startsWith(".Vn") && font.endsWith("H");
  }
}
