// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phaodai.language.SearchKey;

/// The register of places: found by code or by name within a unit and those under it.
@Component
class PlaceRegister {
  private final JdbcClient jdbc;

  PlaceRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param text code or name
  /// @param unitPath of the unit in which it lies
  record Asked(String text, String unitPath) {}

  /// All places that each may mean; none for one that is not there.
  Map<Asked, List<Place>> find(Collection<Asked> asked) {
    List<Asked> distinct = asked.stream().distinct().toList();
    Map<Asked, List<Place>> found = new HashMap<>();
    distinct.forEach(one -> found.put(one, new ArrayList<>()));
    jdbc.sql(
            """
            select t.n, p.id, p.kind, p.name, p.code, p.unit_id
            from unnest(:texts::text[], :folds::text[], :paths::text[]) with ordinality as t (text, fold, path, n)
            join territory_api.unit u on u.path <@ t.path::ltree
            join contacts.place p on p.unit_id = u.id and (p.name_fold = t.fold or (p.code <> '' and p.code = t.text))
            """)
        .param("texts", distinct.stream().map(Asked::text).toArray(String[]::new))
        .param("folds", distinct.stream().map(a -> SearchKey.of(a.text())).toArray(String[]::new))
        .param("paths", distinct.stream().map(Asked::unitPath).toArray(String[]::new))
        .query(
            row -> {
              Asked one = distinct.get(row.getInt("n") - 1);
              found.getOrDefault(one, new ArrayList<>()).add(place(row));
            });
    return found;
  }

  Map<Long, Place> byIds(Collection<Long> ids) {
    Map<Long, Place> places = new HashMap<>();
    jdbc.sql("select id, kind, name, code, unit_id from contacts.place where id = any(:ids)")
        .param("ids", ids.stream().distinct().toArray(Long[]::new))
        .query(
            row -> {
              places.put(row.getLong("id"), place(row));
            });
    return places;
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        row.getLong("id"),
        PlaceKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("code"),
        row.getLong("unit_id"));
  }

  /// A place as somebody tells of it.
  ///
  /// @param code may be empty
  record Told(PlaceKind kind, String name, String code, long unitId) {}

  /// @param place null where name or code is another place's already
  /// @param isNew whether it was registered now
  record Registered(@org.jspecify.annotations.Nullable Place place, boolean isNew) {}

  /// Registers each that is not there yet, in order. One that is there under this name is that one,
  /// whatever its kind was said to be.
  List<Registered> register(List<Told> told, String origin) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('contacts.place'))")
        .query((row, n) -> n)
        .single();
    Map<String, Place> known = of(told);
    List<Registered> answers = new ArrayList<>();
    for (Told one : told) {
      Place named = known.get(nameKey(one));
      Place coded = one.code().isEmpty() ? null : known.get(codeKey(one));
      if (named == null && coded == null) {
        Place place = insert(one, origin);
        known.put(nameKey(one), place);
        if (!one.code().isEmpty()) {
          known.put(codeKey(one), place);
        }
        answers.add(new Registered(place, true));
      } else if (named != null && (one.code().isEmpty() || named.code().equals(one.code()))) {
        answers.add(new Registered(named, false));
      } else {
        answers.add(new Registered(null, false));
      }
    }
    return answers;
  }

  private static String nameKey(Told one) {
    return one.unitId() + " n " + SearchKey.of(one.name());
  }

  private static String codeKey(Told one) {
    return one.unitId() + " c " + one.code();
  }

  private Map<String, Place> of(List<Told> told) {
    Map<String, Place> known = new HashMap<>();
    jdbc.sql(
            """
            select p.id, p.kind, p.name, p.code, p.unit_id, p.name_fold
            from (select distinct * from unnest(:units::bigint[], :folds::text[], :codes::text[]) as u (unit_id, fold, code)) t
            join contacts.place p
              on p.unit_id = t.unit_id and (p.name_fold = t.fold or (p.code <> '' and p.code = t.code))
            """)
        .param("units", told.stream().map(Told::unitId).toArray(Long[]::new))
        .param("folds", told.stream().map(t -> SearchKey.of(t.name())).toArray(String[]::new))
        .param("codes", told.stream().map(Told::code).toArray(String[]::new))
        .query(
            row -> {
              Place place = place(row);
              known.put(place.unitId() + " n " + row.getString("name_fold"), place);
              if (!place.code().isEmpty()) {
                known.put(place.unitId() + " c " + place.code(), place);
              }
            });
    return known;
  }

  private Place insert(Told one, String origin) {
    long id =
        jdbc.sql(
                """
                insert into contacts.place (kind, name, name_fold, code, unit_id, origin, account_id)
                values (:kind, :name, :fold, :code, :unit, :origin, :account) returning id
                """)
            .param("kind", one.kind().name())
            .param("name", one.name())
            .param("fold", SearchKey.of(one.name()))
            .param("code", one.code())
            .param("unit", one.unitId())
            .param("origin", origin)
            .param("account", ContactSight.account())
            .query((row, n) -> row.getLong(1))
            .single();
    return new Place(id, one.kind(), one.name(), one.code(), one.unitId());
  }
}
