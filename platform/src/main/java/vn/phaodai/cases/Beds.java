// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.language.SearchKey;
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
  private final CaseDesk desk;
  private final CaseSight sight;
  private final Units units;
  private final OperatingClock clock;
  private final AuditLog audit;

  Beds(
      JdbcClient jdbc,
      CaseDesk desk,
      CaseSight sight,
      Units units,
      OperatingClock clock,
      AuditLog audit) {
    this.jdbc = jdbc;
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
        .param("paths", sight.paths("cases.read").toArray(String[]::new))
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
    long facility = enter(unit, name.strip());
    beds.forEach((tier, number) -> tell(facility, new Count(tier, number, null), today, PAGE));
    audit.record(
        AuditEntry.of("cases.facility.provide", "facility", facility)
            .in(unit.path())
            .with(Map.of("beds", beds.toString())));
  }

  /// What a facility said of one tier.
  ///
  /// @param inUse null where it did not say
  record Count(int tier, int beds, @Nullable Integer inUse) {}

  /// Takes a facility's word for a day. One that is known by its name within sight needs no place.
  ///
  /// @return whether anything was not known
  boolean report(
      @Nullable Unit place, String name, List<Count> counts, LocalDate day, String origin) {
    if (place != null && !sight.covers(place.path(), EDIT)) {
      throw CaseRefusals.OUTSIDE.raise();
    }
    List<Known> known = known(name, place == null ? "" : place.path());
    if (known.size() > 1 || (known.isEmpty() && place == null)) {
      throw CaseRefusals.PLACE_UNCLEAR.with(name).raise();
    }
    long facility =
        known.isEmpty() ? enter(Objects.requireNonNull(place), name) : known.getFirst().id();
    boolean news = known.isEmpty();
    for (Count count : counts) {
      news |= tell(facility, count, day, origin);
    }
    if (news) {
      audit.record(
          AuditEntry.of("cases.facility.report", "facility", facility)
              .with(Map.of("origin", origin, "day", day.toString())));
    }
    return news;
  }

  private record Known(long id, String name) {}

  /// Facilities within sight and the place whose name is this one, however it is typed.
  private List<Known> known(String name, String within) {
    String key = SearchKey.of(name);
    return jdbc
        .sql(
            """
            select id, name from cases.facility
            where path <@ (:paths)::ltree[] and path <@ :within::ltree and closed_on is null
            """)
        .param("paths", sight.paths(EDIT).toArray(String[]::new))
        .param("within", within)
        .query((row, n) -> new Known(row.getLong(1), row.getString(2)))
        .list()
        .stream()
        .filter(one -> SearchKey.of(one.name()).equals(key))
        .toList();
  }

  private long enter(Unit unit, String name) {
    return jdbc.sql(
            """
            insert into cases.facility (name, unit_id, path) values (:name, :unit, :path::ltree)
            on conflict (unit_id, name) do update set closed_on = null returning id
            """)
        .param("name", name)
        .param("unit", unit.id())
        .param("path", unit.path())
        .query((row, n) -> row.getLong(1))
        .single();
  }

  private record Told(LocalDate day, int beds, @Nullable Integer inUse) {}

  /// Keeps a report; the beds become those of the latest day. False where it says again what is
  /// known of that day.
  private boolean tell(long facility, Count count, LocalDate day, String origin) {
    List<Told> told =
        jdbc.sql(
                """
                select told_on, beds, in_use from cases.capacity_report
                where facility_id = :facility and tier = :tier and told_on >= :day order by told_on desc, id desc
                """)
            .param("facility", facility)
            .param("tier", count.tier())
            .param("day", day)
            .query(
                (row, n) ->
                    new Told(
                        row.getObject(1, LocalDate.class),
                        row.getInt(2),
                        row.getObject(3, Integer.class)))
            .list();
    Told same = told.stream().filter(t -> t.day().equals(day)).findFirst().orElse(null);
    if (same != null
        && same.beds() == count.beds()
        && (count.inUse() == null || count.inUse().equals(same.inUse()))) {
      return false;
    }
    if (told.stream().noneMatch(t -> t.day().isAfter(day))) {
      capacity(facility, count.tier(), count.beds());
    }
    jdbc.sql(
            """
            insert into cases.capacity_report (facility_id, tier, told_on, beds, in_use, origin, account_id)
            values (:facility, :tier, :day, :beds, :inUse, :origin, :account)
            """)
        .param("facility", facility)
        .param("tier", count.tier())
        .param("day", day)
        .param("beds", count.beds())
        .param("inUse", count.inUse())
        .param("origin", origin)
        .param("account", CaseSight.account())
        .update();
    return true;
  }

  private void capacity(long facility, int tier, int beds) {
    jdbc.sql(
            """
            insert into cases.facility_capacity (facility_id, tier, beds) values (:facility, :tier, 0)
            on conflict do nothing
            """)
        .param("facility", facility)
        .param("tier", tier)
        .update();
    lock(facility, tier);
    int taken = taken(facility, tier);
    if (taken > beds) {
      throw CaseRefusals.TOO_FEW_BEDS.with(taken, tier, beds).raise();
    }
    jdbc.sql(
            "update cases.facility_capacity set beds = :beds where facility_id = :facility and tier"
                + " = :tier")
        .param("beds", beds)
        .param("facility", facility)
        .param("tier", tier)
        .update();
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
    int beds = lock(place.id(), tier);
    var now = CaseFileRepository.time(clock.now());
    jdbc.sql("update cases.stay set left_at = :now where case_id = :id and left_at is null")
        .param("now", now)
        .param("id", open.file().id())
        .update();
    if (taken(place.id(), tier) >= beds) {
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

  /// Holds the ward until the transaction ends; answers its beds.
  private int lock(long facility, int tier) {
    return jdbc.sql(
            """
            select beds from cases.facility_capacity where facility_id = :facility and tier = :tier for update
            """)
        .param("facility", facility)
        .param("tier", tier)
        .query((row, n) -> row.getInt(1))
        .optional()
        .orElseThrow(CaseRefusals.NO_SUCH_FACILITY::raise);
  }

  private int taken(long facility, int tier) {
    return jdbc.sql(
            """
            select count(*) from cases.stay where facility_id = :facility and tier = :tier and left_at is null
            """)
        .param("facility", facility)
        .param("tier", tier)
        .query((row, n) -> row.getInt(1))
        .single();
  }
}
