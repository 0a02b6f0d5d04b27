// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.refusal.Refusal;

/// By which clock a data folder is worked: kept in its file `operating-clock`, so that every
/// command on the folder goes on with the clock under which it was opened.
///
/// The file says `real`, or `exercise 2021-09-12T17:30 2026-11-22T15:58:50Z`: the civil time of
/// Việt Nam that the exercise showed, and the machine's instant at which it did. A folder without
/// the file is by the real clock.
final class FolderClock {
  /// When an exercise starts unless another moment is asked for: the evening after the later of the
  /// two sample dispatches had arrived.
  static final LocalDateTime USUAL_EXERCISE = LocalDateTime.of(2021, 9, 12, 17, 30);

  static final Refusal BY_THE_REAL_CLOCK =
      Refusal.of(
          "CLI-002",
          Refusal.Kind.CONFLICT,
          "Thư mục {0} là nơi cài đặt thật, theo giờ thật: không chạy thử hay diễn tập ở đó được. Bỏ"
              + " --today, hoặc chọn thư mục khác bằng --data.",
          "Folder {0} is a real installation by the real clock: no demonstration or exercise there."
              + " Leave --today out, or choose another folder with --data.");

  private static final String FILE = "operating-clock";
  private static final String REAL = "real";
  private static final String EXERCISE = "exercise";

  private FolderClock() {}

  /// The clock that the folder was opened with; empty for a folder that was never settled.
  static Optional<OperatingClock> stored(Path data) {
    return words(data)
        .map(
            words ->
                words.getFirst().equals(EXERCISE)
                    ? OperatingClock.showing(
                        LocalDateTime.parse(words.get(1)), Instant.parse(words.get(2)))
                    : OperatingClock.real());
  }

  /// What the exercise in the folder showed when it was stored last; empty without one.
  static Optional<LocalDateTime> leftOff(Path data) {
    return words(data)
        .filter(words -> words.getFirst().equals(EXERCISE))
        .map(words -> LocalDateTime.parse(words.get(1)));
  }

  private static Optional<List<String>> words(Path data) {
    Path file = data.resolve(FILE);
    try {
      return Files.isRegularFile(file)
          ? Optional.of(List.of(Files.readString(file).strip().split(" ")))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// As [#stored], the real one where nothing is.
  static OperatingClock of(Path data) {
    return stored(data).orElseGet(OperatingClock::real);
  }

  /// The clock of an exercise that starts or is set anew in the folder.
  ///
  /// @throws vn.phaodai.refusal.RefusedException CLI-002 where the folder is settled as real
  static OperatingClock exercise(Path data, LocalDateTime start) {
    if (stored(data).filter(clock -> !clock.isShifted()).isPresent()) {
      throw BY_THE_REAL_CLOCK.with(data).raise();
    }
    return OperatingClock.startingAt(start);
  }

  /// Settles by which clock the folder is worked from now on; written beside and moved into place.
  static void store(Path data, OperatingClock clock) {
    String line =
        clock.isShifted()
            ? "%s %s %s"
                .formatted(
                    EXERCISE, clock.civilNow().toLocalDateTime(), OperatingClock.real().now())
            : REAL;
    try {
      Files.createDirectories(data);
      Path half = data.resolve(FILE + ".new");
      Files.writeString(half, line + "\n");
      Files.move(
          half,
          data.resolve(FILE),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
