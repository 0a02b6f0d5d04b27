// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phaodai.cases.CaseWorkload;
import vn.phaodai.engine.population.Clerk;
import vn.phaodai.engine.population.Parameters;
import vn.phaodai.engine.population.PersonRecord;
import vn.phaodai.engine.population.Province;
import vn.phaodai.engine.population.Territory;
import vn.phaodai.laboratory.LabListWorkload;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.PersonWorkload;
import vn.phaodai.people.Sex;
import vn.phaodai.territory.CensusTerritory;

/// Fills a data folder with the people of a synthetic province, specimens of them and case files,
/// once; and knows what somebody who looks for these people would type.
final class ListsFilling {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final int BATCH = 20_000;
  private static final int DOUBTFUL_PAIRS = 5_000;
  private static final int SEARCHES = 400;
  private static final long SEED = 42;

  private final Installation installation;
  private final String code;
  private final Province province;
  private final Clerk clerk;
  private final PrintStream out;

  ListsFilling(Installation installation, String code, PrintStream out) {
    this.installation = installation;
    this.code = code;
    this.out = out;
    Territory territory = CensusTerritory.find(code, LocalDate.of(2021, 7, 1)).orElseThrow();
    province =
        Province.synthesise(
            territory,
            new Province.Plan(territory.population(), SEED, 2, DAY, Parameters.shipped()));
    clerk = new Clerk(province);
  }

  /// What is there already stays as it is.
  void fill(int people, long results, long cases) {
    PersonWorkload persons = installation.room(PersonWorkload.class);
    long begun = System.nanoTime();
    if (persons.people() == 0) {
      people(persons, Math.min(people, province.people().count()));
      persons.doubt(DOUBTFUL_PAIRS);
      persons.settle();
    }
    LabListWorkload laboratory = installation.room(LabListWorkload.class);
    long specimens = laboratory.fill(code, results);
    laboratory.settle();
    CaseWorkload files = installation.room(CaseWorkload.class);
    long filed = files.fill(cases);
    files.settle();
    installation.room(JdbcClient.class).sql("vacuum analyze situation.unit_day").update();
    out.printf(
        "%d người, %d mẫu, %d hồ sơ ca bệnh (%.0f s)%n",
        persons.people(), specimens, filed, (System.nanoTime() - begun) / 1e9);
  }

  private void people(PersonWorkload persons, int count) {
    Map<String, Long> units = new HashMap<>();
    installation
        .room(JdbcClient.class)
        .sql("select code, id from territory_api.unit where tier = 'COMMUNE' and valid @> :day")
        .param("day", DAY)
        .query((r, n) -> units.put(r.getString(1), r.getLong(2)))
        .list();
    List<PersonWorkload.Resident> batch = new ArrayList<>();
    for (int person = 0; person < count; person++) {
      boolean begins =
          person > 0
              && province.people().household(person) != province.people().household(person - 1);
      if (batch.size() >= BATCH && begins) {
        persons.fill(batch);
        batch.clear();
      }
      batch.add(
          new PersonWorkload.Resident(
              draft(person, units), "H" + province.people().household(person)));
    }
    persons.fill(batch);
  }

  private PersonDraft draft(int person, Map<String, Long> units) {
    PersonRecord written = clerk.truth(person);
    boolean year = written.birth().length() == 4;
    String commune = province.territory().communes().get(province.people().commune(person)).code();
    return new PersonDraft(
        written.fullName(),
        Sex.valueOf(written.sex().name()),
        year ? null : LocalDate.parse(written.birth()),
        year ? Integer.valueOf(written.birth()) : null,
        written.idNumber(),
        written.phone(),
        written.address(),
        Objects.requireNonNull(units.get(commune)));
  }

  /// What somebody knows of one person and would type.
  ///
  /// @param name without diacritics, as typed in a hurry
  /// @param idNumber null where the person has none; `phone` the same
  record Words(
      String name, String given, int year, @Nullable String idNumber, @Nullable String phone) {}

  /// About people all over the register.
  List<Words> words(int people) {
    int count = Math.min(people, province.people().count());
    SplittableRandom random = new SplittableRandom(SEED);
    return random
        .ints(SEARCHES, 0, count)
        .mapToObj(
            person -> {
              PersonRecord truth = clerk.truth(person);
              String name = PersonWorkload.typed(truth.fullName());
              return new Words(
                  name,
                  name.substring(name.lastIndexOf(' ') + 1),
                  province.people().birthDate(person).getYear(),
                  truth.idNumber().isEmpty() ? null : truth.idNumber(),
                  truth.phone().isEmpty() ? null : truth.phone());
            })
        .toList();
  }
}
