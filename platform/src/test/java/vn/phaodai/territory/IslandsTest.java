// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.phaodai.RoomTest;

@RoomTest
class IslandsTest {
  private static final LocalDate SUNDAY = LocalDate.of(2021, 9, 12);

  @Autowired private TerritoryLoader territory;
  @Autowired private Units units;
  @Autowired private Islands islands;

  @BeforeEach
  void theShippedUnits() {
    territory.loadShipped();
  }

  @Test
  void anIslandIsReachedOnItsBoatDaysAndTheMainlandAlways() {
    Unit honTre = units.require("31108", SUNDAY);
    Unit phuong4 = units.require("29236", SUNDAY);

    assertThat(islands.isIsland(honTre)).isTrue();
    assertThat(islands.isReachable(honTre, SUNDAY)).contains(false);
    assertThat(islands.nextBoat(honTre, SUNDAY)).contains(LocalDate.of(2021, 9, 13));
    assertThat(islands.daysWithoutBoat(honTre, SUNDAY, SUNDAY.plusDays(2))).contains(2);
    assertThat(islands.isIsland(phuong4)).isFalse();
    assertThat(islands.isReachable(phuong4, SUNDAY)).contains(true);
  }

  @Test
  void aDayWithoutAKnownTimetableIsUnknownAndNotADayWithoutABoat() {
    Unit honTre = units.require("31108", SUNDAY);

    assertThat(islands.isReachable(honTre, LocalDate.of(2022, 3, 1))).isEmpty();
    assertThat(islands.nextBoat(honTre, LocalDate.of(2022, 3, 1))).isEmpty();
    assertThat(islands.daysWithoutBoat(honTre, SUNDAY, LocalDate.of(2022, 3, 1))).isEmpty();
  }

  @Test
  void everyIslandOf2021HasATimetable() {
    assertThat(units.descendants(units.require("91", SUNDAY).id(), SUNDAY))
        .filteredOn(islands::isIsland)
        .isNotEmpty()
        .allSatisfy(unit -> assertThat(islands.isReachable(unit, SUNDAY)).isPresent());
  }
}
