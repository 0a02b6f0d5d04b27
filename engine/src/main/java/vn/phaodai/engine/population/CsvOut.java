// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Rows of CSV as UTF-8 bytes, fast enough for tens of millions: numbers are written without
/// strings.
final class CsvOut {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
  private final byte[] digits = new byte[20];
  private boolean begun;

  CsvOut number(long value) {
    separate();
    long left = Math.abs(value);
    int at = digits.length;
    do {
      digits[--at] = (byte) ('0' + left % 10);
      left /= 10;
    } while (left > 0);
    if (value < 0) {
      digits[--at] = '-';
    }
    out.write(digits, at, digits.length - at);
    return this;
  }

  /// Quoted where a comma, a quote or a line break asks for it.
  CsvOut text(String value) {
    separate();
    boolean plain = true;
    for (int i = 0; i < value.length() && plain; i++) {
      char c = value.charAt(i);
      plain = c != ',' && c != '"' && c != '\n' && c != '\r';
    }
    String cell = plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    out.writeBytes(cell.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  CsvOut empty() {
    separate();
    return this;
  }

  /// Civil time `yyyy-MM-ddTHH:mm` of a minute counted from the midnight that begins `start`.
  CsvOut time(LocalDate start, int minute) {
    LocalDate date = start.plusDays(Math.floorDiv(minute, Diary.DAY_MIN));
    int ofDay = Math.floorMod(minute, Diary.DAY_MIN);
    return text(date + "T" + two(ofDay / 60) + ":" + two(ofDay % 60));
  }

  /// Sampled, received, resulted, notified.
  CsvOut hops(LocalDate start, Hops hops) {
    return time(start, hops.sampled())
        .time(start, hops.received())
        .time(start, hops.resulted())
        .time(start, hops.notified());
  }

  CsvOut time(LocalDate start, OptionalInt minute) {
    return minute.isPresent() ? time(start, minute.getAsInt()) : empty();
  }

  CsvOut number(OptionalInt value) {
    return value.isPresent() ? number(value.getAsInt()) : empty();
  }

  CsvOut number(OptionalLong value) {
    return value.isPresent() ? number(value.getAsLong()) : empty();
  }

  /// With one decimal, empty where it is not a number.
  CsvOut decimal(double value) {
    if (Double.isNaN(value)) {
      return empty();
    }
    long tenths = Math.round(value * 10);
    return text(tenths / 10 + "." + Math.abs(tenths % 10));
  }

  void end() {
    out.write('\n');
    begun = false;
  }

  int size() {
    return out.size();
  }

  void drainTo(OutputStream to) throws IOException {
    out.writeTo(to);
    out.reset();
  }

  private void separate() {
    if (begun) {
      out.write(',');
    }
    begun = true;
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
