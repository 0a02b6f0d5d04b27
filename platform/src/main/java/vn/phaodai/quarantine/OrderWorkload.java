// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Orders of quarantine that ended, made up for benchmarks of what other rooms reckon by them. Not
/// for a folder with real data.
@Service
public class OrderWorkload {
  private final JdbcClient jdbc;

  OrderWorkload(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param until last day, included
  public record Kept(long person, LocalDate from, LocalDate until) {}

  /// One paper, an order each.
  @Transactional
  public void fill(List<Kept> kept) {
    long paper =
        jdbc.sql(
                """
                insert into quarantine.decision (kind, body_id, body_name, year, number, decided_on, tenure_id, position, signer)
                select 'ORDER', 0, 'bench', 2021, 1 + count(*), date '2021-07-01', 0, 'bench', 'bench' from quarantine.decision
                returning id
                """)
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into quarantine.person_order (person_id, unit_id, path, class, last_met_at, state, regimen, proposed_at,
              decision_id, from_on, until_on, ended_at, ended_day, end_kind)
            select p.id, p.unit_id, p.path, 'F1', n.first_day, 'ENDED', 'HOME', n.first_day, :paper, n.first_day, n.last_day,
              (n.last_day + interval '12 hours') at time zone 'Asia/Ho_Chi_Minh', n.last_day, 'RELEASED'
            from unnest(:persons::bigint[], :first::text[]::date[], :last::text[]::date[]) as n (person, first_day, last_day)
            join people_api.person p on p.id = n.person
            """)
        .param("paper", paper)
        .param("persons", kept.stream().map(Kept::person).toArray(Long[]::new))
        .param("first", kept.stream().map(one -> one.from().toString()).toArray(String[]::new))
        .param("last", kept.stream().map(one -> one.until().toString()).toArray(String[]::new))
        .update();
  }
}
