// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.intake.internal;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.intake.Intake;
import vn.phaodai.intake.Report;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.Receiver;
import vn.phaodai.tables.Rejection;

/// A kind of file without a computer: its columns on one sheet of A4, blank or with what is known
/// of today, and the filled sheet typed in one grid with the same columns in the same order. What
/// is typed goes the way of a file, so that it is read, checked and counted once as one.
@Controller
@PreAuthorize("hasAuthority('intake.submit')")
class PaperForms {
  /// Rows that a landscape A4 holds, at 9 mm each.
  private static final int LINES = 11;

  /// More columns than these are not written side by side.
  private static final int ACROSS = 11;

  /// Half-lines that a portrait A4 holds, where each record is a block of two columns.
  private static final int BLOCK_LINES = 30;

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  private final Intake intake;
  private final Receivers receivers;
  private final Uploads uploads;
  private final OperatingClock clock;

  PaperForms(Intake intake, Receivers receivers, Uploads uploads, OperatingClock clock) {
    this.intake = intake;
    this.receivers = receivers;
    this.uploads = uploads;
    this.clock = clock;
  }

  /// @param homNay whether what is known of today stands on it already
  @GetMapping("/nap-tep/giay/{kind}")
  String sheet(
      @PathVariable String kind,
      @RequestParam(defaultValue = "false") boolean homNay,
      Authentication who,
      Model model) {
    return sheet(receivers.get(kind, who), homNay, "", model);
  }

  /// With today's list where it names persons.
  ///
  /// @param lyDo why they are shown
  @PostMapping("/nap-tep/giay/{kind}")
  String namedSheet(
      @PathVariable String kind, @RequestParam String lyDo, Authentication who, Model model) {
    return sheet(receivers.get(kind, who), true, lyDo, model);
  }

  private static String sheet(Receiver receiver, boolean homNay, String reason, Model model) {
    ImportKind asked = receiver.kind().onPaper();
    boolean across = asked.columns().size() <= ACROSS;
    int blank = across ? LINES : Math.max(1, BLOCK_LINES / ((asked.columns().size() + 1) / 2 + 1));
    List<List<String>> today = today(receiver, homNay, reason, model);
    model.addAttribute("typed", TypedRows.of(asked, today, today.isEmpty() ? blank : 0));
    model.addAttribute("across", across);
    return "intake/sheet";
  }

  /// @param dong how many rows
  @GetMapping("/nap-tep/luoi/{kind}")
  String grid(
      @PathVariable String kind,
      @RequestParam(defaultValue = "false") boolean homNay,
      @RequestParam(defaultValue = "" + LINES) int dong,
      Authentication who,
      Model model) {
    return grid(receivers.get(kind, who), homNay, "", dong, model);
  }

  /// With today's list where it names persons.
  ///
  /// @param lyDo why they are shown
  @PostMapping(path = "/nap-tep/luoi/{kind}", params = "lyDo")
  String namedGrid(
      @PathVariable String kind, @RequestParam String lyDo, Authentication who, Model model) {
    return grid(receivers.get(kind, who), true, lyDo, LINES, model);
  }

  private static String grid(
      Receiver receiver, boolean homNay, String reason, int least, Model model) {
    ImportKind asked = receiver.kind().onPaper();
    List<List<String>> today = today(receiver, homNay, reason, model);
    TypedRows rows = TypedRows.of(asked, today, Math.min(least, TypedRows.most(asked)));
    return show(receiver, rows, null, false, model);
  }

  /// Today's rows where they are asked for; of persons, where it is said why.
  private static List<List<String>> today(
      Receiver receiver, boolean homNay, String reason, Model model) {
    boolean isShown = homNay && (receiver.waiting() != Receiver.Waiting.NAMED || !reason.isEmpty());
    Receiver.Today today =
        isShown
            ? receiver.today(TypedRows.most(receiver.kind().onPaper()), reason)
            : new Receiver.Today(List.of(), 0);
    model.addAttribute("waiting", receiver.waiting());
    model.addAttribute("isToday", isShown);
    model.addAttribute("left", today.left());
    model.addAttribute("reason", reason);
    return today.rows();
  }

  /// Checked, everything stays to be typed on; taken, what was refused stays with its reason.
  @PostMapping(path = "/nap-tep/luoi/{kind}", params = "viec")
  String typed(
      @PathVariable String kind,
      @RequestParam String viec,
      @RequestParam Map<String, String> fields,
      Authentication who,
      Model model) {
    Receiver receiver = receivers.get(kind, who);
    boolean isDryRun = !viec.equals("nap");
    ImportKind asked = receiver.kind().onPaper();
    TypedRows filled = TypedRows.sent(asked, fields).filled();
    if (filled.isEmpty()) {
      return show(receiver, TypedRows.of(asked, List.of(), LINES), null, isDryRun, model);
    }
    Uploads.Upload upload = uploads.keep(Receivers.account(), kind, name());
    filled.write(upload.file());
    Report report =
        intake.take(
            kind,
            upload.file(),
            upload.name(),
            new Intake.Options(isDryRun, upload.rejected(), true),
            (_, _) -> {});
    boolean allStays = isDryRun || report instanceof Report.Taken taken && !taken.isWhole();
    List<Integer> lines = report instanceof Report.Taken taken ? lines(taken.first()) : List.of();
    model.addAttribute("sent", filled.rows().size());
    model.addAttribute("refused", refused(report, allStays ? filled.lines() : lines));
    return show(receiver, allStays ? filled : filled.onLines(lines), report, isDryRun, model);
  }

  /// Lines of the file with a row that was refused.
  private static List<Integer> lines(List<Rejection> refused) {
    return refused.stream().map(Rejection::row).distinct().sorted().toList();
  }

  /// What was refused, by the number that its row has in the grid that is shown now.
  private static List<Rejection> refused(Report report, List<Integer> shown) {
    return report instanceof Report.Taken taken
        ? taken.first().stream()
            .map(
                one ->
                    new Rejection(
                        one.sheet(),
                        shown.indexOf(one.row()) + 1,
                        one.column(),
                        one.value(),
                        one.reason()))
            .toList()
        : List.of();
  }

  private String name() {
    return "Phiếu giấy " + MOMENT.format(clock.now().atZone(OperatingClock.ZONE));
  }

  private static String show(
      Receiver receiver, TypedRows typed, @Nullable Report report, boolean isDryRun, Model model) {
    model.addAttribute("typed", typed);
    model.addAttribute("report", report);
    model.addAttribute("isDryRun", isDryRun);
    model.addAttribute("waiting", receiver.waiting());
    return "intake/grid";
  }
}
