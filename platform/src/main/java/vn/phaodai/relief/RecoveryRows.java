// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Recoveries in PostgreSQL, and what shows that one is due.
@Repository
class RecoveryRows {
  static final String SELECT =
      """
      select r.*, r.path::text as place, d.public_id as dossier, d.code, d.policy, d.person_id, d.business,
        u.full_name as unit_name,
        coalesce((select sum(p.amount_vnd) from relief.repayment p where p.recovery_id = r.id), 0)::bigint as returned_vnd,
        coalesce((select sum(w.amount_vnd) from relief.waiver w where w.recovery_id = r.id and w.state = 'GRANTED'), 0)::bigint
          as waived_vnd,
        exists (select from relief.waiver w where w.recovery_id = r.id and w.state = 'ASKED') as waiver_asked
      from relief.recovery r join relief.dossier d on d.id = r.dossier_id join territory_api.unit u on u.id = d.unit_id
      """;

  private final JdbcClient jdbc;

  RecoveryRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Nobody else changes it until the transaction ends.
  Optional<Recovery> hold(UUID id) {
    jdbc.sql("select 1 from relief.recovery where public_id = :id for update")
        .param("id", id)
        .query((row, n) -> row.getInt(1))
        .optional();
    return jdbc.sql(SELECT + " where r.public_id = :id")
        .param("id", id)
        .query((row, n) -> of(row))
        .optional();
  }

  /// What all earlier recoveries of a dossier took back or still will.
  long taken_vnd(long dossier) {
    return jdbc.sql(
            """
            select coalesce(sum(amount_vnd), 0)::bigint from relief.recovery where dossier_id = :dossier and state <> 'DROPPED'
            """)
        .param("dossier", dossier)
        .query(Long.class)
        .single();
  }

  boolean isOpen(long dossier) {
    return jdbc.sql(
            """
            select exists (select from relief.recovery where dossier_id = :dossier and state in ('PROPOSED', 'DECIDED'))
            """)
        .param("dossier", dossier)
        .query(Boolean.class)
        .single();
  }

  /// Whether the registers show what a recovery says. A complaint lies on paper alone.
  boolean isShown(long dossier, Recovery.Cause cause) {
    String shown =
        switch (cause) {
          case FINDING ->
              "exists (select from relief.finding f where f.dossier_id = :dossier and f.state = 'UPHELD')";
          case SAMPLE ->
              "exists (select from relief.sample s where s.dossier_id = :dossier and s.verdict = 'WRONG')";
          case DECEASED ->
              """
              exists (select from relief.dossier d join people_api.person e on e.id = d.person_id
                join people_api.person p on p.canonical_id = e.canonical_id
                join cases_api.case_file c on c.person_id = p.id and c.state = 'DEAD' and c.closed_day <= d.paid_on
                where d.id = :dossier)
              """;
          case COMPLAINT -> "false";
        };
    return jdbc.sql("select " + shown).param("dossier", dossier).query(Boolean.class).single();
  }

  static Recovery of(ResultSet row) throws SQLException {
    return new Recovery(
        row.getLong("id"),
        row.getObject("public_id", UUID.class),
        row.getLong("dossier_id"),
        row.getObject("dossier", UUID.class),
        row.getString("code"),
        row.getString("policy"),
        row.getObject("person_id", Long.class),
        row.getString("business"),
        row.getString("unit_name"),
        row.getString("place"),
        Recovery.Cause.valueOf(row.getString("cause")),
        row.getString("evidence"),
        row.getLong("amount_vnd"),
        row.getLong("returned_vnd"),
        row.getLong("waived_vnd"),
        RecoveryBasis.get(row.getString("basis")),
        row.getString("reason"),
        row.getObject("due_on", LocalDate.class),
        Recovery.State.valueOf(row.getString("state")),
        row.getObject("proposed_by", Long.class),
        row.getString("proposed_as"),
        row.getObject("proposed_on", LocalDate.class),
        Objects.requireNonNullElse(row.getString("number"), ""),
        row.getObject("decided_by", Long.class),
        row.getString("decided_as"),
        row.getObject("decided_on", LocalDate.class),
        row.getString("drop_reason"),
        row.getObject("closed_on", LocalDate.class),
        row.getBoolean("waiver_asked"));
  }
}
