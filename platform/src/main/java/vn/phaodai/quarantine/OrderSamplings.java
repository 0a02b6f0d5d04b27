// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phaodai.cases.Setting;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.laboratory.SamplingDue;

/// Whoever is kept apart and has not been sampled since the last day of sampling that has come,
/// where they stay.
@Component
class OrderSamplings implements SamplingDue {
  private final JdbcClient jdbc;
  private final QuarantineSight sight;
  private final OperatingClock clock;

  OrderSamplings(JdbcClient jdbc, QuarantineSight sight, OperatingClock clock) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.clock = clock;
  }

  @Override
  public List<Person> today() {
    return jdbc.sql(
            "select o.person_id, coalesce((select t.code from territory_api.unit t where t.id = f.unit_id), u.code) "
                + OrderLists.JOINED
                + "where d.day is not null and "
                + OrderLists.IN_SIGHT
                + " order by d.day, o.unit_id, o.id")
        .param("paths", sight.paths(QuarantineSight.LIST))
        .param("today", clock.today())
        .query((row, n) -> new Person(row.getLong(1), row.getString(2), Setting.QUARANTINE))
        .list();
  }
}
