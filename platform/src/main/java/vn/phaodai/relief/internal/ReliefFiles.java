// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief.internal;

import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.phaodai.access.SignedIn;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.shell.Download;
import vn.phaodai.shell.Formats;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.Words;

/// Lists of relief as workbooks that say when they were asked for and by whom.
@Component
final class ReliefFiles {
  private final Words words;
  private final OperatingClock clock;

  ReliefFiles(Words words, OperatingClock clock) {
    this.words = words;
    this.clock = clock;
  }

  /// @param title key of the sheet's name
  /// @param columns keys of the columns' names
  /// @param name of the file
  ResponseEntity<byte[]> workbook(
      String title, List<String> columns, List<ListSheet.Line> lines, String name) {
    String asked =
        words.say(
            "relief.file.asked",
            Formats.in(LocaleContextHolder.getLocale()).dateTime(clock.now()),
            SignedIn.current().map(SignedIn::label).orElse(""));
    return Download.of(
        ListSheet.workbook(
            words.say(title), asked, columns.stream().map(words::say).toList(), lines),
        name,
        Download.XLSX);
  }
}
