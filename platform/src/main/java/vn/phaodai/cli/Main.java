// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.phaodai.database.ServerRefused;
import vn.phaodai.refusal.RefusedException;

/// The program `phaodai`. Exit codes: 0 done, 1 done with rejected rows, 2 wrong use, 3 could not.
@Command(
    name = "phaodai",
    description = "Pháo Đài – từ công văn đến kết quả.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {DemoCommand.class, ServeCommand.class, AuditCommand.class, ImportCommand.class})
public final class Main {
  static final int DONE = 0;
  static final int REJECTED = 1;
  static final int COULD_NOT = 3;

  private Main() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setExitCodeExceptionMapper(e -> COULD_NOT)
        .setExecutionExceptionHandler(
            (e, commandLine, parsed) -> {
              if (!(e instanceof ServerRefused || e instanceof RefusedException)) {
                throw e;
              }
              commandLine.getErr().println(e.getMessage());
              return COULD_NOT;
            });
  }

  /// The version written into the jar by the build.
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"phaodai " + (version == null ? "0.1.0" : version)};
    }
  }
}
