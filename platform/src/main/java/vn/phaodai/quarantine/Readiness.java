// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;

/// Who may leave, as the rule of the day says from what is known: days done, the last sample, the
/// newest check. An F2 may leave as soon as their F1's first test is negative.
@Component
class Readiness {
  private final JdbcClient jdbc;
  private final QuarantineRules rules;
  private final OperatingClock clock;

  Readiness(JdbcClient jdbc, QuarantineRules rules, OperatingClock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.clock = clock;
  }

  /// @param daysLeft of the part that they are in, today included
  /// @param symptoms null where nobody looked today or yesterday
  /// @param finalResult NEGATIVE, POSITIVE, INCONCLUSIVE, PENDING, NONE
  /// @param row of the rule that spoke; empty where facts are missing
  /// @param why what the row rests on, or which facts are missing
  record State(
      long orderId,
      boolean may,
      long daysLeft,
      @Nullable Boolean symptoms,
      String finalResult,
      String row,
      String why) {}

  private static final String FACTS =
      """
      select o.id, o.public_id, o.class, o.vaccinated,
        %1$s as part_until,
        k.symptoms, coalesce(f.result, case when f.id is null then 'NONE' else 'PENDING' end) as final_result,
        %2$s as first_result
      from quarantine.person_order o
      left join quarantine.stay s on s.order_id = o.id and s.until_at is null
      left join lateral (
        select symptoms from quarantine.daily_check k
        where k.order_id = o.id and k.present and k.day between :today::date - 1 and :today::date
        order by k.day desc limit 1) k on true
      left join lateral (
        select max(day) as day from quarantine.sampling m
        where m.order_id = o.id
          and m.day <= %1$s) m on true
      left join lateral (
        select t.id, t.result from people_api.person e join laboratory_api.specimen t on t.person_id = e.id
        where e.canonical_id = o.person_id and m.day is not null and t.sampled_at >= m.day::timestamp at time zone 'Asia/Ho_Chi_Minh'
        order by t.sampled_at desc, t.id desc limit 1) f on true
      """
          .formatted(OrderFacts.PART_UNTIL, OrderFacts.FIRST_RESULT);

  /// By public id.
  Map<UUID, State> of(Collection<UUID> orders) {
    return read(
        jdbc.sql(FACTS + " where o.public_id = any(:ids) and o.state = 'ACTIVE'")
            .param("ids", orders.toArray(UUID[]::new)));
  }

  /// Everybody in sight whose days are over, or who is an F2, the longest over first; as many as
  /// are asked for.
  Map<UUID, State> due(String[] paths, String unit, int limit) {
    return read(
        jdbc.sql(
                FACTS
                    + """
                     where o.state = 'ACTIVE' and o.path <@ (:paths)::ltree[] and o.path <@ :unit::ltree
                       and (o.class = 'F2'
                         or %s
                           < :today::date)
                     order by part_until, o.id limit :limit
                    """
                        .formatted(OrderFacts.PART_UNTIL))
            .param("paths", paths)
            .param("unit", unit)
            .param("limit", limit));
  }

  private Map<UUID, State> read(JdbcClient.StatementSpec asked) {
    LocalDate today = clock.today();
    Map<UUID, State> states = new LinkedHashMap<>();
    asked
        .param("today", today)
        .query(
            row -> {
              states.put(row.getObject("public_id", UUID.class), state(row, today));
            });
    return states;
  }

  private State state(ResultSet row, LocalDate today) throws SQLException {
    Cause degree = Cause.valueOf(row.getString("class"));
    long left =
        Math.max(
            0, row.getObject("part_until", LocalDate.class).toEpochDay() - today.toEpochDay() + 1);
    Boolean symptoms = row.getObject("symptoms", Boolean.class);
    String result = known(row.getString("final_result"));
    long id = row.getLong("id");
    if (degree == Cause.F2
        && rules.regimen(
                degree, true, row.getBoolean("vaccinated"), row.getString("first_result"), today)
            instanceof Regimen.None(var outcome, var rule)
        && outcome.equals("RELEASE")) {
      return new State(
          id, true, left, symptoms, result, rule, "F1: " + row.getString("first_result"));
    }
    QuarantineRules.Leaving leaving = rules.leaving(degree, left, symptoms, result, today);
    return new State(id, leaving.may(), left, symptoms, result, leaving.row(), leaving.why());
  }

  /// What came of a tube that was lost or mislabelled says nothing of the person.
  private static String known(String result) {
    return switch (result) {
      case "NEGATIVE", "POSITIVE", "PENDING", "NONE" -> result;
      default -> "INCONCLUSIVE";
    };
  }
}
