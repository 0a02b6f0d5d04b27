// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Fills the book of dossiers for measuring, of persons whom the register knows already. Not for a
/// folder with real data. What is wrong with them nobody here is told.
@Service
public class ReliefWorkload {
  private static final int PART = 5_000;

  private final DossierRows rows;
  private final JdbcClient jdbc;

  ReliefWorkload(DossierRows rows, JdbcClient jdbc) {
    this.rows = rows;
    this.jdbc = jdbc;
  }

  /// @param code given by whoever fills
  /// @param account who entered it
  public record Filled(
      String code,
      DossierDraft draft,
      long unitId,
      String path,
      @Nullable Long person,
      List<Long> children,
      @Nullable Long account) {
    public Filled {
      children = List.copyOf(children);
    }
  }

  /// In this order.
  @Transactional
  public void fill(List<Filled> dossiers) {
    for (int from = 0; from < dossiers.size(); from += PART) {
      List<Filled> part = dossiers.subList(from, Math.min(dossiers.size(), from + PART));
      List<DossierRows.Entry> entries = new ArrayList<>();
      Map<String, List<Long>> children = new HashMap<>();
      Map<String, LocalDate> received = new HashMap<>();
      for (Filled one : part) {
        String mark = DossierReception.mark(one.draft().account());
        entries.add(
            new DossierRows.Entry(
                one.draft(),
                one.unitId(),
                one.path(),
                one.person(),
                one.code(),
                mark,
                one.account(),
                null));
        children.put(one.code(), one.children());
        received.put(one.code(), one.draft().receivedOn());
      }
      Map<String, Long> ids = rows.insert(entries);
      rows.addChildren(ids, children);
      Map<Long, LocalDate> began = new HashMap<>();
      received.forEach((code, day) -> began.put(ids.getOrDefault(code, 0L), day));
      rows.begin(Hop.CONFIRM, began);
    }
  }

  /// A finding without its words.
  public record Found(String code, Control control) {}

  @Transactional(readOnly = true)
  public List<Found> found() {
    return jdbc.sql(
            """
            select distinct d.code, f.control from relief.finding f join relief.dossier d on d.id = f.dossier_id
            """)
        .query((row, n) -> new Found(row.getString(1), Control.valueOf(row.getString(2))))
        .list();
  }

  /// Nothing was found yet.
  @Transactional
  public void forgetFindings() {
    jdbc.sql("truncate relief.finding").update();
  }

  public long dossiers() {
    return jdbc.sql("select count(*) from relief.dossier").query(Long.class).single();
  }

  /// Statistics as they are after a night; not inside a transaction.
  public void settle() {
    jdbc.sql("vacuum analyze relief.dossier, relief.child, relief.hop, relief.closure").update();
  }
}
