// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static vn.phaodai.directives.AssignmentRepository.instant;
import static vn.phaodai.directives.AssignmentRepository.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.engine.dispatch.Citation;
import vn.phaodai.engine.dispatch.Clause;
import vn.phaodai.engine.dispatch.Found;
import vn.phaodai.engine.dispatch.ObligationFound;
import vn.phaodai.engine.dispatch.Reading;
import vn.phaodai.language.SearchKey;

/// Dispatches, their readings and corrections in PostgreSQL.
@Repository
class DispatchRepository {
  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batch;
  private final JsonMapper json;

  DispatchRepository(JdbcClient jdbc, NamedParameterJdbcTemplate batch, JsonMapper json) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.json = json;
  }

  Register register(long body) {
    return jdbc.sql("select id, path::text from organisation_api.body where id = :id")
        .param("id", body)
        .query((row, n) -> new Register(row.getLong(1), row.getString(2)))
        .single();
  }

  /// How a document with these bytes stands in the register already, if it does.
  Optional<String> findByHash(long body, String sha256) {
    return jdbc.sql(
            """
            select coalesce(code, 'không số') || ', số đến ' || arrival_number from directives.dispatch
            where register_body_id = :body and file_sha256 = :hash and status <> 'WITHDRAWN'
            """)
        .param("body", body)
        .param("hash", sha256)
        .query(String.class)
        .optional();
  }

  /// The next running number of a book: taken with this transaction, so gaps and doubles cannot be.
  int nextNumber(long body, String book, String period) {
    return jdbc.sql(
            """
            insert into directives.series (body_id, book, period, last) values (:body, :book, :period, 1)
            on conflict (body_id, book, period) do update set last = directives.series.last + 1
            returning last
            """)
        .param("body", body)
        .param("book", book)
        .param("period", period)
        .query(Integer.class)
        .single();
  }

  DispatchKey insert(Register register, Incoming incoming, Reading reading, int arrivalNumber) {
    Map<String, @Nullable Object> row = new HashMap<>();
    String code = reading.code() == null ? null : reading.code().value().value();
    LocalDate issuedOn = valueOf(reading.date());
    row.put("slug", freeSlug(code, issuedOn, incoming.sha256()));
    row.put("register", register.bodyId());
    row.put("path", register.path());
    row.put(
        "system",
        reading.code() == null || reading.code().value().system() == null
            ? null
            : reading.code().value().system().name());
    row.put(
        "type",
        reading.type() == null ? inferred(reading, "type") : reading.type().value().symbol());
    row.put("code", code);
    row.put("codeKey", code == null ? null : codeKey(code));
    row.put("issuedOn", issuedOn);
    row.put(
        "issuer",
        reading.issuer() == null ? inferred(reading, "issuer") : reading.issuer().value());
    row.put("place", valueOf(reading.place()));
    row.put("subject", valueOf(reading.subject()));
    row.put("urgency", reading.urgency() == null ? null : reading.urgency().value().name());
    row.put(
        "signatory",
        reading.signatory() == null ? null : json.writeValueAsString(reading.signatory()));
    row.put("gaps", reading.gaps().stream().map(Enum::name).toArray(String[]::new));
    row.put("inferred", json.writeValueAsString(reading.inferred()));
    row.put("complete", code != null && issuedOn != null);
    row.put("text", reading.text());
    row.put("search", SearchKey.of(reading.text()));
    row.put("source", incoming.source().name());
    row.put("lookedAt", incoming.lookedAt());
    row.put("file", incoming.file());
    row.put("hash", incoming.sha256());
    row.put("channel", incoming.channel());
    row.put("arrivedAt", timestamp(incoming.arrivedAt()));
    row.put("arrival", arrivalNumber);
    UUID id =
        jdbc.sql(
                """
                insert into directives.dispatch
                  (slug, register_body_id, path, system, type, code, code_key, issued_on, issuer, place, subject, urgency,
                   signatory, gaps, inferred, metadata_complete, text, search_key, text_source, looked_at,
                   file_public_id, file_sha256, channel, arrived_at, arrival_number)
                values
                  (:slug, :register, :path::ltree, :system, :type, :code, :codeKey, :issuedOn, :issuer, :place, :subject,
                   :urgency, :signatory::jsonb, :gaps, :inferred::jsonb, :complete, :text, :search, :source, :lookedAt,
                   :file, :hash, :channel, :arrivedAt, :arrival)
                returning public_id
                """)
            .paramSource(new MapSqlParameterSource(row))
            .query(UUID.class)
            .single();
    DispatchKey key = lock(id).orElseThrow();
    insertClauses(key.id(), reading.clauses());
    insertCitations(key.id(), reading.citations());
    insertObligations(key.id(), reading.obligations());
    return key;
  }

  private void insertClauses(long dispatch, List<Clause> clauses) {
    batch.batchUpdate(
        "insert into directives.clause (dispatch_id, label, starts, ends) values (:dispatch,"
            + " :label, :starts, :ends)",
        clauses.stream()
            .map(
                c ->
                    parameters(
                        "dispatch", dispatch,
                        "label", c.id(),
                        "starts", c.span().start(),
                        "ends", c.span().end()))
            .toArray(SqlParameterSource[]::new));
  }

  private void insertCitations(long dispatch, List<Citation> citations) {
    batch.batchUpdate(
        """
        insert into directives.citation (dispatch_id, code, code_key, cited_on, issuer, relation, starts, ends)
        values (:dispatch, :code, :codeKey, :on, :issuer, :relation, :starts, :ends)
        """,
        citations.stream()
            .map(
                c ->
                    parameters(
                        "dispatch", dispatch,
                        "code", c.code().value(),
                        "codeKey", codeKey(c.code().value()),
                        "on", c.date(),
                        "issuer", c.issuer(),
                        "relation", c.relation().name(),
                        "starts", c.span().start(),
                        "ends", c.span().end()))
            .toArray(SqlParameterSource[]::new));
  }

  private void insertObligations(long dispatch, List<ObligationFound> obligations) {
    SqlParameterSource[] rows = new SqlParameterSource[obligations.size()];
    for (int i = 0; i < rows.length; i++) {
      ObligationFound o = obligations.get(i);
      LocalDate due = o.deadline().date();
      rows[i] =
          parameters(
              "dispatch", dispatch,
              "ordinal", i + 1,
              "clause", o.clause(),
              "text", o.text(),
              "search", SearchKey.of(o.text()),
              "starts", o.span().start(),
              "ends", o.span().end(),
              "lead", o.lead().toArray(String[]::new),
              "with", o.with().toArray(String[]::new),
              "theme", o.theme() == null ? null : o.theme().name(),
              "condition", o.condition(),
              "measure", o.outcome() == null ? null : o.outcome().measure(),
              "target", o.outcome() == null ? null : o.outcome().target().toPlainString(),
              "kind", o.deadline().kind().name(),
              "deadline", o.deadline().text(),
              "due", due == null ? null : timestamp(OperatingClock.endOf(due)),
              "monitor", o.monitor());
    }
    batch.batchUpdate(
        """
        insert into directives.obligation
          (dispatch_id, source, ordinal, clause, text, search_key, starts, ends, lead, with_bodies, theme, condition,
           outcome_measure, outcome_target, deadline_kind, deadline_text, due_at, monitor)
        values
          (:dispatch, 'TEXT', :ordinal, :clause, :text, :search, :starts, :ends, :lead, :with, :theme, :condition,
           :measure, :target, :kind, :deadline, :due, :monitor)
        """,
        rows);
  }

  /// The issuer's words, as printed or inferred.
  Optional<String> issuer(long id) {
    return jdbc.sql("select issuer from directives.dispatch where id = :id and issuer is not null")
        .param("id", id)
        .query(String.class)
        .optional();
  }

  /// @param name of the body that the issuer's words mean; null where they mean none
  void nameIssuer(long id, @Nullable String name) {
    jdbc.sql("update directives.dispatch set issuer_name = :name where id = :id")
        .param("id", id)
        .param("name", name)
        .update();
  }

  /// Locks the dispatch until the transaction ends.
  Optional<DispatchKey> lock(UUID id) {
    return jdbc.sql(KEY + " where public_id = :id for update")
        .param("id", id)
        .query(DispatchRepository::key)
        .optional();
  }

  DispatchKey key(long id) {
    return jdbc.sql(KEY + " where id = :id")
        .param("id", id)
        .query(DispatchRepository::key)
        .single();
  }

  DispatchKey key(UUID id) {
    return jdbc.sql(KEY + " where public_id = :id")
        .param("id", id)
        .query(DispatchRepository::key)
        .optional()
        .orElseThrow(() -> DirectiveRefusals.NOT_FOUND.with(id).raise());
  }

  private static final String KEY =
      """
      select id, public_id, register_body_id, path::text as path, status, issuer_body_id,
             coalesce(issued_on, (arrived_at at time zone 'Asia/Ho_Chi_Minh')::date) as valid_on
      from directives.dispatch
      """;

  private static DispatchKey key(ResultSet row, int n) throws SQLException {
    long issuer = row.getLong("issuer_body_id");
    return new DispatchKey(
        row.getLong("id"),
        row.getObject("public_id", UUID.class),
        row.getLong("register_body_id"),
        row.getString("path"),
        row.getString("status"),
        issuer == 0 ? null : issuer,
        row.getObject("valid_on", LocalDate.class));
  }

  boolean isLookedAt(long id) {
    return jdbc.sql("select looked_at from directives.dispatch where id = :id")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  void markLookedAt(long id) {
    jdbc.sql(
            "update directives.dispatch set looked_at = true, version = version + 1 where id = :id")
        .param("id", id)
        .update();
  }

  /// A confirmed document of the same register with the same code.
  record Twin(String label, @Nullable LocalDate issuedOn, boolean sameDate) {}

  List<Twin> confirmedWithSameCode(long id) {
    return jdbc.sql(
            """
            select o.code as label, o.issued_on,
                   o.issued_on is not distinct from d.issued_on as same_date
            from directives.dispatch d join directives.dispatch o
              on o.register_body_id = d.register_body_id and o.code_key = d.code_key and o.id <> d.id
            where d.id = :id and o.status = 'CONFIRMED'
            """)
        .param("id", id)
        .query(new SimplePropertyRowMapper<>(Twin.class))
        .list();
  }

  void confirm(long id, Instant now, @Nullable Long account) {
    jdbc.sql(
            """
            update directives.dispatch
            set status = 'CONFIRMED', confirmed_at = :now, confirmed_by = :account::bigint, version = version + 1
            where id = :id
            """)
        .param("id", id)
        .param("now", timestamp(now))
        .param("account", account)
        .update();
  }

  void withdraw(long id, String reason, Instant now, @Nullable Long account) {
    correction(id, null, "status", "DRAFT", "WITHDRAWN: " + reason, now, account);
    jdbc.sql(
            "update directives.dispatch set status = 'WITHDRAWN', version = version + 1 where id ="
                + " :id")
        .param("id", id)
        .update();
  }

  List<OpenObligation> obligations(long dispatch) {
    return jdbc.sql(
            OPEN_OBLIGATION + " where dispatch_id = :id and withdrawn_at is null order by ordinal")
        .param("id", dispatch)
        .query(DispatchRepository::openObligation)
        .list();
  }

  Optional<OpenObligation> obligation(UUID id) {
    return jdbc.sql(
            OPEN_OBLIGATION
                + " where public_id = :id and dispatch_id is not null and withdrawn_at is null")
        .param("id", id)
        .query(DispatchRepository::openObligation)
        .optional();
  }

  /// Whom the text tells to watch, as printed.
  List<String> monitors(long dispatch) {
    return jdbc.sql(
            """
            select monitor from directives.obligation
            where dispatch_id = :id and monitor is not null and withdrawn_at is null order by ordinal
            """)
        .param("id", dispatch)
        .query((row, n) -> row.getString(1))
        .list();
  }

  void setMonitor(long dispatch, long body) {
    jdbc.sql("update directives.dispatch set monitor_body_id = :body where id = :id")
        .param("body", body)
        .param("id", dispatch)
        .update();
  }

  /// The lines of “Kính gửi”, as printed.
  List<String> addressees(long dispatch) {
    return jdbc.sql(
            "select text from directives.addressing where dispatch_id = :id and list = 'ADDRESSEE'"
                + " order by ordinal")
        .param("id", dispatch)
        .query((row, n) -> row.getString(1))
        .list();
  }

  long obligationId(long dispatch, int ordinal) {
    return jdbc.sql(
            "select id from directives.obligation where dispatch_id = :id and ordinal = :ordinal")
        .param("id", dispatch)
        .param("ordinal", ordinal)
        .query(Long.class)
        .single();
  }

  private static final String OPEN_OBLIGATION =
      "select id, dispatch_id, lead, with_bodies, due_at from directives.obligation";

  private static OpenObligation openObligation(ResultSet row, int n) throws SQLException {
    return new OpenObligation(
        row.getLong("id"),
        row.getLong("dispatch_id"),
        List.of((String[]) row.getArray("lead").getArray()),
        List.of((String[]) row.getArray("with_bodies").getArray()),
        instant(row.getTimestamp("due_at")));
  }

  void correctHeader(
      DispatchKey key,
      HeaderField field,
      @Nullable String value,
      Instant now,
      @Nullable Long account) {
    String before =
        jdbc.sql("select " + field.read() + " from directives.dispatch where id = :id")
            .param("id", key.id())
            .query((row, n) -> Optional.ofNullable(row.getString(1)))
            .single()
            .orElse(null);
    correction(key.id(), null, field.field(), before, value, now, account);
    jdbc.sql(
            "update directives.dispatch set %s, version = version + 1 where id = :id"
                .formatted(field.write()))
        .param("value", value)
        .param("id", key.id())
        .update();
    jdbc.sql(
            """
            update directives.dispatch
            set code_key = :codeKey, metadata_complete = code is not null and issued_on is not null,
                gaps = array(select g from unnest(gaps) g
                  where not (g = 'NO_NUMBER' and code is not null) and not (g = 'NO_DATE' and issued_on is not null)
                    and not (g = 'NO_SUBJECT' and subject is not null)
                    and not (g = 'NO_SIGNATURE' and signatory ->> 'name' is not null))
            where id = :id
            """)
        .param("id", key.id())
        .param("codeKey", currentCode(key.id()).map(DispatchRepository::codeKey).orElse(null))
        .update();
  }

  private Optional<String> currentCode(long id) {
    return jdbc.sql("select code from directives.dispatch where id = :id and code is not null")
        .param("id", id)
        .query(String.class)
        .optional();
  }

  void correctObligation(
      DispatchKey key, int ordinal, ObligationCorrection to, Instant now, @Nullable Long account) {
    String before =
        jdbc.sql(
                """
                select text || ' | ' || array_to_string(lead, '; ') || ' | ' || array_to_string(with_bodies, '; ') || ' | '
                  || coalesce(theme, '') || ' | ' || coalesce(condition, '') || ' | ' || coalesce(due_at::text, '')
                from directives.obligation where dispatch_id = :id and ordinal = :ordinal and withdrawn_at is null
                """)
            .param("id", key.id())
            .param("ordinal", ordinal)
            .query(String.class)
            .optional()
            .orElseThrow(() -> DirectiveRefusals.NOT_FOUND.with(ordinal).raise());
    correction(key.id(), ordinal, "obligation", before, line(to), now, account);
    jdbc.sql(
            """
            update directives.obligation
            set text = :text, search_key = :search, lead = :lead, with_bodies = :with, theme = :theme,
                condition = :condition, due_at = :due,
                deadline_kind = case when :due::timestamptz is not null then 'DATE' else deadline_kind end
            where dispatch_id = :id and ordinal = :ordinal
            """)
        .paramSource(obligationParameters(key.id(), ordinal, to))
        .update();
  }

  /// What the history shows of an obligation, in the order of the query above.
  private static String line(ObligationCorrection o) {
    return String.join(
        " | ",
        o.text(),
        String.join("; ", o.lead()),
        String.join("; ", o.with()),
        Objects.requireNonNullElse(o.theme(), ""),
        Objects.requireNonNullElse(o.condition(), ""),
        o.due() == null ? "" : o.due().toString());
  }

  int addObligation(
      DispatchKey key, ObligationCorrection o, String source, Instant now, @Nullable Long account) {
    int ordinal =
        jdbc.sql(
                "select coalesce(max(ordinal), 0) + 1 from directives.obligation where dispatch_id"
                    + " = :id")
            .param("id", key.id())
            .query(Integer.class)
            .single();
    correction(key.id(), ordinal, "obligation", null, line(o), now, account);
    jdbc.sql(
            """
            insert into directives.obligation
              (dispatch_id, source, ordinal, text, search_key, lead, with_bodies, theme, condition, deadline_kind, due_at)
            values (:id, :source, :ordinal, :text, :search, :lead, :with, :theme, :condition,
                    case when :due::timestamptz is not null then 'DATE' when :condition::text is not null then 'CONDITION' else 'NONE' end, :due)
            """)
        .paramSource(obligationParameters(key.id(), ordinal, o).addValue("source", source))
        .update();
    return ordinal;
  }

  private static MapSqlParameterSource obligationParameters(
      long dispatch, int ordinal, ObligationCorrection o) {
    return parameters(
        "id", dispatch,
        "ordinal", ordinal,
        "text", o.text(),
        "search", SearchKey.of(o.text()),
        "lead", o.lead().toArray(String[]::new),
        "with", o.with().toArray(String[]::new),
        "theme", o.theme(),
        "condition", o.condition(),
        "due", o.due() == null ? null : timestamp(OperatingClock.endOf(o.due())));
  }

  void dropObligation(
      DispatchKey key, int ordinal, String reason, Instant now, @Nullable Long account) {
    correction(key.id(), ordinal, "withdrawn", null, reason, now, account);
    jdbc.sql(
            "update directives.obligation set withdrawn_at = :now where dispatch_id = :id and"
                + " ordinal = :ordinal")
        .param("now", timestamp(now))
        .param("id", key.id())
        .param("ordinal", ordinal)
        .update();
  }

  void insertInstruction(long dispatch, long tenure, String text, Instant at) {
    jdbc.sql(
            """
            insert into directives.instruction (dispatch_id, tenure_id, text, at)
            values (:dispatch, :tenure, :text, :at)
            """)
        .param("dispatch", dispatch)
        .param("tenure", tenure)
        .param("text", text)
        .param("at", timestamp(at))
        .update();
  }

  private void correction(
      long dispatch,
      @Nullable Integer ordinal,
      String field,
      @Nullable String before,
      @Nullable String after,
      Instant at,
      @Nullable Long account) {
    jdbc.sql(
            """
            insert into directives.correction (dispatch_id, obligation_ordinal, field, before, after, at, account_id)
            values (:dispatch, :ordinal::integer, :field, :before, :after, :at, :account::bigint)
            """)
        .param("dispatch", dispatch)
        .param("ordinal", ordinal)
        .param("field", field)
        .param("before", before)
        .param("after", after)
        .param("at", timestamp(at))
        .param("account", account)
        .update();
  }

  /// `202-CV/TU` of 2021 → `202-cv-tu-2021`; a copy without number → `khong-so-` and its hash. A
  /// slug that is taken (another register holds the document too) gets a running suffix.
  private String freeSlug(@Nullable String code, @Nullable LocalDate issuedOn, String sha256) {
    String base =
        code == null
            ? "khong-so-" + sha256.substring(0, 8)
            : SearchKey.of(code).replace(' ', '-')
                + (issuedOn == null ? "" : "-" + issuedOn.getYear());
    int taken =
        jdbc.sql("select count(*) from directives.dispatch where slug = :slug or slug like :like")
            .param("slug", base)
            .param("like", base + "--%")
            .query(Integer.class)
            .single();
    return taken == 0 ? base : base + "--" + (taken + 1);
  }

  /// Codes are equal when they differ only in spacing, dashes' kind or letter case.
  static String codeKey(String code) {
    return SearchKey.of(code);
  }

  private static <T> @Nullable T valueOf(@Nullable Found<T> found) {
    return found == null ? null : found.value();
  }

  private static @Nullable String inferred(Reading reading, String field) {
    return reading.inferred().stream()
        .filter(i -> i.field().equals(field))
        .map(i -> i.value())
        .findFirst()
        .orElse(null);
  }

  private static MapSqlParameterSource parameters(@Nullable Object... namesAndValues) {
    MapSqlParameterSource parameters = new MapSqlParameterSource();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.addValue(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return parameters;
  }
}
