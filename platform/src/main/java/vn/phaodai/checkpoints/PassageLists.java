// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import static vn.phaodai.clock.Timestamps.instant;
import static vn.phaodai.clock.Timestamps.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.clock.Timestamps;

/// Passages in the reader’s area, the newest first, by key.
@Service
@Transactional(readOnly = true)
public class PassageLists {
  public static final int PAGE = 50;
  private static final int MOST_IN_A_FILE = 20_000;

  static final String COLUMNS =
      """
      g.id, g.record_id, c.name as gate, g.taken_at, g.device_at, g.received_at, g.offset_s, g.plate, g.vehicle,
        o.full_name as origin_name, g.origin_code, g.origin_text, g.origin_level, g.purpose, g.paper, m.revoked_at,
        g.sampled_at, g.test_result = 'POSITIVE' as positive, g.action, g.phone_action, g.phone_rule, g.phone_row,
        g.rule, g.rule_row, g.source, g.confidence, g.missing, g.days, g.decision, g.reason, g.held, g.deviates,
        g.differs, g.officer,
        array(select coalesce(u.full_name, d.code) from checkpoints.destination d
              left join territory_api.unit u on u.id = d.unit_id
              where d.passage_id = g.id order by d.number) as destinations,
        array(select t.person_id from checkpoints.traveller t where t.passage_id = g.id order by t.number) as persons,
        (select f.code from checkpoints.traveller t join cases_api.case_file f on f.id = t.case_id
         where t.passage_id = g.id limit 1) as case_code
      """;
  static final String JOINS =
      """
      join checkpoints.checkpoint c on c.id = g.checkpoint_id
      left join territory_api.unit o on o.id = g.origin_id
      left join checkpoints.permit m on m.id = g.permit_id
      """;

  private final JdbcClient jdbc;
  private final CheckpointSight sight;

  PassageLists(JdbcClient jdbc, CheckpointSight sight) {
    this.jdbc = jdbc;
    this.sight = sight;
  }

  /// @param next to be given as `after`; null on the last page
  public record Page(List<PassageRow> rows, @Nullable UUID next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /// @param after record id of the last row of the page before; null for the first page
  public Page page(PassageFilter filter, @Nullable UUID after) {
    List<PassageRow> rows = rows(filter, after, PAGE + 1);
    boolean more = rows.size() > PAGE;
    List<PassageRow> page = more ? rows.subList(0, PAGE) : rows;
    return new Page(page, more ? page.getLast().record() : null);
  }

  /// For a file; at most 20,000.
  public List<PassageRow> whole(PassageFilter filter) {
    return rows(filter, null, MOST_IN_A_FILE);
  }

  private List<PassageRow> rows(PassageFilter filter, @Nullable UUID after, int limit) {
    List<String> conditions = new ArrayList<>(List.of("g.path <@ :paths::ltree[]"));
    if (filter.gate() != null) {
      conditions.add(
          "g.checkpoint_id = (select id from checkpoints.checkpoint where public_id = :gate)");
    }
    if (filter.day() != null) {
      conditions.add("g.taken_at >= :from and g.taken_at < :to");
    }
    if (!filter.plate().isEmpty()) {
      conditions.add("g.plate = :plate");
    }
    PassageFilter.What what = filter.what();
    if (what != null) {
      conditions.add(
          switch (what) {
            case HELD -> "g.held";
            case DEVIATES -> "g.deviates";
            case DIFFERS -> "g.differs";
            case QUARANTINE -> "g.decision = 'QUARANTINE'";
            case REFUSE -> "g.decision = 'REFUSE'";
          });
    }
    if (after != null) {
      conditions.add(
          "(g.taken_at, g.id) < (select taken_at, id from checkpoints.passage where record_id = :after)");
    }
    LocalDate day = filter.day();
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from checkpoints.passage g "
                + JOINS
                + " where "
                + String.join(" and ", conditions)
                + " order by g.taken_at desc, g.id desc limit :limit")
        .param("paths", sight.paths(CheckpointSight.READ))
        .param("gate", filter.gate())
        .param("from", day == null ? null : time(day.atStartOfDay(OperatingClock.ZONE).toInstant()))
        .param(
            "to",
            day == null
                ? null
                : time(day.plusDays(1).atStartOfDay(OperatingClock.ZONE).toInstant()))
        .param("plate", filter.plate().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""))
        .param("after", after)
        .param("limit", limit)
        .query((row, n) -> row(row))
        .list();
  }

  static PassageRow row(ResultSet row) throws SQLException {
    String name = row.getString("origin_name");
    String code = row.getString("origin_code");
    String origin =
        name != null ? name : Outside.places().getOrDefault(code, row.getString("origin_text"));
    String action = row.getString("action");
    String phone = row.getString("phone_action");
    Boolean positive = (Boolean) row.getObject("positive");
    return new PassageRow(
        row.getLong("id"),
        row.getObject("record_id", UUID.class),
        row.getString("gate"),
        instant(row, "taken_at"),
        instant(row, "device_at"),
        instant(row, "received_at"),
        row.getInt("offset_s"),
        row.getString("plate"),
        row.getString("vehicle"),
        origin,
        row.getString("origin_level"),
        Arrays.stream((String[]) row.getArray("destinations").getArray())
            .map(place -> Outside.places().getOrDefault(place, place))
            .toList(),
        Purpose.valueOf(row.getString("purpose")),
        Paper.valueOf(row.getString("paper")),
        Timestamps.mayBe(row, "revoked_at"),
        Timestamps.mayBe(row, "sampled_at"),
        positive,
        Arrays.asList((Long[]) row.getArray("persons").getArray()),
        action == null ? null : Action.valueOf(action),
        phone == null ? null : Action.valueOf(phone),
        (row.getString("phone_rule") + " " + row.getString("phone_row")).strip(),
        (row.getString("rule") + " " + row.getString("rule_row")).strip(),
        row.getString("source"),
        row.getString("confidence"),
        Arrays.asList((String[]) row.getArray("missing").getArray()),
        row.getInt("days"),
        Action.valueOf(row.getString("decision")),
        row.getString("reason"),
        row.getBoolean("held"),
        row.getBoolean("deviates"),
        row.getBoolean("differs"),
        row.getString("officer"),
        row.getString("case_code"));
  }
}
