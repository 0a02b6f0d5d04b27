// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
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
import vn.phaodai.people.PersonWorkload;
import vn.phaodai.territory.CensusTerritory;

/// Fills a data folder with the people of a synthetic province, specimens of them and case files,
/// once; and knows what somebody who looks for these people would type.
final class ListsFilling {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
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
      new ResidentsFilling(installation, province).fill(people);
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
