// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phaodai.directives.LetterDraft;

/// A letter's words as typed into the form: one addressee or recipient a line.
record LetterForm(
    @Nullable String loai,
    @Nullable String kyHieu,
    @Nullable String trichYeu,
    @Nullable String noi,
    @Nullable String doKhan,
    @Nullable String kinhGui,
    @Nullable String noiDung,
    @Nullable String noiNhan,
    @Nullable Integer soBan) {

  LetterDraft toDraft() {
    return new LetterDraft(
        text(loai).isEmpty() ? "CV" : text(loai),
        text(kyHieu),
        text(trichYeu),
        text(noi),
        text(doKhan).isEmpty() ? null : text(doKhan),
        text(kinhGui).lines().toList(),
        text(noiDung),
        text(noiNhan).lines().toList(),
        soBan == null ? 1 : Math.clamp(soBan, 1, 9_999));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  static String lines(List<String> values) {
    return String.join("\n", values);
  }
}
