// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import static vn.phaodai.clock.Timestamps.instant;
import static vn.phaodai.clock.Timestamps.time;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.intake.Copies;
import vn.phaodai.intake.CopyWriter;

/// Visits and their batches in PostgreSQL.
@Repository
class VisitRepository {
  private final JdbcClient jdbc;
  private final Copies copies;

  VisitRepository(JdbcClient jdbc, Copies copies) {
    this.jdbc = jdbc;
    this.copies = copies;
  }

  /// Held to the end of the transaction: batches have one order, and nobody is put at two places by
  /// two transactions at once.
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('contacts.visit'))")
        .query((row, n) -> n)
        .single();
  }

  /// Visits that may overlap new ones.
  List<VisitBook.Known> known(Collection<Long> persons, Instant from, Instant to, int longest_d) {
    return jdbc.sql(
            """
            select v.person_id, v.place_id, v.entered_at, v.left_at, p.name
            from contacts.visit v join contacts.place p on p.id = v.place_id
            where v.person_id = any(:persons) and v.withdrawn_at is null
              and v.day between (:from::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date - :longest::int
                and (:to::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date
              and v.entered_at < :to and v.left_at > :from
            """)
        .param("persons", persons.stream().distinct().toArray(Long[]::new))
        .param("from", time(from))
        .param("to", time(to))
        .param("longest", longest_d)
        .query(
            (row, n) ->
                new VisitBook.Known(
                    row.getLong(1),
                    row.getLong(2),
                    instant(row, "entered_at"),
                    instant(row, "left_at"),
                    row.getString(5)))
        .list();
  }

  /// Writes visits as one batch; answers its number.
  long write(List<Stay> stays, String origin, Instant now, @Nullable Long account) {
    List<LocalDate> days = stays.stream().map(Stay::day).distinct().sorted().toList();
    days.forEach(
        day ->
            jdbc.sql("select contacts.open_day(:day)")
                .param("day", day)
                .query((row, n) -> n)
                .single());
    long batch = batch("ADDED", days, stays.size(), origin, now, account);
    try (CopyWriter copy =
        copies.into(
            "contacts.visit",
            "day",
            "person_id",
            "place_id",
            "entered_at",
            "left_at",
            "source",
            "case_id",
            "teller",
            "account_id",
            "batch_id")) {
      for (Stay stay : stays) {
        copy.text(stay.day().toString())
            .number(stay.personId())
            .number(stay.placeId())
            .text(stay.entered().toString())
            .text(stay.left().toString())
            .text(stay.source().name())
            .text(text(stay.caseId()))
            .text(text(stay.teller()))
            .text(text(account))
            .number(batch)
            .endRow();
      }
    }
    return batch;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  long batch(
      String kind,
      List<LocalDate> days,
      int visits,
      String origin,
      Instant now,
      @Nullable Long account) {
    return jdbc.sql(
            """
            insert into contacts.batch (kind, days, visits, origin, account_id, told_at)
            values (:kind, :days, :visits, :origin, :account, :now) returning id
            """)
        .param("kind", kind)
        .param("days", days.stream().map(Date::valueOf).toArray(Date[]::new))
        .param("visits", visits)
        .param("origin", origin)
        .param("account", account)
        .param("now", time(now))
        .query((row, n) -> row.getLong(1))
        .single();
  }

  /// Takes back a milestone of a case; answers its day, empty where there is none.
  Optional<LocalDate> withdraw(
      long caseId, long place, Instant entered, String reason, Instant now, @Nullable Long by) {
    return jdbc.sql(
            """
            update contacts.visit set withdrawn_at = :now, withdrawn_by = :by, reason = :reason
            where case_id = :case and place_id = :place and entered_at = :entered and withdrawn_at is null
              and day = (:entered::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date
            returning day
            """)
        .param("now", time(now))
        .param("by", by)
        .param("reason", reason)
        .param("case", caseId)
        .param("place", place)
        .param("entered", time(entered))
        .query((row, n) -> row.getObject(1, LocalDate.class))
        .optional();
  }

  /// Drops whole days; answers how many.
  int dropBefore(LocalDate day) {
    return jdbc.sql("select contacts.drop_days_before(:day)")
        .param("day", day)
        .query((row, n) -> row.getInt(1))
        .single();
  }

  /// The last batch, with what tells its database from another.
  record Mark(long id, String token, Instant toldAt) {}

  Optional<Mark> last() {
    return jdbc.sql("select id, token::text, told_at from contacts.batch order by id desc limit 1")
        .query((row, n) -> new Mark(row.getLong(1), row.getString(2), instant(row, "told_at")))
        .optional();
  }

  boolean holds(long id, String token) {
    return jdbc.sql("select count(*) from contacts.batch where id = :id and token = :token::uuid")
            .param("id", id)
            .param("token", token)
            .query((row, n) -> row.getInt(1))
            .single()
        > 0;
  }

  /// The days that batches after one touched.
  ///
  /// @param again whether a visit was taken back there
  record Touched(LocalDate day, boolean again) {}

  List<Touched> touchedAfter(long batch) {
    return jdbc.sql(
            """
            select d.day, bool_or(b.kind = 'WITHDRAWN') as again
            from contacts.batch b cross join lateral unnest(b.days) as d (day)
            where b.id > :batch group by d.day order by d.day
            """)
        .param("batch", batch)
        .query((row, n) -> new Touched(row.getObject(1, LocalDate.class), row.getBoolean(2)))
        .list();
  }

  /// A visit as the engine wants it: times in civil minutes since 1970.
  interface Reader {
    void visit(long person, long place, int enter, int leave);
  }

  /// Reads the visits of some days, of batches after one and up to another, without keeping them.
  void read(Collection<LocalDate> days, long after, long upTo, Reader to) {
    jdbc.sql(
            """
            select v.person_id, v.place_id,
              floor(extract(epoch from v.entered_at at time zone 'Asia/Ho_Chi_Minh') / 60)::int as enter,
              floor(extract(epoch from v.left_at at time zone 'Asia/Ho_Chi_Minh') / 60)::int as leave
            from contacts.visit v
            where v.day = any(:days) and v.batch_id > :after and v.batch_id <= :upTo and v.withdrawn_at is null
            """)
        .withFetchSize(20_000)
        .param("days", days.stream().map(Date::valueOf).toArray(Date[]::new))
        .param("after", after)
        .param("upTo", upTo)
        .query(
            row -> {
              to.visit(row.getLong(1), row.getLong(2), row.getInt(3), row.getInt(4));
            });
  }
}
