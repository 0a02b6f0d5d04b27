// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.slf4j.helpers.NOP_FallbackServiceProvider;
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
    subcommands = {
      DemoCommand.class,
      SetupCommand.class,
      ServeCommand.class,
      ReadCommand.class,
      LinkCommand.class,
      SynthesiseCommand.class,
      TraceCommand.class,
      RtCommand.class,
      AlarmCommand.class,
      DailyCommand.class,
      JudgeCommand.class,
      ImportCommand.class,
      LearnCommand.class,
      AuditCommand.class,
      BenchCommand.class
    })
public final class Main {
  static final int DONE = 0;
  static final int REJECTED = 1;
  static final int WRONG_USE = 2;
  static final int COULD_NOT = 3;

  /// Work on plain files and start neither Spring nor a database.
  private static final Set<String> PLAIN_COMMANDS =
      Set.of("read", "link", "trace", "judge", "rt", "alarm", "synthesise");

  private Main() {}

  public static void main(String[] args) {
    if (args.length > 0 && PLAIN_COMMANDS.contains(args[0])) {
      // no server, no logger: its start would cost more than the command, and libraries that read
      // files would tell of what they meet in them
      System.setProperty("slf4j.provider", NOP_FallbackServiceProvider.class.getName());
      System.setProperty("slf4j.internal.verbosity", "WARN");
    }
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setResourceBundle(ResourceBundle.getBundle("vn.phaodai.cli.usage", Locale.ROOT))
        .setParameterExceptionHandler(new WrongUse())
        .setExitCodeExceptionMapper(
            e -> e instanceof CommandLine.ParameterException ? WRONG_USE : COULD_NOT)
        .setExecutionExceptionHandler(
            (e, commandLine, parsed) -> {
              if (Installation.isToldToStop()) {
                return COULD_NOT;
              }
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
