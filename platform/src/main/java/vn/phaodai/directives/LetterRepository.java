// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static vn.phaodai.directives.AssignmentRepository.instant;
import static vn.phaodai.directives.AssignmentRepository.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.documents.LetterProfile.Side;
import vn.phaodai.organisation.Body;

/// Outgoing letters in PostgreSQL. Each step is one update that also counts the version up.
@Repository
class LetterRepository {
  private final JdbcClient jdbc;

  LetterRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  UUID insert(
      Body issuer,
      Side side,
      LetterPurpose purpose,
      @Nullable Long about,
      LetterDraft draft,
      @Nullable Long account,
      Instant now) {
    return jdbc.sql(
            """
            insert into directives.letter
              (issuer_body_id, path, system, purpose, about_dispatch_id, type, symbol, subject, place, urgency,
               addressees, body, recipients, copies, drafted_by, drafted_at)
            values (:issuer, :path::ltree, :system, :purpose, :about::bigint, :type, :symbol, :subject, :place, :urgency,
                    :addressees, :body, :recipients, :copies, :account::bigint, :now)
            returning public_id
            """)
        .paramSource(
            words(draft)
                .addValue("issuer", issuer.id())
                .addValue("path", issuer.path())
                .addValue("system", side.name())
                .addValue("purpose", purpose.name())
                .addValue("about", about)
                .addValue("account", account)
                .addValue("now", timestamp(now)))
        .query(UUID.class)
        .single();
  }

  void urges(UUID letter, Collection<Long> assignments) {
    jdbc.sql(
            """
            insert into directives.letter_assignment (letter_id, assignment_id)
            select l.id, a from directives.letter l, unnest(:assignments::bigint[]) a where l.public_id = :id
            """)
        .param("id", letter)
        .param("assignments", assignments.toArray(Long[]::new))
        .update();
  }

  /// What the letter urges and is still open.
  List<Long> stillUrged(long letter) {
    return jdbc.sql(
            """
            select a.id from directives.letter_assignment u join directives.assignment a on a.id = u.assignment_id
            where u.letter_id = :id and a.is_open order by a.id
            """)
        .param("id", letter)
        .query((row, n) -> row.getLong(1))
        .list();
  }

  /// Locks the row until the transaction ends.
  Optional<LetterView> lock(UUID id) {
    jdbc.sql("select id from directives.letter where public_id = :id for update")
        .param("id", id)
        .query(Long.class)
        .optional();
    return find(id);
  }

  Optional<LetterView> find(UUID id) {
    return jdbc.sql(SELECT + " where l.public_id = :id")
        .param("id", id)
        .query(LetterRepository::view)
        .optional();
  }

  void edit(long id, LetterDraft draft) {
    jdbc.sql(
            """
            update directives.letter
            set type = :type, symbol = :symbol, subject = :subject, place = :place, urgency = :urgency,
                addressees = :addressees, body = :body, recipients = :recipients, copies = :copies, version = version + 1
            where id = :id
            """)
        .paramSource(words(draft).addValue("id", id))
        .update();
  }

  private static MapSqlParameterSource words(LetterDraft draft) {
    return new MapSqlParameterSource()
        .addValue("type", draft.type())
        .addValue("symbol", draft.symbol())
        .addValue("subject", draft.subject())
        .addValue("place", draft.place())
        .addValue("urgency", draft.urgency())
        .addValue("addressees", draft.addressees().toArray(String[]::new))
        .addValue("body", draft.body())
        .addValue("recipients", draft.recipients().toArray(String[]::new))
        .addValue("copies", draft.copies());
  }

  void checked(long id, @Nullable Long account, Instant now) {
    step(
        "state = 'CHECKED', checked_by = :account::bigint, checked_at = :now",
        id,
        new MapSqlParameterSource("account", account).addValue("now", timestamp(now)));
  }

  void backToDraft(long id) {
    step("state = 'DRAFT', checked_by = null, checked_at = null", id, new MapSqlParameterSource());
  }

  void signed(long id, @Nullable String mark, LetterView.Signed by) {
    step(
        """
        state = 'SIGNED', signed_mark = :mark, signed_capacity = :capacity, signed_tenure_id = :tenure,
        signed_name = :name, signed_position = :position, signed_on = :on
        """,
        id,
        new MapSqlParameterSource("mark", mark)
            .addValue("capacity", by.capacity())
            .addValue("tenure", by.tenureId())
            .addValue("name", by.name())
            .addValue("position", by.position())
            .addValue("on", by.on()));
  }

  void numbered(long id, LetterView.Numbered numbered) {
    step(
        "state = 'NUMBERED', number = :number, code = :code, period = :period, numbered_on = :on",
        id,
        new MapSqlParameterSource("number", numbered.number())
            .addValue("code", numbered.code())
            .addValue("period", numbered.period())
            .addValue("on", numbered.on()));
  }

