// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.measures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;

/// Which day an event counts on: the half-open 24 hours that end at the province's last cut-off.
/// The cut-offs are dated facts (`cut-offs.csv`, several rows of one province and date where it
/// closes its figures several times a day); the day is stamped on a row once and stays.
@Component
public final class ReportingDays {
  private static final String ANY_PROVINCE = "*";

  private final List<CutOff> cutOffs = read();

  /// @param province official code, or `*` where no own row applies
  private record CutOff(String province, LocalDate since, LocalTime time) {}

  /// The reporting day of an event.
  ///
  /// @param province official code of the province whose day it is
  public LocalDate of(String province, Instant event) {
    ZonedDateTime civil = event.atZone(OperatingClock.ZONE);
    LocalDate day = civil.toLocalDate();
    return civil.toLocalTime().isBefore(cutOff(province, day)) ? day : day.plusDays(1);
  }

  /// The first instant after the reporting day.
  public Instant end(String province, LocalDate day) {
    return day.atTime(cutOff(province, day)).atZone(OperatingClock.ZONE).toInstant();
  }

  /// The first instant of the reporting day.
  public Instant begin(String province, LocalDate day) {
    return end(province, day.minusDays(1));
  }

  /// The hour at which this province closes this day: the last of its cut-offs.
  public LocalTime cutOff(String province, LocalDate day) {
    return last(province, day).time();
  }

  /// All hours at which the figures of this day are closed, in order; the last one ends the day, an
  /// earlier one closes what has come in since the day began.
  public List<LocalTime> cutOffs(String province, LocalDate day) {
    CutOff last = last(province, day);
    return cutOffs.stream()
        .filter(c -> c.province().equals(last.province()) && c.since().equals(last.since()))
        .map(CutOff::time)
        .sorted()
        .toList();
  }

  private CutOff last(String province, LocalDate day) {
    return cutOffs.stream()
        .filter(c -> c.province().equals(province) || c.province().equals(ANY_PROVINCE))
        .filter(c -> !c.since().isAfter(day))
        .max(
            Comparator.comparing((CutOff c) -> c.province().equals(province))
                .thenComparing(CutOff::since)
                .thenComparing(CutOff::time))
        .orElseThrow(() -> new IllegalStateException("no cut-off for " + province + " on " + day));
  }

  private static List<CutOff> read() {
    try (InputStream file =
            Objects.requireNonNull(ReportingDays.class.getResourceAsStream("cut-offs.csv"));
        var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", 4))
          .map(f -> new CutOff(f[0], LocalDate.parse(f[1]), LocalTime.parse(f[2])))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
