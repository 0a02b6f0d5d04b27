// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import java.util.Arrays;

/// Names of people as sequences of words, family name first. A value's bytes are the numbers of its
/// words, four bytes each.
final class NameDomain extends Domain {
  private static final int MOST_WORDS = 16;

  private final Words words = new Words();

  /// Names without diacritics and order.
  final Values groups = new Values();

  private int[] groupOf = new int[1 << 9];

  @Override
  int clean(char[] text, int from, int to) {
    int count = 0;
    int i = from;
    while (i < to && count < MOST_WORDS) {
      while (i < to && Letters.base(text[i]) == 0) {
        i++;
      }
      int start = i;
      while (i < to && (Letters.base(text[i]) != 0 || Letters.combining(text[i]))) {
        i++;
      }
      if (i > start) {
        writeWord(count++, words.read(text, start, i));
      }
    }
    return count * 4;
  }

  private void writeWord(int position, int word) {
    for (int i = 0; i < 4; i++) {
      put(position * 4 + i, word >>> 8 * i);
    }
  }

  @Override
  int read(char[] text, int from, int to) {
    int before = values.limit();
    int value = super.read(text, from, to);
    if (value == before) {
      if (value >= groupOf.length) {
        groupOf = Arrays.copyOf(groupOf, groupOf.length * 2);
      }
      groupOf[value] = groups.intern(unordered(value), scratch, 0);
    }
    return value;
  }

  /// Words are counted too, for telling slips from names, and names without diacritics and order.
  @Override
  void count(int value, int more) {
    if (value == 0) {
      return;
    }
    values.count(value, more);
    groups.count(groupOf[value], more);
    for (int i = 0; i < size(value); i++) {
      words.folded.count(folded(value, i), more);
    }
  }

  @Override
  int borne(int value) {
    return elsewhere == null ? groups.count(groupOf[value]) : elsewhere.count(unordered(value));
  }

  @Override
  Known kept(int least) {
    return Known.of(groups, least);
  }

  /// The folded words that at least so many records bear.
  Known keptWords(int least) {
    return Known.of(words.folded, least);
  }

  /// As [#countElsewhere], of words.
  void countWordsElsewhere(Known borneElsewhere) {
    words.elsewhere = borneElsewhere;
  }

  /// The name without diacritics, whatever the order of its words.
  int group(int value) {
    return groupOf[value];
  }

  int size(int value) {
    return (values.end(value) - values.start(value)) / 4;
  }

  private int word(int value, int position) {
    byte[] bytes = values.bytes();
    int at = values.start(value) + position * 4;
    return bytes[at] & 255
        | (bytes[at + 1] & 255) << 8
        | (bytes[at + 2] & 255) << 16
        | (bytes[at + 3] & 255) << 24;
  }

  /// A number that a folded word has in every field.
  long wordHash(int value, int position) {
    return words.folded.hash(folded(value, position));
  }

  /// The folded word at a position, the family name at 0.
  int folded(int value, int position) {
    return words.folded(word(value, position));
  }

  /// One number for a name without diacritics, whatever the order of its words.
  long unordered(int value) {
    long sum = 0;
    for (int i = 0; i < size(value); i++) {
      sum += Values.mix(words.folded.hash(folded(value, i)));
    }
    return sum;
  }

  /// First letter of a word.
  int initial(int value, int position) {
    return words.folded.bytes()[words.folded.start(folded(value, position))];
  }

  @Override
  Agreement compare(int a, int b) {
    int sizeA = size(a);
    int sizeB = size(b);
    int same = 0;
    while (same < sizeA && same < sizeB && folded(a, same) == folded(b, same)) {
      same++;
    }
    if (same == sizeA && same == sizeB) {
      return accents(a, b, same);
    }
    return sizeA <= sizeB ? align(a, sizeA, b, sizeB) : align(b, sizeB, a, sizeA);
  }

  private Agreement accents(int a, int b, int size) {
    for (int i = 0; i < size; i++) {
      int wordA = word(a, i);
      int wordB = word(b, i);
      if (wordA != wordB && words.isMarked(wordA) && words.isMarked(wordB)) {
        return Agreement.OTHER_ACCENTS;
      }
    }
    return Agreement.UNACCENTED;
  }

  /// Pairs equal words off, whatever their place, and judges what is left over. The first name is
  /// not the longer one.
  private Agreement align(int a, int sizeA, int b, int sizeB) {
    int leftB = (1 << sizeB) - 1;
    int leftA = 0;
    for (int i = 0; i < sizeA; i++) {
      int twin = find(folded(a, i), b, sizeB, leftB);
      if (twin < 0) {
        leftA |= 1 << i;
      } else {
        leftB &= ~(1 << twin);
      }
    }
    if (leftA == 0) {
      return leftB == 0 ? Agreement.REORDERED : Agreement.PARTIAL;
    }
    boolean missing = Integer.bitCount(leftA) != Integer.bitCount(leftB);
    Agreement rest = missing && joined(a, b) ? Agreement.TYPO : compareLeft(a, leftA, b, leftB);
    if (rest == Agreement.TYPO && Integer.bitCount(leftA) > 1 && !missing) {
      rest = Agreement.SIMILAR;
    }
    return rest == Agreement.DIFFERENT ? ends(a, sizeA, b, sizeB) : rest;
  }

  /// The words left over, those of the first name each with one of the second; SIMILAR at best
  /// where a word is missing besides.
  private Agreement compareLeft(int a, int leftA, int b, int leftB) {
    Agreement rest = Agreement.PARTIAL;
    boolean missing = Integer.bitCount(leftA) != Integer.bitCount(leftB);
    for (int i = leftA; i != 0; i &= i - 1) {
      Agreement best = Agreement.DIFFERENT;
      int taken = 0;
      for (int j = leftB; j != 0; j &= j - 1) {
        int other = Integer.numberOfTrailingZeros(j);
        Agreement one =
            words.compare(folded(a, Integer.numberOfTrailingZeros(i)), folded(b, other));
        if (one.compareTo(best) < 0) {
          best = one;
          taken = other;
        }
      }
      leftB &= ~(1 << taken);
      rest = best.compareTo(rest) > 0 ? best : rest;
    }
    return missing && rest == Agreement.TYPO ? Agreement.SIMILAR : rest;
  }

  private int find(int word, int name, int size, int left) {
    for (int j = 0; j < size; j++) {
      if ((left >>> j & 1) != 0 && folded(name, j) == word) {
        return j;
      }
    }
    return -1;
  }

  /// Whether the names are one but for where their words part, or one slip besides.
  private boolean joined(int a, int b) {
    byte[] textA = new byte[128];
    byte[] textB = new byte[128];
    return Slips.atMostOne(textA, 0, join(a, textA), textB, 0, join(b, textB));
  }

  private int join(int value, byte[] into) {
    int length = 0;
    for (int i = 0; i < size(value); i++) {
      int word = folded(value, i);
      int more = Math.min(into.length - length, words.folded.end(word) - words.folded.start(word));
      System.arraycopy(words.folded.bytes(), words.folded.start(word), into, length, more);
      length += more;
    }
    return length;
  }

  private Agreement ends(int a, int sizeA, int b, int sizeB) {
    if (sizeA > 1 && folded(a, sizeA - 1) == folded(b, sizeB - 1)) {
      return Agreement.GIVEN_NAME;
    }
    return sizeA > 1 && folded(a, 0) == folded(b, 0) ? Agreement.FAMILY_NAME : Agreement.DIFFERENT;
  }
}
