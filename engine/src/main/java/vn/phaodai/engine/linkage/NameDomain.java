// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import java.util.Arrays;

/// Names of people as sequences of words, family name first. A value's bytes are the numbers of its
/// words, four bytes each. Words are kept twice: with their diacritics, and folded.
final class NameDomain extends Domain {
  /// A slip makes a rare word. Two words of which the rarer is borne by at least this many, and not
  /// much less often than the other, are two names.
  private static final int COMMON = 5;

  private static final int RARER = 60;
  private static final double SIMILAR = 0.9;
  private static final int MOST_WORDS = 16;

  private final Values words = new Values();

  /// Names without diacritics and order.
  final Values groups = new Values();

  private int[] groupOf = new int[1 << 9];
  final Values folded = new Values();

  /// By word: its folded form. Negative when the word bears diacritics.
  private int[] foldedOf = new int[1 << 9];

  private byte[] letters = new byte[64];
  private byte[] marked = new byte[128];

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
        writeWord(count++, word(text, start, i));
      }
    }
    return count * 4;
  }

  private void writeWord(int position, int word) {
    for (int i = 0; i < 4; i++) {
      put(position * 4 + i, word >>> 8 * i);
    }
  }

  /// Folds a word; its marks follow the letters, the tone last, wherever it was written.
  private int word(char[] text, int from, int to) {
    int length = 0;
    int tone = 0;
    int marks = 0;
    int most = to - from;
    if (most * 2 + 1 > marked.length) {
      letters = new byte[most];
      marked = new byte[most * 2 + 1];
    }
    Arrays.fill(marked, 0, most * 2 + 1, (byte) 0);
    for (int i = from; i < to; i++) {
      int letter = Letters.base(text[i]);
      if (letter != 0) {
        letters[length++] = (byte) letter;
      }
      int quality = Letters.quality(text[i]);
      marked[length - 1 + most] |= (byte) quality;
      marks |= quality;
      tone |= Letters.tone(text[i]);
    }
    // Mỹ and Mĩ, Quý and Quí: one word
    if (length > 1
        && letters[length - 1] == 'y'
        && "aeo".indexOf(letters[length - 2]) < 0
        && (letters[length - 2] != 'u' || letters[0] == 'q')) {
      letters[length - 1] = 'i';
    }
    System.arraycopy(letters, 0, marked, 0, length);
    System.arraycopy(marked, most, marked, length, length);
    marked[length * 2] = (byte) tone;
    return number(length, marks != 0 || tone != 0);
  }

  private int number(int length, boolean bearsMarks) {
    int fold = folded.intern(letters, length);
    int before = words.limit();
    int word = words.intern(marked, length * 2 + 1);
    if (word == before) {
      if (word >= foldedOf.length) {
        foldedOf = Arrays.copyOf(foldedOf, foldedOf.length * 2);
      }
      foldedOf[word] = bearsMarks ? -fold : fold;
    }
    return word;
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
      folded.count(folded(value, i), more);
    }
  }

  @Override
  double frequency(int value, int records) {
    return Math.max(1, groups.count(groupOf[value]) - 1) / (double) Math.max(2, records);
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

  /// The folded word at a position, the family name at 0.
  int folded(int value, int position) {
    return Math.abs(foldedOf[word(value, position)]);
  }

  /// One number for a name without diacritics, whatever the order of its words.
  long unordered(int value) {
    long sum = 0;
    for (int i = 0; i < size(value); i++) {
      sum += Values.mix(folded.hash(folded(value, i)));
    }
    return sum;
  }

  /// First letter of a word.
  int initial(int value, int position) {
    return folded.bytes()[folded.start(folded(value, position))];
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
      if (wordA != wordB && foldedOf[wordA] < 0 && foldedOf[wordB] < 0) {
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
        Agreement one = compareWords(folded(a, Integer.numberOfTrailingZeros(i)), folded(b, other));
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

  /// PARTIAL for an initial or an abbreviation, TYPO, SIMILAR or DIFFERENT.
  private Agreement compareWords(int a, int b) {
    byte[] bytes = folded.bytes();
    int a0 = folded.start(a);
    int a1 = folded.end(a);
    int b0 = folded.start(b);
    int b1 = folded.end(b);
    int shorter = Math.min(a1 - a0, b1 - b0);
    boolean begins = Arrays.mismatch(bytes, a0, a0 + shorter, bytes, b0, b0 + shorter) < 0;
    if (begins && shorter == 1) {
      return Agreement.PARTIAL;
    }
    if (bothCommon(a, b)) {
      return Agreement.DIFFERENT;
    }
    if (Slips.atMostOne(bytes, a0, a1, bytes, b0, b1)) {
      return Agreement.TYPO;
    }
    if (begins && shorter == 2) {
      return Agreement.PARTIAL;
    }
    return Slips.jaroWinkler(bytes, a0, a1, bytes, b0, b1) >= SIMILAR
        ? Agreement.SIMILAR
        : Agreement.DIFFERENT;
  }

  private boolean bothCommon(int a, int b) {
    int countA = folded.count(a);
    int countB = folded.count(b);
    int rarer = Math.min(countA, countB);
    return rarer >= COMMON && rarer * (long) RARER >= Math.max(countA, countB);
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
      int more = Math.min(into.length - length, folded.end(word) - folded.start(word));
      System.arraycopy(folded.bytes(), folded.start(word), into, length, more);
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
