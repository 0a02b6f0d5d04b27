// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.situation;

import static vn.phaodai.clock.Timestamps.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.access.SignedIn;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.measures.Measure;
import vn.phaodai.measures.ReportingDays;
import vn.phaodai.territory.Provinces;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// The figures of a reporting day as people read them, within their jurisdiction; and the word of a
/// unit that has nothing new.
@Service
public class Boards {
  private static final String READ = "situation.read";
  private static final String REPORT = "situation.report";
  private static final int STRIP_D = 14;
  private static final int REVISIONS = 200;

  /// How far back the last news of a unit is looked for.
  private static final int NEWS_D = 30;

  private static final String ANY_PROVINCE = "*";
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final UnitDayRepository rows;
  private final ReportRepository reports;
  private final Units units;
  private final Provinces provinces;
  private final ReportingDays days;
  private final Jurisdiction jurisdiction;
  private final OperatingClock clock;
  private final AuditLog audit;

  Boards(
      UnitDayRepository rows,
      ReportRepository reports,
      Units units,
      Provinces provinces,
      ReportingDays days,
      Jurisdiction jurisdiction,
      OperatingClock clock,
      AuditLog audit) {
    this.rows = rows;
    this.reports = reports;
    this.units = units;
    this.provinces = provinces;
    this.days = days;
    this.jurisdiction = jurisdiction;
    this.clock = clock;
    this.audit = audit;
  }

  /// The board that somebody asks for.
  ///
  /// @param code of a unit; null for the highest that the reader may see
  /// @param day null for the last reporting day that has closed: the one that runs is not whole
  /// @return empty where there is no unit at all
  @Transactional(readOnly = true)
  public Optional<Board> of(@Nullable String code, @Nullable LocalDate day) {
    LocalDate civil = day == null ? clock.today() : day;
    Optional<Unit> unit =
        code == null || code.isBlank() ? top(civil) : Optional.of(named(code, civil));
    return unit.map(one -> board(one, day));
  }

  private Unit named(String code, LocalDate day) {
    return units
        .find(code, day)
        .filter(unit -> jurisdiction.covers(unit.path(), READ))
        .orElseThrow(() -> SituationRefusals.NO_SUCH_UNIT.with(code).raise());
  }

  private Optional<Unit> top(LocalDate day) {
    if (SignedIn.current().isEmpty()) {
      return units.provinces(day).stream().findFirst();
    }
    return units.widest(jurisdiction.of(READ));
  }

  private Board board(Unit unit, @Nullable LocalDate asked) {
    LocalDate running = days.of(province(unit), clock.now());
    LocalDate day = asked == null ? running.minusDays(1) : asked;
    List<Unit> shown = new ArrayList<>();
    shown.add(unit);
    shown.addAll(units.children(unit.id(), day));
    List<Long> ids = shown.stream().map(Unit::id).toList();
    LocalDate from = day.minusDays(STRIP_D - 1L);
    Map<Long, Map<Measure, Long>> figures = new HashMap<>();
    for (UnitDay one : rows.between(ids, day, day)) {
      figures
          .computeIfAbsent(one.unitId(), _ -> new EnumMap<>(Measure.class))
          .put(one.measure(), one.value());
    }
    Map<Long, Board.Told> told = reports.told(ids, day);
    Map<Long, ReportRepository.Coverage> coverage = reports.coverage(ids, day);
    Map<Long, LocalDate> news = reports.lastNews(ids, running, NEWS_D);
    List<Board.Row> lines =
        shown.stream()
            .map(
                one ->
                    row(
                        one,
                        figures,
                        told.get(one.id()),
                        coverage.get(one.id()),
                        news.get(one.id())))
            .toList();
    List<Board.Revision> revisions = reports.revisions(unit.path(), day, REVISIONS + 1);
    return new Board(
        day,
        running,
        cutOff(unit, day),
        lines.getFirst(),
        lines.subList(1, lines.size()),
        strip(unit, from, day),
        revisions.subList(0, Math.min(REVISIONS, revisions.size())),
        revisions.size() > REVISIONS);
  }

