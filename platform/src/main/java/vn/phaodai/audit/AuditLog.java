// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.audit;

import static vn.phaodai.audit.internal.db.Tables.ENTRY;
import static vn.phaodai.audit.internal.db.Tables.SEAL;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.phaodai.clock.OperatingClock;

/// Writes, chains and checks the log.
///
/// A command's row is written in the command's own transaction. Once a second the sealer gives
/// every committed row its place in one chain: `hash(n) = sha256(hash(n-1) ‖ canonical text of the
/// row)`. Rows are queued by a trigger, so a row that commits late is chained late, never lost.
@Service
public class AuditLog {
  private static final byte[] GENESIS = new byte[32];

  private final DSLContext sql;
  private final OperatingClock clock;
  private final JsonMapper json;

  AuditLog(DSLContext sql, OperatingClock clock, JsonMapper json) {
    this.sql = sql;
    this.clock = clock;
    this.json = json;
  }

  /// Must be called inside the command's transaction.
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(AuditEntry entry) {
    record(List.of(entry));
  }

  /// The rows of one command over many things, in one statement.
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(List<AuditEntry> entries) {
    var insert =
        sql.insertInto(
            ENTRY,
            ENTRY.OPERATING_AT,
            ENTRY.ACCOUNT_ID,
            ENTRY.ACTION,
            ENTRY.SUBJECT_KIND,
            ENTRY.SUBJECT_ID,
            ENTRY.UNIT_PATH,
            ENTRY.DETAIL);
    var now = clock.now().atOffset(ZoneOffset.UTC);
    Long account = Actor.current().map(Actor::accountId).orElse(null);
    for (AuditEntry e : entries) {
      insert =
          insert.values(
              DSL.val(now),
              DSL.val(account, SQLDataType.BIGINT),
              DSL.val(e.action()),
              DSL.val(e.subjectKind()),
              DSL.val(e.subjectId(), SQLDataType.BIGINT),
              DSL.field(
                  "{0}::ltree",
                  ENTRY.UNIT_PATH.getDataType(), DSL.val(e.unitPath(), SQLDataType.VARCHAR)),
              DSL.val(JSONB.valueOf(json.writeValueAsString(e.detail()))));
    }
    if (!entries.isEmpty()) {
      insert.execute();
    }
  }

  /// What a check of the whole chain found.
  ///
  /// @param sealed how many rows the chain holds
  /// @param head the last hash in hex, to be printed where it cannot be rewritten
  /// @param brokenAt the first seal that does not fit its row or its predecessor; 0 when all fit
  public record Verdict(long sealed, String head, long brokenAt) {
    public boolean isIntact() {
      return brokenAt == 0;
    }
  }

  /// Recomputes the chain from the rows, independent of what sealed it.
  @Transactional(readOnly = true)
  public Verdict verify() {
    byte[] previous = GENESIS;
    long seq = 0;
    try (var rows =
        sql.select(SEAL.SEQ, SEAL.HASH, DSL.field("audit.canonical(entry)", String.class))
            .from(SEAL)
            .leftJoin(ENTRY)
            .on(ENTRY.ID.eq(SEAL.ENTRY_ID))
            .orderBy(SEAL.SEQ)
            .fetchSize(5_000)
            .fetchLazy()) {
      for (var row : rows) {
        seq++;
        byte[] expected = hash(previous, row.value3());
        if (row.value1() != seq || !Arrays.equals(expected, row.value2())) {
          return new Verdict(seq, HexFormat.of().formatHex(previous), seq);
        }
        previous = row.value2();
      }
    }
    return new Verdict(seq, HexFormat.of().formatHex(previous), 0);
  }

  /// Chains what has been committed since the last call; returns how many rows.
  @Transactional
  public int seal() {
    Integer sealed =
        sql.select(DSL.function("audit.seal_pending", Integer.class)).fetchOne(0, Integer.class);
    return sealed == null ? 0 : sealed;
  }

  private static byte[] hash(byte[] previous, String canonical) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(previous);
      return sha.digest(canonical.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
