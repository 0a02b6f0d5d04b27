// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access;

import static vn.phaodai.access.internal.db.Tables.ACCOUNT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.phaodai.language.SearchKey;

/// Reads and writes accounts.
@Repository
class AccountRepository {
  private final DSLContext sql;

  AccountRepository(DSLContext sql) {
    this.sql = sql;
  }

  /// What sign-in needs to know; never leaves this room.
  record Secret(
      long id,
      long officialId,
      String login,
      @Nullable String passwordHash,
      @Nullable String slipHash,
      @Nullable Instant slipUntil,
      String locale,
      boolean disabled,
      int generation) {}

  Optional<Secret> secret(Condition condition) {
    return sql.selectFrom(ACCOUNT)
        .where(condition)
        .fetchOptional(
            r ->
                new Secret(
                    r.get(ACCOUNT.ID),
                    r.get(ACCOUNT.OFFICIAL_ID),
                    r.get(ACCOUNT.LOGIN),
                    r.get(ACCOUNT.PASSWORD_HASH),
                    r.get(ACCOUNT.SLIP_HASH),
                    instant(r.get(ACCOUNT.SLIP_UNTIL)),
                    r.get(ACCOUNT.LOCALE),
                    r.get(ACCOUNT.DISABLED),
                    r.get(ACCOUNT.GENERATION)));
  }

  Optional<Secret> secret(long id) {
    return secret(ACCOUNT.ID.eq(id));
  }

