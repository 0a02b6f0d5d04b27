// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// How well forecasts come true by what was promised, over communes, districts and provinces
/// together: scored beside “as today” and the base rate of other places.
final class PromiseScores {
  /// The types of commitments.
  enum Promise {
    HOLD("giữ màu đang có"),
    TRANSITION("chuyển sang màu thấp hơn"),
    SHRINK("thu hẹp vùng đỏ"),
    CONTROL("kiểm soát dịch");

    private final String told;

    Promise(String told) {
      this.told = told;
    }

    /// What is promised where a colour depends on something.
    ///
    /// @param isToday whether it is so today
    static Promise ofColour(boolean isToday) {
      return isToday ? HOLD : TRANSITION;
    }
  }

  /// One forecast and what came of it.
  ///
  /// @param alike what was asked of which kind of place: forecasts that have a base rate of their
  ///   own
  /// @param today whether it is true today
  record Told(
      Promise promise, String alike, int ahead_d, double said, boolean today, boolean came) {
    private List<Object> key() {
      return List.of(promise, alike, ahead_d);
    }
  }

  private PromiseScores() {}

  /// @param learnt of other places: their rates are the base rates
  /// @return whether every type is at most 0.18 and better than both at every distance
  static boolean print(List<Told> learnt, List<Told> all, PrintStream out) {
    Map<List<Object>, Double> rates =
        learnt.stream()
            .collect(
                Collectors.groupingBy(Told::key, Collectors.averagingDouble(PromiseScores::came)));
    boolean good = true;
    out.println("Theo loại cam kết, xã, huyện và tỉnh:");
    for (Promise promise : Promise.values()) {
      List<Told> own = all.stream().filter(one -> one.promise == promise).toList();
      for (int ahead : own.stream().mapToInt(Told::ahead_d).distinct().sorted().toArray()) {
        List<Told> then = own.stream().filter(one -> one.ahead_d == ahead).toList();
        double brier = brier(then, Told::said);
        double today = brier(then, one -> one.today ? 1 : 0);
        double rate = brier(then, one -> rates.getOrDefault(one.key(), 0.5));
        out.printf(
            Locale.ROOT,
            "  %-26s %2d ngày: %6d dự báo; Brier %.3f, như hôm nay %.3f, tỷ lệ nền %.3f%n",
            promise.told,
            ahead,
            then.size(),
            brier,
            today,
            rate);
        good &= brier <= 0.18 && brier < today && brier < rate;
      }
    }
    return good;
  }

  private static double brier(List<Told> all, ToDoubleFunction<Told> said) {
    return ForecastScores.of(all, said, Told::came).brier();
  }

  private static double came(Told one) {
    return one.came ? 1 : 0;
  }
}
