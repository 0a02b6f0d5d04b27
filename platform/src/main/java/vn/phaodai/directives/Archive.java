// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static vn.phaodai.directives.AssignmentRepository.instant;
import static vn.phaodai.directives.AssignmentRepository.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.directives.DispatchView.AddressLine;
import vn.phaodai.directives.DispatchView.CitationView;
import vn.phaodai.directives.DispatchView.CorrectionView;
import vn.phaodai.directives.DispatchView.DeliveryCount;
import vn.phaodai.directives.DispatchView.Header;
import vn.phaodai.directives.DispatchView.InferredView;
import vn.phaodai.directives.DispatchView.ObligationView;
import vn.phaodai.language.SearchKey;

/// The archive of dispatches, for reading. A confirmed dispatch is seen by whoever works above or
/// below its register; a draft only by those who may register.
@Service
@Transactional(readOnly = true)
public class Archive {
  static final int PAGE = 50;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final OperatingClock clock;

  Archive(JdbcClient jdbc, JsonMapper json, OperatingClock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /// What a reader may see: their jurisdictions, and whether drafts are among it.
  public record Sight(List<String> paths, boolean drafts) {
    public Sight {
      paths = List.copyOf(paths);
    }
  }

  /// One page of the register, latest first.
  ///
  /// @param text words to find, diacritics ignored; empty for all
  /// @param before id of the last row of the page before; null for the first page
  public List<DispatchRow> list(Sight sight, String text, @Nullable Long before) {
    return jdbc.sql(
            """
            select d.id, d.slug, d.status, d.label, d.code, d.issued_on, d.issuer, d.subject, d.arrived_at, d.arrival_number,
                   d.channel, cardinality(d.gaps) as gaps, 'SIGNATURE_DOUBTED' = any(d.gaps) as signer_doubted,
                   (select count(*) from (select 1 from directives.assignment a where a.dispatch_id = d.id limit :limit) x) as owed,
                   (select count(*) from (select 1 from directives.assignment a
                      where a.dispatch_id = d.id and a.is_open limit :limit) x) as open,
                   (select count(*) from (select 1 from directives.assignment a
                      where a.dispatch_id = d.id and a.is_open and a.due_at < :now limit :limit) x) as overdue
            from directives.dispatch d
            where %s and (:text = '' or d.search_key like '%%' || :text || '%%' or d.code_key like '%%' || :text || '%%')
              and (:before::bigint is null or d.id < :before)
            order by d.id desc limit :page
            """
                .formatted(VISIBLE))
        .param("paths", sight.paths().toArray(String[]::new))
        .param("drafts", sight.drafts())
        .param("text", SearchKey.of(text))
        .param("before", before)
        .param("now", timestamp(clock.now()))
        .param("limit", Board.COUNT_LIMIT)
        .param("page", PAGE + 1)
        .query(Archive::row)
        .list();
  }

  static final String VISIBLE =
      """
      (d.path <@ (:paths)::ltree[] or d.path @> (:paths)::ltree[])
      and (d.status in ('CONFIRMED', 'SUPERSEDED') or :drafts and d.status = 'DRAFT')
      """;

  private static DispatchRow row(ResultSet r, int n) throws SQLException {
    int arrival = r.getInt("arrival_number");
    return new DispatchRow(
        r.getLong("id"),
        r.getString("slug"),
        r.getString("status"),
        r.getString("label"),
        r.getString("code"),
        r.getObject("issued_on", LocalDate.class),
        r.getString("issuer"),
        r.getString("subject"),
        r.getTimestamp("arrived_at").toInstant(),
        arrival == 0 ? null : arrival,
        r.getString("channel"),
        r.getInt("gaps"),
        r.getBoolean("signer_doubted"),
        r.getInt("owed"),
        r.getInt("open"),
        r.getInt("overdue"));
  }

  public Optional<DispatchView> find(Sight sight, String slug) {
    return header(sight, slug)
        .map(
            header ->
                new DispatchView(
                    header,
                    text(header.id()),
                    obligations(header.id()),
                    addressLines(header.id(), "ADDRESSEE"),
                    addressLines(header.id(), "RECIPIENT"),
                    deliveries(header.id()),
                    citations(header.id()),
                    citedBy(header.id()),
                    corrections(header.id())));
  }

  private Optional<Header> header(Sight sight, String slug) {
    return jdbc.sql(
            """
            select d.*, d.path::text as path_text, b.name as register_name
            from directives.dispatch d join organisation_api.body b on b.id = d.register_body_id
            where d.slug = :slug and %s
            """
                .formatted(VISIBLE))
        .param("slug", slug)
        .param("paths", sight.paths().toArray(String[]::new))
        .param("drafts", sight.drafts())
        .query(this::header)
        .optional();
  }

  private Header header(ResultSet r, int n) throws SQLException {
    int arrival = r.getInt("arrival_number");
    return new Header(
        r.getLong("id"),
        r.getObject("public_id", UUID.class),
        r.getString("slug"),
        r.getString("status"),
        r.getString("label"),
        r.getString("system"),
        r.getString("type"),
        r.getString("code"),
        r.getObject("issued_on", LocalDate.class),
        r.getString("issuer"),
        r.getString("place"),
        r.getString("subject"),
        r.getString("urgency"),
        signature(r.getString("signatory")),
        strings(r, "gaps"),
        json.readValue(r.getString("inferred"), new TypeReference<List<InferredView>>() {}),
        r.getString("text_source"),
        r.getBoolean("looked_at"),
        r.getObject("file_public_id", UUID.class),
        r.getString("channel"),
        r.getTimestamp("arrived_at").toInstant(),
        arrival == 0 ? null : arrival,
        r.getString("register_name"),
        r.getString("path_text"));
  }

  private @Nullable String signature(@Nullable String signatory) {
    if (signatory == null) {
      return null;
    }
    var block = json.readTree(signatory);
    return String.join(
        " · ",
        List.of("capacity", "onBehalfOf", "position", "name").stream()
            .map(field -> block.path(field))
            .filter(value -> value.isString())
            .map(value -> value.asString())
            .toList());
  }

  private String text(long id) {
    return jdbc.sql("select text from directives.dispatch where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  private List<ObligationView> obligations(long dispatch) {
    return jdbc.sql(
            """
            select o.*, coalesce(c.owed, 0) as owed, coalesce(c.accepted, 0) as accepted,
                   coalesce(c.submitted, 0) as submitted, coalesce(c.overdue, 0) as overdue, coalesce(c.undated, 0) as undated
            from directives.obligation o
            left join lateral (
              select count(*) filter (where a.state <> 'WITHDRAWN') as owed,
                     count(*) filter (where a.state = 'ACCEPTED') as accepted,
                     count(*) filter (where a.state = 'SUBMITTED') as submitted,
                     count(*) filter (where a.is_open and a.due_at < :now) as overdue,
                     count(*) filter (where a.is_open and a.due_at = 'infinity' and not a.waits) as undated
              from directives.assignment a where a.obligation_id = o.id) c on true
            where o.dispatch_id = :id order by coalesce(o.starts, 2147483647), o.ordinal
            """)
        .param("id", dispatch)
        .param("now", timestamp(clock.now()))
        .query(Archive::obligation)
        .list();
  }

  private static ObligationView obligation(ResultSet r, int n) throws SQLException {
    String measure = r.getString("outcome_measure");
    return new ObligationView(
        r.getObject("public_id", UUID.class),
        r.getInt("ordinal"),
        r.getString("source"),
        r.getString("clause"),
        r.getString("text"),
        r.getObject("starts", Integer.class),
        r.getObject("ends", Integer.class),
        strings(r, "lead"),
        strings(r, "with_bodies"),
        r.getString("theme"),
        r.getString("condition"),
        measure == null ? null : measure + " = " + r.getString("outcome_target"),
        r.getString("deadline_kind"),
        r.getString("deadline_text"),
        instant(r.getTimestamp("due_at")),
        r.getString("monitor"),
        r.getTimestamp("withdrawn_at") != null,
        r.getInt("owed"),
        r.getInt("accepted"),
        r.getInt("submitted"),
        r.getInt("overdue"),
        r.getInt("undated"));
  }

  private List<AddressLine> addressLines(long dispatch, String list) {
    return jdbc.sql(
            """
            select l.text, l.purpose, l.meaning,
                   (select count(*) from directives.delivery v where v.addressing_id = l.id)::int as members
            from directives.addressing l where dispatch_id = :id and list = :list order by ordinal
            """)
        .param("id", dispatch)
        .param("list", list)
        .query(new SimplePropertyRowMapper<>(AddressLine.class))
        .list();
  }

  private DeliveryCount deliveries(long dispatch) {
    return jdbc.sql(
            """
            select count(*)::int as total, count(sent_at)::int as sent, count(read_at)::int as read,
                   count(acknowledged_at)::int as acknowledged
            from directives.delivery where dispatch_id = :id and passed_on_at is null
            """)
        .param("id", dispatch)
        .query(DeliveryCount.class)
        .single();
  }

  private List<CitationView> citations(long dispatch) {
    return jdbc.sql(
            """
            select distinct on (c.starts) c.code, c.cited_on as "on", c.issuer, c.relation, d.slug
            from directives.citation c
            left join directives.dispatch d on d.code_key = c.code_key and d.status in ('CONFIRMED', 'SUPERSEDED')
              and (c.cited_on is null or d.issued_on is null or d.issued_on = c.cited_on)
            where c.dispatch_id = :id order by c.starts
            """)
        .param("id", dispatch)
        .query(new SimplePropertyRowMapper<>(CitationView.class))
        .list();
  }

  private List<CitationView> citedBy(long dispatch) {
    return jdbc.sql(
            """
            select d.label as code, d.issued_on as "on", d.issuer, c.relation, d.slug
            from directives.dispatch me
            join directives.citation c on c.code_key = me.code_key
              and (c.cited_on is null or me.issued_on is null or c.cited_on = me.issued_on)
            join directives.dispatch d on d.id = c.dispatch_id and d.status in ('CONFIRMED', 'SUPERSEDED') and d.id <> me.id
            where me.id = :id order by d.issued_on
            """)
        .param("id", dispatch)
        .query(new SimplePropertyRowMapper<>(CitationView.class))
        .list();
  }

  private List<CorrectionView> corrections(long dispatch) {
    return jdbc.sql(
            """
            select obligation_ordinal as obligation, field, before, after, at
            from directives.correction where dispatch_id = :id order by id desc limit 200
            """)
        .param("id", dispatch)
        .query(
            (r, n) ->
                new CorrectionView(
                    r.getObject("obligation", Integer.class),
                    r.getString("field"),
                    r.getString("before"),
                    r.getString("after"),
                    r.getTimestamp("at").toInstant()))
        .list();
  }

  private static List<String> strings(ResultSet r, String column) throws SQLException {
    return Arrays.asList((String[]) r.getArray(column).getArray());
  }
}
