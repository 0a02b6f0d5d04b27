// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.RoomTest;

@RoomTest
class AuditLogTest {
  @Autowired private AuditLog log;
  @Autowired private DSLContext sql;
  @Autowired private TransactionTemplate transaction;

  @Test
  void aCommittedRowIsChainedAndARolledBackOneIsNot() {
    record("directives.obligation.accept", 7);
    transaction.executeWithoutResult(
        t -> {
          log.record(AuditEntry.of("directives.obligation.refuse", "obligation", 8));
          t.setRollbackOnly();
        });

    log.seal();

    assertThat(log.verify().isIntact()).isTrue();
    assertThat(actions())
        .contains("directives.obligation.accept")
        .doesNotContain("directives.obligation.refuse");
  }

  @Test
  void aRowChangedBehindTheProgramsBackBreaksTheChainWhereItWasChanged() {
    record("directives.dispatch.confirm", 1);
    record("directives.dispatch.confirm", 2);
    log.seal();
    long sealed = log.verify().sealed();

    sql.execute("alter table audit.entry disable trigger append_only");
    sql.execute(
        "update audit.entry set subject_id = 99 where id = (select max(id) from audit.entry)");
    sql.execute("alter table audit.entry enable trigger append_only");

    assertThat(log.verify().brokenAt()).isEqualTo(sealed);
    sql.execute("alter table audit.entry disable trigger append_only");
    sql.execute("update audit.entry set subject_id = 2 where subject_id = 99");
    sql.execute("alter table audit.entry enable trigger append_only");
  }

  @Test
  void theLogRefusesToBeRewritten() {
    record("directives.dispatch.confirm", 3);

    assertThatThrownBy(() -> sql.execute("delete from audit.entry"))
        .hasMessageContaining("AUDIT-001");
    assertThatThrownBy(() -> sql.execute("truncate audit.seal")).hasMessageContaining("AUDIT-001");
  }

  private void record(String action, long subject) {
    transaction.executeWithoutResult(
        t ->
            log.record(
                AuditEntry.of(action, "obligation", subject)
                    .in("1.2.3")
                    .with(Map.of("state", "ACCEPTED"))));
  }

  private java.util.List<String> actions() {
    return sql.fetchValues("select action from audit.entry").stream()
        .map(Object::toString)
        .toList();
  }
}
