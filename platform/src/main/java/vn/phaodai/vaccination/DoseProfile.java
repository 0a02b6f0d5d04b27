// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.vaccination;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.people.ProfileSection;

/// Doses on a person's page. Lot and site are left out: what is shown there identifies nobody.
@Component
class DoseProfile implements ProfileSection {
  static final String PERMISSION = "vaccination.read";

  private final DoseRepository doses;

  DoseProfile(DoseRepository doses) {
    this.doses = doses;
  }

  @Override
  public String permission() {
    return PERMISSION;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Event> events(Set<Long> personIds) {
    return doses.ofEntries(personIds).stream()
        .map(
            dose ->
                new Event(
                    dose.givenOn().atTime(LocalTime.NOON).atZone(OperatingClock.ZONE).toInstant(),
                    "vaccination.event.dose",
                    List.of(
                        Integer.toString(dose.number()),
                        dose.vaccine(),
                        DoseBook.SHOWN.format(dose.givenOn())),
                    null))
        .toList();
  }
}
