// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.frontline;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.laboratory.SamplingDue;

/// Members of the frontline whose test is due, where they serve.
@Component
class MemberSamplings implements SamplingDue {
  private final Safety safety;
  private final OperatingClock clock;

  MemberSamplings(Safety safety, OperatingClock clock) {
    this.safety = safety;
    this.clock = clock;
  }

  @Override
  public List<Person> today() {
    return safety
        .ask(
            """
            select distinct on (j.sampled_at, j.stands) j.stands, u.code
            from judged j join territory_api.unit u on u.id = j.unit_id
            where 'TEST' = any(j.reasons) order by j.sampled_at nulls first, j.stands, u.code
            """,
            FrontlineSight.LIST,
            "",
            clock.today())
        .query((row, n) -> new Person(row.getLong(1), row.getString(2), null))
        .list();
  }
}
