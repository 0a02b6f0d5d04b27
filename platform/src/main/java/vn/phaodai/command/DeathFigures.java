// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.territory.Unit;

/// Those who died of the epidemic, as far as case files tell; never who they were.
@Repository
class DeathFigures {
  private final JdbcClient jdbc;

  DeathFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param age in the year of death; null where the year of birth is not known
  /// @param isFemale null where the sex is not known
  /// @param doses given before they were confirmed
  record Death(@Nullable Integer age, @Nullable Boolean isFemale, int doses) {}

  /// Of files closed by death on a reporting day.
  List<Death> of(Unit province, LocalDate day) {
    return jdbc.sql(
            """
            select extract(year from f.closed_day)::int - p.birth_year as age, p.sex = 'FEMALE' as female,
              (select count(*) from vaccination_api.given g
               where g.person_id = f.person_id and g.day <= f.confirmed_day)::int as doses
            from cases_api.case_file f join territory_api.unit u on u.id = f.unit_id
            left join people_api.person e on e.id = f.person_id
            left join people_api.person p on p.id = e.canonical_id
            where f.state = 'DEAD' and f.closed_day = :day and u.path <@ :path::ltree
            """)
        .param("day", day)
        .param("path", province.path())
        .query(
            (row, n) ->
                new Death(
                    row.getObject(1, Integer.class),
                    row.getObject(2, Boolean.class),
                    row.getInt(3)))
        .list();
  }

  /// All until the end of a day.
  long until(Unit province, LocalDate day) {
    return jdbc.sql(
            """
            select count(*) from cases_api.case_file f join territory_api.unit u on u.id = f.unit_id
            where f.state = 'DEAD' and f.closed_day <= :day and u.path <@ :path::ltree
            """)
        .param("day", day)
        .param("path", province.path())
        .query(Long.class)
        .single();
  }
}
