// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The mark of secrecy that a document bears — not the word in running text. Such a document must
/// not enter the platform: ask before anything of it is written.
public enum SecrecyMark {
  MAT("MẬT"),
  TOI_MAT("TỐI MẬT"),
  TUYET_MAT("TUYỆT MẬT");

  private static final int HEADER = 4_000;
  private static final String MARK = "(TUYỆT MẬT|TỐI MẬT|MẬT)";
  private static final Pattern ALONE =
      Pattern.compile(
          "(?m)^[ \\t*_\\[(|#>-]{0,40}(?:TÀI LIỆU |VĂN BẢN |(?:Độ|ĐỘ) (?:mật|MẬT)\\s{0,3}:\\s{0,3})?(TUYỆT MẬT|TỐI MẬT|MẬT|Tuyệt mật|Tối mật|Mật)[ \\t\\r*_\\])|.!-]{0,40}$");
  private static final Pattern IN_HEADER =
      Pattern.compile(
          "(?<![\\p{Lu}\\p{L}\\d] )(?<![\\p{L}\\d/-])"
              + MARK
              + "(?![\\p{L}\\d/-])(?!\\s{1,3}(?!Số|SỐ|CỘNG|ĐẢNG|HỎA|KHẨN|THƯỢNG)\\p{L})"
              + "|Độ mật\\s{0,3}:\\s{0,3}(Tuyệt mật|Tối mật|Mật|TUYỆT MẬT|TỐI MẬT|MẬT)");

  /// The word that every mark ends with; most documents hold it nowhere.
  private static final Pattern SIGN = Pattern.compile("M(?:ẬT|ật)(?!\\p{L})|mật(?!\\p{L})");

  private final String printed;

  SecrecyMark(String printed) {
    this.printed = printed;
  }

  /// The mark as it is printed.
  public String printed() {
    return printed;
  }

  /// The mark on the document, in any Unicode form; the gravest when there are several.
  public static Optional<SecrecyMark> find(CharSequence document) {
    String text = Normalizer.normalize(document, Normalizer.Form.NFC).replace('\u00a0', ' ');
    if (!SIGN.matcher(text).find()) {
      return Optional.empty();
    }
    Optional<SecrecyMark> found = gravest(ALONE.matcher(text));
    String head = text.substring(0, Math.min(text.length(), HEADER));
    Optional<SecrecyMark> inHeader = gravest(IN_HEADER.matcher(head));
    if (found.isEmpty() || (inHeader.isPresent() && inHeader.get().compareTo(found.get()) > 0)) {
      return inHeader;
    }
    return found;
  }

  private static Optional<SecrecyMark> gravest(Matcher m) {
    Optional<SecrecyMark> gravest = Optional.empty();
    while (m.find()) {
      String words = m.group(1) != null ? m.group(1) : m.group(2);
      SecrecyMark mark = of(words);
      if (gravest.isEmpty() || mark.compareTo(gravest.get()) > 0) {
        gravest = Optional.of(mark);
      }
    }
    return gravest;
  }

  private static SecrecyMark of(String words) {
    return switch (Character.toLowerCase(words.charAt(1))) {
      case 'u' -> TUYET_MAT;
      case 'ố' -> TOI_MAT;
      default -> MAT;
    };
  }
}
