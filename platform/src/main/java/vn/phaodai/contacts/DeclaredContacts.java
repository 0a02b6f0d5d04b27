// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import static vn.phaodai.clock.Timestamps.time;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;

/// Contacts that another room knows of, as if the patient had named them: they wait in the file for
/// the tracing.
@Service
public class DeclaredContacts {
  private final JdbcClient jdbc;
  private final AuditLog audit;

  DeclaredContacts(JdbcClient jdbc, AuditLog audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /// An open file.
  ///
  /// @param personId who stands for the patient
  public record OpenFile(long id, long personId) {}

  /// The open file of a code; none where it is closed or there is no such code.
  @Transactional(readOnly = true)
  public Optional<OpenFile> openFile(String code) {
    return jdbc.sql(
            """
            select f.id, e.canonical_id from cases_api.case_file f join people_api.person e on e.id = f.person_id
            where f.code = :code and f.closed_day is null and f.state in ('SUSPECT', 'CONFIRMED')
            """)
        .param("code", code)
        .query((row, n) -> new OpenFile(row.getLong(1), row.getLong(2)))
        .optional();
  }

  /// Writes down whom the patient of a file exposed, in the caller’s transaction. Whoever is named
  /// already stays as they are.
  ///
  /// @param origin what the log says of how they became known
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(
      long caseId, Collection<Long> persons, Relation relation, Instant met, String origin) {
    int told =
        jdbc.sql(
                """
                insert into contacts.declared (case_id, person_id, relation, met_at, account_id)
                select :case, p, :relation, :met, :account from unnest(:persons::bigint[]) as p
                on conflict (case_id, person_id) where withdrawn_at is null do nothing
                """)
            .param("case", caseId)
            .param("relation", relation.name())
            .param("met", time(met))
            .param("account", ContactSight.account())
            .param("persons", persons.stream().distinct().toArray(Long[]::new))
            .update();
    audit.record(
        AuditEntry.of("contacts.declared.tell", "case", caseId).with(Map.of(origin, told)));
  }
}
