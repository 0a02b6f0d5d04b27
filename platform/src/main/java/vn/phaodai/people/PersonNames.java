// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;

/// How other rooms' lists name persons: masked unless revealed to the signed-in person.
@Service
public class PersonNames {
  private final JdbcClient jdbc;
  private final Sight sight;
  private final OperatingClock clock;

  PersonNames(JdbcClient jdbc, Sight sight, OperatingClock clock) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.clock = clock;
  }

  private record Labelled(long asked, PersonRow row) {}

  /// A label for each id that exists, of the person that stands for it.
  @Transactional(readOnly = true)
  public Map<Long, PersonLabel> labels(Collection<Long> personIds) {
    return labels(personIds, sight.account());
  }

  /// As [#labels], masked whatever was revealed: for what everybody may read.
  @Transactional(readOnly = true)
  public Map<Long, PersonLabel> masked(Collection<Long> personIds) {
    return labels(personIds, null);
  }

  private Map<Long, PersonLabel> labels(Collection<Long> personIds, @Nullable Long account) {
    Map<Long, PersonLabel> labels = new HashMap<>();
    jdbc.sql(
            """
            select e.id as asked, %s from people.person e join people.person p on p.id = e.canonical_id
            where e.id = any(:ids)
            """
                .formatted(PersonRows.COLUMNS))
        .param("ids", personIds.stream().distinct().toArray(Long[]::new))
        .param("account", account)
        .param("now", clock.now().atOffset(ZoneOffset.UTC))
        .query((r, n) -> new Labelled(r.getLong("asked"), PersonRows.masked(r, n)))
        .list()
        .forEach(found -> labels.put(found.asked(), label(found.row())));
    return labels;
  }

  private static PersonLabel label(PersonRow row) {
    return new PersonLabel(
        row.publicId(),
        row.name(),
        row.birthYear(),
        row.sex(),
        row.unit(),
        row.phone(),
        row.revealed());
  }
}
