// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Those who sat in one vehicle with somebody who tested positive: declared contacts of the file
/// that the test opened, as if the patient had named them. They wait there for the tracing.
@Service
public class FellowTravellers {
  private final JdbcClient jdbc;
  private final DeclaredContacts declared;

  FellowTravellers(JdbcClient jdbc, DeclaredContacts declared) {
    this.jdbc = jdbc;
    this.declared = declared;
  }

  /// The open files of some persons, by person; none for who has none.
  @Transactional(readOnly = true)
  public Map<Long, Long> openFiles(Collection<Long> persons) {
    Map<Long, Long> files = new HashMap<>();
    jdbc.sql(
            """
            select a.id as asked, max(f.id) as file from people_api.person a
            join people_api.person e on e.canonical_id = a.canonical_id
            join cases_api.case_file f on f.person_id = e.id and f.closed_day is null
              and f.state in ('SUSPECT', 'CONFIRMED')
            where a.id = any(:ids) group by a.id
            """)
        .param("ids", persons.toArray(Long[]::new))
        .query(
            row -> {
              files.put(row.getLong(1), row.getLong(2));
            });
    return files;
  }

  /// Writes down who travelled with the patient of a file, in the caller’s transaction. Whoever is
  /// named already stays as they are.
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(long caseId, List<Long> others, Instant met) {
    if (others.isEmpty()) {
      return;
    }
    declared.tell(caseId, others, Relation.TRAVEL, met, "travellers");
  }
}
