// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phaodai.engine.population.CaseFound;
import vn.phaodai.engine.population.Commune;
import vn.phaodai.engine.population.Outbreak;
import vn.phaodai.engine.population.Parameters;
import vn.phaodai.engine.population.Province;
import vn.phaodai.engine.population.Scenario;
import vn.phaodai.engine.population.Territory;
import vn.phaodai.territory.CensusTerritory;

class SynthesiseCommandTest {
  private static final LocalDate START = LocalDate.of(2021, 6, 20);
  private static final List<String> FILES =
      List.of(
          "people.csv",
          "places.csv",
          "visits.csv",
          "arrivals.csv",
          "infections.csv",
          "cases.csv",
          "specimens.csv",
          "pools.csv",
          "results.csv");

  @TempDir private Path folder = Path.of("");

  private int synthesise(String name, String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "synthesise";
    args[1] = "--out";
    args[2] = folder.resolve(name).toString();
    System.arraycopy(more, 0, args, 3, more.length);
    return Main.commandLine().execute(args);
  }

  @Test
  void theSameSeedWritesTheSameFilesOnAnyNumberOfThreads() throws IOException {
    int one = synthesise("one", "--people", "3000", "--seed", "5", "--threads", "1");
    int four = synthesise("four", "--people", "3000", "--seed", "5", "--threads", "4");

    assertThat(one).isEqualTo(Main.DONE);
    assertThat(four).isEqualTo(Main.DONE);
    for (String file : FILES) {
      assertThat(folder.resolve("one").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("four").resolve(file));
    }
  }

  @Test
  void thePeopleFileHasEverybodyOfEveryCommune() throws IOException {
    synthesise("small", "--people", "2000", "--province", "91", "--days", "20");

    List<String> people = Files.readAllLines(folder.resolve("small/people.csv"));
    Set<String> communes = new HashSet<>();
    people.subList(1, people.size()).forEach(row -> communes.add(row.split(",")[2]));

    assertThat(people).hasSize(2001);
    assertThat(people.getFirst()).startsWith("person,household,commune,hamlet,full_name,birth");
    assertThat(communes).hasSize(144);
  }

  @Test
  void visitsAreInMinutesAsTracingReadsThem() throws IOException {
    synthesise("small", "--people", "2000", "--days", "20", "--visit-days", "2");

    List<String> visits = Files.readAllLines(folder.resolve("small/visits.csv"));

    assertThat(visits.getFirst()).isEqualTo("person,place,enter,leave");
    assertThat(visits.subList(1, visits.size()))
        .hasSizeGreaterThan(4000)
        .allSatisfy(
            row -> {
              String[] cell = row.split(",");
              assertThat(Integer.parseInt(cell[2]))
                  .isBetween(18 * 1440, 20 * 1440)
                  .isLessThan(Integer.parseInt(cell[3]));
            });
  }

  @ParameterizedTest
  @CsvSource({"--people,12", "--people,many", "--province,01", "--days,0", "--threads,0"})
  void whatCannotBeIsRefusedAsWrongUse(String option, String value) {
    int code = synthesise("none", option, value);

    assertThat(code).isEqualTo(Main.WRONG_USE);
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"84,106,1009168,284675", "91,144,1721110,455973"})
  void theWholeProvinceHasTheCountsOfTheCensusInEveryCommune(
      String code, int communes, int people, int households) {
    Territory territory = CensusTerritory.find(code, START).orElseThrow();

    Province province =
        Province.synthesise(
            territory, new Province.Plan(people, 1, 2, START, Parameters.shipped()));

    assertThat(territory.communes()).hasSize(communes);
    assertThat(province.people().count()).isEqualTo(people);
    assertThat(province.households().count()).isEqualTo(households);
    int[] homes = new int[communes];
    for (int h = 0; h < households; h++) {
      homes[province.households().commune(h)]++;
    }
    for (int c = 0; c < communes; c++) {
      assertThat(province.firstPerson(c + 1) - province.firstPerson(c))
          .isEqualTo(territory.communes().get(c).population());
    }
    assertThat(homes)
        .containsExactly(territory.communes().stream().mapToInt(Commune::households).toArray());
  }

  /// The calibrated summer gives as many cases as were announced, within a factor of three: an
  /// order, not a curve.
  @ParameterizedTest
  @CsvSource({"84", "91"})
  void theSummerHasCasesInTheOrderOfTheAnnouncedOnes(String code) throws IOException {
    Path file = shared().resolve("province_daily_cases_2021.csv");
    assumeTrue(Files.exists(file), "the announced cases of shared data are not here");
    LocalDate from = LocalDate.of(2021, 8, 1);
    double announced =
        Files.readAllLines(file).stream()
            .map(line -> line.split(",", -1))
            .filter(cell -> cell[1].equals(code) && !cell[4].isBlank())
            .filter(cell -> !LocalDate.parse(cell[0]).isBefore(from))
            .mapToInt(cell -> Integer.parseInt(cell[4]))
            .sum();
    Territory territory = CensusTerritory.find(code, START).orElseThrow();
    Province province =
        Province.synthesise(
            territory,
            new Province.Plan(territory.population(), 42, 2, START, Parameters.shipped()));

    Outbreak outbreak = Outbreak.run(province, Scenario.of2021(territory, START, 88, 42, 2));

    long day = ChronoUnit.DAYS.between(START, from);
    double found =
        outbreak.cases().stream()
            .map(CaseFound::hops)
            .filter(hops -> hops.notified() / 1440 >= day && hops.notified() / 1440 < 88)
            .count();
    assertThat(found / announced).isBetween(1 / 3.0, 3.0);
  }

  /// The shared data beside the project, or beside one of the folders above it.
  private static Path shared() {
    Path shared = Path.of("../shared/data/covid");
    for (int up = 0; up < 3 && !Files.isDirectory(shared); up++) {
      shared = Path.of("..").resolve(shared);
    }
    return shared;
  }
}
