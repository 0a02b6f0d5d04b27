// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.clock.Timestamps;

/// What an officer’s phone takes along for a shift: enough to judge every arrival without a
/// network, by the same rows as the server. No name in full is in it.
@Service
@Transactional(readOnly = true)
public class GatePackages {
  private final GateShifts shifts;
  private final EntryRules rules;
  private final Origins origins;
  private final SigningKeys keys;
  private final LastDeclarations declarations;
  private final OperatingClock clock;
  private final JdbcClient jdbc;

  GatePackages(
      GateShifts shifts,
      EntryRules rules,
      Origins origins,
      SigningKeys keys,
      LastDeclarations declarations,
      OperatingClock clock,
      JdbcClient jdbc) {
    this.shifts = shifts;
    this.rules = rules;
    this.origins = origins;
    this.keys = keys;
    this.declarations = declarations;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  /// The package of a shift of the signed-in officer, as `docs/checkpoint-client.md` says it.
  /// Throws CHECKPOINTS-001.
  public Map<String, Object> of(UUID id) {
    Shift shift = shifts.mine(id);
    Instant now = clock.now();
    LocalDate day = Timestamps.day(now);
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("schema", RecordReading.SCHEMA);
    all.put("shift", shift(shift));
    all.put("now", now.toString());
    all.put("day", day.toString());
    all.put("units", units(shift, now, day));
    all.put("rules", rules.inForce(shift.province(), day).stream().map(RuleSheets::of).toList());
    all.put("permits", permits(shift, now));
    all.put("watch", declarations.watch(shift, now));
    all.put("recent", declarations.recent(shift.provinceId(), now, Instant.EPOCH));
    all.put("limits", limits());
    return all;
  }

  /// What came to the server since the phone heard last: declarations at other gates, and vehicles
  /// held or sent back. Throws CHECKPOINTS-001.
  ///
  /// @param heard `now` of what it heard last
  public Map<String, Object> news(UUID id, Instant heard) {
    Shift shift = shifts.mine(id);
    Instant now = clock.now();
    // what was being written while the phone heard last is told twice rather than never
    Instant since =
        heard.isBefore(Instant.EPOCH) || heard.isAfter(now)
            ? Instant.EPOCH
            : heard.minusSeconds(Settings.of("news_again_s"));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("now", now.toString());
    all.put("watch", declarations.watch(shift, now));
    all.put("recent", declarations.recent(shift.provinceId(), now, since));
    return all;
  }

  private static Map<String, Object> shift(Shift shift) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("id", shift.publicId().toString());
    told.put("checkpoint", shift.checkpoint().toString());
    told.put("name", shift.gate());
    told.put("province", shift.province());
    told.put("provincePath", shift.provincePath());
    told.put("from", shift.from().toString());
    told.put("to", shift.to().toString());
    told.put("officer", shift.officer());
    return told;
  }

  private static Map<String, Object> limits() {
    return Map.of(
        "recordsAtOnce", Settings.of("records_at_once"),
        "peopleMost", Settings.of("people_most"),
        "destinationsMost", Settings.of("destinations_most"),
        "clockSlackMin", Settings.of("clock_slack_min"));
  }

  /// @param path empty for a place beyond the units of this installation
  private record Named(String code, String name, String path) {}

  /// All units of the gate’s province down to the commune, then the other provinces.
  private List<Map<String, @Nullable Object>> units(Shift shift, Instant now, LocalDate day) {
    Origins.Known known = origins.at(shift.provinceId(), now);
    List<Map<String, @Nullable Object>> units = new ArrayList<>();
    for (Named place : places(shift, day)) {
      units.add(
          unit(
              place,
              place.path().isEmpty() ? known.outside(place.code()) : known.at(place.path())));
    }
    return units;
  }

  private static Map<String, @Nullable Object> unit(Named place, Origins.Level level) {
    Map<String, @Nullable Object> unit = new LinkedHashMap<>();
    unit.put("code", place.code());
    unit.put("name", place.name());
    unit.put("path", place.path());
    unit.put("colour", level.isSaid() ? level.level() : null);
    unit.put("decision", level.isSaid() ? level.document() : null);
    return unit;
  }

  private List<Named> places(Shift shift, LocalDate day) {
    List<Named> places =
        new ArrayList<>(
            jdbc.sql(
                    """
                    select code, full_name, path::text as path from territory_api.unit
                    where valid @> :day::date and tier in ('PROVINCE', 'DISTRICT', 'COMMUNE')
                      and (tier = 'PROVINCE' or path <@ :province::ltree)
                    order by path <@ :province::ltree desc, nlevel(path), name_key, id
                    """)
                .param("day", day)
                .param("province", shift.provincePath())
                .query((row, n) -> new Named(row.getString(1), row.getString(2), row.getString(3)))
                .list());
    Set<String> listed = places.stream().map(Named::code).collect(Collectors.toSet());
    Outside.places()
        .forEach(
            (code, name) -> {
              if (!listed.contains(code)) {
                places.add(new Named(code, name, ""));
              }
            });
    return places;
  }

  /// All keys that ever signed, and what was revoked of permits that would still hold.
  private Map<String, @Nullable Object> permits(Shift shift, Instant now) {
    List<Map<String, String>> webKeys = keys.webKeys(shift.provinceId());
    Map<String, @Nullable Object> permits = new LinkedHashMap<>();
    permits.put("key", webKeys.isEmpty() ? null : webKeys.getFirst());
    permits.put("keys", webKeys);
    permits.put(
        "revoked",
        jdbc.sql(
                """
                select public_id::text from checkpoints.permit
                where province_id = :province and revoked_at is not null and upper(during) > :now
                order by id
                """)
            .param("province", shift.provinceId())
            .param("now", Timestamps.time(now))
            .query(String.class)
            .list());
    permits.put("asOf", now.toString());
    return permits;
  }
}
