// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.sql.Array;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;

/// What controls found, and what people made of it.
@Service
@Transactional
public class ControlFindings {
  private final ReliefSight sight;
  private final OperatingClock clock;
  private final AuditLog audit;
  private final JdbcClient jdbc;

  ControlFindings(ReliefSight sight, OperatingClock clock, AuditLog audit, JdbcClient jdbc) {
    this.sight = sight;
    this.clock = clock;
    this.audit = audit;
    this.jdbc = jdbc;
  }

  /// @param otherId page of the dossier beside which it is odd; null: none
  /// @param state OPEN, UPHELD, DISMISSED
  public record Finding(
      UUID publicId,
      Control control,
      @Nullable UUID otherId,
      List<String> evidence,
      LocalDate foundOn,
      String state,
      String reason) {
    public Finding {
      evidence = List.copyOf(evidence);
    }

    /// The sentence that says what was found; `evidence` fills it.
    public String explanation() {
      String key = "relief.evidence." + control;
      return control == Control.WRONG_CATEGORY ? key + "." + evidence.getFirst() : key;
    }

    public boolean isOpen() {
      return state.equals("OPEN");
    }
  }

  /// The open ones first.
  @Transactional(readOnly = true)
  public List<Finding> of(Dossier dossier) {
    return jdbc.sql(
            """
            select f.*, o.public_id as other from relief.finding f left join relief.dossier o on o.id = f.other_id
            where f.dossier_id = :dossier order by f.state = 'OPEN' desc, f.id
            """)
        .param("dossier", dossier.id())
        .query(
            (row, n) -> {
              Array evidence = row.getArray("evidence");
              return new Finding(
                  row.getObject("public_id", UUID.class),
                  Control.valueOf(row.getString("control")),
                  row.getObject("other", UUID.class),
                  Arrays.asList((String[]) evidence.getArray()),
                  row.getObject("found_on", LocalDate.class),
                  row.getString("state"),
                  row.getString("reason"));
            })
        .list();
  }

  /// @param upheld whether it is right; an upheld one speaks against the dossier, which is then
  ///   refused or handed in again
  public void decide(UUID id, boolean upheld, String reason) {
    if (reason.isBlank()) {
      throw ReliefRefusals.REASON.raise();
    }
    record Held(long dossier, String path, String control) {}
    Held held =
        jdbc.sql(
                """
                select d.id, d.path::text, f.control from relief.finding f join relief.dossier d on d.id = f.dossier_id
                where f.public_id = :id and f.state = 'OPEN' for update of f
                """)
            .param("id", id)
            .query((row, n) -> new Held(row.getLong(1), row.getString(2), row.getString(3)))
            .optional()
            .filter(one -> sight.covers(one.path(), ReliefSight.APPRAISE))
            .orElseThrow(() -> ReliefRefusals.NO_SUCH_FINDING.raise());
    jdbc.sql(
            """
            update relief.finding set state = :state, reason = :reason, account_id = :account, decided_on = :today
            where public_id = :id
            """)
        .param("state", upheld ? "UPHELD" : "DISMISSED")
        .param("reason", reason.strip())
        .param("account", sight.account())
        .param("today", clock.today())
        .param("id", id)
        .update();
    audit.record(
        AuditEntry.of("relief.finding", "relief_dossier", held.dossier())
            .in(held.path())
            .with(Map.of("control", held.control(), "upheld", upheld)));
  }
}
