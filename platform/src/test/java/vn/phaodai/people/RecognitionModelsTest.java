// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.people.PersonWorkload.Resident;
import vn.phaodai.people.Recognition.Outcome;
import vn.phaodai.refusal.RefusedException;
import vn.phaodai.territory.Units;

/// The register learns from its own people.
@RoomTest(Ground.TERRITORY)
class RecognitionModelsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final List<String> FAMILIES =
      List.of("Nguyễn", "Trần", "Lê", "Thạch", "Kim", "Sơn", "Phạm");
  private static final List<String> MIDDLES = List.of("Văn", "Thị", "Minh", "Ngọc", "Sa");
  private static final List<String> GIVEN =
      List.of("An", "Bình", "Châu", "Dũng", "Hạnh", "Khoa", "Lan", "Mai", "Phúc", "Rương", "Tâm");

  @Autowired private RecognitionModels models;
  @Autowired private PersonWorkload workload;
  @Autowired private Units units;
  @Autowired private JdbcClient jdbc;

  @Test
  void whatTheRegisterLearntIsInForceFromTheNextCallOnAndStillKnowsOnePersonFromTwo() {
    refused("PEOPLE-014");
    workload.fill(residents(0, 1_200));
    refused("PEOPLE-015");
    workload.fill(residents(1_200, 2_400));
    Recognition before = models.recognition();

    int version = models.learn();

    Recognition after = models.recognition();
    Entry known = Entry.of(person(17), person(17).unitId());
    Entry hurried =
        Entry.of(
            new PersonDraft(
                known.name(),
                null,
                known.birthDate(),
                null,
                null,
                known.phones().iterator().next(),
                "",
                known.unitId()),
            known.unitId());
    Entry stranger = Entry.of(person(18), person(18).unitId());
    assertThat(version).isEqualTo(1);
    assertThat(jdbc.sql("select count(*) from people.recognition_model").query(Long.class).single())
        .isEqualTo(1);
    for (Recognition recognition : List.of(before, after)) {
      assertThat(recognition.compare(hurried, known).outcome()).isEqualTo(Outcome.LINK);
      assertThat(recognition.compare(stranger, known).outcome()).isEqualTo(Outcome.NONE);
    }
  }

  private void refused(String code) {
    assertThatThrownBy(models::learn)
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.getMessage()).contains(code));
  }

  /// The first 1,200 in one commune, the others in another.
  private List<Resident> residents(int from, int to) {
    List<Resident> residents = new ArrayList<>();
    for (int i = from; i < to; i++) {
      residents.add(new Resident(person(i), "H" + i / 4));
    }
    return residents;
  }

  private PersonDraft person(int i) {
    String name =
        FAMILIES.get(i / 4 % FAMILIES.size())
            + " "
            + MIDDLES.get(i / 3 % MIDDLES.size())
            + " "
            + GIVEN.get(i * 7 % GIVEN.size());
    return new PersonDraft(
        name,
        i % 2 == 0 ? Sex.MALE : Sex.FEMALE,
        LocalDate.of(1950, 1, 2).plusDays(i * 17L),
        null,
        "0840%08d".formatted(i * 7_919),
        "09%08d".formatted(i / 4 * 104_729L % 100_000_000),
        "Ấp " + (1 + i / 4 % 30),
        units.require(i < 1_200 ? "29272" : "29275", DAY).id());
  }
}
