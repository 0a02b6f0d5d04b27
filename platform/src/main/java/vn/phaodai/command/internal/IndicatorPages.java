// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phaodai.access.SignedIn;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.command.Indicator;
import vn.phaodai.command.IndicatorBoard;
import vn.phaodai.command.Indicators;
import vn.phaodai.command.Reading;
import vn.phaodai.command.Target;
import vn.phaodai.shell.Download;
import vn.phaodai.shell.Formats;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.Words;

/// `/chi-tieu`: the five timed indicators of the slogan, and who is late.
@Controller
class IndicatorPages {
  private final Indicators indicators;
  private final OperatingClock clock;
  private final Words words;

  IndicatorPages(Indicators indicators, OperatingClock clock, Words words) {
    this.indicators = indicators;
    this.clock = clock;
    this.words = words;
  }

  @GetMapping("/chi-tieu")
  @PreAuthorize("hasAuthority('situation.read')")
  String show(
      @RequestParam(name = "don-vi", required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable LocalDate ngay,
      Model model) {
    model.addAttribute("board", indicators.of(unit, ngay).orElse(null));
    model.addAttribute("now", clock.now());
    return "command/indicators";
  }

  @GetMapping("/chi-tieu.xlsx")
  @PreAuthorize("hasAuthority('situation.read')")
  ResponseEntity<byte[]> workbook(
      @RequestParam(name = "don-vi", required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable LocalDate ngay) {
    Optional<IndicatorBoard> board = indicators.of(unit, ngay);
    List<String> head = new ArrayList<>();
    head.add(words.say("situation.column.code"));
    head.add(words.say("situation.column.unit"));
    List<ListSheet.Line> lines = new ArrayList<>();
    board.ifPresent(
        one -> {
          one.targets().forEach(target -> head.addAll(heads(target)));
          one.rows().forEach(row -> lines.add(line(row, one.targets())));
          lines.add(line(one.total(), one.targets()));
        });
    return Download.of(
        ListSheet.workbook(
            words.say("command.indicators.sheet"), board.map(this::asked).orElse(""), head, lines),
        "chi-tieu.xlsx",
        Download.XLSX);
  }

  private String asked(IndicatorBoard board) {
    Formats formats = Formats.in(LocaleContextHolder.getLocale());
    return words.say(
        "command.indicators.asked",
        board.total().unit().fullName(),
        formats.date(board.from()),
        formats.date(board.day()),
        formats.dateTime(clock.now()),
        SignedIn.current().map(SignedIn::label).orElse(""));
  }

  private List<String> heads(Target target) {
    String name = words.say(target.indicator().key());
    return target.limit_h() == null
        ? List.of(name)
        : List.of(name, words.say("command.indicators.late"), words.say("command.indicators.open"));
  }

  /// An empty cell is not known.
  private static ListSheet.Line line(IndicatorBoard.Row row, List<Target> targets) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(row.unit().code());
    cells.add(row.unit().fullName());
    for (Target target : targets) {
      Reading reading = row.of(target.indicator());
      cells.add(rounded(target.indicator(), reading.value()));
      if (target.limit_h() != null) {
        cells.add(reading.late());
        cells.add(reading.open());
      }
    }
    return new ListSheet.Line(cells, false);
  }

  private static @Nullable Double rounded(Indicator indicator, @Nullable Double value) {
    double scale = indicator.unit() == Indicator.Unit.SHARE ? 1000.0 : 100.0;
    return value == null ? null : Double.valueOf(Math.round(value * scale) / scale);
  }
}
