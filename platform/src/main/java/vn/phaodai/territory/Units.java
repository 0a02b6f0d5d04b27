// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.language.SearchKey;

/// Asks about units. Every question about a code or a name is asked as of a day, because codes come
/// back and names repeat. Lists are in Vietnamese alphabetical order unless they say otherwise.
@Service
@Transactional(readOnly = true)
public class Units {
  private static final Pattern CODE = Pattern.compile("\\d{1,6}(-[A-Z]\\d+)?");
  static final String SELECT =
      """
      select u.id, u.code, u.tier, u.kind, u.name, u.full_name, u.parent_id, u.path::text as path,
        lower(u.valid) as valid_from, upper(u.valid) as valid_to, u.population, u.households,
        u.counted_on, u.latitude, u.longitude, u.landmass, u.source, u.confidence, u.note
      from territory.unit u
      """;

  private final DSLContext sql;

  Units(DSLContext sql) {
    this.sql = sql;
  }

  /// @throws NoSuchElementException when there is no such id: ids come from our own rows
  public Unit get(long id) {
    return one("where u.id = ?", id)
        .orElseThrow(() -> new NoSuchElementException("territory.unit " + id));
  }

  /// Those of these ids, in no order.
  public List<Unit> all(Long... ids) {
    return many("where u.id = any(?)", (Object) ids);
  }

  /// The unit at the end of a path.
  ///
  /// @param path ids from the root down, dotted
  public Unit at(String path) {
    return get(idAt(path));
  }

  /// The id at the end of a path.
  public static long idAt(String path) {
    return Long.parseLong(path.substring(path.lastIndexOf('.') + 1));
  }

  /// The unit of the shortest of these paths, the first of them where several are as short; empty
  /// where there is none.
  public Optional<Unit> widest(Collection<String> paths) {
    return paths.stream().min(Comparator.comparing(String::length)).map(this::at);
  }

  /// The province that a unit is or lies in; the unit itself where it lies in none.
  public Unit province(Unit unit) {
    return one(
            "where u.id = any(?) and u.id <> ? and u.tier = 'PROVINCE'",
            unit.line().toArray(Long[]::new),
            unit.id())
        .orElse(unit);
  }

  /// The unit that had this official code on this day.
  public Optional<Unit> find(String code, LocalDate day) {
    return one(
        "where u.code = ? and u.valid @> ?::date order by nlevel(u.path) limit 1",
        code.strip(),
        day);
  }

  /// As [#find], for a code that somebody asked for by name.
  ///
  /// @throws vn.phaodai.refusal.RefusedException TERRITORY-018 when no unit had it on this day
  public Unit require(String code, LocalDate day) {
    return find(code, day)
        .orElseThrow(() -> TerritoryRefusals.NO_SUCH_CODE.with(code, day.toString()).raise());
  }

  /// All validities of these codes.
  List<Unit> withCodes(Collection<String> codes) {
    return many(
        "where u.code = any(?) order by nlevel(u.path), u.id",
        (Object) codes.toArray(String[]::new));
  }

  /// All validities of a code, oldest first.
  public List<Unit> history(String code) {
    return many("where u.code = ? order by lower(u.valid), nlevel(u.path)", code.strip());
  }

  public List<Unit> provinces(LocalDate day) {
    return many("where u.tier = 'PROVINCE' and u.valid @> ?::date order by u.name_key, u.id", day);
  }

  /// The units directly under this one on that day: districts of a province of 2021, communes of
  /// one of 2025, areas of a commune.
  public List<Unit> children(long id, LocalDate day) {
    return many(
        "where u.parent_id = ? and u.valid @> ?::date order by u.tier, u.name_key, u.id", id, day);
  }

  /// Everything below, not the unit itself; a parent before its children.
  public List<Unit> descendants(long id, LocalDate day) {
    return many(
        """
        join territory.unit top on u.path <@ top.path and u.id <> top.id
        where top.id = ? and u.valid @> ?::date order by nlevel(u.path), u.name_key, u.id
        """,
        id,
        day);
  }

  /// Everything below of one tier, e.g. the 106 communes of Trà Vinh.
  public List<Unit> descendants(long id, Tier tier, LocalDate day) {
    return many(
        """
        join territory.unit top on u.path <@ top.path and u.id <> top.id
        where top.id = ? and u.tier = ? and u.valid @> ?::date order by u.name_key, u.id
        """,
        id,
        tier.name(),
        day);
  }

  /// The units above this one, from its parent up to the root.
  public List<Unit> ancestors(long id) {
    return many(
        """
        join territory.unit leaf on leaf.path <@ u.path and u.id <> leaf.id
        where leaf.id = ? order by nlevel(u.path) desc
        """,
        id);
  }

  /// Those that share a border and stand on that day, longest border first.
  public List<Unit> neighbours(long id, LocalDate day) {
    return many(
        """
        join territory.adjacency a on a.neighbour_id = u.id
        where a.unit_id = ? and u.valid @> ?::date order by a.border_m desc, u.id
        """,
        id,
        day);
  }

  /// One step of history. `share` is the part of the predecessor's people that went over; null
  /// where it is not known.
  public record Succession(Unit unit, LocalDate since, @Nullable Double share, String source) {}

