// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The words of a field's names, kept twice: with their diacritics, and folded, the folded ones
/// with how often they are borne.
final class Words {
  /// A slip makes a rare word. Two words of which the rarer is borne by at least this many, and not
  /// much less often than the other, are two names.
  private static final int COMMON = 5;

  private static final int RARER = 60;
  private static final double SIMILAR = 0.9;

  private final Values words = new Values();
  final Values folded = new Values();

  /// Where how often words are borne was counted; null: here.
  @Nullable Known elsewhere;

  /// By word: its folded form. Negative when the word bears diacritics.
  private int[] foldedOf = new int[1 << 9];

  private byte[] letters = new byte[64];
  private byte[] marked = new byte[128];

  /// Folds a word; its marks follow the letters, the tone last, wherever it was written.
  int read(char[] text, int from, int to) {
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

  /// The number of the word without its diacritics.
  int folded(int word) {
    return Math.abs(foldedOf[word]);
  }

  /// Whether the word bears diacritics.
  boolean isMarked(int word) {
    return foldedOf[word] < 0;
  }

  /// Two folded words: PARTIAL for an initial or an abbreviation, TYPO, SIMILAR or DIFFERENT.
  Agreement compare(int a, int b) {
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

  private int borne(int foldedWord) {
    return elsewhere == null ? folded.count(foldedWord) : elsewhere.count(folded.hash(foldedWord));
  }

  private boolean bothCommon(int a, int b) {
    int countA = borne(a);
    int countB = borne(b);
    int rarer = Math.min(countA, countB);
    return rarer >= COMMON && rarer * (long) RARER >= Math.max(countA, countB);
  }
}