  private static Board.Row row(
      Unit unit,
      Map<Long, Map<Measure, Long>> figures,
      Board.@Nullable Told told,
      ReportRepository.@Nullable Coverage covered,
      @Nullable LocalDate last) {
    return new Board.Row(
        unit,
        figures.getOrDefault(unit.id(), Map.of()),
        told,
        covered == null ? 0 : covered.communes(),
        covered == null ? 0 : covered.reported(),
        last);
  }

  private List<Board.StripDay> strip(Unit unit, LocalDate from, LocalDate to) {
    Map<LocalDate, Map<Measure, Long>> series = new HashMap<>();
    for (UnitDay one : rows.between(List.of(unit.id()), from, to)) {
      series
          .computeIfAbsent(one.day(), _ -> new EnumMap<>(Measure.class))
          .put(one.measure(), one.value());
    }
    Map<LocalDate, Board.Told> told = reports.toldBetween(unit.id(), from, to);
    return from.datesUntil(to.plusDays(1))
        .map(
            day ->
                new Board.StripDay(
                    day,
                    new Board.Row(
                        unit, series.getOrDefault(day, Map.of()), told.get(day), 0, 0, day)))
        .toList();
  }

  private LocalTime cutOff(Unit unit, LocalDate day) {
    return days.cutOff(province(unit), day);
  }

  private String province(Unit unit) {
    return provinces.find(unit.id()).orElse(ANY_PROVINCE);
  }

  /// A unit has answered for a day, just now.
  @Transactional
  public void reported(String code, LocalDate day, Channel channel, String by) {
    reported(code, day, channel, by, null);
  }

  /// A unit has answered for a day: what it did not tell is zero from now on.
  ///
  /// @param by who told it; needed where somebody else types it in
  /// @param told when; null: now
  @Transactional
  public void reported(
      String code, LocalDate day, Channel channel, String by, @Nullable Instant told) {
    Unit unit = named(code, day);
    if (!jurisdiction.covers(unit.path(), REPORT)) {
      throw SituationRefusals.NO_SUCH_UNIT.with(code).raise();
    }
    if (day.isAfter(days.of(province(unit), clock.now()))) {
      throw SituationRefusals.NOT_YET.with(SHOWN.format(day)).raise();
    }
    if (channel.isOnBehalf() && by.isBlank()) {
      throw SituationRefusals.WHO_TOLD.raise();
    }
    Instant now = clock.now();
    Instant at = told == null ? now : told;
    if (at.isAfter(now) || at.isBefore(days.end(province(unit), day.minusDays(1)))) {
      throw SituationRefusals.TOLD_WHEN.with(SHOWN.format(day)).raise();
    }
    if (!reports.add(
        new ReportRepository.Answer(unit.id(), day, channel, by.strip(), time(at), time(now)))) {
      throw SituationRefusals.ALREADY_TOLD.with(unit.fullName(), SHOWN.format(day)).raise();
    }
    audit.record(
        AuditEntry.of("situation.report.enter", "unit", unit.id())
            .in(unit.path())
            .with(Map.of("day", day.toString(), "channel", channel.name())));
  }

  /// Whether the reader sits in the unit itself.
  public boolean isOwn(Unit unit) {
    return jurisdiction.of(REPORT).contains(unit.path());
  }

  /// The unit's own officer says that what was typed on its behalf is right.
  @Transactional
  public void confirm(String code, LocalDate day) {
    Unit unit = named(code, day);
    if (!isOwn(unit)) {
      throw SituationRefusals.NOT_OWN.with(unit.fullName()).raise();
    }
    Long account = SignedIn.current().map(SignedIn::accountId).orElse(null);
    if (!reports.confirm(unit.id(), day, time(clock.now()), account)) {
      throw SituationRefusals.NOTHING_TO_CONFIRM.with(unit.fullName(), SHOWN.format(day)).raise();
    }
    audit.record(
        AuditEntry.of("situation.report.confirm", "unit", unit.id())
            .in(unit.path())
            .with(Map.of("day", day.toString())));
  }
}
