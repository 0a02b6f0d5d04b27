// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Households on one phone, twins, namesakes, children without numbers, Khmer hamlets.
class A03_HardTruthTest {
  private static Records records(HardTruth truth) {
    Records.Builder builder = Records.builder(HardTruth.COLUMNS);
    truth.rows.forEach(builder::add);
    return builder.build();
  }

  /// The SQL of the benchmarks reaches 0.63 and 0.83 on such a list.
  @Test
  void mostAreFoundAndFewStrangersAreMerged() {
    var truth = new HardTruth(20_000, 3);
    int[] links = new int[2];

    Linkage.learn(records(truth))
        .forEachPair(
            (a, b, p, verdict) -> {
              if (verdict == Verdict.LINK) {
                links[truth.samePerson(a, b) ? 1 : 0]++;
              }
            });

    double precision = links[1] / (double) (links[0] + links[1]);
    double recall = links[1] / (double) truth.pairs();
    assertThat(precision).isGreaterThan(0.985);
    assertThat(recall).isGreaterThan(0.97);
  }

  @Test
  void probabilitiesMeanWhatTheySay() {
    var truth = new HardTruth(20_000, 4);
    double[] expected = new double[1];
    int[] pairs = new int[2];

    Linkage.learn(records(truth))
        .forEachPair(
            (a, b, p, verdict) -> {
              expected[0] += p;
              pairs[truth.samePerson(a, b) ? 1 : 0]++;
            });

    assertThat(expected[0] / pairs[1]).isBetween(0.95, 1.05);
  }

  @Test
  void twinsOfOneHouseholdAreTwoAndTheReasonIsTheName() {
    var truth = new HardTruth(5_000, 5);
    List<String> twin =
        List.of(
            "Nguyễn Văn Phúc", "12/05/2015", "Nam", "", "0912345678", "7 Lê Lợi khóm 1", "29245");
    List<String> other =
        List.of(
            "Nguyễn Văn Lộc", "12/05/2015", "Nam", "", "0912345678", "7 Lê Lợi khóm 1", "29245");
    truth.rows.add(twin);
    truth.rows.add(other);

    Match match = Linkage.learn(records(truth)).compare(5_000, 5_001);

    assertThat(match.verdict()).isNotEqualTo(Verdict.LINK);
    assertThat(match.reasons())
        .anySatisfy(
            reason -> {
              assertThat(reason.field()).isEqualTo("full_name");
              assertThat(reason.agreement()).isEqualTo(Agreement.FAMILY_NAME);
              assertThat(reason.weight()).isNegative();
            });
  }

  @Test
  void anOldAndANewNumberAreNoEvidenceAgainst() {
    var truth = new HardTruth(5_000, 6);
    truth.rows.add(
        List.of(
            "Trần Thị Kim Ngân",
            "03/09/1981",
            "Nữ",
            "334512876",
            "0912345678",
            "9 Trần Phú khóm 2",
            "29245"));
    truth.rows.add(
        List.of(
            "Tran Thi Kim Ngan", "03/09/1981", "Nữ", "084181003912", "0912345678", "", "29245"));

    Match match = Linkage.learn(records(truth)).compare(5_000, 5_001);

    assertThat(match.verdict()).isEqualTo(Verdict.LINK);
    assertThat(match.reasons()).noneMatch(reason -> reason.field().equals("national_id"));
  }
}
