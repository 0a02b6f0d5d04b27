// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.phaodai.clock.OperatingClock;

/// `phaodai serve`: the server on an existing data folder or database, by the real clock.
@Command(name = "serve", description = "Chạy máy chủ trên thư mục dữ liệu đã cài đặt.")
final class ServeCommand implements Callable<Integer> {
  @Option(names = "--data", defaultValue = "data/production", description = "Thư mục dữ liệu.")
  private Path data = Path.of("data/production");

  @Option(names = "--port", defaultValue = "8080", description = "Cổng web.")
  private int port;

  @Override
  public Integer call() throws Exception {
    Installation installation = Installation.open(data, OperatingClock.real(), port);
    System.out.println("Pháo Đài: http://localhost:" + port + "/");
    installation.serveUntilStopped();
    return Main.DONE;
  }
}
