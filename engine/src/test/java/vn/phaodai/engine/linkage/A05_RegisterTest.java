// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// A register that answers for one record at a time, and grows.
class A05_RegisterTest {
  private static final List<String> NEWCOMER =
      List.of(
          "Quách Tường Vi",
          "17/02/1990",
          "Nữ",
          "084190777001",
          "0977123456",
          "3 Lê Lợi khóm 1",
          "29245");

  private static LinkageIndex index(HardTruth truth) {
    Records.Builder builder = Records.builder(HardTruth.COLUMNS);
    truth.rows.forEach(builder::add);
    return new LinkageIndex(Linkage.learn(builder.build()));
  }

  @Test
  void aKnownPersonIsFoundAndAStrangerIsNew() {
    var truth = new HardTruth(2_000, 1);
    LinkageIndex index = index(truth);

    for (int row = 0; row < 200; row++) {
      int asked = row;
      assertThat(index.candidates(truth.rows.get(row)))
          .anySatisfy(c -> assertThat(truth.samePerson(c.record(), asked)).isTrue());
    }
    assertThat(index.candidates(NEWCOMER)).isEmpty();
  }

  @Test
  void askingLeavesNoTraceAndAddingDoes() {
    LinkageIndex index = index(new HardTruth(2_000, 2));

    assertThat(index.candidates(NEWCOMER)).isEmpty();
    assertThat(index.candidates(NEWCOMER)).isEmpty();
    assertThat(index.size()).isEqualTo(2_000);
    int added = index.add(NEWCOMER);

    assertThat(added).isEqualTo(2_000);
    assertThat(
            index.candidates(
                List.of("Quach Tuong Vi", "1990", "", "", "+84977123456", "", "29245")))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.record()).isEqualTo(added);
              assertThat(c.match().verdict()).isEqualTo(Verdict.LINK);
            });
  }

  @Test
  void aSmallRegisterMayGrowManyfold() {
    var small = new HardTruth(300, 3);
    var many = new HardTruth(5_000, 4);
    LinkageIndex index = index(small);

    many.rows.forEach(index::add);

    assertThat(index.size()).isEqualTo(5_300);
    assertThat(index.candidates(many.rows.get(4_000))).isNotEmpty();
  }
}
