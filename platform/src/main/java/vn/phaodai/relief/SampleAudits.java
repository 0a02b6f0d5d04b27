// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.territory.Unit;

/// “Đúng đối tượng” is found out by looking again at paid dossiers, drawn by chance.
@Service
@Transactional
public class SampleAudits {
  private static final int MOST = 500;

  private final ReliefSight sight;
  private final OperatingClock clock;
  private final AuditLog audit;
  private final JdbcClient jdbc;

  SampleAudits(ReliefSight sight, OperatingClock clock, AuditLog audit, JdbcClient jdbc) {
    this.sight = sight;
    this.clock = clock;
    this.audit = audit;
    this.jdbc = jdbc;
  }

  /// Draws paid dossiers of a unit that were never drawn; the same seed draws the same ones.
  ///
  /// @return how many were drawn
  public int draw(String unitCode, int count, long seed) {
    Unit unit = sight.require(unitCode, ReliefSight.AUDIT);
    int drawn =
        jdbc.sql(
                """
                insert into relief.sample (dossier_id, drawn_on)
                select d.id, :today from relief.dossier d
                where d.state = 'PAID' and d.path <@ :path::ltree
                  and not exists (select from relief.sample s where s.dossier_id = d.id)
                order by md5(d.code || :seed) limit :count
                """)
            .param("today", clock.today())
            .param("path", unit.path())
            .param("seed", Long.toString(seed))
            .param("count", Math.clamp(count, 0, MOST))
            .update();
    audit.record(
        AuditEntry.of("relief.sample.draw", "unit", unit.id())
            .in(unit.path())
            .with(Map.of("count", drawn, "seed", seed)));
    return drawn;
  }

  /// @param note what is wrong; needed where something is
  public void judge(UUID dossier, boolean right, String note) {
    int judged =
        right || !note.isBlank()
            ? jdbc.sql(
                    """
                    update relief.sample s set verdict = :verdict, note = :note, account_id = :account
                    from relief.dossier d
                    where d.id = s.dossier_id and d.public_id = :id and d.path <@ (:paths)::ltree[] and s.verdict is null
                    """)
                .param("verdict", right ? "RIGHT" : "WRONG")
                .param("note", note.strip())
                .param("account", sight.account())
                .param("id", dossier)
                .param("paths", sight.paths(ReliefSight.AUDIT))
                .update()
            : 0;
    if (judged == 0) {
      throw ReliefRefusals.NOT_SAMPLED.raise();
    }
    audit.record(
        new AuditEntry(
            "relief.sample.judge",
            "relief_dossier",
            null,
            null,
            Map.of("dossier", dossier.toString(), "right", right)));
  }
}
