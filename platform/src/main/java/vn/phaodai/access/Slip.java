// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/// A one-time code printed on a sign-in slip: sixteen characters (80 bits) without those that are
/// misread on paper, in groups of four. With that much chance a plain hash cannot be guessed back,
/// so that a thousand slips are made at once.
final class Slip {
  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int LENGTH = 16;

  private Slip() {}

  static String random(SecureRandom chance) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i > 0 && i % 4 == 0) {
        code.append('-');
      }
      code.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }

  /// The hash under which a code is kept for one account, however it was typed.
  static String hash(long accountId, String typed) {
    String code = typed.replaceAll("[\\s\\-–]", "").toUpperCase(Locale.ROOT);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((accountId + ":" + code).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
