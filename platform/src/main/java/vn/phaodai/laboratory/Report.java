// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a laboratory said of one tube once.
///
/// Which of several stands does not depend on batches: the higher revision, of one revision the
/// later result, of one time the one whose file came later. Two that differ within one file
/// contradict each other, and then nothing is known. A report that was there before, standing or
/// replaced, is a repetition and changes nothing.
///
/// @param ct in tenths of a cycle; 0 where none was measured
/// @param resultedAt seconds since 1970
/// @param revision as the laboratory numbers its corrections; 0 for the first
/// @param fileId of `intake.file`; 0: entered by hand, which is always later than what is there
record Report(TubeResult result, int ct, long resultedAt, int revision, long fileId) {

  /// What comes of a report for a tube.
  ///
  /// @param standing the report that stands now
  /// @param replaced what goes to the history
  record Outcome(Report standing, List<Report> replaced, boolean changes) {}

  /// @param standing what is known of the tube; null for nothing
  /// @param history the reports that were replaced
  Outcome onto(@Nullable Report standing, List<Report> history) {
    if (standing == null) {
      return new Outcome(this, List.of(), true);
    }
    if (isSame(standing)) {
      Report measured = standing.withCt(ct);
      return new Outcome(measured, List.of(), measured.ct != standing.ct);
    }
    if (history.stream().anyMatch(this::isSame)) {
      return new Outcome(standing, List.of(), false);
    }
    int order = order(standing);
    if (order == 0 && fileId == standing.fileId && fileId != 0) {
      return contradiction(standing);
    }
    return order < 0
        ? new Outcome(standing, List.of(this), true)
        : new Outcome(this, standing.known(), true);
  }

  private Outcome contradiction(Report standing) {
    List<Report> both =
        standing.result == TubeResult.CONTRADICTORY ? List.of(this) : List.of(standing, this);
    Report nothing =
        new Report(TubeResult.CONTRADICTORY, 0, standing.resultedAt, standing.revision, fileId);
    return new Outcome(nothing, both, true);
  }

  /// A contradiction is no report: what it consists of is in the history already.
  private List<Report> known() {
    return result == TubeResult.CONTRADICTORY ? List.of() : List.of(this);
  }

  private boolean isSame(Report other) {
    return result == other.result && resultedAt == other.resultedAt && revision == other.revision;
  }

  private int order(Report other) {
    if (revision != other.revision) {
      return Integer.compare(revision, other.revision);
    }
    if (resultedAt != other.resultedAt) {
      return Long.compare(resultedAt, other.resultedAt);
    }
    boolean byHand = fileId == 0 || other.fileId == 0;
    return byHand ? 1 : Long.compare(fileId, other.fileId);
  }

  /// The least Ct of the genes measured, whichever row told it.
  private Report withCt(int other) {
    boolean less = other > 0 && (ct == 0 || other < ct);
    return less ? new Report(result, other, resultedAt, revision, fileId) : this;
  }
}
