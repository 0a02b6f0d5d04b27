// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses;

import static vn.phaodai.clock.Timestamps.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.language.SearchKey;
import vn.phaodai.language.SortKey;
import vn.phaodai.territory.Unit;

/// The rows of the register.
@Repository
class FortressRepository {
  /// Every fortress of a day, communes about which nothing was written among them. Needs `day`.
  static final String LISTED =
      """
      select f.id, f.public_id, f.kind, f.unit_id, u.code as unit_code, u.full_name as unit_name, f.path, f.name,
        f.name_key, f.name_fold, f.tax_code, f.place_code, f.founded_on, f.public_id::text as key
      from fortresses.fortress f join territory_api.unit u on u.id = f.unit_id
      where f.kind <> 'COMMUNE' and f.founded_on <= :day
      union all
      select f.id, null, 'COMMUNE', u.id, u.code, u.full_name, u.path, u.full_name, u.name_key, '', '', '', null, u.code
      from territory_api.unit u left join fortresses.fortress f on f.unit_id = u.id and f.kind = 'COMMUNE'
      where u.tier = 'COMMUNE' and u.valid @> :day::date
      """;

  private final JdbcClient jdbc;
  private final OperatingClock clock;

  FortressRepository(JdbcClient jdbc, OperatingClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  static Fortress fortress(ResultSet row) throws SQLException {
    return new Fortress(
        row.getObject("id", Long.class),
        row.getObject("public_id", UUID.class),
        FortressKind.valueOf(row.getString("kind")),
        row.getLong("unit_id"),
        row.getString("unit_code"),
        row.getString("unit_name"),
        row.getString("path_text"),
        row.getString("name"),
        row.getString("tax_code"),
        row.getString("place_code"),
        row.getObject("founded_on", LocalDate.class));
  }

  Optional<Fortress> workplace(UUID id) {
    return one("l.public_id = :id", "id", id);
  }

  Optional<Fortress> commune(long unit) {
    return one("l.kind = 'COMMUNE' and l.unit_id = :id", "id", unit);
  }

  /// The workplace that bears the tax code or, within the commune, the name.
  Optional<Fortress> like(long unit, String name, String tax) {
    return jdbc.sql(
            "select l.*, l.path::text as path_text from ("
                + LISTED
                + """
                ) l where l.kind <> 'COMMUNE'
                  and (l.tax_code = :tax and :tax <> '' or l.unit_id = :unit and l.name_fold = :fold)
                order by l.tax_code = :tax desc limit 1
                """)
        .param("day", clock.today())
        .param("unit", unit)
        .param("fold", SearchKey.of(name))
        .param("tax", tax)
        .query((row, n) -> fortress(row))
        .optional();
  }

  /// The workplace of a commune that visits name by this code.
  Optional<Fortress> placed(long unit, String placeCode) {
    return jdbc.sql(
            "select l.*, l.path::text as path_text from ("
                + LISTED
                + ") l where l.unit_id = :unit and l.place_code = :code and :code <> ''")
        .param("day", clock.today())
        .param("unit", unit)
        .param("code", placeCode)
        .query((row, n) -> fortress(row))
        .optional();
  }

  private Optional<Fortress> one(String where, String name, Object value) {
    return jdbc.sql("select l.*, l.path::text as path_text from (" + LISTED + ") l where " + where)
        .param("day", clock.today())
        .param(name, value)
        .query((row, n) -> fortress(row))
        .optional();
  }

  /// The row's id, made for a commune about which nothing was written yet.
  long hold(Fortress one) {
    return one.id() == null ? holdCommune(one) : one.id();
  }

  private long holdCommune(Fortress commune) {
    jdbc.sql(
            """
            insert into fortresses.fortress (kind, unit_id, path, name, name_fold, name_key, origin, account_id, founded_on, told_at)
            values ('COMMUNE', :unit, :path::ltree, :name, :fold, :key, 'directory', :account, :day, :now)
            on conflict (unit_id) where kind = 'COMMUNE' do nothing
            """)
        .param("unit", commune.unitId())
        .param("path", commune.path())
        .param("name", commune.name())
        .param("fold", SearchKey.of(commune.name()))
        .param("key", SortKey.of(commune.name()))
        .param("account", FortressSight.account())
        .param("day", clock.today())
        .param("now", time(clock.now()))
        .update();
    return jdbc.sql("select id from fortresses.fortress where unit_id = ? and kind = 'COMMUNE'")
        .param(commune.unitId())
        .query(Long.class)
        .single();
  }

  record Key(long id, UUID publicId) {}

  Key insert(
      Unit commune, FortressKind kind, String name, String tax, String placeCode, String origin) {
    return jdbc.sql(
            """
            insert into fortresses.fortress (kind, unit_id, path, name, name_fold, name_key, tax_code, place_code, origin,
              account_id, founded_on, told_at)
            values (:kind, :unit, :path::ltree, :name, :fold, :key, :tax, :place, :origin, :account, :day, :now)
            returning id, public_id
            """)
        .param("kind", kind.name())
        .param("unit", commune.id())
        .param("path", commune.path())
        .param("name", name)
        .param("fold", SearchKey.of(name))
        .param("key", SortKey.of(name))
        .param("tax", tax)
        .param("place", placeCode)
        .param("origin", origin)
        .param("account", FortressSight.account())
        .param("day", clock.today())
        .param("now", time(clock.now()))
        .query((row, n) -> new Key(row.getLong(1), row.getObject(2, UUID.class)))
        .single();
  }

  void insertParticulars(long fortress, Particulars said) {
    jdbc.sql(
            """
            insert into fortresses.particulars (fortress_id, from_on, head_id, head_title, deputy_id, deputy_title, staff,
              reason, account_id, told_at)
            values (:id, :from, :head, :headTitle, :deputy, :deputyTitle, :staff, :reason, :account, :now)
            """)
        .param("id", fortress)
        .param("from", said.from())
        .param("head", said.headId())
        .param("headTitle", said.headTitle())
        .param("deputy", said.deputyId())
        .param("deputyTitle", said.deputyTitle())
        .param("staff", said.staff())
        .param("reason", said.reason())
        .param("account", FortressSight.account())
        .param("now", time(clock.now()))
        .update();
  }

  /// Who led it from when, the latest first.
  List<Particulars> particulars(long fortress) {
    return jdbc.sql(
            """
            select from_on, head_id, head_title, deputy_id, deputy_title, staff, reason
            from fortresses.particulars where fortress_id = :id order by from_on desc, id desc limit 100
            """)
        .param("id", fortress)
        .query((row, n) -> particulars(row))
        .list();
  }

  private static Particulars particulars(ResultSet row) throws SQLException {
    return new Particulars(
        row.getObject("from_on", LocalDate.class),
        row.getLong("head_id"),
        row.getString("head_title"),
        row.getObject("deputy_id", Long.class),
        row.getString("deputy_title"),
        row.getInt("staff"),
        row.getString("reason"));
  }

  /// @param deputyId null where nobody deputises; `deputyTitle` is empty then
  record Particulars(
      LocalDate from,
      long headId,
      String headTitle,
      @Nullable Long deputyId,
      String deputyTitle,
      int staff,
      String reason) {}
}
