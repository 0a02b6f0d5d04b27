// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.rulemaking;

import static vn.phaodai.clock.Timestamps.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.rulemaking.RuleDraft.Adopted;
import vn.phaodai.rulemaking.RuleDraft.State;

/// Drafts, their texts and trials in PostgreSQL.
@Repository
class DraftRows {
  private static final String SELECT =
      """
      select d.*, d.path::text as place, r.number as revision, r.text, r.author, r.written_at
      from rulemaking.draft d
      join lateral (select * from rulemaking.revision where draft_id = d.id order by number desc limit 1) r on true
      """;

  private final JdbcClient jdbc;

  DraftRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Who writes, and when.
  record Writer(@Nullable Long account, String label, Instant at) {}

  UUID open(String rule, String base, String path, String text, Writer writer) {
    UUID id =
        jdbc.sql(
                """
                insert into rulemaking.draft (rule, base, path, opened_at) values (:rule, :base, :path::ltree, :at)
                returning public_id
                """)
            .param("rule", rule)
            .param("base", base)
            .param("path", path)
            .param("at", time(writer.at()))
            .query((row, n) -> row.getObject(1, UUID.class))
            .single();
    long draft =
        jdbc.sql("select id from rulemaking.draft where public_id = :id")
            .param("id", id)
            .query(Long.class)
            .single();
    write(draft, 1, text, writer);
    return id;
  }

  void write(long draft, int number, String text, Writer writer) {
    jdbc.sql(
            """
            insert into rulemaking.revision (draft_id, number, text, account_id, author, written_at)
            values (:draft, :number, :text, :account, :author, :at)
            """)
        .param("draft", draft)
        .param("number", number)
        .param("text", text)
        .param("account", writer.account())
        .param("author", writer.label())
        .param("at", time(writer.at()))
        .update();
  }

  Optional<RuleDraft> find(UUID id) {
    return jdbc.sql(SELECT + " where d.public_id = :id")
        .param("id", id)
        .query((row, n) -> of(row))
        .optional();
  }

  /// Locked until the transaction ends, so that two people do not close one draft.
  Optional<RuleDraft> hold(UUID id) {
    jdbc.sql("select 1 from rulemaking.draft where public_id = :id for update")
        .param("id", id)
        .query((row, n) -> row.getInt(1))
        .optional();
    return find(id);
  }

  /// The newest first.
  List<RuleDraft> all() {
    return jdbc.sql(SELECT + " order by d.id desc").query((row, n) -> of(row)).list();
  }

  /// In the order in which they were adopted.
  List<RuleDraft> adopted() {
    return jdbc.sql(SELECT + " where d.state = 'ADOPTED' order by d.decided_at, d.id")
        .query((row, n) -> of(row))
        .list();
  }

  boolean hasWritten(long draft, long account) {
    return jdbc.sql(
            "select exists (select from rulemaking.revision where draft_id = :draft and account_id = :account)")
        .param("draft", draft)
        .param("account", account)
        .query(Boolean.class)
        .single();
  }

  void adopt(long draft, Adopted how, Writer decider) {
    jdbc.sql(
            """
            update rulemaking.draft set state = 'ADOPTED', version = :version, first_day = :first, number = :number,
              signer = :signer, signed_on = :on, decided_by = :account, decided_at = :at
            where id = :id
            """)
        .param("version", how.version())
        .param("first", how.firstDay())
        .param("number", how.number())
        .param("signer", how.signer())
        .param("on", how.signedOn())
        .param("account", decider.account())
        .param("at", time(decider.at()))
        .param("id", draft)
        .update();
  }

  void close(long draft, State state, String reason, Writer by) {
    jdbc.sql(
            "update rulemaking.draft set state = :state, closing = :reason, closed_by = :account where id = :id")
        .param("state", state.name())
        .param("reason", reason)
        .param("account", by.account())
        .param("id", draft)
        .update();
  }

  /// A trial as it is kept, before the text is asked.
  record Kept(UUID publicId, String name, String facts, String expected) {}

  List<Kept> trials(long draft) {
    return jdbc.sql(
            """
            select public_id, name, facts, expected from rulemaking.trial where draft_id = :draft and not withdrawn
            order by id
            """)
        .param("draft", draft)
        .query(
            (row, n) ->
                new Kept(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4)))
        .list();
  }

  void addTrial(long draft, String name, String facts, String expected, Writer writer) {
    jdbc.sql(
            """
            insert into rulemaking.trial (draft_id, name, facts, expected, account_id, written_at)
            values (:draft, :name, :facts, :expected, :account, :at)
            """)
        .param("draft", draft)
        .param("name", name)
        .param("facts", facts)
        .param("expected", expected)
        .param("account", writer.account())
        .param("at", time(writer.at()))
        .update();
  }

  void withdrawTrial(long draft, UUID trial) {
    jdbc.sql(
            "update rulemaking.trial set withdrawn = true where draft_id = :draft and public_id = :id")
        .param("draft", draft)
        .param("id", trial)
        .update();
  }

  private static RuleDraft of(ResultSet row) throws SQLException {
    String number = row.getString("number");
    return new RuleDraft(
        row.getLong("id"),
        row.getObject("public_id", UUID.class),
        row.getString("rule"),
        row.getString("base"),
        row.getString("place"),
        State.valueOf(row.getString("state")),
        row.getInt("revision"),
        row.getString("text"),
        row.getString("author"),
        Timestamps.instant(row, "written_at"),
        number == null
            ? null
            : new Adopted(
                row.getString("version"),
                row.getObject("first_day", LocalDate.class),
                number,
                row.getString("signer"),
                row.getObject("signed_on", LocalDate.class)),
        row.getString("closing"));
  }
}
