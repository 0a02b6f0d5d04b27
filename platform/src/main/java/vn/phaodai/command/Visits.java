// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.access.SignedIn;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.directives.FieldInstructions;
import vn.phaodai.language.SearchKey;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.organisation.Offices;
import vn.phaodai.organisation.PositionKind;
import vn.phaodai.organisation.Tenure;
import vn.phaodai.territory.Resolution;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Which member of a committee answers for which unit, and when they were there. What they instruct
/// on the spot becomes an obligation of a committee of that unit.
@Service
@Transactional
public class Visits {
  public static final String READ = "visits.read";
  public static final String ASSIGN = "visits.assign";
  public static final String ENTER = "visits.enter";

  /// Committees whose members answer for units, and that owe what is instructed.
  public static final List<String> COMMITTEES = List.of("PARTY_COMMITTEE", "PEOPLES_COMMITTEE");

  public static final int PAGE = 30;
  private static final int AREAS_SHOWN = 200;
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final AreaRepository rows;
  private final IndicatorFacts facts;
  private final FieldInstructions instructions;
  private final Units units;
  private final Bodies bodies;
  private final Offices offices;
  private final Jurisdiction jurisdiction;
  private final OperatingClock clock;
  private final AuditLog audit;

  Visits(
      AreaRepository rows,
      IndicatorFacts facts,
      FieldInstructions instructions,
      Units units,
      Bodies bodies,
      Offices offices,
      Jurisdiction jurisdiction,
      OperatingClock clock,
      AuditLog audit) {
    this.rows = rows;
    this.facts = facts;
    this.instructions = instructions;
    this.units = units;
    this.bodies = bodies;
    this.offices = offices;
    this.jurisdiction = jurisdiction;
    this.clock = clock;
    this.audit = audit;
  }

  /// Areas in force in sight, those not visited for the longest first.
  @Transactional(readOnly = true)
  public List<Area> areas() {
    return rows.areas(jurisdiction.paths(READ), clock.today(), facts.unvisited_d(), AREAS_SHOWN);
  }

  /// How many areas in sight were not visited for more than [#unvisited_d].
  @Transactional(readOnly = true)
  public int countIdle() {
    return rows.countIdle(jurisdiction.paths(READ), clock.today(), facts.unvisited_d());
  }

  public int unvisited_d() {
    return facts.unvisited_d();
  }

  /// The latest visits in sight; one more than [#PAGE] where there are more.
  @Transactional(readOnly = true)
  public List<VisitLine> log(@Nullable Long before) {
    return rows.visits(jurisdiction.paths(READ), before, PAGE);
  }

  /// Who may be put in charge: whoever leads a committee, or sits in it, where the reader may
  /// assign.
  @Transactional(readOnly = true)
  public List<Tenure> members() {
    LocalDate today = clock.today();
    List<Long> committees =
        jurisdiction.of(ASSIGN).stream()
            .flatMap(path -> bodies.ofUnit(Units.idAt(path), today).stream())
            .filter(body -> COMMITTEES.contains(body.kind()))
            .map(Body::id)
            .toList();
    return offices.inOffice(committees, today).stream()
        .filter(tenure -> tenure.position().kind() != PositionKind.OFFICER)
        .toList();
  }

  /// @param tenure who takes charge, as they sit
  /// @param paper by which it was assigned
  public void assign(long tenure, String code, LocalDate from, String paper) {
    Unit unit = unit(code, from, ASSIGN);
    Tenure member =
        offices
            .tenure(tenure)
            .filter(one -> one.valid().contains(from))
            .filter(one -> COMMITTEES.contains(bodies.get(one.position().bodyId()).kind()))
            .filter(one -> jurisdiction.covers(bodies.get(one.position().bodyId()).path(), ASSIGN))
            .orElseThrow(CommandRefusals.NO_MEMBER::raise);
    if (paper.isBlank()) {
      throw CommandRefusals.PAPER_NEEDED.raise();
    }
    String name = member.official().fullName() + ", " + member.position().title();
    long area =
        rows.assign(
                new AreaRepository.Charge(
                    tenure,
                    member.official().id(),
                    member.position().bodyId(),
                    name,
                    unit,
                    from,
                    paper.strip(),
                    account()))
            .orElseThrow(
                () -> CommandRefusals.ASSIGNED_ALREADY.with(name, unit.fullName()).raise());
    audit("visits.assign", "area", area, unit.path(), Map.of("tenure", tenure));
  }

  /// The member no longer answers for the unit, from tomorrow.
  public void end(UUID id) {
    Area area = area(id, ASSIGN);
    rows.end(area.id(), clock.today());
    audit("visits.end", "area", area.id(), area.path(), Map.of());
  }

  /// What is told of a visit.
  ///
  /// @param unit code of the unit that was visited; empty for the area itself
  /// @param instructed empty where nothing was ordered
  /// @param lead kind of the committee of the unit that shall do it
  /// @param due of what was ordered; null where nothing was
  /// @param isOnPaper the member wrote and signed it on a sheet, which another may type
  public record Told(
      String unit,
      LocalDate on,
      String seen,
      String instructed,
      String lead,
      @Nullable LocalDate due,
      boolean isOnPaper) {}

