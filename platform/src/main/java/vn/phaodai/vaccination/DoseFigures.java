// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.vaccination;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.measures.FigureChange;
import vn.phaodai.measures.FigureSource;
import vn.phaodai.measures.Measure;

/// What doses add to the figures of the unit that gave them.
@Component
class DoseFigures implements FigureSource {
  static final String ROOM = "vaccination";

  private final DoseRepository doses;

  DoseFigures(DoseRepository doses) {
    this.doses = doses;
  }

  @Override
  public String room() {
    return ROOM;
  }

  @Override
  public Set<Measure> measures() {
    return Set.of(Measure.VACCINE_DOSES);
  }

  @Override
  @Transactional(readOnly = true)
  public List<FigureChange> recount() {
    return doses.counted();
  }

  static FigureChange of(Dose dose, long sign) {
    return new FigureChange(dose.unitId(), dose.day(), Measure.VACCINE_DOSES, sign);
  }
}
