// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import java.util.HashMap;
import java.util.Map;

/// Numbers of identity papers and telephones, without blanks, signs and leading zeros (spreadsheets
/// lose them). An old 9-digit CMND and a new 12-digit CCCD of one person have nothing in common, so
/// that two numbers of different age are no evidence.
final class NumberDomain extends Domain {
  private static final int SHORTEST = 4;
  private static final int SHORTEST_PHONE = 8;
  private static final int LONGEST_OLD_ID = 9;

  /// Digits of a phone number without country code and zero.
  private static final int MOBILE = 9;

  /// Old to new beginnings of mobile numbers, both without the zero.
  private static final Map<Integer, Integer> MOVED = moved();

  private final boolean phone;

  NumberDomain(boolean phone) {
    this.phone = phone;
  }

  private static Map<Integer, Integer> moved() {
    var moved = new HashMap<Integer, Integer>();
    for (String[] row : Resource.rows("phone-beginnings.csv")) {
      moved.put(Integer.valueOf(row[0]), Integer.valueOf(row[1]));
    }
    return moved;
  }

  @Override
  int clean(char[] text, int from, int to) {
    int length = 0;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (phone && length >= MOBILE && (c == ',' || c == ';' || c == '/')) {
        break;
      }
      int letter = Letters.base(c);
      boolean counts = phone ? letter >= '0' && letter <= '9' : letter > 0;
      if (counts && (length > 0 || letter != '0')) {
        put(length++, letter);
      }
    }
    if (phone) {
      length = national(length);
    }
    return length < (phone ? SHORTEST_PHONE : SHORTEST) || isFiller(length) ? 0 : length;
  }

  /// Drops the country code and moves an old mobile number to its new beginning.
  private int national(int length) {
    if (length > MOBILE && scratch[0] == '8' && scratch[1] == '4') {
      int zero = scratch[2] == '0' ? 3 : 2;
      length = shift(zero, 0, length);
    }
    if (length == MOBILE + 1 && scratch[0] == '1') {
      int beginning = (scratch[0] - '0') * 100 + (scratch[1] - '0') * 10 + scratch[2] - '0';
      Integer now = MOVED.get(beginning);
      if (now != null) {
        length = shift(3, 2, length);
        scratch[0] = (byte) ('0' + now / 10);
        scratch[1] = (byte) ('0' + now % 10);
      }
    }
    return length;
  }

  private int shift(int from, int to, int length) {
    System.arraycopy(scratch, from, scratch, to, length - from);
    return length - from + to;
  }

  /// 999999999 and the like, typed to get past a required field.
  private boolean isFiller(int length) {
    for (int i = 1; i < length; i++) {
      if (scratch[i] != scratch[0]) {
        return false;
      }
    }
    return true;
  }

  @Override
  Agreement compare(int a, int b) {
    byte[] bytes = values.bytes();
    int a0 = values.start(a);
    int a1 = values.end(a);
    int b0 = values.start(b);
    int b1 = values.end(b);
    if (Slips.atMostOne(bytes, a0, a1, bytes, b0, b1)) {
      return Agreement.TYPO;
    }
    boolean differentAge = a1 - a0 <= LONGEST_OLD_ID != b1 - b0 <= LONGEST_OLD_ID;
    return differentAge && !phone ? Agreement.MISSING : Agreement.DIFFERENT;
  }
}
