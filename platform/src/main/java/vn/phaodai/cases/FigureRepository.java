// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.measures.FigureChange;

/// All figures of this room counted from its rows.
@Repository
class FigureRepository {
  private final JdbcClient jdbc;

  FigureRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<FigureChange> counted() {
    return jdbc.sql(
            """
            with file as (
              select * from cases.case_file where release is distinct from 'CORRECTED'
            )
            select unit_id, suspected_day as day, 'SUSPECTS' as measure, count(*)
              from file where suspected_day is not null group by 1, 2
            union all
            select unit_id, confirmed_day, 'CASES_' || setting, count(*)
              from file where confirmed_day is not null group by 1, 2, 3
            union all
            select unit_id, closed_day, case state when 'DEAD' then 'DEATHS' else state end, count(*)
              from file where state in ('DISCHARGED', 'DEAD') group by 1, 2, 3
            union all
            select unit_id, announced_on, 'CASES_ANNOUNCED', count(*)
              from cases.announcement where state = 'VALID' group by 1, 2
            """)
        .query(FigureChange::of)
        .list();
  }
}
