// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;

/// Looks at dossiers, many at once, for what somebody must explain. A finding is written once; what
/// was decided about it stays decided. Persons are compared as the register links them, never by
/// how they are written.
@Service
@Transactional
public class Controls {
  private static final String FEW =
      "with asked as materialized (%s and d.id = any(:ids)), same as (%s), others as (%s) "
          .formatted(ControlQueries.ASKED, ControlQueries.SAME, ControlQueries.OTHERS);

  private final Policies policies;
  private final OperatingClock clock;
  private final JdbcClient jdbc;

  Controls(Policies policies, OperatingClock clock, JdbcClient jdbc) {
    this.policies = policies;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  /// Every control on these dossiers.
  ///
  /// @return how many findings are new, by control
  public Map<Control, Integer> check(Collection<Long> dossiers) {
    if (dossiers.isEmpty()) {
      return Map.of();
    }
    Map<String, Object> asked = asked();
    asked.put("ids", dossiers.toArray(Long[]::new));
    return findings(FEW, asked);
  }

  /// Every control on the whole register: what it asks of is laid out once and indexed, as the
  /// planner does not for a set that it meets within a statement.
  ///
  /// @return how many findings are new, by control
  public Map<Control, Integer> checkAll() {
    lay("asked", ControlQueries.ASKED, "canonical_id");
    lay("same", ControlQueries.SAME, "id");
    lay("others", ControlQueries.OTHERS, "person_id");
    return findings("", asked());
  }

  private void lay(String name, String query, String indexed) {
    jdbc.sql("create temporary table %s on commit drop as %s".formatted(name, query)).update();
    jdbc.sql("create index on pg_temp.%s (%s)".formatted(name, indexed)).update();
    jdbc.sql("analyze pg_temp." + name).update();
  }

  private Map<String, Object> asked() {
    LocalDate today = clock.today();
    Map<String, Object> asked = new HashMap<>();
    asked.put("exclusive", codes(policy -> policy.exclusive().equals("WORK")));
    asked.put("closing", codes(Policy::needsClosure));
    asked.put("shared", Parameter.SHARED_LIMIT.on(today));
    asked.put("area", Parameter.SHARED_AREA_LIMIT.on(today));
    asked.put("child_age", Parameter.CHILD_AGE.on(today));
    asked.put("today", today);
    return asked;
  }

  private String[] codes(Predicate<Policy> which) {
    return policies.all().stream().filter(which).map(Policy::code).toArray(String[]::new);
  }

  private Map<Control, Integer> findings(String with, Map<String, Object> asked) {
    Map<Control, Integer> found = new EnumMap<>(Control.class);
    for (Control control : Control.values()) {
      int fresh =
          jdbc.sql(
                  """
                  insert into relief.finding (dossier_id, control, other_id, evidence, found_on)
                  select t.id, :control, t.other, t.evidence, :today from (%s%s) t (id, other, evidence)
                  on conflict do nothing
                  """
                      .formatted(with, ControlQueries.of(control)))
              .params(asked)
              .param("control", control.name())
              .update();
      if (fresh > 0) {
        found.put(control, fresh);
      }
    }
    return found;
  }
}
