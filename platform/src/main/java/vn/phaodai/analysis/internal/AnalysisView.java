// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.analysis.internal;

import java.util.Arrays;
import java.util.List;
import vn.phaodai.analysis.Analysis;
import vn.phaodai.engine.epidemic.DatedCases;

/// What somebody asks the page for, as its addresses say it.
///
/// @param span days shown
public record AnalysisView(Basis basis, int span) {
  /// Spans that can be chosen.
  public static final List<Integer> SPANS = List.of(30, 60, 120);

  private static final int USUAL_SPAN = 60;

  /// By which date cases stand in the curve.
  public enum Basis {
    ONSET("khoi-phat", DatedCases.Basis.ONSET),
    SAMPLING("lay-mau", DatedCases.Basis.SAMPLING),
    REPORT("cong-bo", DatedCases.Basis.REPORT);

    private final String slug;
    private final DatedCases.Basis meaning;

    Basis(String slug, DatedCases.Basis meaning) {
      this.slug = slug;
      this.meaning = meaning;
    }

    /// How addresses name it.
    public String slug() {
      return slug;
    }

    DatedCases.Basis meaning() {
      return meaning;
    }
  }

  /// What addresses say; the usual where they say nothing sound.
  static AnalysisView of(String basis, int span) {
    return new AnalysisView(
        Arrays.stream(Basis.values())
            .filter(one -> one.slug.equals(basis))
            .findFirst()
            .orElse(Basis.ONSET),
        SPANS.contains(span) ? span : USUAL_SPAN);
  }

  /// The query of exactly this view.
  public String query(Analysis analysis) {
    return "don-vi=%s&ngay=%s&theo=%s&so-ngay=%d"
        .formatted(analysis.unit().code(), analysis.day(), basis.slug, span);
  }
}
