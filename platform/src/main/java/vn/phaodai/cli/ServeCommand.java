// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.phaodai.clock.OperatingClock;

/// `phaodai serve`: the server on an existing data folder or database, by the clock that it was set
/// up with.
@Command(name = "serve", description = "Chạy máy chủ trên thư mục dữ liệu đã cài đặt.")
final class ServeCommand implements Callable<Integer> {
  @Option(names = "--data", defaultValue = "data/production", description = "Thư mục dữ liệu.")
  private Path data = Path.of("data/production");

  @Option(names = "--port", defaultValue = "8080", description = "Cổng web.")
  private int port;

  @Option(
      names = "--today",
      description = "Đặt lại đồng hồ của nơi diễn tập, ví dụ 2021-09-12T17:30 (giờ Việt Nam).")
  private @Nullable LocalDateTime today;

  @Override
  public Integer call() throws Exception {
    Installation installation = open();
    System.out.println("Pháo Đài: http://localhost:" + port + "/");
    installation.serveUntilStopped();
    return Main.DONE;
  }

  /// The clock that the folder was set up with goes on, unless an exercise is set to another
  /// moment.
  private Installation open() {
    if (today != null) {
      if (!FolderClock.of(data).isShifted()) {
        throw FolderClock.BY_THE_REAL_CLOCK.with(data).raise();
      }
      FolderClock.store(data, OperatingClock.startingAt(today));
    }
    return Installation.open(data, FolderClock.of(data), port);
  }
}
