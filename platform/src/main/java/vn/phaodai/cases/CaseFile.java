// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One episode of one person, as far as tests and figures know it.
///
/// @param code ours, `province-year-number`; empty until the file is written
/// @param suspected when they became a suspect; null when a PCR opened the file
/// @param pcrDue by when a suspect's PCR is due
/// @param closing null while the file is open
/// @param previousId an earlier episode of the same person
record CaseFile(
    long id,
    String code,
    long personId,
    Finding finding,
    CaseState state,
    @Nullable Moment suspected,
    @Nullable Instant pcrDue,
    @Nullable Moment confirmed,
    @Nullable Closing closing,
    @Nullable Long previousId) {
  CaseFile {
    if (state == CaseState.CONFIRMED && confirmed == null) {
      throw new IllegalArgumentException("confirmed by nothing: " + code);
    }
    if (state.isOpen() != (closing == null)) {
      throw new IllegalArgumentException("open and closed: " + code);
    }
  }

  CaseFile coded(String number) {
    return new CaseFile(
        id, number, personId, finding, state, suspected, pcrDue, confirmed, closing, previousId);
  }

  CaseFile in(Setting setting) {
    return new CaseFile(
        id,
        code,
        personId,
        finding.in(setting),
        state,
        suspected,
        pcrDue,
        confirmed,
        closing,
        previousId);
  }

  /// A Ct that was measured when the case was found.
  CaseFile measured(java.math.BigDecimal ct) {
    return new CaseFile(
        id,
        code,
        personId,
        finding.with(ct),
        state,
        suspected,
        pcrDue,
        confirmed,
        closing,
        previousId);
  }

  /// The suspect's own PCR was positive.
  CaseFile confirmedBy(TestRead test, Moment moment) {
    Finding told = test.setting() == null ? finding : finding.in(test.setting());
    return new CaseFile(
        id,
        code,
        personId,
        told.with(test.ct()),
        CaseState.CONFIRMED,
        suspected,
        null,
        moment,
        null,
        previousId);
  }

  CaseFile released(Closing end) {
    return closed(CaseState.RELEASED, end, false);
  }

  /// The episode ends: discharged, dead or handed to another province.
  CaseFile closed(CaseState end, Moment moment) {
    return closed(end, new Closing(moment, null), true);
  }

  private CaseFile closed(CaseState end, Closing how, boolean staysConfirmed) {
    return new CaseFile(
        id,
        code,
        personId,
        finding,
        end,
        suspected,
        null,
        staysConfirmed ? confirmed : null,
        how,
        previousId);
  }

  /// What corrected tests say, under the number and person of this file; a setting that somebody
  /// told stays.
  CaseFile retold(CaseFile now) {
    Finding found = finding.settingTold() ? now.finding.in(finding.setting()) : now.finding;
    boolean ended = !state.isOpen() && state != CaseState.RELEASED;
    return new CaseFile(
        id,
        code,
        personId,
        found,
        ended ? state : now.state,
        now.suspected,
        ended ? null : now.pcrDue,
        now.confirmed,
        ended ? closing : now.closing,
        previousId);
  }

  /// Whether the file counts in figures at all.
  boolean counts() {
    return closing == null || closing.release() != Release.CORRECTED;
  }
}
