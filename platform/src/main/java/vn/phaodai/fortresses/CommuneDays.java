// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses;

import static vn.phaodai.clock.Timestamps.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.commitments.CommitmentBoard;
import vn.phaodai.commitments.CommitmentBoards;
import vn.phaodai.commitments.Standing;
import vn.phaodai.contacts.CallLists;
import vn.phaodai.directives.Board;
import vn.phaodai.directives.WorkFilter;
import vn.phaodai.laboratory.LabLists;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.quarantine.Checks;
import vn.phaodai.quarantine.LockdownLists;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;
import vn.phaodai.zones.Protections;
import vn.phaodai.zones.RiskLevel;
import vn.phaodai.zones.ZoneLevels;

/// Everything that one commune owes and has today, in one place: each figure is that of the room it
/// belongs to and leads to that room's list. What the reader may not see there is not counted here.
@Service
@Transactional(readOnly = true)
public class CommuneDays {
  private final Units units;
  private final Jurisdiction jurisdiction;
  private final ZoneLevels levels;
  private final Protections protections;
  private final CommitmentBoards commitments;
  private final Board work;
  private final Bodies bodies;
  private final CallLists calls;
  private final Checks checks;
  private final LockdownLists lockdowns;
  private final LabLists laboratory;
  private final FortressBoards boards;
  private final TeamBoards teams;
  private final ReportLists reports;
  private final JdbcClient jdbc;
  private final OperatingClock clock;

