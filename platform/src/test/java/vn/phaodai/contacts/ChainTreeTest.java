// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// How a chain is drawn: time to the right, a row a case, sources above.
class ChainTreeTest {
  private static final LocalDate FIRST = LocalDate.of(2021, 8, 20);

  @Test
  void timeRunsToTheRightAndASourceStandsAboveThoseItExposed() {
    ChainTree tree =
        ChainTree.of(new Chain(List.of(node(0, -1, 0), node(1, 0, 4), node(2, 1, 9)), 0));

    assertThat(tree.marks()).extracting(ChainTree.Mark::x).isSorted().doesNotHaveDuplicates();
    assertThat(tree.marks()).extracting(ChainTree.Mark::y).isSorted().doesNotHaveDuplicates();
    assertThat(tree.lines())
        .hasSize(2)
        .allSatisfy(l -> assertThat(l.toY()).isGreaterThan(l.fromY()));
    assertThat(tree.lines().getFirst().path()).matches("M\\d+ \\d+V\\d+H\\d+");
    assertThat(tree.hidden()).isZero();
  }

  @Test
  void moreThanThirtyUnderOneSourceAreFoldedAwayWithAllBelowThem() {
    List<Chain.Node> nodes = new ArrayList<>();
    nodes.add(node(0, -1, 0));
    for (int i = 1; i <= 40; i++) {
      nodes.add(node(i, 0, 3));
    }
    nodes.add(node(41, 40, 6));

    ChainTree tree = ChainTree.of(new Chain(nodes, 0));

    assertThat(tree.marks()).hasSize(1 + ChainTree.MOST_CHILDREN);
    assertThat(tree.hidden()).isEqualTo(11);
  }

  @Test
  void aChainOfFiveThousandCasesKeepsItsWidthAndEveryRowIsItsOwn() {
    Random random = new Random(5);
    List<Chain.Node> nodes = new ArrayList<>();
    nodes.add(node(0, -1, 0));
    for (int i = 1; i < 5_000; i++) {
      int parent = Math.max(0, i - 1 - random.nextInt(20));
      nodes.add(node(i, parent, Math.min(90, nodes.get(parent).level() + 3)));
    }

    ChainTree tree = ChainTree.of(new Chain(nodes, 0));

    assertThat(tree.marks()).hasSize(5_000 - tree.hidden());
    assertThat(tree.marks()).extracting(ChainTree.Mark::y).doesNotHaveDuplicates();
    assertThat(tree.marks()).allSatisfy(m -> assertThat(m.x()).isBetween(0, tree.width()));
    assertThat(tree.width()).isLessThan(2_000);
  }

  private static Chain.Node node(int id, int parent, int day) {
    return new Chain.Node(
        id,
        "84-21-%06d".formatted(id),
        "Phường 4",
        parent,
        day,
        FIRST.plusDays(day),
        true,
        true,
        "Chợ Trà Vinh",
        parent < 0 ? null : FIRST.plusDays(day - 1L),
        3,
        1,
        0,
        true);
  }
}
