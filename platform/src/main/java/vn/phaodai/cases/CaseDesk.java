// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.measures.FiguresChanged;

/// What every command on a file does first and last: takes it in hand, and records what was done.
@Component
class CaseDesk {
  private final JdbcClient jdbc;
  private final CaseFileRepository files;
  private final CaseSight sight;
  private final OperatingClock clock;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  CaseDesk(
      JdbcClient jdbc,
      CaseFileRepository files,
      CaseSight sight,
      OperatingClock clock,
      AuditLog audit,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.files = files;
    this.sight = sight;
    this.clock = clock;
    this.audit = audit;
    this.events = events;
  }

  private record Key(long id, int version, String path) {}

  /// @param version the one that the person saw; null where the command does not depend on it
  OpenFile take(String code, @Nullable Integer version, String permission) {
    Key key =
        jdbc.sql(
                """
                select f.id, f.version, u.path::text as path
                from cases.case_file f join territory_api.unit u on u.id = f.unit_id
                where f.code = :code for update of f
                """)
            .param("code", code)
            .query((row, n) -> new Key(row.getLong(1), row.getInt(2), row.getString(3)))
            .optional()
            .filter(found -> sight.covers(found.path(), permission))
            .orElseThrow(() -> CaseRefusals.NOT_FOUND.with(code).raise());
    if (version != null && version != key.version()) {
      throw CaseRefusals.CHANGED_MEANWHILE.with(code).raise();
    }
    CaseFile file = Objects.requireNonNull(files.byIds(List.of(key.id())).get(key.id()));
    return new OpenFile(file, key.path());
  }

  /// As [#take], of a file that is open.
  OpenFile takeOpen(String code, @Nullable Integer version, String permission) {
    OpenFile open = take(code, version, permission);
    if (!open.file().state().isOpen()) {
      throw CaseRefusals.NOT_OPEN.with(code).raise();
    }
    return open;
  }

  /// As [#takeOpen], of somebody who is a case.
  OpenFile takeConfirmed(String code, @Nullable Integer version, String permission) {
    OpenFile open = takeOpen(code, version, permission);
    if (open.file().state() != CaseState.CONFIRMED) {
      throw CaseRefusals.NOT_CONFIRMED.with(code).raise();
    }
    return open;
  }

  /// An instant that people typed, which must have passed.
  Instant past(Instant at) {
    if (at.isAfter(clock.now())) {
      throw CaseRefusals.IN_THE_FUTURE
          .with(at.atZone(OperatingClock.ZONE).toLocalDateTime())
          .raise();
    }
    return at;
  }

  /// Writes the file as it now is, moves its figures and leaves a line in its history.
  void change(OpenFile before, CaseFile after, String kind, Instant at, String note) {
    files.update(List.of(after));
    events.publishEvent(
        new FiguresChanged(
            CaseFigures.ROOM, after.code(), CaseFigures.moved(before.file(), after)));
    note(before, kind, at, note);
  }

  /// A line in the file's history and in the audit log, of a file whose columns were written.
  void note(OpenFile open, String kind, Instant at, String note) {
    jdbc.sql(
            """
            insert into cases.case_event (case_id, kind, happened_at, note, account_id)
            values (:id, :kind, :at, :note, :account)
            """)
        .param("id", open.file().id())
        .param("kind", kind)
        .param("at", CaseFileRepository.time(at))
        .param("note", note)
        .param("account", CaseSight.account())
        .update();
    audit.record(
        AuditEntry.of("cases.file." + kind.toLowerCase(Locale.ROOT), "case", open.file().id())
            .in(open.path())
            .with(Map.of("code", open.file().code())));
  }
}
