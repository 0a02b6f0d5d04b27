// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.phaodai.cases.TestMethod;
import vn.phaodai.laboratory.Denominator;
import vn.phaodai.laboratory.ScreeningDraft;
import vn.phaodai.laboratory.ScreeningKind;

/// The form that plans a campaign, as it was sent.
///
/// @param kieu whom it is after, a [ScreeningKind]
/// @param nhom codes of target groups
/// @param mauSo a [Denominator]
/// @param chiTieu per cent
/// @param tu1 first day of the first round, `den1` last; up to three rounds, the empty ones left
///   out
record ScreeningForm(
    String ten,
    String dv,
    @Nullable ScreeningKind kieu,
    @Nullable Set<String> nhom,
    @Nullable Denominator mauSo,
    @Nullable Integer chiTieu,
    @Nullable LocalDate tu1,
    @Nullable LocalDate den1,
    @Nullable LocalDate tu2,
    @Nullable LocalDate den2,
    @Nullable LocalDate tu3,
    @Nullable LocalDate den3,
    @Nullable TestMethod pp,
    @Nullable Integer gop) {

  ScreeningDraft draft() {
    List<ScreeningDraft.Round> rounds = new ArrayList<>();
    add(rounds, tu1, den1);
    add(rounds, tu2, den2);
    add(rounds, tu3, den3);
    return new ScreeningDraft(
        ten,
        kieu == null ? ScreeningKind.EVERYONE : kieu,
        dv.strip(),
        nhom == null ? Set.of() : nhom,
        mauSo == null ? Denominator.CENSUS : mauSo,
        chiTieu == null ? 0 : chiTieu,
        rounds);
  }

  private void add(
      List<ScreeningDraft.Round> rounds, @Nullable LocalDate from, @Nullable LocalDate until) {
    LocalDate first = from == null ? until : from;
    if (first != null) {
      rounds.add(
          new ScreeningDraft.Round(
              first, until == null ? first : until, method(), gop == null ? 1 : gop));
    }
  }

  private TestMethod method() {
    return pp == null ? TestMethod.PCR : pp;
  }
}
