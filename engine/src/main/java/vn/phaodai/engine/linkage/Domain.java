// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The values of one field: how a cell is read and how two of its values compare. Reading is for
/// one thread at a time, comparing for any number while nobody reads.
abstract sealed class Domain permits NameDomain, BirthDomain, NumberDomain, TextDomain, SexDomain {
  final Values values = new Values();

  /// Null while the records read here are those that count.
  @Nullable Known elsewhere;

  /// Where {@link #clean} leaves a value before it is numbered.
  byte[] scratch = new byte[64];

  static Domain of(Role role) {
    return switch (role) {
      case FULL_NAME, GIVEN_NAME, SURNAME -> new NameDomain();
      case SEX -> new SexDomain();
      case BIRTH_DATE -> new BirthDomain();
      case ID_NUMBER -> new NumberDomain(false);
      case PHONE -> new NumberDomain(true);
      case ADDRESS, PLACE, OTHER -> new TextDomain();
      case IGNORED -> throw new IllegalArgumentException("an ignored column has no values");
    };
  }

  /// The number of the value that a cell holds; 0 for a cell that says nothing.
  int read(char[] text, int from, int to) {
    int length = clean(text, from, to);
    return length == 0 ? 0 : values.intern(scratch, length);
  }

  /// Writes what counts of a cell into {@link #scratch} and tells its length; 0 where nothing
  /// counts.
  abstract int clean(char[] text, int from, int to);

  /// How far two present, different values agree.
  abstract Agreement compare(int a, int b);

  /// Counts records that bear the value; 0 counts nothing.
  void count(int value, int more) {
    if (value != 0) {
      values.count(value, more);
    }
  }

  /// The share of records in which agreement on this value would be chance.
  final double frequency(int value, int records) {
    return Math.max(1, borne(value) - 1) / (double) Math.max(2, records);
  }

  /// How many records bear the value, or one that passes for it.
  int borne(int value) {
    return elsewhere == null ? values.count(value) : elsewhere.count(values.hash(value));
  }

  /// What [#borne] counts, to be kept.
  Known kept(int least) {
    return Known.of(values, least);
  }

  /// Whether anything is known of how often values are borne.
  final boolean counts() {
    return elsewhere == null || !elsewhere.isEmpty();
  }

  /// From now on the records that were counted elsewhere count, and not those read here.
  void countElsewhere(Known borneElsewhere) {
    elsewhere = borneElsewhere;
  }

  /// What {@link #forget} needs to undo reading.
  int mark() {
    return values.limit();
  }

  /// Forgets what was read since the mark; nothing may refer to it any more.
  void forget(int mark) {
    values.forgetFrom(mark);
  }

  final void put(int position, int letter) {
    if (position == scratch.length) {
      scratch = Arrays.copyOf(scratch, scratch.length * 2);
    }
    scratch[position] = (byte) letter;
  }

  /// Folds a cell to lower-case letters and digits without marks, words parted by one blank.
  final int fold(char[] text, int from, int to) {
    int length = 0;
    boolean gap = false;
    for (int i = from; i < to; i++) {
      char c = text[i];
      int letter = Letters.base(c);
      if (letter == 0) {
        gap |= !Letters.combining(c);
        continue;
      }
      if (gap && length > 0) {
        put(length++, ' ');
      }
      gap = false;
      put(length++, letter);
    }
    return length;
  }
}
