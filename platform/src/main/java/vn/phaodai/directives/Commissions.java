// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static vn.phaodai.directives.AssignmentRepository.instant;
import static vn.phaodai.directives.AssignmentRepository.timestamp;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.SignedIn;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.language.SearchKey;

/// The door by which other rooms give bodies something to do that no dispatch orders. From here on
/// it is owed like everything else: reported, proved, reviewed, passed on, reminded of. The giving
/// room asks whether its reader may; its command and what follows here stand or fall together.
@Service
public class Commissions {
  private final JdbcClient jdbc;
  private final AssignmentRepository assignments;
  private final AssignmentSets sets;
  private final AuditLog audit;
  private final OperatingClock clock;

  Commissions(
      JdbcClient jdbc,
      AssignmentRepository assignments,
      AssignmentSets sets,
      AuditLog audit,
      OperatingClock clock) {
    this.jdbc = jdbc;
    this.assignments = assignments;
    this.sets = sets;
    this.audit = audit;
    this.clock = clock;
  }

  /// Every body owes its tasks from now on. What was given before under the same key is left as it
  /// is.
  ///
  /// @return how many assignments were opened
  @Transactional(propagation = Propagation.MANDATORY)
  public int give(Commission commission, List<Commission.Task> tasks) {
    Optional<Long> id = insert(commission);
    if (id.isEmpty()) {
      return 0;
    }
    int opened = 0;
    for (int i = 0; i < tasks.size(); i++) {
      Commission.Task task = tasks.get(i);
      long obligation = insert(id.get(), i + 1, task);
      Set<Long> with = new HashSet<>(task.with());
      with.removeAll(task.lead());
      opened += open(obligation, task.lead(), "LEAD", task);
      opened += open(obligation, with, "WITH", task);
    }
    record("give", id.get(), commission.path(), Map.of("tasks", tasks.size(), "opened", opened));
    return opened;
  }

  /// What was given holds no more: whoever has not finished owes nothing. What was done stays.
  ///
  /// @return how many assignments were open
  @Transactional(propagation = Propagation.MANDATORY)
  public int withdraw(String key, String reason) {
    record Held(long id, String path) {}
    Optional<Held> held =
        jdbc.sql(
                """
                update directives.commission set withdrawn_at = :now, withdrawal_reason = :reason
                where key = :key and withdrawn_at is null returning id, path::text
                """)
            .param("key", key)
            .param("reason", reason)
            .param("now", timestamp(clock.now()))
            .query((row, n) -> new Held(row.getLong(1), row.getString(2)))
            .optional();
    if (held.isEmpty()) {
      return 0;
    }
    jdbc.sql(
            "update directives.obligation set withdrawn_at = :now where commission_id = :id and withdrawn_at is null")
        .param("now", timestamp(clock.now()))
        .param("id", held.get().id())
        .update();
    List<Long> open = open(held.get().id());
    sets.withdraw(open, clock.now());
    assignments.happened(open, "WITHDRAWN", clock.now(), seat(), reason, null);
    record("withdraw", held.get().id(), held.get().path(), Map.of("open", open.size()));
    return open.size();
  }

  /// Who owes what of these, in the order given; those of several keys in one reading.
  @Transactional(readOnly = true)
  public Map<String, List<Commission.Progress>> of(Collection<String> keys) {
    record Row(String key, Commission.Progress progress) {}
    return jdbc
        .sql(
            """
            select m.key, a.public_id, o.ordinal, o.text, b.name, a.part, a.state, a.progress,
                   nullif(a.due_at, 'infinity') as due_at
            from directives.commission m join directives.obligation o on o.commission_id = m.id
            join directives.assignment a on a.obligation_id = o.id
            join organisation_api.body b on b.id = a.body_id
            where m.key = any(:keys) order by m.id, o.ordinal, a.part, b.name_key, a.id
            """)
        .param("keys", keys.toArray(String[]::new))
        .query(
            (row, n) ->
                new Row(
                    row.getString("key"),
                    new Commission.Progress(
                        row.getObject("public_id", UUID.class),
                        row.getInt("ordinal"),
                        row.getString("text"),
                        row.getString("name"),
                        row.getString("part"),
                        AssignmentState.valueOf(row.getString("state")),
                        row.getInt("progress"),
                        instant(row.getTimestamp("due_at")))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Row::key, Collectors.mapping(Row::progress, Collectors.toList())));
  }

  private Optional<Long> insert(Commission commission) {
    return jdbc.sql(
            """
            insert into directives.commission (key, label, address, path, monitor_body_id, given_at, account_id)
            values (:key, :label, :address, :path::ltree, :monitor::bigint, :now, :account::bigint)
            on conflict (key) do nothing returning id
            """)
        .param("key", commission.key())
        .param("label", commission.label())
        .param("address", commission.address())
        .param("path", commission.path())
        .param("monitor", commission.monitor())
        .param("now", timestamp(clock.now()))
        .param("account", seat().accountId())
        .query((row, n) -> row.getLong(1))
        .optional();
  }

  private long insert(long commission, int ordinal, Commission.Task task) {
    return jdbc.sql(
            """
            insert into directives.obligation
              (commission_id, source, ordinal, text, search_key, deadline_kind, due_at)
            values (:commission, 'COMMISSION', :ordinal, :text, :search, 'DATE', :due) returning id
            """)
        .param("commission", commission)
        .param("ordinal", ordinal)
        .param("text", task.text())
        .param("search", SearchKey.of(task.text()))
        .param("due", timestamp(task.dueAt()))
        .query((row, n) -> row.getLong(1))
        .single();
  }

  private int open(long obligation, Set<Long> bodies, String part, Commission.Task task) {
    if (bodies.isEmpty()) {
      return 0;
    }
    List<Long> opened = assignments.open(obligation, bodies, part, null, task.dueAt());
    assignments.happened(opened, "ASSIGNED", clock.now(), seat(), null, null);
    return opened.size();
  }

  private List<Long> open(long commission) {
    return jdbc.sql(
            """
            select a.id from directives.obligation o join directives.assignment a on a.obligation_id = o.id
            where o.commission_id = :id and a.is_open order by a.id for update of a
            """)
        .param("id", commission)
        .query((row, n) -> row.getLong(1))
        .list();
  }

  private static Acting.Seat seat() {
    return new Acting.Seat(SignedIn.current().map(SignedIn::accountId).orElse(null), null, null);
  }

  private void record(String verb, long id, String path, Map<String, Object> detail) {
    audit.record(
        AuditEntry.of("directives.commission." + verb, "commission", id).in(path).with(detail));
  }
}
