// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Who may sign for a place: who chairs, or is deputy chair of, a people's committee of the commune
/// or of a unit above it.
@Component
public class Signers {
  private static final String COMMITTEE = "PEOPLES_COMMITTEE";

  private final Bodies bodies;
  private final Offices offices;
  private final Units units;

  Signers(Bodies bodies, Offices offices, Units units) {
    this.bodies = bodies;
    this.offices = offices;
    this.units = units;
  }

  /// The nearest committee first, its head first.
  ///
  /// @param unitId a commune, or an area in one
  public List<Signer> of(long unitId, LocalDate day) {
    List<Unit> line = new ArrayList<>(List.of(units.get(unitId)));
    line.addAll(units.ancestors(unitId));
    List<Signer> signers = new ArrayList<>();
    for (Unit unit : line) {
      for (Body body : bodies.ofUnit(unit.id(), day)) {
        if (body.kind().equals(COMMITTEE)) {
          offices.inOffice(List.of(body.id()), day).stream()
              .filter(tenure -> rank(tenure) < 3)
              .sorted((one, other) -> Integer.compare(rank(one), rank(other)))
              .forEach(tenure -> signers.add(signer(body, tenure)));
        }
      }
    }
    return signers;
  }

  private static int rank(Tenure tenure) {
    return switch (tenure.position().kind()) {
      case HEAD -> 0;
      case STANDING_DEPUTY -> 1;
      case DEPUTY -> 2;
      case MEMBER, OFFICER -> 3;
    };
  }

  private static Signer signer(Body body, Tenure tenure) {
    boolean head = tenure.position().kind() == PositionKind.HEAD;
    @Nullable String capacity = head ? null : "KT. CHỦ TỊCH";
    String position = head ? "CHỦ TỊCH" : "PHÓ CHỦ TỊCH";
    return new Signer(
        tenure.id(),
        body.id(),
        body.name(),
        body.path(),
        capacity,
        tenure.capacity() == Capacity.ACTING ? "Q. " + position : position,
        tenure.official().fullName(),
        tenure.position().title().strip().toLowerCase(Locale.ROOT));
  }
}
