// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.lang.management.ManagementFactory;
import java.util.List;

/// Dispatches a second on one thread of a warm JVM: `main` reads both samples again and again and
/// prints the best of five rounds per second of processor time, so that a busy machine does not
/// lie. Not a test: it asserts nothing.
public final class ReadingSpeed {
  private ReadingSpeed() {}

  public static void main(String[] args) {
    List<String> texts =
        List.of(
            Gold.sample(A01_TwoDispatchesTest.KIEN_GIANG),
            Gold.sample(A01_TwoDispatchesTest.TRA_VINH));
    int found = 0;
    double best = 0;
    for (int second = 0; second < 8; second++) {
      long start = System.nanoTime();
      long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      int read = 0;
      while (System.nanoTime() - start < 1_000_000_000L) {
        found += DispatchReader.standard().read(texts.get(read % 2)).obligations().size();
        read++;
      }
      cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
      double rate = read * 1e9 / cpu;
      best = second < 3 ? 0 : Math.max(best, rate);
    }
    System.out.printf("%.0f dispatches per processor second (%d obligations found)%n", best, found);
  }
}