  CommuneDays(
      Units units,
      Jurisdiction jurisdiction,
      ZoneLevels levels,
      Protections protections,
      CommitmentBoards commitments,
      Board work,
      Bodies bodies,
      CallLists calls,
      Checks checks,
      LockdownLists lockdowns,
      LabLists laboratory,
      FortressBoards boards,
      TeamBoards teams,
      ReportLists reports,
      JdbcClient jdbc,
      OperatingClock clock) {
    this.units = units;
    this.jurisdiction = jurisdiction;
    this.levels = levels;
    this.protections = protections;
    this.commitments = commitments;
    this.work = work;
    this.bodies = bodies;
    this.calls = calls;
    this.checks = checks;
    this.lockdowns = lockdowns;
    this.laboratory = laboratory;
    this.boards = boards;
    this.teams = teams;
    this.reports = reports;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// One figure.
  ///
  /// @param key of the words `fortresses.figure.<key>`
  /// @param of whom it is, where several like it stand side by side; else empty
  /// @param late how many of them need somebody now; 0 where none does
  /// @param href the list that holds exactly these
  public record Figure(String key, String of, long value, long late, String href) {}

  public record Section(String key, List<Figure> figures) {
    public Section {
      figures = List.copyOf(figures);
    }
  }

  /// @param decision null where nobody decided
  /// @param reported whether the commune has told of today
  public record Day(
      Unit unit,
      ZoneLevels.@Nullable Decision decision,
      TeamBoards.Reach teams,
      boolean reported,
      List<Section> sections) {
    public Day {
      sections = List.copyOf(sections);
    }
  }

  /// A commune that the reader may see. Throws FORTRESSES-001.
  public Day of(String code) {
    LocalDate today = clock.today();
    Unit unit = units.require(code, today);
    ZoneLevels.Decision decision = levels.decisions(unit.path(), clock.now()).get(unit.id());
    TeamBoards.Reach reach = teams.of(code);
    List<Section> sections =
        new ArrayList<>(
            List.of(
                new Section("owed", owed(unit, decision, today)),
                new Section("field", field(unit, today)),
                new Section("people", people(unit, reach))));
    sections.removeIf(section -> section.figures().isEmpty());
    return new Day(unit, decision, reach, reported(unit, today), sections);
  }

  private boolean may(Unit unit, String permission) {
    return jurisdiction.covers(unit.path(), permission);
  }

  private List<Figure> owed(Unit unit, ZoneLevels.@Nullable Decision decision, LocalDate today) {
    List<Figure> figures = new ArrayList<>();
    if (may(unit, "directives.read")) {
      for (Body body : bodies.ofUnit(unit.id(), today)) {
        if (body.kind().equals("PARTY_COMMITTEE") || body.kind().equals("PEOPLES_COMMITTEE")) {
          int late = owing(unit, body, WorkFilter.Show.OVERDUE);
          figures.add(
              new Figure(
                  "work",
                  body.name(),
                  owing(unit, body, WorkFilter.Show.OPEN),
                  late,
                  "/viec?coQuan=" + body.publicId() + (late > 0 ? "&muc=qua-han" : "")));
        }
      }
    }
    if (may(unit, "commitments.read")) {
      commitments.of(unit.code(), null).ifPresent(board -> figures.add(promised(unit, board)));
    }
    if (may(unit, "zones.read") && decision != null && decision.level() == RiskLevel.NEW_NORMAL) {
      int unmet = Protections.unmet(protections.of(unit, today));
      figures.add(new Figure("protection", "", unmet, unmet, "/vung/" + unit.code()));
    }
    return figures;
  }

  private int owing(Unit unit, Body body, WorkFilter.Show show) {
    return work.count(List.of(unit.path()), new WorkFilter(show, null, body.publicId(), null))
        .value();
  }

  private static Figure promised(Unit unit, CommitmentBoard board) {
    return new Figure(
        "commitments",
        "",
        board.all().size(),
        board.count(Standing.MISSED) + board.count(Standing.AT_RISK),
        "/vung/lo-trinh?dv=" + unit.code() + "&tt=tat-ca");
  }

  private List<Figure> field(Unit unit, LocalDate today) {
    List<Figure> figures = new ArrayList<>();
    String code = unit.code();
    if (may(unit, "cases.read")) {
      figures.add(new Figure("cases", "", cases(unit), 0, "/ca?dv=" + code + "&tt=CONFIRMED"));
    }
    if (may(unit, "contacts.read")) {
      CallLists.Page list = calls.page(new CallLists.Filter(code, false, null), null);
      figures.add(new Figure("calls", "", list.waiting(), list.late(), "/truy-vet/goi?dv=" + code));
    }
    if (may(unit, "quarantine.list")) {
      Checks.Grid grid = checks.grid(unit.path(), null, today, null);
      figures.add(
          new Figure("checks", "", grid.people(), grid.missing(), "/cach-ly/kiem-tra?dv=" + code));
    }
    if (may(unit, "laboratory.read")) {
      figures.add(
          new Figure(
              "retests",
              "",
              retests(unit),
              laboratory.overdue(unit.path()),
              "/xet-nghiem/lay-lai?dv=" + code));
    }
    if (may(unit, "quarantine.read")) {
      LockdownLists.Page closed = lockdowns.page(code, false, null);
      figures.add(new Figure("closed", "", closed.areas(), 0, "/phong-toa?dv=" + code));
    }
    return figures;
  }

  private long cases(Unit unit) {
    return count(
        """
        select count(*) from cases_api.case_file f join territory_api.unit u on u.id = f.unit_id
        where u.path <@ :path::ltree and f.state = 'CONFIRMED'
        """,
        unit);
  }

  private long retests(Unit unit) {
    return count(
        """
        select count(*) from laboratory_api.retest t join territory_api.unit u on u.id = t.unit_id
        where u.path <@ :path::ltree
        """,
        unit);
  }

  private long count(String sql, Unit unit) {
    return jdbc.sql(sql).param("path", unit.path()).query(Long.class).single();
  }

  private List<Figure> people(Unit unit, TeamBoards.Reach reach) {
    List<Figure> figures = new ArrayList<>();
    String code = unit.code();
    if (may(unit, FortressSight.HANDLE)) {
      int[] open = reports.counts(unit);
      figures.add(new Figure("reports", "", open[0], open[1], "/phao-dai/tin?dv=" + code));
    }
    figures.add(
        new Figure("teams", "", reach.teams(), reach.missing(), "/phao-dai/" + code + "/to"));
    FortressBoards.Page within = boards.page(new FortressBoards.Filter(code, null, null), null);
    int all = within.counts().values().stream().mapToInt(Integer::intValue).sum();
    figures.add(
        new Figure("workplaces", "", all, all - within.count(Status.FIRM), "/phao-dai?dv=" + code));
    if (may(unit, "people.read")) {
      figures.add(
          new Figure(
              "registered",
              "",
              count(
                  """
                  select count(*) from people_api.person p where p.path <@ :path::ltree and p.canonical_id = p.id
                  """,
                  unit),
              0,
              "/nguoi?dv=" + code));
    }
    return figures;
  }

  private boolean reported(Unit unit, LocalDate today) {
    return jdbc.sql(
            """
            select exists (select from situation_api.report r
              where r.unit_id = :unit and r.day = :day and r.told_at <= :now)
            """)
        .param("unit", unit.id())
        .param("day", today)
        .param("now", time(clock.now()))
        .query(Boolean.class)
        .single();
  }
}
