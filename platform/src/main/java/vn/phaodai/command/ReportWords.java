// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.phaodai.shell.Formats;

/// Words and figures as reports print them: in Vietnamese, as they are sent.
@Component
class ReportWords {
  static final Locale VIETNAMESE = Locale.of("vi");

  /// Names that stand in one cell; more of them are counted.
  private static final int NAMED = 5;

  private final MessageSource messages;
  private final Formats formats = Formats.in(VIETNAMESE);

  ReportWords(MessageSource messages) {
    this.messages = messages;
  }

  String say(String key, Object... values) {
    return messages.getMessage(key, values, VIETNAMESE);
  }

  String number(long value) {
    return formats.number(value);
  }

  /// “–” for what is not known.
  String percent(@Nullable Double share) {
    return formats.percent(share);
  }

  String dateTime(Instant at) {
    return formats.dateTime(at);
  }

  String date(LocalDate day) {
    return formats.date(day);
  }

  /// The first names, and how many more there are.
  String named(List<String> names) {
    List<String> all = names.stream().distinct().toList();
    return all.size() <= NAMED
        ? String.join("; ", all)
        : say(
            "command.report.more",
            String.join("; ", all.subList(0, NAMED)),
            number(all.size() - NAMED));
  }

  /// A section whose source holds nothing: that is not zero.
  ///
  /// @param why key of the sentence that says what is missing
  DailyReport.Section noData(String title, String why) {
    return DailyReport.Section.of(say(title), say("command.report.no-data", say(why)));
  }
}
