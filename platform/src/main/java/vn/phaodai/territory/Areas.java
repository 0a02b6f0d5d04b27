// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.Actor;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.language.SearchKey;
import vn.phaodai.language.SortKey;
import vn.phaodai.language.Spelling;
import vn.phaodai.tables.ShippedRows;

/// Areas below the commune: ấp, khóm, khu phố, or one drawn ad hoc such as a khu phong tỏa. They
/// have no official code; theirs is the commune's with a running letter and number (`29311-A2`).
@Service
@Transactional
public class Areas {
  private static final String EDIT = "territory.edit";

  private final DSLContext sql;
  private final Units units;
  private final AuditLog audit;

  Areas(DSLContext sql, Units units, AuditLog audit) {
    this.sql = sql;
    this.units = units;
    this.audit = audit;
  }

  /// A kind of area in both languages.
  public record Kind(String vi, String en) {}

  private static final List<Kind> KINDS = readKinds();

  /// The kinds an area may be of, in the order a form offers them.
  public List<Kind> kinds() {
    return KINDS;
  }

  /// Whether whoever is signed in may make and end areas in the unit.
  public boolean mayEdit(Unit unit) {
    return Actor.allows(EDIT, unit.path());
  }

  /// Makes an area in a commune.
  ///
  /// @param kind one of [#kinds]
  /// @param grounds the decision or custom it rests on
  /// @throws vn.phaodai.refusal.RefusedException when the parent is no commune of that day, the
  ///   kind is unknown, the name is blank or taken; when it lies outside the jurisdiction
  public Unit open(Unit commune, String kind, String name, LocalDate from, String grounds) {
    requireJurisdiction(commune);
    String plain = Spelling.standard(name);
    if (commune.tier() != Tier.COMMUNE || !commune.isValidOn(from)) {
      throw TerritoryRefusals.AREA_PARENT.raise();
    }
    if (KINDS.stream().noneMatch(k -> k.vi().equals(kind))) {
      throw TerritoryRefusals.AREA_KIND.raise();
    }
    if (SearchKey.of(plain).isEmpty() || grounds.isBlank()) {
      throw TerritoryRefusals.MISSING_VALUE.raise();
    }
    sql.execute("select pg_advisory_xact_lock(hashtext('territory.unit'))");
    String fullName = kind + " " + plain;
    String key = SearchKey.of(fullName);
    if (units.children(commune.id(), from).stream()
        .anyMatch(sibling -> SearchKey.of(sibling.fullName()).equals(key))) {
      throw TerritoryRefusals.NAME_TAKEN.with(fullName).raise();
    }
    long id = insert(commune, kind, plain, from, grounds.strip());
    Unit area = units.get(id);
    audit.record(
        AuditEntry.of("territory.area.open", "unit", id)
            .in(area.path())
            .with(Map.of("code", area.code(), "from", from.toString())));
    return area;
  }

  private long insert(Unit commune, String kind, String name, LocalDate from, String grounds) {
    String fullName = kind + " " + name;
    return Objects.requireNonNull(
        sql.resultQuery(
                """
                insert into territory.unit (id, code, tier, kind, name, full_name, name_key,
                  search_key, bare_key, path_key, parent_id, path, valid, landmass, source, confidence)
                overriding system value
                select n.id, p.code || '-A' || (select count(*) + 1 from territory.unit a
                    where a.tier = 'AREA' and a.code like p.code || '-A%'),
                  'AREA', ?, ?, ?, ?, ?, ?, ? || ' ' || p.path_key, p.id, p.path || n.id::text,
                  daterange(?::date, upper(p.valid)), p.landmass, ?, 'H'
                from territory.unit p
                cross join (select nextval(pg_get_serial_sequence('territory.unit', 'id')) as id) n
                where p.id = ?
                returning id
                """,
                kind,
                name,
                fullName,
                SortKey.of(fullName),
                SearchKey.of(fullName),
                SearchKey.of(name),
                SearchKey.of(fullName),
                from,
                grounds,
                commune.id())
            .fetchOne(0, Long.class));
  }

  /// Ends an area; it stays known for the days before.
  ///
  /// @param on the first day on which it is no more
  /// @throws vn.phaodai.refusal.RefusedException when it is no area, not open on the day before, or
  ///   outside the jurisdiction
  public Unit close(Unit area, LocalDate on) {
    requireJurisdiction(area);
    if (area.tier() != Tier.AREA
        || !on.isAfter(area.validFrom())
        || !area.isValidOn(on.minusDays(1))) {
      throw TerritoryRefusals.AREA_DATES.raise();
    }
    sql.execute(
        "update territory.unit set valid = daterange(lower(valid), ?::date) where id = ?",
        on,
        area.id());
    audit.record(
        AuditEntry.of("territory.area.close", "unit", area.id())
            .in(area.path())
            .with(Map.of("code", area.code(), "to", on.toString())));
    return units.get(area.id());
  }

  private void requireJurisdiction(Unit unit) {
    if (!mayEdit(unit)) {
      throw TerritoryRefusals.NOT_YOUR_PLACE.with(unit.fullName()).raise();
    }
  }

  private static List<Kind> readKinds() {
    return ShippedRows.of(Areas.class, "area-kinds.csv").stream()
        .map(row -> new Kind(row.getField("kind"), row.getField("english")))
        .toList();
  }
}
