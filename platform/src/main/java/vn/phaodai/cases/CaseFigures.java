// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.measures.FigureChange;
import vn.phaodai.measures.FigureSource;
import vn.phaodai.measures.Measure;

/// What files and announcements add to the figures, one rule for keeping and for counting again.
@Component
class CaseFigures implements FigureSource {
  static final String ROOM = "cases";

  private final FigureRepository rows;

  CaseFigures(FigureRepository rows) {
    this.rows = rows;
  }

  @Override
  public String room() {
    return ROOM;
  }

  @Override
  public Set<Measure> measures() {
    return EnumSet.range(Measure.SUSPECTS, Measure.DEATHS);
  }

  @Override
  @Transactional(readOnly = true)
  public List<FigureChange> recount() {
    return rows.counted();
  }

  /// What a file adds: a suspect and a case each on their own day, the end on its day.
  static List<FigureChange> of(CaseFile file, long sign) {
    List<FigureChange> figures = new ArrayList<>();
    if (!file.counts()) {
      return figures;
    }
    long unit = file.finding().unitId();
    Moment suspected = file.suspected();
    Moment confirmed = file.confirmed();
    Closing closing = file.closing();
    if (suspected != null) {
      figures.add(new FigureChange(unit, suspected.day(), Measure.SUSPECTS, sign));
    }
    if (confirmed != null) {
      Measure setting = file.finding().setting().measure();
      figures.add(new FigureChange(unit, confirmed.day(), setting, sign));
    }
    if (closing != null && file.state() == CaseState.DISCHARGED) {
      figures.add(new FigureChange(unit, closing.moment().day(), Measure.DISCHARGED, sign));
    }
    if (closing != null && file.state() == CaseState.DEAD) {
      figures.add(new FigureChange(unit, closing.moment().day(), Measure.DEATHS, sign));
    }
    return figures;
  }

  /// What moves when a file becomes another; what did not change cancels out.
  static List<FigureChange> moved(@Nullable CaseFile before, CaseFile after) {
    List<FigureChange> figures = new ArrayList<>();
    if (before != null) {
      figures.addAll(of(before, -1));
    }
    figures.addAll(of(after, 1));
    return figures;
  }
}
