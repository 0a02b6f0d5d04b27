// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.language.SearchKey;
import vn.phaodai.territory.Unit;

/// What facilities say of their beds, day by day. Every report stays; the latest day's beds hold.
@Component
class BedReports {
  private final JdbcClient jdbc;
  private final CaseSight sight;
  private final AuditLog audit;

  BedReports(JdbcClient jdbc, CaseSight sight, AuditLog audit) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.audit = audit;
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
    if (place != null && !sight.covers(place.path(), Beds.EDIT)) {
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
        .param("paths", sight.paths(Beds.EDIT).toArray(String[]::new))
        .param("within", within)
        .query((row, n) -> new Known(row.getLong(1), row.getString(2)))
        .list()
        .stream()
        .filter(one -> SearchKey.of(one.name()).equals(key))
        .toList();
  }

  /// The facility of this name in a unit, entered where it is not known.
  long enter(Unit unit, String name) {
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
  boolean tell(long facility, Count count, LocalDate day, String origin) {
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

  /// Holds the ward until the transaction ends; answers its beds.
  int lock(long facility, int tier) {
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

  int taken(long facility, int tier) {
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
