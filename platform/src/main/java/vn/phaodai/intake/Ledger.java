// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.audit.Actor;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.tables.Rejection;

/// The files that came, how far each has come, and what of them was not taken.
@Repository
class Ledger {
  private static final String FIELDS =
      "id, public_id, kind, name, received_at, state, position, added, kept, rejected, dropped";

  private final JdbcClient sql;
  private final Copies copies;

  Ledger(JdbcClient sql, Copies copies) {
    this.sql = sql;
    this.copies = copies;
  }

  /// Enters a file, or finds it as it was entered first.
  IntakeFile enter(String kind, String sha256, String name, Instant now) {
    sql.sql(
            """
            insert into intake.file (kind, sha256, name, received_at, received_by)
            values (:kind, :sha, :name, :now, :account)
            on conflict (kind, sha256) do update set state = 'RUNNING', position = 0, added = 0,
              kept = 0, rejected = 0, dropped = 0
            where file.state = 'REFUSED'
            """)
        .param("kind", kind)
        .param("sha", HexFormat.of().parseHex(sha256))
        .param("name", name)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("account", Actor.current().map(Actor::accountId).orElse(null))
        .update();
    return find(kind, sha256).orElseThrow();
  }

  /// Begins a file anew that has come to its end; what was refused of it is forgotten.
  IntakeFile reopen(long id) {
    sql.sql("delete from intake.rejection where file_id = :id").param("id", id).update();
    return sql.sql(
            """
            update intake.file set state = 'RUNNING', position = 0, added = 0, kept = 0, rejected = 0, dropped = 0
            where id = :id returning %s
            """
                .formatted(FIELDS))
        .param("id", id)
        .query((row, _) -> file(row))
        .single();
  }

  Optional<IntakeFile> find(String kind, String sha256) {
    return sql.sql("select " + FIELDS + " from intake.file where kind = :kind and sha256 = :sha")
        .param("kind", kind)
        .param("sha", HexFormat.of().parseHex(sha256))
        .query((row, _) -> file(row))
        .optional();
  }

  List<IntakeFile> latest(int most) {
    return sql.sql("select " + FIELDS + " from intake.file order by id desc limit :most")
        .param("most", most)
        .query((row, _) -> file(row))
        .list();
  }

  private static IntakeFile file(ResultSet row) throws SQLException {
    return new IntakeFile(
        row.getLong("id"),
        row.getObject("public_id", UUID.class),
        row.getString("kind"),
        row.getString("name"),
        row.getTimestamp("received_at").toInstant(),
        IntakeFile.State.valueOf(row.getString("state")),
        row.getLong("position"),
        row.getLong("added"),
        row.getLong("kept"),
        row.getLong("rejected"),
        row.getLong("dropped"));
  }

  /// Lets the running transaction end before the disk has it. What a power cut takes then is the
  /// newest batches whole, with the place that [#advance] noted, so that the file goes on from
  /// there; the last transaction of a file waits for all before it, and nobody is told sooner that
  /// the file was taken.
  void endWithoutDisk() {
    sql.sql("set local synchronous_commit = off").update();
  }

  /// Moves a file on; false where somebody else has.
  boolean advance(long id, long from, long to, Counts more, IntakeFile.State state) {
    return sql.sql(
                """
                update intake.file set position = :to, added = added + :added, kept = kept + :kept,
                  rejected = rejected + :rejected, dropped = dropped + :dropped, state = :state
                where id = :id and position = :from and state = 'RUNNING'
                """)
            .param("id", id)
            .param("from", from)
            .param("to", to)
            .param("added", more.added())
            .param("kept", more.kept())
            .param("rejected", more.rejected())
            .param("dropped", more.dropped())
            .param("state", state.name())
            .update()
        == 1;
  }

  /// Rows of one batch.
  record Counts(long added, long kept, long rejected, long dropped) {}

  void keep(long fileId, Map<Long, List<Rejection>> byPosition) {
    if (byPosition.isEmpty()) {
      return;
    }
    try (CopyWriter copy =
        copies.into(
            "intake.rejection",
            "file_id",
            "position",
            "sheet",
            "row",
            "column_id",
            "value",
            "code",
            "vi",
            "en")) {
      byPosition.forEach(
          (position, reasons) ->
              reasons.forEach(
                  r -> {
                    copy.number(fileId).number(position).text(r.sheet()).number(r.row());
                    copy.text(r.column()).text(r.value()).text(r.reason().code());
                    copy.text(r.reason().vi()).text(r.reason().en()).endRow();
                  }));
    }
  }

  /// What was kept of the rows of a part of a file.
  Map<Long, List<Rejection>> kept(long fileId, long from, long to) {
    Map<Long, List<Rejection>> found = new HashMap<>();
    sql.sql(
            """
            select position, coalesce(sheet, '') sheet, row, coalesce(column_id, '') column_id,
              coalesce(value, '') value, code, vi, en
            from intake.rejection where file_id = :id and position >= :from and position < :to
            order by position, id
            """)
        .param("id", fileId)
        .param("from", from)
        .param("to", to)
        .query(
            (row, _) ->
                found
                    .computeIfAbsent(row.getLong("position"), _ -> new ArrayList<>())
                    .add(rejection(row)))
        .list();
    return found;
  }

  private static Rejection rejection(ResultSet row) throws SQLException {
    return new Rejection(
        row.getString("sheet"),
        row.getInt("row"),
        row.getString("column_id"),
        row.getString("value"),
        Refusal.of(row.getString("code"), row.getString("vi"), row.getString("en")));
  }
}