  void sent(long id, String channel, @Nullable Long account, Instant now) {
    step(
        "state = 'SENT', sent_at = :now, sent_channel = :channel, sent_by = :account::bigint",
        id,
        new MapSqlParameterSource("channel", channel)
            .addValue("account", account)
            .addValue("now", timestamp(now)));
  }

  void withdrawn(long id, String reason, Instant now) {
    step(
        "state = 'WITHDRAWN', withdrawn_at = :now, withdrawn_reason = :reason",
        id,
        new MapSqlParameterSource("reason", reason).addValue("now", timestamp(now)));
  }

  void attached(long id, LetterView.SignedPdf pdf) {
    step(
        """
        signed_pdf_public_id = :file, signature_verdict = :verdict, signature_vi = :vietnamese, signature_en = :english
        """,
        id,
        new MapSqlParameterSource("file", pdf.file())
            .addValue("verdict", pdf.verdict())
            .addValue("vietnamese", pdf.vietnamese())
            .addValue("english", pdf.english()));
  }

  /// Becomes a draft of another body.
  void reissue(long id, Body issuer, String symbol) {
    step(
        """
        state = 'DRAFT', issuer_body_id = :issuer, path = :path::ltree, symbol = :symbol, checked_by = null,
        checked_at = null, signed_mark = null, signed_capacity = null, signed_tenure_id = null, signed_name = null,
        signed_position = null, signed_on = null
        """,
        id,
        new MapSqlParameterSource("issuer", issuer.id())
            .addValue("path", issuer.path())
            .addValue("symbol", symbol));
  }

  /// Who may send or withdraw it from now on: seats over that path.
  void keptBy(long id, String path) {
    step("path = :path::ltree", id, new MapSqlParameterSource("path", path));
  }

  private void step(String columns, long id, MapSqlParameterSource values) {
    jdbc.sql("update directives.letter set " + columns + ", version = version + 1 where id = :id")
        .paramSource(values.addValue("id", id))
        .update();
  }

  static final String SELECT =
      """
      select l.*, l.path::text as path_text, b.name as issuer, d.slug as about_slug, d.label as about,
             (select count(*) from directives.letter_assignment u where u.letter_id = l.id)::int as urged
      from directives.letter l join organisation_api.body b on b.id = l.issuer_body_id
      left join directives.dispatch d on d.id = l.about_dispatch_id
      """;

  static LetterView view(ResultSet r, int n) throws SQLException {
    long drafter = r.getLong("drafted_by");
    @Nullable Long draftedBy = r.wasNull() ? null : drafter;
    return new LetterView(
        r.getLong("id"),
        r.getObject("public_id", UUID.class),
        r.getLong("issuer_body_id"),
        r.getString("issuer"),
        r.getString("path_text"),
        Side.valueOf(r.getString("system")),
        LetterPurpose.valueOf(r.getString("purpose")),
        LetterState.valueOf(r.getString("state")),
        draft(r),
        r.getString("about_slug"),
        r.getString("about"),
        r.getInt("urged"),
        draftedBy,
        r.getTimestamp("drafted_at").toInstant(),
        instant(r.getTimestamp("checked_at")),
        signature(r),
        number(r),
        sending(r),
        pdf(r),
        r.getString("withdrawn_reason"),
        r.getInt("version"));
  }

  private static LetterDraft draft(ResultSet r) throws SQLException {
    return new LetterDraft(
        r.getString("type"),
        r.getString("symbol"),
        r.getString("subject"),
        r.getString("place"),
        r.getString("urgency"),
        strings(r, "addressees"),
        r.getString("body"),
        strings(r, "recipients"),
        r.getInt("copies"));
  }

  private static LetterView.@Nullable Signed signature(ResultSet r) throws SQLException {
    String name = r.getString("signed_name");
    return name == null
        ? null
        : new LetterView.Signed(
            r.getLong("signed_tenure_id"),
            r.getString("signed_capacity"),
            r.getString("signed_position"),
            name,
            r.getObject("signed_on", LocalDate.class));
  }

  private static LetterView.@Nullable Numbered number(ResultSet r) throws SQLException {
    String code = r.getString("code");
    return code == null
        ? null
        : new LetterView.Numbered(
            r.getInt("number"),
            code,
            r.getString("period"),
            r.getObject("numbered_on", LocalDate.class));
  }

  private static LetterView.@Nullable Sent sending(ResultSet r) throws SQLException {
    Instant at = instant(r.getTimestamp("sent_at"));
    return at == null ? null : new LetterView.Sent(at, r.getString("sent_channel"));
  }

  private static LetterView.@Nullable SignedPdf pdf(ResultSet r) throws SQLException {
    UUID file = r.getObject("signed_pdf_public_id", UUID.class);
    return file == null
        ? null
        : new LetterView.SignedPdf(
            file,
            r.getString("signature_verdict"),
            r.getString("signature_vi"),
            r.getString("signature_en"));
  }

  private static List<String> strings(ResultSet r, String column) throws SQLException {
    return List.of((String[]) r.getArray(column).getArray());
  }
}
