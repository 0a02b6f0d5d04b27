// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.phaodai.refusal.Refusal;

/// What is said of a command line that cannot be understood: the cause, then how the command is
/// used. Exceptions of the library are put in words here; those of the commands bring their own.
final class WrongUse implements IParameterExceptionHandler {
  private static final Refusal UNKNOWN =
      Refusal.of(
          "CLI-003",
          "Không có lệnh hay tùy chọn “{0}”. {1}",
          "There is no command or option “{0}”. {1}");
  private static final Refusal MISSING =
      Refusal.of("CLI-004", "Còn thiếu: {0}.", "These are missing: {0}.");
  private static final Refusal ILL_FORMED =
      Refusal.of(
          "CLI-005",
          "“{0}” không dùng được cho {1}: cần {2}.",
          "“{0}” does not fit {1}: give {2}.");

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(words(e));
    command.usage(err);
    return Main.WRONG_USE;
  }

  private static String words(ParameterException e) {
    ArgSpec asked = e.getArgSpec();
    String value = e.getValue();
    if (e instanceof UnmatchedArgumentException unknown) {
      List<String> near = unknown.getSuggestions();
      return said(
          UNKNOWN.with(
              String.join(" ", unknown.getUnmatched()),
              near.isEmpty()
                  ? "Xem cách dùng dưới đây."
                  : "Có phải: " + String.join(", ", near) + "?"));
    }
    if (e instanceof MissingParameterException missing) {
      return said(
          MISSING.with(
              missing.getMissing().stream().map(WrongUse::name).collect(Collectors.joining(", "))));
    }
    return asked != null && value != null
        ? said(ILL_FORMED.with(value, name(asked), form(asked)))
        : Optional.ofNullable(e.getMessage()).orElse("");
  }

  /// With its code, as every refusal is printed.
  private static String said(Refusal refusal) {
    return String.valueOf(refusal.raise().getMessage());
  }

  private static String name(ArgSpec asked) {
    return asked instanceof OptionSpec option ? option.longestName() : asked.paramLabel();
  }

  private static String form(ArgSpec asked) {
    Class<?> type = asked.auxiliaryTypes()[0];
    if (type.isEnum()) {
      return "một trong "
          + Arrays.stream(type.getEnumConstants())
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
    }
    return switch (type.getSimpleName()) {
      case "LocalDate" -> "một ngày có thật, viết như 2021-09-12";
      case "LocalDateTime" -> "ngày giờ viết như 2021-09-12T17:30";
      case "int", "Integer", "long", "Long" -> "một số nguyên";
      case "double", "Double" -> "một số, phần lẻ sau dấu chấm";
      default -> asked.paramLabel();
    };
  }
}
