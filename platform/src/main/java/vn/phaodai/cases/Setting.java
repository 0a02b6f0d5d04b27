// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import vn.phaodai.measures.Measure;

/// Where a case was when it was found: the split that every daily report needs.
public enum Setting {
  COMMUNITY(Measure.CASES_COMMUNITY),
  /// A contact already in quarantine.
  QUARANTINE(Measure.CASES_QUARANTINE),
  LOCKDOWN(Measure.CASES_LOCKDOWN),
  /// Screened at a health facility.
  FACILITY(Measure.CASES_FACILITY),
  /// Looked after an F0.
  CARER(Measure.CASES_CARER),
  /// Came over the border.
  IMPORTED(Measure.CASES_IMPORTED),
  OTHER_PROVINCE(Measure.CASES_OTHER_PROVINCE);

  private final Measure measure;

  Setting(Measure measure) {
    this.measure = measure;
  }

  /// The figure under which a case of this setting counts.
  public Measure measure() {
    return measure;
  }
}
