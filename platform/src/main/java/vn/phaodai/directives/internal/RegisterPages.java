// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phaodai.access.Grant;
import vn.phaodai.access.SignedIn;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.directives.DirectiveRefusals;
import vn.phaodai.directives.Registers;
import vn.phaodai.directives.Registers.In;
import vn.phaodai.directives.Registers.Keeper;
import vn.phaodai.directives.Registers.Out;
import vn.phaodai.shell.Download;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.ListSheet.Line;
import vn.phaodai.shell.Words;

/// `/so-cong-van/den` and `/so-cong-van/di`: the registers on screen, on paper (A4 across) and as
/// workbooks.
@Controller
class RegisterPages {
  private static final List<String> IN =
      List.of("arrived", "arrival", "author", "code", "dated", "subject", "to", "received", "note");
  private static final List<String> OUT =
      List.of("code", "dated", "subject", "signatory", "sent-to", "kept-by", "copies", "note");

  private final Registers registers;
  private final Words words;
  private final OperatingClock clock;
  private final Choices choices;

  RegisterPages(Registers registers, Words words, OperatingClock clock, Choices choices) {
    this.choices = choices;
    this.registers = registers;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/so-cong-van/den")
  @PreAuthorize("hasAuthority('directives.read')")
  String in(
      @RequestParam(required = false) @Nullable UUID so,
      @RequestParam(required = false) @Nullable Integer nam,
      @RequestParam(required = false) @Nullable String sau,
      Model model) {
    Keeper keeper = head(so, nam, model);
    List<In> rows =
        keeper == null
            ? List.of()
            : registers.in(keeper.id(), year(nam), drafts(), sau, Registers.PAGE + 1);
    boolean more = rows.size() > Registers.PAGE;
    List<In> page = more ? rows.subList(0, Registers.PAGE) : rows;
    model.addAttribute("rows", page);
    model.addAttribute("next", more ? page.getLast().key() : null);
    return "directives/book-in";
  }

  @GetMapping("/so-cong-van/di")
  @PreAuthorize("hasAuthority('directives.letter')")
  String out(
      @RequestParam(required = false) @Nullable UUID so,
      @RequestParam(required = false) @Nullable Integer nam,
      @RequestParam(required = false) @Nullable String sau,
      Model model) {
    Keeper keeper = head(so, nam, model);
    List<Out> rows =
        keeper == null
            ? List.of()
            : registers.out(choices.letterSight(), keeper.id(), year(nam), sau, Registers.PAGE + 1);
    boolean more = rows.size() > Registers.PAGE;
    List<Out> page = more ? rows.subList(0, Registers.PAGE) : rows;
    model.addAttribute("rows", page);
    model.addAttribute("next", more ? page.getLast().key() : null);
    return "directives/book-out";
  }

  @GetMapping("/so-cong-van/den.xlsx")
  @PreAuthorize("hasAuthority('directives.read')")
  ResponseEntity<byte[]> inWorkbook(
      @RequestParam(required = false) @Nullable UUID so,
      @RequestParam(required = false) @Nullable Integer nam) {
    Keeper keeper = keeper(so);
    List<Line> lines =
        registers.in(keeper.id(), year(nam), drafts(), null, Registers.WHOLE).stream()
            .map(
                row ->
                    new Line(
                        Arrays.asList(
                            row.arrivedOn(),
                            row.number(),
                            row.issuer(),
                            row.code(),
                            row.issuedOn(),
                            row.subject(),
                            row.to(),
                            row.acknowledged() + "/" + row.sent(),
                            words.say("directives.status." + row.status())),
                        row.withdrawn()))
            .toList();
    return workbook("den", keeper, year(nam), IN, lines);
  }

  @GetMapping("/so-cong-van/di.xlsx")
  @PreAuthorize("hasAuthority('directives.letter')")
  ResponseEntity<byte[]> outWorkbook(
      @RequestParam(required = false) @Nullable UUID so,
      @RequestParam(required = false) @Nullable Integer nam) {
    Keeper keeper = keeper(so);
    List<Line> lines =
        registers.out(choices.letterSight(), keeper.id(), year(nam), null, Registers.WHOLE).stream()
            .map(
                row ->
                    new Line(
                        Arrays.asList(
                            row.code(),
                            row.on(),
                            row.subject(),
                            row.signatory(),
                            row.to(),
                            row.keeper(),
                            row.copies(),
                            row.withdrawn()
                                ? words.say("directives.letter.state.WITHDRAWN") + ": " + row.note()
                                : null),
                        row.withdrawn()))
            .toList();
    return workbook("di", keeper, year(nam), OUT, lines);
  }

  private ResponseEntity<byte[]> workbook(
      String book, Keeper keeper, int year, List<String> columns, List<Line> lines) {
    String who = SignedIn.current().map(SignedIn::label).orElse("");
    byte[] file =
        ListSheet.workbook(
            words.say("directives.book.title." + book),
            words.say(
                "directives.book.asked",
                words.say("directives.book.title." + book),
                keeper.name(),
                String.valueOf(year),
                String.valueOf(clock.today()),
                who),
            columns.stream().map(column -> words.say("directives.book." + column)).toList(),
            lines);
    return Download.of(file, "so-cong-van-" + book + "-" + year + ".xlsx", Download.XLSX);
  }

  private @Nullable Keeper head(@Nullable UUID body, @Nullable Integer year, Model model) {
    List<Keeper> keepers = registers.keepers(choices.sight(), own());
    Keeper keeper = body != null ? keeper(body) : keepers.isEmpty() ? null : keepers.getFirst();
    model.addAttribute("keepers", keepers);
    model.addAttribute("keeper", keeper);
    model.addAttribute("year", year(year));
    return keeper;
  }

  private Keeper keeper(@Nullable UUID body) {
    return Optional.ofNullable(body)
        .flatMap(id -> registers.keeper(choices.sight(), id))
        .orElseThrow(() -> DirectiveRefusals.NOT_FOUND.with(String.valueOf(body)).raise());
  }

  private int year(@Nullable Integer year) {
    return year == null ? clock.today().getYear() : Math.clamp(year, 1945, 9_998);
  }

  private boolean drafts() {
    return choices.archiveSight().drafts();
  }

  private static List<Long> own() {
    return SignedIn.current().stream()
        .flatMap(me -> me.grants().stream())
        .map(Grant::bodyId)
        .distinct()
        .toList();
  }
}
