// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Somebody who calls the program in a folder and reads what it answers to the last call.
final class Terminal {
  private final Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  Terminal(Path folder) {
    this.folder = folder;
  }

  String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  int run(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  /// The lines that a command on one file prints, when it is done without any no.
  List<String> answer(String command, String text, String... more) throws IOException {
    String[] args =
        Stream.concat(Stream.of(command, file("chuoi.csv", text)), Stream.of(more))
            .toArray(String[]::new);
    assertThat(run(args)).as(err.toString()).isEqualTo(Main.DONE);
    return out.toString().lines().toList();
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }
}