  Optional<Secret> secret(String login) {
    return secret(ACCOUNT.LOGIN.eq(login));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  List<Grant> grants(long officialId, LocalDate day) {
    return sql.resultQuery(
            """
            select role, side, path::text as path, body_id, position_id, id
            from organisation_api.tenure
            where official_id = {0} and valid @> {1}::date
            order by array_position(array['HEAD','STANDING_DEPUTY','DEPUTY','MEMBER','OFFICER'], position_kind), id
            """,
            DSL.val(officialId), DSL.val(day))
        .fetch(
            r ->
                new Grant(
                    r.get("role", String.class),
                    vn.phaodai.organisation.Side.valueOf(r.get("side", String.class)),
                    r.get("path", String.class),
                    r.get("body_id", Long.class),
                    r.get("position_id", Long.class),
                    r.get("id", Long.class)));
  }

  String label(long officialId, LocalDate day) {
    return sql.resultQuery(
            """
            select o.full_name || coalesce(' · ' || (
              select t.title from organisation_api.tenure t
              where t.official_id = o.id and t.valid @> {1}::date
              order by array_position(array['HEAD','STANDING_DEPUTY','DEPUTY','MEMBER','OFFICER'], t.position_kind), t.id
              limit 1), '')
            from organisation_api.official o where o.id = {0}
            """,
            DSL.val(officialId), DSL.val(day))
        .fetchOptional(0, String.class)
        .orElse("");
  }

  long insert(String login, long officialId) {
    return Objects.requireNonNull(
        sql.insertInto(ACCOUNT)
            .set(ACCOUNT.LOGIN, login)
            .set(ACCOUNT.OFFICIAL_ID, officialId)
            .returningResult(ACCOUNT.ID)
            .fetchOne(ACCOUNT.ID));
  }

  /// A slip takes the place of password and earlier slip; open sessions end.
  void putSlip(long id, String hash, Instant until) {
    sql.update(ACCOUNT)
        .setNull(ACCOUNT.PASSWORD_HASH)
        .set(ACCOUNT.SLIP_HASH, hash)
        .set(ACCOUNT.SLIP_UNTIL, until.atOffset(ZoneOffset.UTC))
        .set(ACCOUNT.GENERATION, ACCOUNT.GENERATION.plus(1))
        .where(ACCOUNT.ID.eq(id))
        .execute();
  }

  void putPassword(long id, String hash) {
    sql.update(ACCOUNT)
        .set(ACCOUNT.PASSWORD_HASH, hash)
        .setNull(ACCOUNT.SLIP_HASH)
        .setNull(ACCOUNT.SLIP_UNTIL)
        .set(ACCOUNT.GENERATION, ACCOUNT.GENERATION.plus(1))
        .where(ACCOUNT.ID.eq(id))
        .execute();
  }

  void putDisabled(long id, boolean disabled) {
    sql.update(ACCOUNT)
        .set(ACCOUNT.DISABLED, disabled)
        .set(ACCOUNT.GENERATION, ACCOUNT.GENERATION.plus(1))
        .where(ACCOUNT.ID.eq(id))
        .execute();
  }

  void putLocale(long id, String locale) {
    sql.update(ACCOUNT).set(ACCOUNT.LOCALE, locale).where(ACCOUNT.ID.eq(id)).execute();
  }

  boolean isEmpty() {
    return !sql.fetchExists(ACCOUNT);
  }

  /// Login → account id, of those that exist.
  Map<String, Long> ids(Collection<String> logins) {
    return sql.select(ACCOUNT.LOGIN, ACCOUNT.ID)
        .from(ACCOUNT)
        .where(ACCOUNT.LOGIN.in(logins))
        .fetchMap(ACCOUNT.LOGIN, ACCOUNT.ID);
  }

  /// @param text words of name or login; empty: all
  /// @param after login of the last row before the page
  List<Account> list(String text, String after, LocalDate day, Condition more, int limit) {
    Condition words = DSL.noCondition();
    for (String word : SearchKey.of(text).split(" ")) {
      words =
          words.and(
              DSL.condition(
                  "(o.search_key like {0} or {1} like {0})",
                  DSL.val("%" + word + "%"), ACCOUNT.LOGIN));
    }
    return sql.select(ACCOUNT.asterisk())
        .select(
            DSL.field("o.full_name", String.class).as("full_name"),
            DSL.field(
                    """
                    array(select t.title from organisation_api.tenure t where t.official_id = o.id
                      and t.valid @> {0}::date order by t.id)
                    """,
                    String[].class, DSL.val(day))
                .as("seats"))
        .from(ACCOUNT)
        .join("organisation_api.official o")
        .on(DSL.condition("o.id = {0}", ACCOUNT.OFFICIAL_ID))
        .where(words)
        .and(ACCOUNT.LOGIN.gt(after))
        .and(more)
        .orderBy(ACCOUNT.LOGIN)
        .limit(limit)
        .fetch(AccountRepository::account);
  }

  /// Account id → names of the lowest unit, and of the one above it, in which its owner has a seat
  /// on the day, in the order of these names; without those who have none.
  Map<Long, String> places(Collection<Long> ids, LocalDate day) {
    Map<Long, String> places = new LinkedHashMap<>();
    sql.resultQuery(
            """
            select p.id, p.place from (
              select distinct on (a.id) a.id, a.login, u.name_key, u.path,
                u.full_name || coalesce(', ' || above.full_name, '') as place
              from access.account a
              join organisation_api.tenure t on t.official_id = a.official_id and t.valid @> {1}::date
              join territory_api.unit u on u.path = t.path
              left join territory_api.unit above on above.id = u.parent_id
              where a.id = any({0})
              order by a.id, nlevel(t.path) desc, t.id) as p
            order by p.name_key, p.path, p.login
            """,
            DSL.val(ids.toArray(Long[]::new)), DSL.val(day))
        .forEach(r -> places.put(r.get("id", Long.class), r.get("place", String.class)));
    return places;
  }

  /// All seats that the account's owner fills on the day lie within `paths`; who fills none is
  /// judged by all seats ever filled.
  Condition inside(List<String> paths, LocalDate day) {
    return DSL.condition(
        """
        exists (
          select 1 from (
            select bool_and(t.path <@ cast({0} as ltree[])) filter (where t.valid @> {1}::date) as now_inside,
                   bool_and(t.path <@ cast({0} as ltree[])) as ever_inside
            from organisation_api.tenure t where t.official_id = o.id) as held
          where coalesce(held.now_inside, held.ever_inside))
        """,
        DSL.val(paths.toArray(String[]::new)), DSL.val(day));
  }

  private static Account account(Record r) {
    return new Account(
        r.get(ACCOUNT.ID),
        r.get(ACCOUNT.PUBLIC_ID),
        r.get(ACCOUNT.LOGIN),
        r.get("full_name", String.class),
        List.of(r.get("seats", String[].class)),
        r.get(ACCOUNT.PASSWORD_HASH) != null,
        instant(r.get(ACCOUNT.SLIP_UNTIL)),
        r.get(ACCOUNT.DISABLED));
  }
}
