// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.welfare;

import static vn.phaodai.welfare.NeedFile.*;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.tables.Receiver;
import vn.phaodai.tables.RowByRow;

/// Takes sheets of needs in, each row as the form for one takes it. A need that is told already and
/// still open stays as it is.
@Component
class NeedReceiver implements Receiver {
  private final Needs needs;
  private final OperatingClock clock;
  private final RowByRow eachRow;

  NeedReceiver(Needs needs, OperatingClock clock, RowByRow eachRow) {
    this.needs = needs;
    this.clock = clock;
    this.eachRow = eachRow;
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
    return eachRow.take(
        rows,
        row -> {
          needs.tell(subject(row), told(row));
          return true;
        },
        refusal -> refusal.code().equals(WelfareRefusals.TOLD_ALREADY.code()));
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
        // a sheet without an hour: told by now
        row.instant(TOLD).orElseGet(clock::now),
        row.get(NOTE));
  }
}
