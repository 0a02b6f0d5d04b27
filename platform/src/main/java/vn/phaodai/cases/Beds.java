// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Facilities, their beds by tier, and who lies in them. The last bed goes to one patient however
/// many clerks reach for it.
@Service
@Transactional
public class Beds {
  static final String EDIT = "beds.edit";
  private static final String PAGE = "page";

  private final JdbcClient jdbc;
  private final BedReports reports;
  private final CaseDesk desk;
  private final CaseSight sight;
  private final Units units;
  private final OperatingClock clock;
  private final AuditLog audit;

  Beds(
      JdbcClient jdbc,
      BedReports reports,
      CaseDesk desk,
      CaseSight sight,
      Units units,
      OperatingClock clock,
      AuditLog audit) {
    this.jdbc = jdbc;
    this.reports = reports;
    this.desk = desk;
    this.sight = sight;
    this.units = units;
    this.clock = clock;
    this.audit = audit;
  }

  /// Beds of one tier in one facility.
  ///
  /// @param taken patients who lie there now
  /// @param toldInUse how many the facility itself said to be in use, on `toldOn`; null where it
  ///   never did
  public record Ward(
      UUID publicId,
      String name,
      String unitName,
      int tier,
      int beds,
      int taken,
      @Nullable Integer toldInUse,
      @Nullable LocalDate toldOn) {
    public int free() {
      return beds - taken;
    }
  }

  /// All wards within sight, in the order of places and names; closed facilities are left out.
  @Transactional(readOnly = true)
  public List<Ward> wards() {
    return wards("cases.read");
  }

  /// Those where whoever is signed in has the permission.
  List<Ward> wards(String permission) {
    return jdbc.sql(
            """
            select f.public_id, f.name, u.full_name as unit_name, c.tier, c.beds,
                   (select count(*) from cases.stay s
                    where s.facility_id = f.id and s.tier = c.tier and s.left_at is null)::int as taken,
                   r.in_use as told_in_use, r.told_on
            from cases.facility f
            join cases.facility_capacity c on c.facility_id = f.id
            join territory_api.unit u on u.id = f.unit_id
            left join lateral (
              select in_use, told_on from cases.capacity_report
              where facility_id = f.id and tier = c.tier and in_use is not null
              order by told_on desc, id desc limit 1) r on true
            where f.path <@ (:paths)::ltree[] and f.closed_on is null
            order by u.path, f.name, c.tier
            """)
        .param("paths", sight.paths(permission).toArray(String[]::new))
        .query(new SimplePropertyRowMapper<>(Ward.class))
        .list();
  }

  /// Enters a facility, or changes how many beds one that is known by this name has.
  ///
  /// @param unitCode official code of the unit it stands in
  /// @param beds tier → beds; a tier that is absent is left as it is
  public void provide(String unitCode, String name, Map<Integer, Integer> beds) {
    if (name.isBlank()) {
      throw CaseRefusals.NAME_NEEDED.raise();
    }
    LocalDate today = clock.today();
    Unit unit = units.require(unitCode, today);
    if (!sight.covers(unit.path(), EDIT)) {
      throw CaseRefusals.OUTSIDE.raise();
    }
    long facility = reports.enter(unit, name.strip());
    beds.forEach(
        (tier, number) ->
            reports.tell(facility, new BedReports.Count(tier, number, null), today, PAGE));
    audit.record(
        AuditEntry.of("cases.facility.provide", "facility", facility)
            .in(unit.path())
            .with(Map.of("beds", beds.toString())));
  }

  /// Gives the patient a bed; from another one it is a move.
  public void admit(String code, int version, UUID facility, int tier) {
    OpenFile open = desk.takeOpen(code, version, "cases.treat");
    record Place(long id, String name) {}
    Place place =
        jdbc.sql("select id, name from cases.facility where public_id = :id and closed_on is null")
            .param("id", facility)
            .query((row, n) -> new Place(row.getLong(1), row.getString(2)))
            .optional()
            .orElseThrow(CaseRefusals.NO_SUCH_FACILITY::raise);
    int beds = reports.lock(place.id(), tier);
    var now = CaseFileRepository.time(clock.now());
    jdbc.sql("update cases.stay set left_at = :now where case_id = :id and left_at is null")
        .param("now", now)
        .param("id", open.file().id())
        .update();
    if (reports.taken(place.id(), tier) >= beds) {
      throw CaseRefusals.FULL.with(place.name(), tier, beds).raise();
    }
    jdbc.sql(
            """
            insert into cases.stay (case_id, facility_id, tier, admitted_at) values (:id, :facility, :tier, :now)
            """)
        .param("id", open.file().id())
        .param("facility", place.id())
        .param("tier", tier)
        .param("now", now)
        .update();
    jdbc.sql(
            """
            update cases.case_file set removed_at = coalesce(removed_at, :now), version = version + 1 where id = :id
            """)
        .param("now", now)
        .param("id", open.file().id())
        .update();
    desk.note(open, "ADMITTED", clock.now(), place.name());
  }
}
