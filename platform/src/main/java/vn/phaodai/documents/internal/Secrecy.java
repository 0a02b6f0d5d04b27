// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents.internal;

import java.util.Arrays;
import java.util.regex.Pattern;

/// The mark of secrecy as a document bears it: alone on a line near its head, in capitals. The word
/// inside a sentence is none.
public final class Secrecy {
  private static final int HEAD_LINES = 60;
  private static final Pattern MARK =
      Pattern.compile(
          "[\\s*_\\[(#|]{0,12}(?:ĐỘ MẬT\\s{0,3}:?\\s{0,3}|Độ mật\\s{0,3}:?\\s{0,3})?"
              + "(?:TUYỆT\\s{1,3}MẬT|TỐI\\s{1,3}MẬT|MẬT)[\\s*_\\])|.]{0,12}");

  private Secrecy() {}

  /// @param text NFC
  public static boolean isMarked(String text) {
    return text.lines()
        .limit(HEAD_LINES)
        .flatMap(line -> Arrays.stream(line.split("\t")))
        .anyMatch(line -> line.length() < 60 && MARK.matcher(line).matches());
  }
}
