// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.welfare;

import static vn.phaodai.welfare.NeedFile.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.refusal.RefusedException;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.tables.Receiver;
import vn.phaodai.tables.Rejection;

/// Takes sheets of needs in, each row as the form for one takes it. A need that is told already and
/// still open stays as it is.
@Component
class NeedReceiver implements Receiver {
  private final Needs needs;
  private final OperatingClock clock;
  private final TransactionTemplate eachRow;

  NeedReceiver(Needs needs, OperatingClock clock, PlatformTransactionManager transactions) {
    this.needs = needs;
    this.clock = clock;
    this.eachRow = new TransactionTemplate(transactions);
    this.eachRow.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  @Override
  public ImportKind kind() {
    return KIND;
  }

  @Override
  public String permission() {
    return WelfareSight.TELL;
  }

  @Override
  public Taken take(List<ImportedRow> rows, Delivery delivery) {
    int added = 0;
    int kept = 0;
    List<Rejection> rejected = new ArrayList<>();
    for (ImportedRow row : rows) {
      try {
        eachRow.executeWithoutResult(_ -> needs.tell(subject(row), told(row)));
        added++;
      } catch (RefusedException e) {
        if (e.refusal().code().equals(WelfareRefusals.TOLD_ALREADY.code())) {
          kept++;
        } else {
          rejected.add(row.rejected(e.refusal()));
        }
      }
    }
    return new Taken(added, kept, rejected);
  }

  private static Needs.Subject subject(ImportedRow row) {
    return row.has(HOUSEHOLD)
        ? new Needs.Subject.House(row.get(UNIT), row.get(HOUSEHOLD))
        : new Needs.Subject.Described(
            row.get(FULL_NAME), row.integer(BIRTH).orElse(null), row.get(PHONE), row.get(UNIT));
  }

  private Needs.Told told(ImportedRow row) {
    @Nullable BigDecimal quantity = row.has(QUANTITY) ? new BigDecimal(row.get(QUANTITY)) : null;
    return new Needs.Told(
        row.get(NEED),
        quantity,
        row.get(URGENT).equals("true"),
        Needs.Channel.TEAM,
        moment(row),
        row.get(NOTE));
  }

  /// A day without an hour is over by now, or runs.
  private Instant moment(ImportedRow row) {
    return row.time(TOLD)
        .or(() -> row.day(TOLD).map(day -> day.atStartOfDay()))
        .map(at -> at.atZone(OperatingClock.ZONE).toInstant())
        .orElseGet(clock::now);
  }
}
