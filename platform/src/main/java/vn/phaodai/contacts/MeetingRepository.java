// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import static vn.phaodai.clock.Timestamps.instant;
import static vn.phaodai.clock.Timestamps.time;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where somebody was, and where two people met, from the visits themselves: what explains an
/// answer of the engine.
@Repository
class MeetingRepository {
  /// Beyond this many people it does not matter how many more.
  static final int PRESENT_COUNTED = 200;

  /// Others at a place while somebody was there. Whoever came more than two days before is not
  /// counted: a count of people present only tells a crowd from a room.
  private static final String PRESENT =
      """
      (select count(*) from (
        select 1 from contacts.visit o
        where o.place_id = s.place_id and o.withdrawn_at is null and o.person_id <> s.person_id
          and o.day between s.day - 2 and (s.left_at at time zone 'Asia/Ho_Chi_Minh')::date
          and o.entered_at < s.left_at and o.left_at > s.entered_at limit %d) counted)::int as present
      """
          .formatted(PRESENT_COUNTED);

  private final JdbcClient jdbc;

  MeetingRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Where a patient was within a window, oldest first, told by whom, with how many others.
  record Told(
      long placeId,
      PlaceKind kind,
      String place,
      String unitName,
      Instant entered,
      Instant left,
      String source,
      @Nullable String teller,
      @Nullable Long caseId,
      int present) {}

  List<Told> stays(Collection<Long> entries, Instant from, Instant to) {
    return jdbc.sql(
            """
            select s.place_id, p.kind, p.name, u.full_name, s.entered_at, s.left_at, s.source, s.teller, s.case_id,
            """
                + PRESENT
                + """
                from contacts.visit s join contacts.place p on p.id = s.place_id
                join territory_api.unit u on u.id = p.unit_id
                where s.person_id = any(:ids) and s.withdrawn_at is null
                  and s.day between (:from::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date
                    and (:to::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date
                  and s.entered_at between :from and :to
                order by s.entered_at
                """)
        .param("ids", ProposalRepository.array(entries))
        .param("from", time(from))
        .param("to", time(to))
        .query(
            (row, n) ->
                new Told(
                    row.getLong("place_id"),
                    PlaceKind.valueOf(row.getString("kind")),
                    row.getString("name"),
                    row.getString("full_name"),
                    instant(row, "entered_at"),
                    instant(row, "left_at"),
                    row.getString("source"),
                    row.getString("teller"),
                    row.getObject("case_id", Long.class),
                    row.getInt("present")))
        .list();
  }

  /// Two persons to be held against each other: entries of who exposed within their window, and of
  /// who was exposed.
  record Pair(long source, long target, Instant from, Instant to) {}

  /// @param present others while the source was there
  record Met(
      long source,
      long target,
      long placeId,
      PlaceKind kind,
      String place,
      Instant from,
      Instant to,
      int present) {}

  /// Every time when two of a pair were at one place for at least so long. Each visit of a source
  /// that begins within its window counts, as in the engine.
  List<Met> met(List<Pair> pairs, int minOverlap_min, int longest_d) {
    if (pairs.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            with pair as (
              select * from unnest(:sources::bigint[], :targets::bigint[], :froms::timestamptz[], :tos::timestamptz[])
                as t (source, target, from_at, to_at)
            ), span as (
              select (min(from_at) at time zone 'Asia/Ho_Chi_Minh')::date as first_day,
                (max(to_at) at time zone 'Asia/Ho_Chi_Minh')::date as last_day from pair
            ), stay as materialized (
              select v.person_id, v.place_id, v.day, v.entered_at, v.left_at
              from (select distinct source, from_at, to_at from pair) s cross join span
              join contacts.visit v on v.person_id = s.source and v.withdrawn_at is null
                and v.day between span.first_day and span.last_day and v.entered_at between s.from_at and s.to_at
            ), other as materialized (
              select v.person_id, v.place_id, v.entered_at, v.left_at
              from (select distinct target from pair) t cross join span
              join contacts.visit v on v.person_id = t.target and v.withdrawn_at is null
                and v.day between span.first_day - :longest::int and span.last_day + 2
            ), met as (
              select s.person_id, o.person_id as target, s.place_id, s.day, s.entered_at, s.left_at,
                greatest(s.entered_at, o.entered_at) as from_at, least(s.left_at, o.left_at) as to_at
              from (select distinct source, target from pair) p
              join stay s on s.person_id = p.source
              join other o on o.person_id = p.target and o.place_id = s.place_id
                and o.entered_at < s.left_at and o.left_at > s.entered_at
            )
            select s.person_id, s.target, s.place_id, l.kind, l.name, s.from_at, s.to_at, n.present
            from met s join contacts.place l on l.id = s.place_id
            join (select distinct s.person_id, s.entered_at,
            """
                + PRESENT
                + """
                  from (select distinct person_id, place_id, day, entered_at, left_at from met) s) n
              on n.person_id = s.person_id and n.entered_at = s.entered_at
            where s.to_at - s.from_at >= make_interval(mins => :least)
            order by s.person_id, s.target, s.from_at
            """)
        .param("sources", pairs.stream().map(Pair::source).toArray(Long[]::new))
        .param("targets", pairs.stream().map(Pair::target).toArray(Long[]::new))
        .param("froms", times(pairs.stream().map(Pair::from).toList()))
        .param("tos", times(pairs.stream().map(Pair::to).toList()))
        .param("longest", longest_d)
        .param("least", minOverlap_min)
        .query(
            (row, n) ->
                new Met(
                    row.getLong("person_id"),
                    row.getLong("target"),
                    row.getLong("place_id"),
                    PlaceKind.valueOf(row.getString("kind")),
                    row.getString("name"),
                    instant(row, "from_at"),
                    instant(row, "to_at"),
                    row.getInt("present")))
        .list();
  }

  private static Timestamp[] times(List<Instant> instants) {
    return instants.stream().map(Timestamp::from).toArray(Timestamp[]::new);
  }
}
