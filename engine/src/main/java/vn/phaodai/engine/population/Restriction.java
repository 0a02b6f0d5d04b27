// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.util.ArrayList;
import java.util.List;

/// What one level of measures leaves of daily life, each a share of the ordinary between 0 and 1.
///
/// @param code by which decisions name the level
/// @param school share of classes that are held
/// @param work share of workplaces that are open
/// @param lockdown whether cases found under it count as found in a locked-down area
public record Restriction(
    String code,
    double school,
    double work,
    double market,
    double leisure,
    double worship,
    double travel,
    boolean lockdown) {
  public Restriction {
    for (double share : new double[] {school, work, market, leisure, worship, travel}) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException(code + ": share " + share);
      }
    }
  }

  /// The shipped levels, from no measure at all to lockdown.
  public static List<Restriction> shipped() {
    List<Restriction> restrictions = new ArrayList<>();
    for (Facts.Row row : Facts.rows("restrictions.csv")) {
      restrictions.add(
          new Restriction(
              row.text("code"),
              row.number("school"),
              row.number("work"),
              row.number("market"),
              row.number("leisure"),
              row.number("worship"),
              row.number("travel"),
              row.text("lockdown").equals("yes")));
    }
    return List.copyOf(restrictions);
  }

  double of(Layer layer) {
    return switch (layer) {
      case HOME -> 1;
      case DAY -> work;
      case MARKET -> market;
      case LEISURE -> leisure;
      case WORSHIP -> worship;
      case TRAVEL -> travel;
    };
  }
}
