// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.refusal.RefusedException;

/// Takes the rows of a batch one by one, each in a savepoint of its own: what is refused is undone
/// by itself and goes back with its reason. For kinds whose files are short.
@Component
public class RowByRow {
  private final TransactionTemplate savepoint;

  RowByRow(PlatformTransactionManager transactions) {
    savepoint = new TransactionTemplate(transactions);
    savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /// @param take whether a row changed something
  public Receiver.Taken take(List<ImportedRow> rows, Predicate<ImportedRow> take) {
    return take(rows, take, _ -> false);
  }

  /// @param isThere whether what refuses a row says that it is there already: then it is kept
  public Receiver.Taken take(
      List<ImportedRow> rows, Predicate<ImportedRow> take, Predicate<Refusal> isThere) {
    int added = 0;
    int kept = 0;
    List<Rejection> rejected = new ArrayList<>();
    for (ImportedRow row : rows) {
      try {
        boolean isNew = Boolean.TRUE.equals(savepoint.execute(_ -> take.test(row)));
        added += isNew ? 1 : 0;
        kept += isNew ? 0 : 1;
      } catch (RefusedException e) {
        if (isThere.test(e.refusal())) {
          kept++;
        } else {
          rejected.add(row.rejected(e.refusal()));
        }
      }
    }
    return new Receiver.Taken(added, kept, rejected);
  }
}
