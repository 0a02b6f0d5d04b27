// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import static vn.phaodai.command.AreaVisitFile.*;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.tables.Receiver;
import vn.phaodai.tables.RowByRow;

/// Takes sheets of visits in, which the office keeps with the member's signature. A visit that is
/// in the log in the same words stays as it is.
@Component
class AreaVisitReceiver implements Receiver {
  private final Visits visits;
  private final RowByRow eachRow;

  AreaVisitReceiver(Visits visits, RowByRow eachRow) {
    this.visits = visits;
    this.eachRow = eachRow;
  }

  @Override
  public ImportKind kind() {
    return KIND;
  }

  @Override
  public String permission() {
    return Visits.ENTER;
  }

  @Override
  public Waiting waiting() {
    return Waiting.LISTED;
  }

  /// A line for each area, those not visited for the longest first.
  @Override
  public Today today(int most, String reason) {
    return Today.of(
        visits.toVisit(),
        most,
        area -> KIND.row(Map.of("member", area.member(), "area", area.unitCode())));
  }

  @Override
  public Taken take(List<ImportedRow> rows, Delivery delivery) {
    return eachRow.take(
        rows,
        row -> {
          UUID area =
              visits
                  .areaOf(row.get(MEMBER), row.get(AREA))
                  .orElseThrow(
                      () ->
                          CommandRefusals.NO_AREA_OF.with(row.get(MEMBER), row.get(AREA)).raise());
          visits.enter(area, told(row));
          return true;
        },
        refusal -> refusal.code().equals(CommandRefusals.VISIT_TOLD.code()));
  }

  private static Visits.Told told(ImportedRow row) {
    return new Visits.Told(
        row.get(UNIT),
        row.day(ON).orElseThrow(),
        row.get(SEEN),
        row.get(INSTRUCTED),
        row.get(LEAD),
        row.day(DUE).orElse(null),
        true);
  }
}
