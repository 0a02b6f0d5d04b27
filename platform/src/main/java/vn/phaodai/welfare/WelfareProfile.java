// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.welfare;

import static vn.phaodai.clock.Timestamps.instant;

import java.util.List;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.people.ProfileSection;

/// On a person's page: what they lacked, and when it came.
@Component
class WelfareProfile implements ProfileSection {
  private final JdbcClient jdbc;
  private final WelfareSight sight;

  WelfareProfile(JdbcClient jdbc, WelfareSight sight) {
    this.jdbc = jdbc;
    this.sight = sight;
  }

  @Override
  public String permission() {
    return WelfareSight.LIST;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Event> events(Set<Long> personIds) {
    return jdbc.sql(
            """
            select n.public_id, n.kind, t.what, t.at from welfare.need n
            cross join lateral (values ('told', n.told_at), (lower(n.state), n.closed_at)) as t (what, at)
            where n.person_id = any(:ids) and n.path <@ (:paths)::ltree[] and t.at is not null
            """)
        .param("ids", personIds.toArray(Long[]::new))
        .param("paths", sight.paths(WelfareSight.LIST))
        .query(
            (row, n) ->
                new Event(
                    instant(row, "at"),
                    "welfare.profile." + row.getString("what"),
                    List.of(
                        NeedKinds.get(row.getString("kind")).in(LocaleContextHolder.getLocale())),
                    "/cham-lo/nhu-cau/" + row.getString("public_id")))
        .list();
  }
}
