// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static vn.phaodai.directives.AssignmentRepository.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;

/// The two registers of a body, year by year, in the order of their numbers: what came in and what
/// went out. An entry that was withdrawn keeps its line, so that no number is missing.
@Service
@Transactional(readOnly = true)
public class Registers {
  public static final int PAGE = 100;
  public static final int WHOLE = 100_000;

  private final JdbcClient jdbc;

  Registers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A body that keeps registers.
  public record Keeper(long id, UUID publicId, String name) {}

  /// One line of sổ công văn đến. Header fields are null for who may not see a draft.
  ///
  /// @param to whom it is addressed, as printed
  /// @param sent how many places it was sent on to
  /// @param acknowledged how many of them have confirmed receipt
  public record In(
      long id,
      int number,
      LocalDate arrivedOn,
      @Nullable String issuer,
      @Nullable String code,
      @Nullable LocalDate issuedOn,
      @Nullable String subject,
      String slug,
      String status,
      String channel,
      @Nullable String to,
      int sent,
      int acknowledged) {
    public boolean withdrawn() {
      return status.equals("WITHDRAWN");
    }

    public String key() {
      return number + "_" + id;
    }
  }

  /// One line of sổ công văn đi.
  ///
  /// @param signatory who signed, with the seat as printed
  /// @param to “Nơi nhận” without the archive
  /// @param keeper where the archive copy lies
  public record Out(
      long id,
      UUID publicId,
      String code,
      LocalDate on,
      String type,
      String subject,
      String signatory,
      String to,
      String keeper,
      int copies,
      String state,
      @Nullable String note) {
    public boolean withdrawn() {
      return state.equals("WITHDRAWN");
    }

    public String key() {
      return on + "_" + id;
    }
  }

  /// The bodies within sight whose register has a line, the own ones first.
  public List<Keeper> keepers(List<String> paths, List<Long> own) {
    return jdbc.sql(
            """
            select b.id, b.public_id, b.name from organisation_api.body b
            where b.path <@ (:paths)::ltree[]
              and (b.id = any(:own) or exists (select from directives.dispatch d where d.register_body_id = b.id)
                or exists (select from directives.letter l where l.issuer_body_id = b.id and l.number is not null))
            order by b.id = any(:own) desc, nlevel(b.path), b.name_key limit 300
            """)
        .param("paths", paths.toArray(String[]::new))
        .param("own", own.toArray(Long[]::new))
        .query(new SimplePropertyRowMapper<>(Keeper.class))
        .list();
  }

  /// The body where it lies within sight.
  public Optional<Keeper> keeper(List<String> paths, UUID body) {
    return jdbc.sql(
            """
            select id, public_id, name from organisation_api.body
            where public_id = :id and path <@ (:paths)::ltree[]
            """)
        .param("id", body)
        .param("paths", paths.toArray(String[]::new))
        .query(new SimplePropertyRowMapper<>(Keeper.class))
        .optional();
  }

  /// @param drafts whether the reader may see what an unconfirmed document says
  /// @param after [In#key] of the last line of the page before; null for the first page
  public List<In> in(long body, int year, boolean drafts, @Nullable String after, int limit) {
    Key key = Key.parse(after);
    return jdbc.sql(
            """
            select d.id, d.arrival_number as number, (d.arrived_at at time zone 'Asia/Ho_Chi_Minh')::date as arrived_on,
                   case when v.seen then d.issuer end as issuer, case when v.seen then d.code end as code,
                   case when v.seen then d.issued_on end as issued_on, case when v.seen then d.subject end as subject,
                   d.slug, d.status, d.channel,
                   case when v.seen then (select string_agg(l.text, '; ' order by l.ordinal) from directives.addressing l
                     where l.dispatch_id = d.id and l.list = 'ADDRESSEE') end as "to",
                   (select count(*) from directives.delivery y where y.dispatch_id = d.id and y.passed_on_at is null)::int as sent,
                   (select count(y.acknowledged_at) from directives.delivery y where y.dispatch_id = d.id and y.passed_on_at is null)::int as acknowledged
            from directives.dispatch d cross join lateral (select :drafts or d.status <> 'DRAFT' as seen) v
            where d.register_body_id = :body and d.arrival_number is not null
              and d.arrived_at >= :from and d.arrived_at < :until
              and (:afterNumber::integer is null or (d.arrival_number, d.id) > (:afterNumber::integer, :afterId::bigint))
            order by d.arrival_number, d.id limit :limit
            """)
        .param("body", body)
        .param("drafts", drafts)
        .param("from", timestamp(start(year).toInstant()))
        .param("until", timestamp(start(year + 1).toInstant()))
        .param("afterNumber", key == null ? null : Integer.valueOf(key.first()))
        .param("afterId", key == null ? null : key.id())
        .param("limit", limit)
        .query(new SimplePropertyRowMapper<>(In.class))
        .list();
  }

  private static ZonedDateTime start(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(OperatingClock.ZONE);
  }

  /// @param sight letters of the Party are for Party seats
  /// @param after [Out#key] of the last line of the page before; null for the first page
  public List<Out> out(LetterSight sight, long body, int year, @Nullable String after, int limit) {
    Key key = Key.parse(after);
    return jdbc.sql(
            """
            select l.* from directives.letter l
            where l.issuer_body_id = :body and l.number is not null and %s
              and l.numbered_on >= :from and l.numbered_on < :until
              and (:afterDay::date is null or (l.numbered_on, l.id) > (:afterDay::date, :afterId::bigint))
            order by l.numbered_on, l.id limit :limit
            """
                .formatted(LetterSight.VISIBLE))
        .param("party", sight.party().toArray(String[]::new))
        .param("state", sight.state().toArray(String[]::new))
        .param("body", body)
        .param("from", LocalDate.of(year, 1, 1))
        .param("until", LocalDate.of(year + 1, 1, 1))
        .param("afterDay", key == null ? null : LocalDate.parse(key.first()))
        .param("afterId", key == null ? null : key.id())
        .param("limit", limit)
        .query(Registers::outgoing)
        .list();
  }

  private static Out outgoing(ResultSet r, int n) throws SQLException {
    List<String> recipients = List.of((String[]) r.getArray("recipients").getArray());
    List<String> addressees = List.of((String[]) r.getArray("addressees").getArray());
    String keeper = recipients.isEmpty() ? "" : recipients.getLast();
    return new Out(
        r.getLong("id"),
        r.getObject("public_id", UUID.class),
        r.getString("code"),
        r.getObject("numbered_on", LocalDate.class),
        r.getString("type"),
        r.getString("subject"),
        r.getString("signed_name") + ", " + r.getString("signed_position"),
        String.join("; ", addressees.isEmpty() ? recipients : addressees),
        keeper,
        r.getInt("copies"),
        r.getString("state"),
        r.getString("withdrawn_reason"));
  }

  /// Where a page ends: a number or day, and the row's id.
  private record Key(String first, long id) {
    static @Nullable Key parse(@Nullable String text) {
      if (text == null || !text.matches("(\\d{1,9}|\\d{4}-\\d{2}-\\d{2})_\\d{1,18}")) {
        return null;
      }
      int cut = text.indexOf('_');
      return new Key(text.substring(0, cut), Long.parseLong(text.substring(cut + 1)));
    }
  }
}
