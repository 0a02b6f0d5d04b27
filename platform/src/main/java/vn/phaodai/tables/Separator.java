// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

/// Which sign parts the cells of a CSV: the one that cuts the most lines of the beginning into the
/// same number of cells.
final class Separator {
  private static final String CANDIDATES = ",;\t|";
  private static final int LINES = 60;

  private Separator() {}

  static char of(String start) {
    char best = ',';
    long bestScore = 0;
    for (int i = 0; i < CANDIDATES.length(); i++) {
      long score = score(start, CANDIDATES.charAt(i));
      if (score > bestScore) {
        bestScore = score;
        best = CANDIDATES.charAt(i);
      }
    }
    return best;
  }

  /// Lines that agree with the line before on more than one cell, with a little for the number of
  /// cells.
  private static long score(String start, char separator) {
    long score = 0;
    int lines = 0;
    int before = 0;
    int cuts = 0;
    boolean quoted = false;
    for (int i = 0; i < start.length() && lines < LINES; i++) {
      char c = start.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        cuts++;
      } else if (c == '\n' && !quoted) {
        score += cuts == 0 ? 0 : (cuts == before ? 1000 : 100) + Math.min(cuts, 50);
        before = cuts;
        cuts = 0;
        lines++;
      }
    }
    return score + (cuts == 0 ? 0 : (cuts == before ? 1000 : 100) + Math.min(cuts, 50));
  }
}
