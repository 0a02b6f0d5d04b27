// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.language.SearchKey;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// The register of gates.
@Service
@Transactional
public class Gates {
  private static final int LONGEST = 160;
  private static final String SELECT =
      """
      select c.id, c.public_id, c.name, c.kind, c.unit_id, u.full_name as unit, c.path::text as path, c.province_id,
        p.code as province, c.routes, lower(c.during) as from_on, upper(c.during) as until_on, c.source, c.confidence
      from checkpoints.checkpoint c
      join territory_api.unit u on u.id = c.unit_id
      join territory_api.unit p on p.id = c.province_id
      """;

  private final JdbcClient jdbc;
  private final Units units;
  private final CheckpointSight sight;
  private final OperatingClock clock;
  private final AuditLog audit;

  Gates(JdbcClient jdbc, Units units, CheckpointSight sight, OperatingClock clock, AuditLog audit) {
    this.jdbc = jdbc;
    this.units = units;
    this.sight = sight;
    this.clock = clock;
    this.audit = audit;
  }

  /// A gate as somebody sets it up.
  ///
  /// @param unit code of the unit where it stands
  /// @param source the paper that orders it
  /// @param confidence H where the paper is at hand
  public record Plan(
      String name,
      Gate.Kind kind,
      String unit,
      String routes,
      LocalDate from,
      String source,
      String confidence) {}

  /// Sets a gate up. Throws CHECKPOINTS-014, -024 to -026.
  public Gate setUp(Plan plan) {
    if (plan.name().isBlank()
        || plan.name().length() > LONGEST
        || plan.routes().length() > LONGEST) {
      throw CheckpointRefusals.GATE_NAME.with(LONGEST).raise();
    }
    Unit unit =
        units
            .find(plan.unit(), clock.today())
            .orElseThrow(() -> CheckpointRefusals.UNKNOWN_UNIT.with(plan.unit()).raise());
    if (!sight.covers(unit.path(), CheckpointSight.ARRANGE)) {
      throw CheckpointRefusals.OUTSIDE.raise();
    }
    UUID id;
    try {
      id =
          jdbc.sql(
                  """
                  insert into checkpoints.checkpoint (name, name_fold, kind, unit_id, path, province_id, routes, during,
                    source, confidence, account_id)
                  values (:name, :fold, :kind, :unit, :path::ltree, :province, :routes, daterange(:from::date, null),
                    :source, :confidence, :account)
                  returning public_id
                  """)
              .param("name", plan.name().strip())
              .param("fold", SearchKey.of(plan.name()))
              .param("kind", plan.kind().name())
              .param("unit", unit.id())
              .param("path", unit.path())
              .param("province", units.province(unit).id())
              .param("routes", plan.routes().strip())
              .param("from", plan.from())
              .param("source", plan.source().strip())
              .param("confidence", plan.confidence())
              .param("account", CheckpointSight.account())
              .query(UUID.class)
              .single();
    } catch (DuplicateKeyException _) {
      throw CheckpointRefusals.GATE_EXISTS.with(plan.name().strip()).raise();
    }
    Gate gate = get(id);
    audit.record(
        AuditEntry.of("checkpoints.gate.set_up", "checkpoint", gate.id())
            .in(gate.path())
            .with(Map.of("kind", gate.kind().name())));
    return gate;
  }

  /// Takes a gate away from tomorrow on; what passed there stays.
  public void close(UUID id) {
    Gate gate = get(id);
    if (!sight.covers(gate.path(), CheckpointSight.ARRANGE)) {
      throw CheckpointRefusals.OUTSIDE.raise();
    }
    jdbc.sql(
            """
            update checkpoints.checkpoint set during = daterange(lower(during), :until::date)
            where id = :id and upper_inf(during)
            """)
        .param("id", gate.id())
        .param("until", clock.today().plusDays(1))
        .update();
    audit.record(AuditEntry.of("checkpoints.gate.close", "checkpoint", gate.id()).in(gate.path()));
  }

  /// A gate in the reader’s area. Throws CHECKPOINTS-027.
  @Transactional(readOnly = true)
  public Gate get(UUID id) {
    return jdbc.sql(SELECT + " where c.public_id = :id")
        .param("id", id)
        .query((row, n) -> gate(row))
        .optional()
        .filter(gate -> sight.covers(gate.path(), CheckpointSight.READ))
        .orElseThrow(CheckpointRefusals.NO_SUCH_GATE::raise);
  }

  /// The gates that stand on a day in the reader’s area, by province and name.
  @Transactional(readOnly = true)
  public List<Gate> standing(LocalDate day) {
    return jdbc.sql(
            SELECT
                + """
                where c.path <@ :paths::ltree[] and c.during @> :day::date order by p.code, c.name_fold, c.id
                """)
        .param("paths", sight.paths(CheckpointSight.READ))
        .param("day", day)
        .query((row, n) -> gate(row))
        .list();
  }

  private static Gate gate(ResultSet row) throws SQLException {
    return new Gate(
        row.getLong("id"),
        row.getObject("public_id", UUID.class),
        row.getString("name"),
        Gate.Kind.valueOf(row.getString("kind")),
        row.getLong("unit_id"),
        row.getString("unit"),
        row.getString("path"),
        row.getLong("province_id"),
        row.getString("province"),
        row.getString("routes"),
        row.getObject("from_on", LocalDate.class),
        row.getObject("until_on", LocalDate.class),
        row.getString("source"),
        row.getString("confidence"));
  }
}
