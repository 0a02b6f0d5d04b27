// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.access.SignedIn;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.territory.Resolution;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Which unit a row means on its day: codes of a whole batch in one question, names one by one but
/// each only once.
@Repository
class UnitBook {
  private static final int SHOWN = 4;

  private final JdbcClient jdbc;
  private final Units units;
  private final Jurisdiction jurisdiction;

  UnitBook(JdbcClient jdbc, Units units, Jurisdiction jurisdiction) {
    this.jdbc = jdbc;
    this.units = units;
    this.jurisdiction = jurisdiction;
  }

  /// A unit while it is in force.
  ///
  /// @param from epoch day; @param to epoch day, not included
  record Place(long id, String code, String path, String name, long from, long to) {
    boolean holds(long day) {
      return from <= day && day < to;
    }
  }

  /// What a text means: a place, or why none.
  record Answer(@Nullable Place place, @Nullable Refusal refusal) {}

  /// @param permission what the signed-in person needs at the place
  Batch open(Collection<String> texts, String permission) {
    Map<String, List<Place>> coded = new HashMap<>();
    jdbc.sql(
            """
            select code, id, path::text, full_name, lower(valid) - date '1970-01-01',
              coalesce(upper(valid) - date '1970-01-01', 2147483647)
            from territory_api.unit where code = any(:codes) order by nlevel(path), id
            """)
        .param("codes", texts.toArray(String[]::new))
        .query(
            row -> {
              coded
                  .computeIfAbsent(row.getString(1), c -> new ArrayList<>())
                  .add(
                      new Place(
                          row.getLong(2),
                          row.getString(1),
                          row.getString(3),
                          row.getString(4),
                          row.getLong(5),
                          row.getLong(6)));
            });
    return new Batch(coded, permission);
  }

  /// The places of one batch.
  final class Batch {
    private final Map<String, List<Place>> coded;
    private final Map<Named, Answer> named = new HashMap<>();
    private final @Nullable List<String> paths;

    private record Named(String text, long day) {}

    private Batch(Map<String, List<Place>> coded, String permission) {
      this.coded = coded;
      this.paths = SignedIn.current().isEmpty() ? null : jurisdiction.of(permission);
    }

    /// @param day epoch day
    Answer of(String text, long day) {
      List<Place> places = coded.get(text);
      if (places == null) {
        return named.computeIfAbsent(new Named(text, day), this::resolve);
      }
      for (Place place : places) {
        if (place.holds(day)) {
          return within(place);
        }
      }
      return new Answer(
          null,
          LabRefusals.UNIT_OF_ANOTHER_YEAR.with(
              text, shown(day), places.stream().map(Batch::span).collect(Collectors.joining(", "))));
    }

    private Answer resolve(Named asked) {
      return switch (units.resolve(asked.text, LocalDate.ofEpochDay(asked.day))) {
        case Resolution.Found(var unit) -> within(place(unit));
        case Resolution.Ambiguous(var candidates) ->
            new Answer(
                null,
                LabRefusals.AMBIGUOUS_UNIT.with(
                    asked.text,
                    candidates.stream()
                        .limit(SHOWN)
                        .map(unit -> units.fullPath(unit.id()))
                        .collect(Collectors.joining("; "))));
        case Resolution.Unknown _ ->
            new Answer(null, LabRefusals.UNKNOWN_UNIT.with(asked.text));
      };
    }

    private Answer within(Place place) {
      boolean covered =
          paths == null
              || paths.stream()
                  .anyMatch(p -> place.path.equals(p) || place.path.startsWith(p + "."));
      return covered
          ? new Answer(place, null)
          : new Answer(null, LabRefusals.OUTSIDE.with(place.name));
    }

    private static String span(Place place) {
      return shown(place.from) + "–" + (place.to == Integer.MAX_VALUE ? "" : shown(place.to - 1));
    }
  }

  private static Place place(Unit unit) {
    return new Place(
        unit.id(),
        unit.code() == null ? Long.toString(unit.id()) : unit.code(),
        unit.path(),
        unit.fullName(),
        Long.MIN_VALUE,
        Long.MAX_VALUE);
  }

  private static String shown(long day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return "%d/%d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
  }
}
