// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.access.SignedIn;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.fortresses.TeamBoards;
import vn.phaodai.fortresses.TeamRatio;
import vn.phaodai.fortresses.Teams;
import vn.phaodai.shell.Download;
import vn.phaodai.shell.Formats;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/phao-dai/to`: how far community teams reach, and the teams of one commune.
@Controller
class TeamPages {
  private final TeamBoards boards;
  private final TeamRatio rule;
  private final Teams teams;
  private final OperatingClock clock;
  private final Words words;

  TeamPages(TeamBoards boards, TeamRatio rule, Teams teams, OperatingClock clock, Words words) {
    this.boards = boards;
    this.rule = rule;
    this.teams = teams;
    this.clock = clock;
    this.words = words;
  }

  @GetMapping("/phao-dai/to")
  @PreAuthorize("hasAuthority('fortresses.read')")
  String reach(@RequestParam(defaultValue = "") String dv, Model model) {
    model.addAttribute("board", boards.communes(dv));
    model.addAttribute("ratio", rule.ratio());
    return "fortresses/reach";
  }

  @GetMapping("/phao-dai/to.xlsx")
  @PreAuthorize("hasAuthority('fortresses.read')")
  ResponseEntity<byte[]> workbook(@RequestParam(defaultValue = "") String dv) {
    List<String> head =
        List.of(
            words.say("fortresses.column.code"),
            words.say("fortresses.column.commune"),
            words.say("fortresses.column.households"),
            words.say("fortresses.column.teams"),
            words.say("fortresses.column.members"),
            words.say("fortresses.column.assigned"),
            words.say("fortresses.column.covered"),
            words.say("fortresses.column.missing"));
    return Download.of(
        ListSheet.workbook(
            words.say("fortresses.teams.title"),
            words.say(
                "fortresses.file.asked",
                Formats.in(LocaleContextHolder.getLocale()).dateTime(clock.now()),
                SignedIn.current().map(SignedIn::label).orElse("")),
            head,
            boards.communes(dv).rows().stream().map(TeamPages::line).toList()),
        "to-covid-cong-dong.xlsx",
        Download.XLSX);
  }

  private static ListSheet.Line line(TeamBoards.Reach one) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(one.code());
    cells.add(one.name());
    cells.add(one.households());
    cells.add(one.teams());
    cells.add(one.members());
    cells.add(one.assigned());
    cells.add(one.covered());
    cells.add(one.missing());
    return new ListSheet.Line(cells, false);
  }

  @GetMapping("/phao-dai/{code:\\d{1,6}}/to")
  @PreAuthorize("hasAuthority('fortresses.read')")
  String teams(@PathVariable String code, Model model) {
    model.addAttribute("teams", boards.teams(code));
    model.addAttribute("hamlets", boards.hamlets(code));
    model.addAttribute("reach", boards.of(code));
    model.addAttribute("ratio", rule.ratio());
    return "fortresses/teams";
  }

  /// @param dv code of the commune or of a hamlet in it
  @PostMapping("/phao-dai/{code:\\d{1,6}}/to")
  @PreAuthorize("hasAuthority('fortresses.team')")
  String form(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "") String ten,
      @RequestParam(defaultValue = "0") int ho,
      RedirectAttributes redirect) {
    teams.form(dv.isBlank() ? code : dv, ten, ho);
    return done(code, redirect, words.say("fortresses.done.formed", ten.strip()));
  }

  @PostMapping("/phao-dai/{code:\\d{1,6}}/to/{id}/them")
  @PreAuthorize("hasAuthority('fortresses.team')")
  String join(
      @PathVariable String code,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String ten,
      @RequestParam(defaultValue = "") String so,
      @RequestParam(defaultValue = "false") boolean truong,
      RedirectAttributes redirect) {
    teams.join(id, ten, so, truong);
    return done(code, redirect, words.say("fortresses.done.joined"));
  }

  @PostMapping("/phao-dai/{code:\\d{1,6}}/to/{id}/bot")
  @PreAuthorize("hasAuthority('fortresses.team')")
  String leave(
      @PathVariable String code,
      @PathVariable UUID id,
      @RequestParam UUID ai,
      RedirectAttributes redirect) {
    teams.leave(id, ai);
    return done(code, redirect, words.say("fortresses.done.left"));
  }

  @PostMapping("/phao-dai/{code:\\d{1,6}}/to/{id}/giai-the")
  @PreAuthorize("hasAuthority('fortresses.team')")
  String dissolve(
      @PathVariable String code,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes redirect) {
    teams.dissolve(id, lyDo);
    return done(code, redirect, words.say("fortresses.done.dissolved"));
  }

  private static String done(String code, RedirectAttributes redirect, String told) {
    redirect.addFlashAttribute(PageContext.FLASH, told);
    return "redirect:/phao-dai/" + code + "/to";
  }
}
