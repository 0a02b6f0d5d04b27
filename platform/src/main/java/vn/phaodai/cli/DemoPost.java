// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.command.Area;
import vn.phaodai.command.Visits;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.organisation.Offices;
import vn.phaodai.organisation.PositionKind;
import vn.phaodai.organisation.Tenure;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// The demonstration's command post: districts given to members of the provincial committee, every
/// other one visited. Every paper says that it is synthetic.
final class DemoPost {
  private static final String SYNTHETIC = "giả lập";
  private static final int ASSIGNED_D = 12;
  private static final int VISITED_D = 2;

  private final Units units;
  private final Bodies bodies;
  private final Offices offices;
  private final Visits visits;
  private final LocalDate today;

  DemoPost(BeanFactory rooms) {
    units = rooms.getBean(Units.class);
    bodies = rooms.getBean(Bodies.class);
    offices = rooms.getBean(Offices.class);
    visits = rooms.getBean(Visits.class);
    today = rooms.getBean(OperatingClock.class).today();
  }

  /// @param code of the province
  void load(String code) {
    Unit province = units.require(code, today);
    List<Tenure> members =
        offices
            .inOffice(
                bodies.ofUnit(province.id(), today).stream()
                    .filter(body -> body.kind().equals("PARTY_COMMITTEE"))
                    .map(Body::id)
                    .toList(),
                today)
            .stream()
            .filter(tenure -> tenure.position().kind() != PositionKind.OFFICER)
            .filter(tenure -> tenure.valid().contains(today.minusDays(ASSIGNED_D)))
            .toList();
    List<Unit> districts = units.descendants(province.id(), Tier.DISTRICT, today);
    // the first two stay free: scenarios and readers of the guide assign them
    for (int i = 2; i < districts.size() && !members.isEmpty(); i++) {
      visits.assign(
          members.get(i % members.size()).id(),
          districts.get(i).code(),
          today.minusDays(ASSIGNED_D),
          SYNTHETIC);
    }
    List<Area> areas = visits.areas();
    for (int i = 0; i < areas.size(); i += 2) {
      visits.enter(
          areas.get(i).publicId(),
          new Visits.Told(
              "",
              today.minusDays(VISITED_D),
              "Chốt đủ người, khu cách ly còn chỗ (giả lập)",
              "",
              "",
              null,
              false));
    }
  }
}
