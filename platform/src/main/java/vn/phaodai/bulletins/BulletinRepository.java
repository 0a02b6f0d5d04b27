// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.bulletins;

import static vn.phaodai.clock.Timestamps.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.situation.Closure;

/// Bulletins in PostgreSQL.
@Repository
class BulletinRepository {
  private static final String SELECT =
      """
      select b.*, b.path::text as place, u.full_name, u.code, newer.number as newer, c.public_id as correction
      from bulletins.bulletin b join territory_api.unit u on u.id = b.province_id
      left join lateral (
        select max(s.number) as number from situation_api.closure s
        join situation_api.closure mine on mine.id = b.closure_id
        where s.province_id = b.province_id and s.day = b.day and s.ends_day = mine.ends_day
          and (s.ends_day or s.cut_off = b.cut_off) having max(s.number) > b.closure_number) newer on true
      left join bulletins.bulletin c on c.corrects_id = b.id and c.state = 'PUBLISHED'
      """;

  private final JdbcClient jdbc;

  BulletinRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Bulletin> find(UUID id) {
    return jdbc.sql(SELECT + " where b.public_id = :id")
        .param("id", id)
        .query(BulletinRepository::bulletin)
        .optional();
  }

  Bulletin get(long id) {
    return jdbc.sql(SELECT + " where b.id = :id")
        .param("id", id)
        .query(BulletinRepository::bulletin)
        .single();
  }

  /// Those in the places, and the published ones of what is above them; the latest day first, one
  /// more than asked for where there are more.
  ///
  /// @param before id of the last of the page before; null for the first page
  List<Bulletin> list(Collection<String> paths, @Nullable Long before, int limit) {
    return jdbc.sql(
            SELECT
                + """
                where (b.path <@ (:paths)::ltree[] or b.state = 'PUBLISHED' and b.path @> (:paths)::ltree[])
                  and (:before::bigint is null or (b.day, b.id) <
                  (select x.day, x.id from bulletins.bulletin x where x.id = :before))
                order by b.day desc, b.id desc limit :limit
                """)
        .param("paths", paths.toArray(String[]::new))
        .param("before", before)
        .param("limit", limit + 1)
        .query(BulletinRepository::bulletin)
        .list();
  }

  /// The last ones that were published, the latest first.
  List<Bulletin> published(Collection<String> paths, int limit) {
    return jdbc.sql(
            SELECT
                + """
                where b.state = 'PUBLISHED' and b.path <@ (:paths)::ltree[]
                order by b.published_at desc, b.id desc limit :limit
                """)
        .param("paths", paths.toArray(String[]::new))
        .param("limit", limit)
        .query(BulletinRepository::bulletin)
        .list();
  }

  /// Published ones whose cut-off was closed anew and that nothing has corrected.
  List<Bulletin> uncorrected(Collection<String> paths, int limit) {
    return jdbc.sql(
            SELECT
                + """
                where b.state = 'PUBLISHED' and b.path <@ (:paths)::ltree[] and newer.number is not null and c.id is null
                order by b.day desc, b.id desc limit :limit
                """)
        .param("paths", paths.toArray(String[]::new))
        .param("limit", limit)
        .query(BulletinRepository::bulletin)
        .list();
  }

  /// A closure from which nothing was drafted yet, the latest number of its cut-off.
  ///
  /// @param published when the first bulletin about this cut-off was; null: none was
  record Source(
      long closureId,
      long provinceId,
      String province,
      String path,
      LocalDate day,
      int number,
      Instant from,
      Instant cutOff,
      Instant closedAt,
      boolean endsDay,
      boolean isDrafted,
      @Nullable Instant published) {}

  /// The cut-offs that were closed since a day, the latest first.
  List<Source> sources(Collection<String> paths, LocalDate since, int limit) {
    return jdbc.sql(
            """
            select c.*, u.full_name, c.path::text as place,
              exists (select from bulletins.bulletin b where b.closure_id = c.id and b.state <> 'DROPPED') as drafted,
              (select min(b.published_at) from bulletins.bulletin b
                where b.province_id = c.province_id and b.day = c.day and b.cut_off = c.cut_off) as published
            from (select distinct on (province_id, day, cut_off) * from situation_api.closure
              where path <@ (:paths)::ltree[] and day >= :since order by province_id, day, cut_off, number desc) c
            join territory_api.unit u on u.id = c.province_id
            order by c.cut_off desc, c.id desc limit :limit
            """)
        .param("paths", paths.toArray(String[]::new))
        .param("since", since)
        .param("limit", limit)
        .query(
            (row, n) ->
                new Source(
                    row.getLong("id"),
                    row.getLong("province_id"),
                    row.getString("full_name"),
                    row.getString("place"),
                    row.getObject("day", LocalDate.class),
                    row.getInt("number"),
                    Timestamps.instant(row, "window_from"),
                    Timestamps.instant(row, "cut_off"),
                    Timestamps.instant(row, "closed_at"),
                    row.getBoolean("ends_day"),
                    row.getBoolean("drafted"),
                    instant(row, "published")))
        .list();
  }

  /// The published bulletin about the same cut-off that nothing has corrected yet.
  Optional<Bulletin> standing(long province, LocalDate day, Instant cutOff) {
    return jdbc.sql(
            SELECT
                + """
                where b.state = 'PUBLISHED' and b.province_id = :province and b.day = :day and b.cut_off = :cutOff
                  and c.id is null
                """)
        .param("province", province)
        .param("day", day)
        .param("cutOff", time(cutOff))
        .query(BulletinRepository::bulletin)
        .optional();
  }

