// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.language.SearchKey;

/// Where specimens are read. A file may name a laboratory that nobody entered: it is entered then,
/// and whether the Ministry approved it stays open until somebody says.
@Service
public class Sites {
  private final JdbcClient jdbc;
  private final AuditLog audit;

  Sites(JdbcClient jdbc, AuditLog audit) {
    this.jdbc = jdbc;
    this.audit = audit;
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

  @Transactional(readOnly = true)
  public Optional<Site> find(String code) {
    return jdbc.sql("select * from laboratory.site where code_key = :key")
        .param("key", key(code))
        .query((row, n) -> Site.of(row))
        .optional();
  }

  /// Enters a laboratory by hand.
  ///
  /// @param approved null where nobody knows
  /// @param capacity tubes a day; null where nobody knows
  @Transactional
  public Site add(
      String code,
      String name,
      @Nullable Boolean approved,
      @Nullable Integer capacity,
      @Nullable Long unitId) {
    try {
      int id =
          jdbc.sql(
                  """
                  insert into laboratory.site (code, code_key, name, approved, capacity_day, unit_id)
                  values (:code, :key, :name, :approved, :capacity, :unit) returning id
                  """)
              .param("code", code.strip())
              .param("key", key(code))
              .param("name", name.strip())
              .param("approved", approved)
              .param("capacity", capacity)
              .param("unit", unitId)
              .query((row, n) -> row.getInt(1))
              .single();
      audit.record(AuditEntry.of("laboratory.site.add", "site", id).with(Map.of("code", code)));
    } catch (DuplicateKeyException e) {
      throw LabRefusals.SITE_EXISTS.with(code).raise();
    }
    return find(code).orElseThrow();
  }

  /// Says what was left open of a laboratory, or corrects it.
  ///
  /// @param version of the site as it was read
  @Transactional
  public void describe(
      int id,
      int version,
      String name,
      @Nullable Boolean approved,
      @Nullable Integer capacity,
      @Nullable Long unitId) {
    int changed =
        jdbc.sql(
                """
                update laboratory.site set name = :name, approved = :approved, capacity_day = :capacity,
                  unit_id = :unit, version = version + 1
                where id = :id and version = :version
                """)
            .param("name", name.strip())
            .param("approved", approved)
            .param("capacity", capacity)
            .param("unit", unitId)
            .param("id", id)
            .param("version", version)
            .update();
    if (changed == 0) {
      throw LabRefusals.CHANGED_MEANWHILE.with(name).raise();
    }
    audit.record(AuditEntry.of("laboratory.site.describe", "site", id));
  }
}
