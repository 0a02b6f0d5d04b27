// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phaodai.access.SignedIn;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.rules.LawBook;
import vn.phaodai.shell.Download;
import vn.phaodai.shell.Formats;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.Words;
import vn.phaodai.territory.MapFill;
import vn.phaodai.territory.Maps;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.zones.ControlTests;
import vn.phaodai.zones.Deviations;
import vn.phaodai.zones.Findings;
import vn.phaodai.zones.LocalRules;
import vn.phaodai.zones.Protections;
import vn.phaodai.zones.RedZones;
import vn.phaodai.zones.RiskLevel;
import vn.phaodai.zones.ZoneBoard;
import vn.phaodai.zones.ZoneBoards;
import vn.phaodai.zones.ZoneLevels.Decision;

/// `/vung`: the colours of a place on a day, on a map with its table, and one page a unit.
@Controller
class ZonePages {
  private final ZoneBoards boards;
  private final Findings findings;
  private final LocalRules rules;
  private final RedZones red;
  private final Protections protections;
  private final ControlTests control;
  private final Deviations deviations;
  private final Maps maps;
  private final LawBook book;
  private final OperatingClock clock;
  private final Words words;

  ZonePages(
      ZoneBoards boards,
      Findings findings,
      LocalRules rules,
      RedZones red,
      Protections protections,
      ControlTests control,
      Deviations deviations,
      Maps maps,
      LawBook book,
      OperatingClock clock,
      Words words) {
    this.boards = boards;
    this.findings = findings;
    this.rules = rules;
    this.red = red;
    this.protections = protections;
    this.control = control;
    this.deviations = deviations;
    this.maps = maps;
    this.book = book;
    this.clock = clock;
    this.words = words;
  }

  @GetMapping("/vung")
  @PreAuthorize("hasAuthority('zones.read')")
  String board(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "xa") String cap,
      @RequestParam(required = false) @Nullable LocalDate ngay,
      @RequestParam(required = false) @Nullable UUID sau,
      Model model) {
    Tier tier = tier(cap);
    Optional<ZoneBoard> found = boards.of(dv, ngay, tier, sau);
    model.addAttribute("board", found.orElse(null));
    model.addAttribute("tier", tier);
    model.addAttribute("now", clock.now());
    found.ifPresent(
        board -> {
          Map<Long, RiskLevel> levels = new HashMap<>();
          for (ZoneBoard.Row row : board.rows()) {
            if (row.decision() != null) {
              levels.put(row.unit().id(), row.decision().level());
            }
          }
          Function<Unit, MapFill> fill = unit -> RiskLevel.fill(levels.get(unit.id()));
          model.addAttribute("fill", fill);
          model.addAttribute(
              "map",
              maps.draw(board.place(), board.rows().stream().map(ZoneBoard.Row::unit).toList()));
          model.addAttribute("labels", labels(board.figures()));
          model.addAttribute("red", red.of(board.place(), board.day()));
          model.addAttribute("unmet", protections.unmet(board.place(), board.day()));
        });
    return "zones/board";
  }

  @GetMapping("/vung/{code}")
  @PreAuthorize("hasAuthority('zones.read')")
  String unit(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable LocalDate ngay,
      Model model) {
    ZoneBoards.Profile profile = boards.profile(code, ngay);
    model.addAttribute("profile", profile);
    model.addAttribute("above", boards.above(profile.unit()));
    model.addAttribute("findings", findings.of(profile.unit().id(), profile.figures()));
    model.addAttribute("askable", findings.facts(profile.unit(), profile.figures()));
    model.addAttribute("deviations", deviations.about(profile.unit()));
    model.addAttribute("control", control.of(profile.unit(), profile.figures()).orElse(null));
    model.addAttribute("protection", protections.of(profile.unit(), profile.day()));
    model.addAttribute("rules", rules.of(profile.unit(), profile.day()));
    model.addAttribute("labels", labels(profile.figures()));
    model.addAttribute("now", clock.civilNow().toLocalDateTime());
    return "zones/unit";
  }

  @GetMapping("/vung.xlsx")
  @PreAuthorize("hasAuthority('zones.read')")
  ResponseEntity<byte[]> workbook(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "xa") String cap,
      @RequestParam(required = false) @Nullable LocalDate ngay) {
    Formats formats = Formats.in(LocaleContextHolder.getLocale());
    List<String> head =
        List.of(
            words.say("zones.column.code"),
            words.say("zones.column.unit"),
            words.say("zones.column.level"),
            words.say("zones.column.number"),
            words.say("zones.column.signer"),
            words.say("zones.column.from"),
            words.say("zones.column.rule"),
            words.say("zones.column.yesterday"),
            words.say("zones.column.proposed"),
            words.say("zones.column.rows"),
            words.say("zones.column.figures"),
            words.say("zones.column.missing"));
    List<ListSheet.Line> lines = new ArrayList<>();
    Optional<ZoneBoard> found = boards.of(dv, ngay, tier(cap));
    String asked =
        found
            .map(
                board -> {
                  Map<String, String> labels = labels(board.figures());
                  board.rows().forEach(row -> lines.add(line(row, labels, formats)));
                  return words.say(
                      "zones.file.asked",
                      board.place().fullName(),
                      formats.date(board.day()),
                      formats.dateTime(clock.now()),
                      SignedIn.current().map(SignedIn::label).orElse(""));
                })
            .orElse("");
    return Download.of(
        ListSheet.workbook(words.say("zones.title"), asked, head, lines),
        "vung.xlsx",
        Download.XLSX);
  }

  private ListSheet.Line line(ZoneBoard.Row row, Map<String, String> labels, Formats formats) {
    List<@Nullable Object> cells = new ArrayList<>();
    Decision decision = row.decision();
    cells.add(row.unit().code());
    cells.add(row.unit().fullName());
    cells.add(level(row.level(), "zones.undecided"));
    cells.add(decision == null ? null : decision.number());
    cells.add(decision == null ? null : decision.signer());
    cells.add(decision == null ? null : formats.dateTime(decision.from()));
    cells.add(decision == null ? null : decision.rule());
    cells.add(level(row.yesterday(), "zones.undecided"));
    cells.add(level(row.assessment().level(), "zones.abstains"));
    cells.add(String.join(", ", row.assessment().rows().stream().map(r -> r.id()).toList()));
    cells.add(
        row.assessment().figures().stream()
            .map(figure -> figure.split("=", 2))
            .map(parts -> labels.getOrDefault(parts[0], parts[0]) + ": " + formats.fact(parts[1]))
            .collect(Collectors.joining("; ")));
    cells.add(
        row.assessment().missing().stream()
            .map(name -> labels.getOrDefault(name, name))
            .collect(Collectors.joining(", ")));
    return new ListSheet.Line(cells, false);
  }

  private String level(@Nullable RiskLevel level, String none) {
    return words.say(level == null ? none : level.key());
  }

  private static Tier tier(String cap) {
    return switch (cap) {
      case "huyen" -> Tier.DISTRICT;
      case "tinh" -> Tier.PROVINCE;
      default -> Tier.COMMUNE;
    };
  }

  /// What each fact means, in the words of the rule file; of another language only its name.
  private Map<String, String> labels(LocalDate day) {
    Map<String, String> labels = book.labels(day);
    if (LocaleContextHolder.getLocale().getLanguage().equals("en")) {
      labels.replaceAll((name, _) -> name.replace('_', ' '));
    }
    return labels;
  }
}