  /// Empty where a draft about the cut-off is open already.
  Optional<Long> insert(
      Closure closure, @Nullable Long corrects, Instant due, Bulletin.Step drafted) {
    try {
      return Optional.of(
          jdbc.sql(
                  """
                  insert into bulletins.bulletin (province_id, path, day, closure_id, closure_number, window_from, cut_off,
                    closed_at, corrects_id, state, due_at, drafter, drafter_id, drafted_at)
                  values (:province, :path::ltree, :day, :closure, :number, :from, :cutOff, :closed, :corrects, 'DRAFT',
                    :due, :who, :account, :at) returning id
                  """)
              .param("province", closure.province().id())
              .param("path", closure.province().path())
              .param("day", closure.day())
              .param("closure", closure.id())
              .param("number", closure.number())
              .param("from", time(closure.from()))
              .param("cutOff", time(closure.cutOff()))
              .param("closed", time(closure.closedAt()))
              .param("corrects", corrects)
              .param("due", time(due))
              .param("who", drafted.who())
              .param("account", drafted.account())
              .param("at", time(drafted.at()))
              .query(Long.class)
              .single());
    } catch (DuplicateKeyException open) {
      return Optional.empty();
    }
  }

  /// A change of the texts sends it back to be checked. False where another version is there.
  boolean write(Bulletin bulletin, int version, Bulletin.Texts texts) {
    return jdbc.sql(
                """
                update bulletins.bulletin set opening = :opening, closing = :closing, opening_en = :openingEn,
                  closing_en = :closingEn, spoken_km = :km, state = 'DRAFT', checker = '', checker_id = null,
                  checked_at = null, version = version + 1
                where id = :id and version = :version and state in ('DRAFT', 'CHECKED')
                """)
            .param("opening", texts.opening())
            .param("closing", texts.closing())
            .param("openingEn", texts.openingEn())
            .param("closingEn", texts.closingEn())
            .param("km", texts.spokenKm())
            .param("id", bulletin.id())
            .param("version", version)
            .update()
        == 1;
  }

  boolean check(Bulletin bulletin, int version, Bulletin.Step step) {
    return step(
        "state = 'CHECKED', checker = :who, checker_id = :account, checked_at = :at",
        bulletin,
        version,
        step,
        "DRAFT");
  }

  /// The next number of its year.
  boolean publish(Bulletin bulletin, int version, Bulletin.Step step) {
    int year = step.at().atZone(OperatingClock.ZONE).getYear();
    // one number at a time
    jdbc.sql("select pg_advisory_xact_lock(hashtext('bulletins.number'), :province::integer)")
        .param("province", bulletin.provinceId())
        .query((row, n) -> true)
        .list();
    return step(
        """
        state = 'PUBLISHED', publisher = :who, publisher_id = :account, published_at = :at, year = %1$d,
        number = (select coalesce(max(x.number), 0) + 1 from bulletins.bulletin x
          where x.province_id = b.province_id and x.year = %1$d)
        """
            .formatted(year),
        bulletin,
        version,
        step,
        "CHECKED");
  }

  private boolean step(
      String what, Bulletin bulletin, int version, Bulletin.Step step, String state) {
    return jdbc.sql(
                "update bulletins.bulletin b set "
                    + what
                    + ", version = version + 1 where id = :id and version = :version and state = :state")
            .param("who", step.who())
            .param("account", step.account())
            .param("at", time(step.at()))
            .param("id", bulletin.id())
            .param("version", version)
            .param("state", state)
            .update()
        == 1;
  }

  boolean drop(Bulletin bulletin, int version) {
    return jdbc.sql(
                """
                update bulletins.bulletin set state = 'DROPPED', version = version + 1
                where id = :id and version = :version and state in ('DRAFT', 'CHECKED')
                """)
            .param("id", bulletin.id())
            .param("version", version)
            .update()
        == 1;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column) == null ? null : Timestamps.instant(row, column);
  }

  private static Bulletin.@Nullable Step step(ResultSet row, String who, String at)
      throws SQLException {
    Instant when = instant(row, at);
    return when == null
        ? null
        : new Bulletin.Step(row.getString(who), row.getObject(who + "_id", Long.class), when);
  }

  private static Bulletin bulletin(ResultSet row, int n) throws SQLException {
    return new Bulletin(
        row.getLong("id"),
        row.getObject("public_id", UUID.class),
        row.getLong("province_id"),
        row.getString("full_name"),
        row.getString("code"),
        row.getString("place"),
        row.getObject("day", LocalDate.class),
        row.getLong("closure_id"),
        row.getInt("closure_number"),
        Timestamps.instant(row, "window_from"),
        Timestamps.instant(row, "cut_off"),
        row.getObject("corrects_id", Long.class),
        new Bulletin.Texts(
            row.getString("opening"),
            row.getString("closing"),
            row.getString("opening_en"),
            row.getString("closing_en"),
            row.getString("spoken_km")),
        Bulletin.State.valueOf(row.getString("state")),
        Timestamps.instant(row, "due_at"),
        new Bulletin.Step(
            row.getString("drafter"),
            row.getObject("drafter_id", Long.class),
            Timestamps.instant(row, "drafted_at")),
        step(row, "checker", "checked_at"),
        step(row, "publisher", "published_at"),
        row.getObject("year", Integer.class),
        row.getObject("number", Integer.class),
        row.getInt("version"),
        row.getObject("newer", Integer.class),
        row.getObject("correction", UUID.class));
  }
}
