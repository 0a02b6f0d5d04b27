// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.measures.FigureChange;
import vn.phaodai.measures.FigureSource;
import vn.phaodai.measures.Measure;

/// What tracings and contacts add to the figures. A contact counts where they were passed on first,
/// being reached where they were reached.
@Component
class ContactFigures implements FigureSource {
  static final String ROOM = "contacts";

  private final JdbcClient jdbc;

  ContactFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String room() {
    return ROOM;
  }

  @Override
  public Set<Measure> measures() {
    return EnumSet.range(Measure.CASES_TRACED, Measure.CONTACTS_REACHED);
  }

  @Override
  @Transactional(readOnly = true)
  public List<FigureChange> recount() {
    return jdbc.sql(
            """
            select unit_id, day, 'CASES_TRACED' as measure, count(*) from contacts.tracing where number = 1 group by 1, 2
            union all
            select unit_id, day, 'CASES_TRACED_IN_TIME', count(*) from contacts.tracing
              where number = 1 and in_time group by 1, 2
            union all
            select first_unit_id, confirmed_day, 'CONTACTS_' || class, count(*) from contacts.contact
              where state <> 'WITHDRAWN' group by 1, 2, 3
            union all
            select reached_unit_id, reached_day, 'CONTACTS_REACHED', count(*) from contacts.contact
              where reached_day is not null and state <> 'WITHDRAWN' group by 1, 2
            """)
        .query(FigureChange::of)
        .list();
  }

  static Measure of(Degree degree) {
    return switch (degree) {
      case F1 -> Measure.CONTACTS_F1;
      case F2 -> Measure.CONTACTS_F2;
    };
  }
}
