// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.Sex;
import vn.phaodai.relief.Dossier.Channel;
import vn.phaodai.relief.Dossier.State;
import vn.phaodai.territory.Units;

/// More households ask from a group of a hamlet than one community team looks after; nobody of them
/// wrote a house.
@RoomTest(Ground.TERRITORY)
class SharedAreaTest {
  private static final LocalDate TODAY = LocalDate.of(2021, 9, 12);
  private static final String COMMUNE = "29272";
  private static final int LIMIT = Parameter.SHARED_AREA_LIMIT.on(TODAY);

  @Autowired private Dossiers dossiers;
  @Autowired private Controls controls;
  @Autowired private ControlFindings findings;
  @Autowired private Units units;
  @Autowired private JdbcClient jdbc;

  private int number;

  private UUID asks(String address) {
    number++;
    PersonDraft person =
        new PersonDraft(
            "Kim Thị Hoa " + (char) ('A' + number % 26) + (char) ('A' + number / 26),
            Sex.FEMALE,
            LocalDate.of(1960, 1, 1).plusDays(number * 37L),
            null,
            "0841%08d".formatted(number),
            null,
            address,
            units.require(COMMUNE, TODAY).id());
    return dossiers.receive(
        new DossierDraft(
            "P06",
            COMMUNE,
            person,
            "",
            "",
            "",
            Channel.PAPER,
            LocalDate.of(2021, 9, 8),
            LocalDate.of(2021, 7, 20),
            LocalDate.of(2021, 8, 18),
            30,
            "",
            Map.of(),
            List.of(),
            List.of(),
            List.of()));
  }

  private List<ControlFindings.Finding> told(UUID id) {
    return findings.of(dossiers.get(id)).stream()
        .filter(one -> one.control() == Control.SHARED_AREA)
        .toList();
  }

  @Test
  void aCrowdWithoutAHouseIsToldOnceAsOftenAsTheLimitIsFull() {
    jdbc.sql("truncate relief.dossier restart identity cascade").update();
    List<UUID> crowd = new ArrayList<>();
    for (int i = 0; i < 2 * LIMIT + 2; i++) {
      crowd.add(asks("Tổ 7, ấp Chợ"));
    }
    UUID elsewhere = asks("Tổ 8, ấp Chợ");

    assertThat(crowd.stream().filter(id -> !told(id).isEmpty()))
        .containsExactly(crowd.get(LIMIT), crowd.get(2 * LIMIT));
    assertThat(told(crowd.get(LIMIT)).getFirst())
        .satisfies(
            one -> {
              assertThat(one.isOpen()).isTrue();
              assertThat(one.evidence())
                  .containsExactly(String.valueOf(LIMIT + 1), String.valueOf(LIMIT));
            });
    assertThat(told(elsewhere)).isEmpty();

    // what was decided stays; the whole register in one go tells nothing twice
    findings.decide(told(crowd.get(LIMIT)).getFirst().publicId(), false, "ấp Chợ có 180 hộ thật");
    assertThat(controls.checkAll()).doesNotContainKey(Control.SHARED_AREA);

    // refused: the crowd is still above the limit twice, so another one of it is told
    dossiers.refuse(crowd.get(2 * LIMIT), "không có hộ này ở ấp Chợ");
    assertThat(dossiers.get(crowd.get(2 * LIMIT)).state()).isEqualTo(State.REFUSED);
    assertThat(controls.checkAll()).containsEntry(Control.SHARED_AREA, 1);
    assertThat(told(crowd.getLast())).hasSize(1);
  }
}
