// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.language.SearchKey;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Where specimens are read. A file may name a laboratory that nobody entered: it is entered then,
/// and whether the Ministry approved it stays open until somebody says.
@Service
public class Sites {
  private static final String PERMISSION = "laboratory.sites";

  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final Units units;
  private final LabSight sight;
  private final OperatingClock clock;

  Sites(JdbcClient jdbc, AuditLog audit, Units units, LabSight sight, OperatingClock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.units = units;
    this.sight = sight;
    this.clock = clock;
  }

  /// What a person says of a laboratory.
  ///
  /// @param unit code of the unit in which it stands
  /// @param approved by the Ministry, to confirm; null where nobody knows
  /// @param capacity tubes a day; null where nobody knows
  public record Description(
      String name, String unit, @Nullable Boolean approved, @Nullable Integer capacity) {
    public Description {
      name = name.strip();
      unit = unit.strip();
      if (name.isEmpty()) {
        throw LabRefusals.SITE_WITHOUT_NAME.raise();
      }
      if (capacity != null && capacity < 1) {
        throw LabRefusals.SITE_CAPACITY.with(capacity).raise();
      }
    }
  }

  /// The ids of laboratories as files write them; those that are not known are entered.
  @Transactional(propagation = Propagation.MANDATORY)
  Map<String, Integer> named(Collection<String> written) {
    Map<String, String> first = new LinkedHashMap<>();
    written.forEach(text -> first.putIfAbsent(key(text), text));
    Map<String, Integer> ids = find(first.keySet());
    Map<String, String> missing = new LinkedHashMap<>(first);
    missing.keySet().removeAll(ids.keySet());
    if (!missing.isEmpty()) {
      enter(missing);
      ids = find(first.keySet());
    }
    Map<String, Integer> byText = new HashMap<>();
    for (String text : written) {
      byText.put(text, ids.get(key(text)));
    }
    return byText;
  }

  private static String key(String text) {
    String key = SearchKey.of(text).replace(" ", "");
    return key.isEmpty() ? text : key;
  }

  private Map<String, Integer> find(Collection<String> keys) {
    Map<String, Integer> ids = new HashMap<>();
    jdbc.sql("select code_key, id from laboratory.site where code_key = any(:keys)")
        .param("keys", keys.toArray(String[]::new))
        .query(
            row -> {
              ids.put(row.getString(1), row.getInt(2));
            });
    return ids;
  }

  private void enter(Map<String, String> missing) {
    jdbc.sql(
            """
            insert into laboratory.site (code, code_key, name)
            select t.code, t.key, t.code from unnest(:codes::text[], :keys::text[]) t (code, key)
            on conflict (code_key) do nothing
            """)
        .param("codes", missing.values().toArray(String[]::new))
        .param("keys", missing.keySet().toArray(String[]::new))
        .update();
    audit.record(
        new AuditEntry(
            "laboratory.site.enter",
            "batch",
            null,
            null,
            Map.of("codes", List.copyOf(missing.values()))));
  }

  /// All sites, by name.
  @Transactional(readOnly = true)
  public List<Site> all() {
    return jdbc.sql("select * from laboratory.site order by name, id")
        .query((row, n) -> Site.of(row))
        .list();
  }

  /// @throws vn.phaodai.refusal.RefusedException where there is none
  @Transactional(readOnly = true)
  public Site get(UUID id) {
    return jdbc.sql("select * from laboratory.site where public_id = :id")
        .param("id", id)
        .query((row, n) -> Site.of(row))
        .optional()
        .orElseThrow(LabRefusals.NO_SUCH_SITE::raise);
  }

  /// Ids of the laboratories that are known not to be approved to confirm.
  Set<Integer> unapproved() {
    return Set.copyOf(
        jdbc.sql("select id from laboratory.site where not approved").query(Integer.class).list());
  }

  /// Enters a laboratory by hand.
  ///
  /// @param code as files and tubes name it
  @Transactional
  public Site add(String code, Description told) {
    if (code.isBlank()) {
      throw LabRefusals.SITE_WITHOUT_NAME.raise();
    }
    Unit unit = where(told);
    try {
      UUID id =
          jdbc.sql(
                  """
                  insert into laboratory.site (code, code_key, name, approved, capacity_day, unit_id)
                  values (:code, :key, :name, :approved, :capacity, :unit) returning public_id
                  """)
              .param("code", code.strip())
              .param("key", key(code))
              .params(values(told, unit))
              .query(UUID.class)
              .single();
      Site added = get(id);
      audit.record(
          AuditEntry.of("laboratory.site.add", "site", added.id())
              .in(unit.path())
              .with(Map.of("code", code)));
      return added;
    } catch (DuplicateKeyException e) {
      throw LabRefusals.SITE_EXISTS.with(code).raise();
    }
  }

  /// Says what was left open of a laboratory, or corrects it. Results that were read keep the
  /// meaning that they had.
  ///
  /// @param version of the site as it was read
  @Transactional
  public void describe(UUID id, int version, Description told) {
    Site site = get(id);
    Long before = site.unitId();
    if (before != null) {
      covered(units.get(before));
    }
    Unit unit = where(told);
    int changed =
        jdbc.sql(
                """
                update laboratory.site set name = :name, approved = :approved, capacity_day = :capacity,
                  unit_id = :unit, version = version + 1
                where id = :id and version = :version
                """)
            .params(values(told, unit))
            .param("id", site.id())
            .param("version", version)
            .update();
    if (changed == 0) {
      throw LabRefusals.CHANGED_MEANWHILE.with(site.name()).raise();
    }
    Boolean approved = told.approved();
    audit.record(
        AuditEntry.of("laboratory.site.describe", "site", site.id())
            .in(unit.path())
            .with(Map.of("approved", approved == null ? "" : approved.toString())));
  }

  private static Map<String, @Nullable Object> values(Description told, Unit unit) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("name", told.name());
    values.put("approved", told.approved());
    values.put("capacity", told.capacity());
    values.put("unit", unit.id());
    return values;
  }

  private Unit where(Description told) {
    return covered(
        units
            .find(told.unit(), clock.today())
            .orElseThrow(() -> LabRefusals.SITE_OUTSIDE.with(told.unit()).raise()));
  }

  private Unit covered(Unit unit) {
    if (!sight.covers(unit.path(), PERMISSION)) {
      throw LabRefusals.SITE_OUTSIDE.with(unit.fullName()).raise();
    }
    return unit;
  }
}
