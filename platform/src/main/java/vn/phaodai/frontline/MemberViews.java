// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.frontline;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One member as their page shows them.
@Service
@Transactional(readOnly = true)
public class MemberViews {
  private final MemberLists members;
  private final RosterDays roster;
  private final ExposureLists exposures;

  MemberViews(MemberLists members, RosterDays roster, ExposureLists exposures) {
    this.members = members;
    this.roster = roster;
    this.exposures = exposures;
  }

  /// @param shifts the latest first, withdrawn ones among them
  public record View(
      MemberRow row, List<RosterDays.Row> shifts, List<ExposureLists.Row> exposures) {
    public View {
      shifts = List.copyOf(shifts);
      exposures = List.copyOf(exposures);
    }
  }

  /// Throws FRONTLINE-007 outside the jurisdiction.
  public View get(UUID member) {
    MemberRow row = members.get(member);
    return new View(row, roster.of(row.id()), exposures.of(row.personId()));
  }
}
