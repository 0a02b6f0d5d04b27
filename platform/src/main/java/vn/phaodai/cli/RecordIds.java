// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.math.BigInteger;
import java.util.Arrays;

/// The ids of the records of a run, as they stand in the files, two bytes a letter.
final class RecordIds {
  private char[] letters = new char[1 << 16];
  private int[] ends = new int[1 << 12];
  private int size;
  private int length;
  private boolean integers = true;

  /// The id of the next record, blanks around it dropped.
  void add(char[] text, int from, int to) {
    while (from < to && text[from] <= ' ') {
      from++;
    }
    while (to > from && text[to - 1] <= ' ') {
      to--;
    }
    if (length + to - from > letters.length) {
      letters = Arrays.copyOf(letters, Math.max(length + to - from, letters.length * 2));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
    }
    System.arraycopy(text, from, letters, length, to - from);
    integers &= isInteger(text, from, to);
    length += to - from;
    ends[size++] = length;
  }

  private static boolean isInteger(char[] text, int from, int to) {
    int start = from < to && text[from] == '-' ? from + 1 : from;
    for (int i = start; i < to; i++) {
      if (text[i] < '0' || text[i] > '9') {
        return false;
      }
    }
    return start < to;
  }

  int size() {
    return size;
  }

  boolean isBlank(int record) {
    return start(record) == ends[record];
  }

  private int start(int record) {
    return record == 0 ? 0 : ends[record - 1];
  }

  String get(int record) {
    return new String(letters, start(record), ends[record] - start(record));
  }

  /// As numbers when all ids are integers, else by code point.
  int compare(String a, String b) {
    if (integers) {
      return new BigInteger(a).compareTo(new BigInteger(b));
    }
    return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
  }

  /// The first record of a range whose id another one of the range bears too; -1 if there is none.
  int findRepeated(int from, int to) {
    long[] hashes = new long[to - from];
    for (int record = from; record < to; record++) {
      long hash = 7;
      for (int i = start(record); i < ends[record]; i++) {
        hash = (hash ^ letters[i]) * 0x100000001B3L;
        hash ^= hash >>> 29;
      }
      hashes[record - from] = hash;
    }
    long[] sorted = hashes.clone();
    Arrays.parallelSort(sorted);
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1]) {
        for (int record = from; record < to; record++) {
          if (hashes[record - from] == sorted[i]) {
            return record;
          }
        }
      }
    }
    return -1;
  }
}
