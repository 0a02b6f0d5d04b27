// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.outlook;

import vn.phaodai.engine.epidemic.SerialInterval;

/// What is assumed of the transmission between found cases.
///
/// @param interval days from a case to those whom it infects
/// @param dispersion how evenly cases infect: the size of the negative binomial of one case's
///   offspring; small means few infect many
/// @param fitDays so many last days tell how it goes now
/// @param ownReproduction how many expected offspring the common reproduction number weighs as
///   evidence about one unit's own
/// @param ownIntroduction how many expected arrivals the common rate of arrivals weighs as evidence
///   about one unit's own
public record Setting(
    SerialInterval interval,
    double dispersion,
    int fitDays,
    double ownReproduction,
    double ownIntroduction) {
  public Setting {
    if (!(dispersion > 0 && fitDays > 0 && ownReproduction > 0 && ownIntroduction > 0)) {
      throw new IllegalArgumentException("a setting is not above 0");
    }
  }
}
