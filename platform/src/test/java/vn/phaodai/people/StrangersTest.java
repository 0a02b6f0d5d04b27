// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phaodai.engine.population.Clerk;
import vn.phaodai.engine.population.Parameters;
import vn.phaodai.engine.population.PersonRecord;
import vn.phaodai.engine.population.Province;
import vn.phaodai.engine.population.Territory;
import vn.phaodai.people.Recognition.Outcome;
import vn.phaodai.territory.CensusTerritory;

/// Whole communes of synthetic provinces are registered one after another, without a database, and
/// asked for again as a hurried writer puts them down. Nobody looked at these seeds while the rules
/// were made. Weights are those of the program, learnt on another seed of Trà Vinh.
class StrangersTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final int COUNT = 25_000;
  private static final int OCCASION = 1;

  /// A register that just began is the one that doubts least.
  private static final int SUPPOSED_PEOPLE = 1000;

  @ParameterizedTest
  @CsvSource({"84,2026,700000", "91,2027,250000"})
  void strangersStayTwoPersonsAndHurriedRowsAreKnown(String code, long seed, int from) {
    Territory territory = CensusTerritory.find(code, LocalDate.of(2021, 7, 1)).orElseThrow();
    Province province =
        Province.synthesise(
            territory,
            new Province.Plan(territory.population(), seed, 2, DAY, Parameters.shipped()));
    Clerk clerk = new Clerk(province);
    Recognition recognition = new Recognition(RecognitionModels.ofTheProgram(), SUPPOSED_PEOPLE);
    CandidateIndex index = new CandidateIndex(List.of());
    Batch batch = new Batch(recognition, index, LongStream.rangeClosed(1, COUNT).boxed().toList());

    Map<Integer, Long> registered = new HashMap<>();
    Set<Long> persons = new HashSet<>();
    for (int person = from; person < from + COUNT; person++) {
      PersonDraft draft = draft(province, person, clerk.truth(person));
      long id = batch.take(Wording.of(draft), draft, Entry.of(draft, draft.unitId())).personId();
      persons.add(id);
      registered.put(person, id);
    }
    List<Integer> wrong = new ArrayList<>();
    int right = 0;
    for (int person = from; person < from + COUNT; person++) {
      PersonDraft hurried = draft(province, person, clerk.inHaste(person, OCCASION));
      Entry entry = Entry.of(hurried, hurried.unitId());
      List<Likely> likely = recognition.likely(entry, index.like(entry));
      if (!likely.isEmpty() && likely.getFirst().match().outcome() == Outcome.LINK) {
        boolean same =
            Objects.equals(registered.get(person), likely.getFirst().entry().canonicalId());
        right += same ? 1 : 0;
        if (!same) {
          wrong.add(person);
        }
      }
    }

    assertThat(COUNT - persons.size()).as("merged wrongly").isLessThanOrEqualTo(1);
    assertThat(wrong).as("known as another").hasSizeLessThanOrEqualTo(1);
    assertThat(right).as("known").isGreaterThanOrEqualTo(COUNT * 99 / 100);
  }

  /// Its commune is its unit.
  private static PersonDraft draft(Province province, int person, PersonRecord written) {
    boolean year = written.birth().length() == 4;
    return new PersonDraft(
        written.fullName(),
        Sex.valueOf(written.sex().name()),
        year ? null : LocalDate.parse(written.birth()),
        year ? Integer.valueOf(written.birth()) : null,
        written.idNumber(),
        written.phone(),
        written.address(),
        province.people().commune(person) + 1L);
  }
}
