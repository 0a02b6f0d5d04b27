// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phaodai.engine.population.Campaign;
import vn.phaodai.engine.population.Commune;
import vn.phaodai.engine.population.Outbreak;
import vn.phaodai.engine.population.Parameters;
import vn.phaodai.engine.population.Province;
import vn.phaodai.engine.population.Scenario;
import vn.phaodai.engine.population.Territory;
import vn.phaodai.engine.population.TestMethod;

/// At equal capacity the order finds more of the infected nobody knows of than chance does, and
/// more than testing first who waited longest: on outbreaks lived by people who work, trade and
/// visit, with a screening round that reached half of them a fortnight ago.
class A05_WhomToTestInAProvinceTest {
  private static final LocalDate START = LocalDate.of(2021, 7, 1);
  private static final int DAY = 32;
  private static RiskWeights weights = new RiskWeights(List.of());

  @BeforeAll
  static void read() throws IOException {
    Path file = Path.of("..", "platform/src/main/resources/vn/phaodai/rules/testing-order.csv");
    weights = RiskWeights.read(Files.readString(file));
  }

  @ParameterizedTest
  @CsvSource({"3,84", "5,91", "20210912,84", "20210930,91"})
  void itFindsHalfAsManyMoreAsChanceAndMoreThanLongestWaiting(long seed, String province) {
    KnownOutbreak known = new KnownOutbreak(outbreak(seed, province), DAY);
    List<Candidate> candidates = known.candidates();
    Set<PersonId> hidden = new HashSet<>(known.hidden());
    int tests = candidates.size() / 10;

    long byOrder =
        TestingOrder.first(tests, candidates, weights).stream()
            .filter(place -> hidden.contains(place.person()))
            .count();
    long longestWaiting =
        candidates.stream()
            .sorted(
                Comparator.comparing(
                    Candidate::daysSinceTest,
                    Comparator.nullsFirst(Comparator.<Integer>reverseOrder())))
            .limit(tests)
            .filter(candidate -> hidden.contains(candidate.person()))
            .count();
    double byChance = hidden.size() / 10.0;

    assertThat(hidden).hasSizeGreaterThan(100);
    assertThat((double) byOrder).isGreaterThanOrEqualTo(1.5 * byChance);
    assertThat(byOrder).isGreaterThan(longestWaiting);
  }

  private static Outbreak outbreak(long seed, String province) {
    Territory territory = new Territory(province, "Tỉnh " + province, communes());
    Province made =
        Province.synthesise(
            territory,
            new Province.Plan(territory.population(), seed, 2, START, Parameters.shipped()));
    Campaign round = new Campaign("Đợt 1", DAY - 14, Set.of(0, 1, 2, 3), 0.5, TestMethod.PCR, 10);
    return Outbreak.run(
        made,
        Scenario.of2021(territory, START, DAY + 1, seed, 2)
            .with(Parameters.shipped().with("transmission.per_contact", 0.085))
            .with((commune, day, found) -> 0, List.of(round)));
  }

  private static List<Commune> communes() {
    return List.of(
        commune("29236", "Phường", 9_976, 2_462),
        commune("29443", "Xã", 11_411, 3_200),
        commune("29464", "Xã", 15_334, 4_130),
        commune("29476", "Xã", 12_921, 3_500));
  }

  private static Commune commune(String code, String kind, int people, int households) {
    return new Commune(code, kind, code, "842", "Huyện", people, households, 9.9, 106.3, "");
  }
}