  /// The area for which a member answers, as a sheet names both.
  ///
  /// @param member name, with or without the title
  /// @param place code or name of the unit
  Optional<UUID> areaOf(String member, String place) {
    String asked = SearchKey.of(member);
    return units.resolve(place, clock.today()) instanceof Resolution.Found(var unit)
        ? rows.ofUnit(unit.id(), clock.today(), facts.unvisited_d()).stream()
            .filter(area -> jurisdiction.covers(area.path(), ENTER))
            .filter(area -> (SearchKey.of(area.member()) + " ").startsWith(asked + " "))
            .findFirst()
            .map(Area::publicId)
        : Optional.empty();
  }

  /// Areas for which whoever is signed in may write visits down, those not visited for the longest
  /// first.
  List<Area> toVisit() {
    return rows.areas(jurisdiction.paths(ENTER), clock.today(), facts.unvisited_d(), AREAS_SHOWN);
  }

  public void enter(UUID id, Told told) {
    Area area = area(id, ENTER);
    Unit unit = visited(area, told);
    if (told.on().isAfter(clock.today())) {
      throw CommandRefusals.VISIT_NOT_YET.with(SHOWN.format(told.on())).raise();
    }
    if (told.on().isBefore(area.from())) {
      throw CommandRefusals.BEFORE_ASSIGNED
          .with(SHOWN.format(told.on()), SHOWN.format(area.from()))
          .raise();
    }
    if (told.seen().isBlank()) {
      throw CommandRefusals.NOTHING_SEEN.raise();
    }
    if (rows.isThere(area.id(), unit.id(), told.on(), told.seen().strip())) {
      throw CommandRefusals.VISIT_TOLD.with(unit.fullName(), SHOWN.format(told.on())).raise();
    }
    Optional<Ordered> ordered =
        told.instructed().isBlank() ? Optional.empty() : Optional.of(instruct(area, unit, told));
    long visit =
        rows.insert(
            new AreaRepository.Made(
                area.id(),
                unit,
                told.on(),
                told.seen().strip(),
                told.instructed().strip(),
                ordered.map(Ordered::due).orElse(null),
                ordered.map(Ordered::lead).orElse(""),
                ordered.map(Ordered::assignment).orElse(null),
                account(),
                clock.now()));
    audit(
        "visits.enter",
        "visit",
        visit,
        unit.path(),
        Map.of("area", area.id(), "instructed", ordered.isPresent(), "paper", told.isOnPaper()));
  }

  private record Ordered(LocalDate due, String lead, UUID assignment) {}

  private Ordered instruct(Area area, Unit unit, Told told) {
    if (!told.isOnPaper()
        && SignedIn.current().map(SignedIn::officialId).stream()
            .anyMatch(one -> one != area.officialId())) {
      throw CommandRefusals.NOT_THE_MEMBER.with(area.member()).raise();
    }
    LocalDate due = told.due();
    if (due == null || due.isBefore(clock.today())) {
      throw CommandRefusals.DUE_NEEDED.raise();
    }
    Body lead =
        bodies.ofUnit(unit.id(), clock.today()).stream()
            .filter(body -> COMMITTEES.contains(body.kind()) && body.kind().equals(told.lead()))
            .findFirst()
            .orElseThrow(() -> CommandRefusals.NO_BODY.with(unit.fullName()).raise());
    FieldInstructions.Given given =
        instructions.give(
            new FieldInstructions.Minute(
                area.bodyId(),
                told.on(),
                "Chỉ đạo của %s khi kiểm tra %s ngày %s"
                    .formatted(area.member(), unit.fullName(), SHOWN.format(told.on())),
                told.seen().strip(),
                told.instructed().strip(),
                told.isOnPaper() ? Long.valueOf(area.tenureId()) : null),
            lead.id(),
            due);
    return new Ordered(due, lead.name(), given.assignment());
  }

  private Unit visited(Area area, Told told) {
    if (told.unit().isBlank()) {
      return units.get(area.unitId());
    }
    Unit unit = unit(told.unit().strip(), told.on(), ENTER);
    if (!units.get(area.unitId()).contains(unit)) {
      throw CommandRefusals.NOT_IN_AREA.with(unit.fullName(), area.member()).raise();
    }
    return unit;
  }

  private Area area(UUID id, String permission) {
    return rows.area(id, clock.today(), facts.unvisited_d())
        .filter(one -> jurisdiction.covers(one.path(), permission))
        .orElseThrow(CommandRefusals.NO_AREA::raise);
  }

  private Unit unit(String code, LocalDate day, String permission) {
    return units
        .find(code.strip(), day)
        .filter(one -> jurisdiction.covers(one.path(), permission))
        .orElseThrow(() -> CommandRefusals.NO_SUCH_UNIT.with(code).raise());
  }

  private static @Nullable Long account() {
    return SignedIn.current().map(SignedIn::accountId).orElse(null);
  }

  private void audit(String action, String kind, long id, String path, Map<String, Object> detail) {
    audit.record(AuditEntry.of(action, kind, id).in(path).with(detail));
  }
}
