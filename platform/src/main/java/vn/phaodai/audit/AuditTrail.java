// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.audit;

import static vn.phaodai.audit.internal.db.Tables.ENTRY;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The log, for reading.
@Service
@Transactional(readOnly = true)
public class AuditTrail {
  public static final int PAGE = 100;

  private final DSLContext sql;

  AuditTrail(DSLContext sql) {
    this.sql = sql;
  }

  /// One row as kept: ids and codes only.
  public record Line(
      long id,
      Instant recordedAt,
      Instant operatingAt,
      @Nullable Long account,
      String action,
      String subjectKind,
      @Nullable Long subject,
      String detail) {}

  /// One page, latest first.
  ///
  /// @param action the beginning of an action, e.g. `directives.`; empty for all
  /// @param account only those of one account
  /// @param before id of the last row of the page before
  public List<Line> page(String action, @Nullable Long account, @Nullable Long before) {
    Condition where = action.isEmpty() ? DSL.trueCondition() : ENTRY.ACTION.startsWith(action);
    if (account != null) {
      where = where.and(ENTRY.ACCOUNT_ID.eq(account));
    }
    if (before != null) {
      where = where.and(ENTRY.ID.lt(before));
    }
    return sql.selectFrom(ENTRY)
        .where(where)
        .orderBy(ENTRY.ID.desc())
        .limit(PAGE)
        .fetch(
            row ->
                new Line(
                    row.get(ENTRY.ID),
                    row.get(ENTRY.RECORDED_AT).toInstant(),
                    row.get(ENTRY.OPERATING_AT).toInstant(),
                    row.get(ENTRY.ACCOUNT_ID),
                    row.get(ENTRY.ACTION),
                    row.get(ENTRY.SUBJECT_KIND),
                    row.get(ENTRY.SUBJECT_ID),
                    row.get(ENTRY.DETAIL).data()));
  }
}
