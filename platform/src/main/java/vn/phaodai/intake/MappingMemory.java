// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.intake;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.Actor;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.tables.ImportColumn;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.Mapping;
import vn.phaodai.tables.Use;

/// What people said the columns of a table are for, kept by kind and heading: the next file with
/// the same heading is read so.
@Service
public class MappingMemory {
  private final JdbcClient sql;
  private final OperatingClock clock;
  private final AuditLog audit;

  MappingMemory(JdbcClient sql, OperatingClock clock, AuditLog audit) {
    this.sql = sql;
    this.clock = clock;
    this.audit = audit;
  }

  @Transactional
  public void remember(ImportKind kind, Mapping mapping) {
    requireColumns(kind, mapping);
    sql.sql(
            """
            insert into intake.mapping (kind, signature, headings, uses, decided_at, decided_by)
            values (:kind, :signature, :headings, :uses, :now, :account)
            on conflict (kind, signature) do update set uses = excluded.uses,
              decided_at = excluded.decided_at, decided_by = excluded.decided_by
            """)
        .param("kind", kind.id())
        .param("signature", mapping.signature())
        .param("headings", mapping.headings().toArray(String[]::new))
        .param("uses", mapping.uses().stream().map(Use::text).toArray(String[]::new))
        .param("now", clock.now().atOffset(ZoneOffset.UTC))
        .param("account", Actor.current().map(Actor::accountId).orElse(null))
        .update();
    audit.record(
        new AuditEntry(
            "intake.mapping.decide",
            "mapping",
            null,
            null,
            Map.of("kind", kind.id(), "signature", mapping.signature())));
  }

  private static void requireColumns(ImportKind kind, Mapping mapping) {
    Set<String> there = new HashSet<>(kind.columns().stream().map(ImportColumn::id).toList());
    for (Use use : mapping.uses()) {
      switch (use) {
        case Use.Value(String column) -> require(kind, there, column);
        case Use.Mark mark -> require(kind, there, mark.column());
        case Use.Ordinal _, Use.Ignored _ -> {}
      }
    }
  }

  private static void require(ImportKind kind, Set<String> there, String column) {
    if (!there.contains(column)) {
      throw IntakeRefusals.NO_SUCH_COLUMN.with(kind.vi(), column).raise();
    }
  }

  /// The same table as a person decided to read it, if one did.
  @Transactional(readOnly = true)
  public Optional<Mapping> recall(ImportKind kind, Mapping found) {
    return sql.sql("select uses from intake.mapping where kind = :kind and signature = :signature")
        .param("kind", kind.id())
        .param("signature", found.signature())
        .query((row, _) -> List.of((String[]) row.getArray("uses").getArray()))
        .optional()
        .filter(uses -> uses.size() == found.uses().size())
        .map(uses -> found.with(uses.stream().map(Use::of).toList()));
  }
}
