// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.analysis.RealComparisons;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.command.EarlyWarnings;
import vn.phaodai.command.OutcomeWatch;
import vn.phaodai.command.Visits;
import vn.phaodai.commitments.CommitmentBoards;
import vn.phaodai.commitments.Sentences;
import vn.phaodai.directives.Archive;
import vn.phaodai.directives.Board;
import vn.phaodai.directives.Decisions;
import vn.phaodai.directives.WorkFilter;
import vn.phaodai.territory.Maps;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;
import vn.phaodai.zones.ZoneBoards;

/// `/tong-quan`: in half a minute, what slipped, what falls due, who waits.
@Controller
class OverviewPages {
  /// How many decisions the first screen shows; the rest is one link away.
  static final int SHOWN = 7;

  private static final int COMMITMENTS = 5;
  private static final int BREACHES = 5;

  private final Decisions decisions;
  private final Board board;
  private final Archive archive;
  private final Jurisdiction jurisdiction;
  private final Units units;
  private final Maps maps;
  private final ZoneBoards zones;
  private final CommitmentBoards commitments;
  private final Sentences sentences;
  private final PostPicture picture;
  private final OutcomeWatch outcomes;
  private final EarlyWarnings warnings;
  private final RealComparisons real;
  private final Visits visits;
  private final OperatingClock clock;

  OverviewPages(
      Decisions decisions,
      Board board,
      Archive archive,
      Jurisdiction jurisdiction,
      Units units,
      Maps maps,
      ZoneBoards zones,
      CommitmentBoards commitments,
      Sentences sentences,
      PostPicture picture,
      OutcomeWatch outcomes,
      EarlyWarnings warnings,
      RealComparisons real,
      Visits visits,
      OperatingClock clock) {
    this.decisions = decisions;
    this.board = board;
    this.archive = archive;
    this.jurisdiction = jurisdiction;
    this.units = units;
    this.maps = maps;
    this.zones = zones;
    this.commitments = commitments;
    this.sentences = sentences;
    this.picture = picture;
    this.outcomes = outcomes;
    this.warnings = warnings;
    this.real = real;
    this.visits = visits;
    this.clock = clock;
  }

  @GetMapping("/tong-quan")
  @PreAuthorize("hasAuthority('command.read')")
  String overview(@RequestParam(defaultValue = "false") boolean tatCa, Model model) {
    List<String> paths = jurisdiction.of("command.read");
    List<Decisions.Decision> all = decisions.of(paths, tatCa ? 100 : 30);
    Unit top = top(paths);
    model.addAttribute("top", top);
    List<Unit> shown = top == null ? List.of() : shown(top);
    model.addAttribute("map", top == null ? null : maps.draw(top, shown));
    model.addAttribute("zones", top == null ? null : zones.standing(top, shown).orElse(null));
    model.addAttribute("decisions", tatCa ? all : all.stream().limit(SHOWN).toList());
    model.addAttribute("waiting", all.size());
    model.addAttribute("open", count(paths, WorkFilter.Show.OPEN));
    model.addAttribute("overdue", count(paths, WorkFilter.Show.OVERDUE));
    model.addAttribute("review", count(paths, WorkFilter.Show.SUBMITTED));
    model.addAttribute("undated", count(paths, WorkFilter.Show.UNDATED));
    model.addAttribute(
        "dispatches",
        archive.list(new Archive.Sight(paths, false), "", null).stream().limit(10).toList());
    model.addAttribute("commitments", commitments.urgent(COMMITMENTS));
    model.addAttribute("sentences", sentences);
    model.addAttribute("idle", jurisdiction.of(Visits.READ).isEmpty() ? 0 : visits.countIdle());
    List<OutcomeWatch.Breach> breaches = outcomes.breaches(paths);
    model.addAttribute("breaches", breaches.stream().limit(BREACHES).toList());
    model.addAttribute("broken", breaches.size());
    addPicture(model, top);
    model.addAttribute("real", top == null ? "" : realFigures(top));
    model.addAttribute("now", clock.now());
    return "command/overview";
  }

  /// Indicators, alarms and who is silent, for whoever may read figures.
  private void addPicture(Model model, @Nullable Unit top) {
    PostPicture.Picture seen = top == null ? null : picture.of(top);
    List<EarlyWarnings.Silent> silent =
        top == null || seen == null ? List.of() : warnings.silent(top);
    model.addAttribute("slogan", seen == null ? null : seen.board());
    model.addAttribute("alarms", seen == null ? List.of() : seen.alarms());
    model.addAttribute("silent", silent);
    model.addAttribute("closed", top == null ? clock.today() : warnings.day(top));
  }

  /// Code of the province around a place, where its real figures of 2021 are known; else empty.
  private String realFigures(Unit top) {
    String code = units.province(top).code();
    return real.knows(code) ? code : "";
  }

  private Board.Count count(List<String> paths, WorkFilter.Show show) {
    return board.count(paths, WorkFilter.first(show));
  }

  /// The highest unit of the person's jurisdictions.
  private @Nullable Unit top(List<String> paths) {
    return paths.stream()
        .min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
        .map(units::at)
        .orElse(null);
  }

  private List<Unit> shown(Unit top) {
    LocalDate day = clock.today();
    List<Unit> communes = units.descendants(top.id(), Tier.COMMUNE, day);
    return communes.isEmpty() ? List.of(top) : communes;
  }
}
