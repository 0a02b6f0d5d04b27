// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.phaodai.clock.OperatingClock;

/// `phaodai demo`: both provinces, both dispatches, served at once on a data folder of its own.
@Command(name = "demo", description = "Chạy thử với hai công văn thật của Kiên Giang và Trà Vinh.")
final class DemoCommand implements Callable<Integer> {
  @Option(names = "--data", defaultValue = "data/demo", description = "Thư mục dữ liệu.")
  private Path data = Path.of("data/demo");

  @Option(names = "--port", defaultValue = "8080", description = "Cổng web.")
  private int port;

  @Option(
      names = "--today",
      defaultValue = "2021-09-12T17:30",
      description = "Thời điểm vận hành lúc khởi động (giờ Việt Nam).")
  private LocalDateTime today = LocalDateTime.MIN;

  @Option(names = "--once", description = "Nạp, in tóm tắt rồi thoát.")
  private boolean once;

  @Override
  public Integer call() throws Exception {
    Installation installation =
        Installation.open(data, OperatingClock.startingAt(today), once ? null : port, "demo");
    if (once) {
      installation.close();
      return Main.DONE;
    }
    System.out.println("Pháo Đài (chạy thử): http://localhost:" + port + "/");
    installation.serveUntilStopped();
    return Main.DONE;
  }
}
