// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phaodai.cases.TestMethod;

/// A tube while a batch is read: what stood of it and what stands now. Mutable, since a batch may
/// speak of one tube several times; lives no longer than the batch.
abstract sealed class Tube permits SpecimenTube, PoolTube {
  /// What is written on a tube.
  record Key(int labId, String code, TestMethod method) {}

  final long id;
  final Key key;
  final boolean isNew;
  private final @Nullable Report before;
  private final List<Report> history;
  private final List<Report> replaced = new ArrayList<>();
  private @Nullable Report report;
  long receivedAt = Civil.NONE;
  long notifiedAt = Civil.NONE;
  boolean hopsChanged;

  /// @param before the report that stood; null where there was none
  /// @param history reports that were replaced earlier
  Tube(long id, Key key, boolean isNew, @Nullable Report before, List<Report> history) {
    this.id = id;
    this.key = key;
    this.isNew = isNew;
    this.before = before;
    this.report = before;
    this.history = new ArrayList<>(history);
  }

  @Nullable Report before() {
    return before;
  }

  @Nullable Report report() {
    return report;
  }

  /// Reports that this batch replaced.
  List<Report> replaced() {
    return replaced;
  }

  /// Whether the report changed what is known.
  boolean hear(Report next) {
    @Nullable Report stood = report;
    Report.Outcome outcome = next.onto(report, history);
    report = outcome.standing();
    if (stood != null && report != stood && report.resultedAt() != stood.resultedAt()) {
      notifiedAt = Civil.NONE; // whoever was told, was told something else
    }
    replaced.addAll(outcome.replaced());
    history.addAll(outcome.replaced());
    return outcome.changes();
  }

  /// Takes over the times of a row that knows more; whether it did.
  boolean pass(long received, long notified) {
    boolean more = false;
    if (receivedAt == Civil.NONE && received != Civil.NONE) {
      receivedAt = received;
      more = true;
    }
    if (notifiedAt == Civil.NONE && notified != Civil.NONE && report != null) {
      notifiedAt = Math.max(notified, report.resultedAt());
      more = true;
    }
    hopsChanged |= more;
    return more;
  }

  boolean resultChanged() {
    return report != before && (report == null || !report.equals(before));
  }

  boolean changed() {
    return resultChanged() || hopsChanged;
  }

  abstract long unitId();

  abstract long sampledAt();
}