  public List<Succession> predecessors(long id) {
    return successions(
        "join territory.succession s on s.predecessor_id = u.id where s.successor_id = ?", id);
  }

  public List<Succession> successors(long id) {
    return successions(
        "join territory.succession s on s.successor_id = u.id where s.predecessor_id = ?", id);
  }

  /// “Xã Hòa Ân, Huyện Cầu Kè, Tỉnh Trà Vinh”: what [#resolve] takes back to the same unit.
  public String fullPath(long id) {
    StringBuilder text = new StringBuilder(get(id).fullName());
    ancestors(id).forEach(above -> text.append(", ").append(above.fullName()));
    return text.toString();
  }

  /// Units whose code is the text, or whose own or superior names hold every word of it, with or
  /// without diacritics, in any order; the best first.
  public List<Unit> search(String text, LocalDate day, int limit) {
    String key = SearchKey.of(text);
    if (key.isEmpty()) {
      return List.of();
    }
    String[] words =
        Arrays.stream(key.split(" ")).map(word -> "% " + word + "%").toArray(String[]::new);
    return many(
        """
        where u.valid @> ?::date
          and (u.code = ? or ((' ' || u.path_key) like all (?::text[])
               and (' ' || u.search_key) like any (?::text[])))
        order by u.code = ? desc, u.bare_key = ? desc, u.search_key = ? desc,
          starts_with(u.bare_key, ?) desc, nlevel(u.path), u.name_key, u.id
        limit ?
        """,
        day,
        key,
        words,
        words,
        key,
        key,
        key,
        key,
        limit);
  }

  /// What a written place means on that day: an official code, a name, or a path of names in either
  /// order, with kinds in full, abbreviated (TP., TX., TT., P., X., H., T.) or left out. Diacritics
  /// count where they are written.
  public Resolution resolve(String text, LocalDate day) {
    String trimmed = text.strip();
    if (CODE.matcher(trimmed).matches()) {
      Optional<Unit> coded = find(trimmed, day);
      if (coded.isPresent()) {
        return new Resolution.Found(coded.get());
      }
    }
    PlaceText place = PlaceText.read(text);
    if (place.parts().isEmpty()) {
      return new Resolution.Unknown(text);
    }
    List<List<Unit>> lines = lines(place, day);
    List<List<Unit>> named = lines.stream().filter(place::names).toList();
    List<List<Unit>> exact = named.stream().filter(place::namesExactly).toList();
    List<Unit> fits = (exact.isEmpty() ? named : exact).stream().map(List::getFirst).toList();
    return switch (fits.size()) {
      case 0 -> new Resolution.Unknown(text);
      case 1 -> new Resolution.Found(fits.getFirst());
      default -> new Resolution.Ambiguous(fits);
    };
  }

  /// Every unit that one of the parts may name, each followed by the units above it.
  private List<List<Unit>> lines(PlaceText place, LocalDate day) {
    String[] keys = place.parts().stream().map(PlaceText.Part::key).toArray(String[]::new);
    List<Unit> candidates =
        many(
            "where u.bare_key = any(?) and u.valid @> ?::date order by nlevel(u.path), u.name_key, u.id",
            keys,
            day);
    Long[] above =
        candidates.stream().flatMap(unit -> unit.line().stream()).distinct().toArray(Long[]::new);
    Map<Long, Unit> known = new HashMap<>();
    all(above).forEach(unit -> known.put(unit.id(), unit));
    List<List<Unit>> lines = new ArrayList<>();
    for (Unit candidate : candidates) {
      List<Unit> line = new ArrayList<>();
      for (Long id : candidate.line().reversed()) {
        Unit unit = known.get(id);
        if (unit != null) {
          line.add(unit);
        }
      }
      lines.add(line);
    }
    return lines;
  }

  private Optional<Unit> one(String tail, Object... values) {
    return sql.resultQuery(SELECT + tail, values).fetchOptional(Units::unit);
  }

  private List<Unit> many(String tail, Object... values) {
    return sql.resultQuery(SELECT + tail, values).fetch(Units::unit);
  }

  private List<Succession> successions(String tail, long id) {
    String select = SELECT.replace("u.note\n", "u.note, s.since, s.share, s.source as grounds\n");
    return sql.resultQuery(select + tail + " order by u.name_key, u.id", id)
        .fetch(
            row ->
                new Succession(
                    unit(row),
                    row.get("since", LocalDate.class),
                    row.get("share", Double.class),
                    row.get("grounds", String.class)));
  }

  static Unit unit(Record row) {
    return new Unit(
        row.get("id", Long.class),
        row.get("code", String.class),
        Tier.valueOf(row.get("tier", String.class)),
        row.get("kind", String.class),
        row.get("name", String.class),
        row.get("full_name", String.class),
        row.get("parent_id", Long.class),
        row.get("path", String.class),
        row.get("valid_from", LocalDate.class),
        row.get("valid_to", LocalDate.class),
        row.get("population", Integer.class),
        row.get("households", Integer.class),
        row.get("counted_on", LocalDate.class),
        row.get("latitude", Double.class),
        row.get("longitude", Double.class),
        row.get("landmass", String.class),
        row.get("source", String.class),
        row.get("confidence", String.class),
        row.get("note", String.class));
  }
}
