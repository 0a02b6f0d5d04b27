// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.phaodai.people.RecognitionModels;

/// `phaodai learn`: the register learns from its people how common names and numbers are and how
/// strangers and households agree. Without it the weights that the program brings are in force.
@Command(
    name = "learn",
    description = "Sổ dân cư học lại trọng số nhận ra người từ chính những người trong sổ.")
final class LearnCommand implements Callable<Integer> {
  @Option(names = "--data", defaultValue = "data/demo", description = "Thư mục dữ liệu.")
  private Path data = Path.of("data/demo");

  @Override
  public Integer call() {
    try (Installation installation = Installation.open(data, FolderClock.of(data), null)) {
      int version = installation.room(RecognitionModels.class).learn();
      System.out.printf("Đã học trọng số, phiên bản %d có hiệu lực từ lần nhận tới%n", version);
    }
    return Main.DONE;
  }
}
