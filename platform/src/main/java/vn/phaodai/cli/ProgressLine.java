// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.PrintStream;
import java.util.Locale;
import vn.phaodai.intake.Progress;

/// How far a file has come: one line that renews itself on a terminal, a line every ten seconds in
/// a log. Times are those of the machine, since it is the machine that is waited for.
final class ProgressLine implements Progress {
  private static final long EVERY_NANOS = 10_000_000_000L;
  private static final double NANOS = 1e9;
  private static final int SECONDS_SHOWN_EXACTLY = 90;

  private final PrintStream out;
  private final boolean isTerminal;
  private final long started = System.nanoTime();
  private long told = started;
  private boolean open;

  ProgressLine(PrintStream out, boolean isTerminal) {
    this.out = out;
    this.isTerminal = isTerminal;
  }

  @Override
  public void at(long done, long expected) {
    long now = System.nanoTime();
    if (isTerminal) {
      out.print("\r" + text(done, expected, now - started) + "\u001B[K");
      out.flush();
      open = true;
    } else if (now - told >= EVERY_NANOS) {
      out.println(text(done, expected, now - started));
      told = now;
    }
  }

  /// Leaves the line, so that what is printed next begins a new one.
  void end() {
    if (open) {
      out.println();
      open = false;
    }
  }

  static String text(long done, long expected, long nanos) {
    double rate = done / Math.max(nanos / NANOS, 1e-3);
    String line =
        String.format(Locale.forLanguageTag("vi"), "Đã xong %,d dòng, %,.0f dòng/giây", done, rate);
    return expected > done && rate > 0 ? line + ", còn " + span((expected - done) / rate) : line;
  }

  private static String span(double seconds) {
    return seconds < SECONDS_SHOWN_EXACTLY
        ? "khoảng %.0f giây".formatted(Math.ceil(seconds))
        : "khoảng %.0f phút".formatted(Math.ceil(seconds / 60));
  }
}
