// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.zoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.RuleBook;
import vn.phaodai.engine.rules.RuleBook.Loading;
import vn.phaodai.engine.rules.Value;
import vn.phaodai.engine.rules.Verdict.Abstain;
import vn.phaodai.engine.rules.Verdict.Decided;
import vn.phaodai.engine.zoning.TreeJudgement.Judged;

class TreeJudgementTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);

  private static RuleBook book() throws IOException {
    Path folder = Path.of("..", "platform", "src", "main", "resources", "vn", "phaodai", "rules");
    return switch (RuleBook.load(folder)) {
      case Loading.Loaded(var loaded) -> loaded;
      case Loading.Rejected(var errors) -> throw new AssertionError(errors);
    };
  }

  private static Map<String, Judged> judge(List<Subject> subjects, Map<String, String> decided)
      throws IOException {
    RuleBook book = book();
    return new TreeJudgement(
            book.inForce("VN-2686", DAY).orElseThrow(),
            facts -> book.evaluate("VN-2686", DAY, facts),
            unit -> Optional.ofNullable(decided.get(unit)))
        .judge(subjects);
  }

  private static Subject commune(String name, boolean cluster) {
    return new Subject(
        name,
        "Cầu Kè",
        true,
        Facts.none()
            .with("tier", Value.of("COMMUNE"))
            .with("community_cases_14d", Value.of(cluster ? 5 : 0))
            .with("unknown_source_cluster", Value.of(cluster))
            .with("borders_very_high", Value.of(false))
            .with("key_industry_protected", Value.of(false)));
  }

  private static Subject district() {
    return new Subject(
        "Cầu Kè",
        null,
        true,
        Facts.none()
            .with("tier", Value.of("DISTRICT"))
            .with("hard_source_share", Value.of(0))
            .with("key_industry_borders_source", Value.of(false))
            .with("community_cases_14d_per_100k", Value.of(0)));
  }

  /// The district stands first: children are judged before it all the same.
  private static List<Subject> tree(int communes, int red) {
    List<Subject> subjects = new ArrayList<>(List.of(district()));
    for (int i = 0; i < communes; i++) {
      subjects.add(commune("xã " + i, i < red));
    }
    return subjects;
  }

  @Test
  void threeOfTenRedCommunesMakeADistrictRedAndOneOfFifteenOrange() throws IOException {
    assertThat(judge(tree(10, 3), Map.of()).get("Cầu Kè"))
        .extracting(Judged::verdict)
        .isInstanceOfSatisfying(
            Decided.class, decided -> assertThat(decided.outcome()).isEqualTo("VERY_HIGH"));
    assertThat(judge(tree(15, 1), Map.of()).get("Cầu Kè"))
        .extracting(Judged::verdict)
        .isInstanceOfSatisfying(
            Decided.class, decided -> assertThat(decided.outcome()).isEqualTo("HIGH"));
  }

  @Test
  void whatSomebodyDecidedCountsInsteadOfWhatTheRuleSays() throws IOException {
    Map<String, String> decided =
        Map.of("xã 0", "VERY_HIGH", "xã 1", "VERY_HIGH", "xã 2", "VERY_HIGH");

    assertThat(judge(tree(10, 0), decided).get("Cầu Kè"))
        .extracting(Judged::verdict)
        .isInstanceOfSatisfying(
            Decided.class, by -> assertThat(by.outcome()).isEqualTo("VERY_HIGH"));
  }

  @Test
  void aCommuneWithoutALevelLeavesTheSharesUnknown() throws IOException {
    List<Subject> subjects = tree(10, 0);
    subjects.set(4, new Subject("xã 3", "Cầu Kè", true, null));

    Judged district = judge(subjects, Map.of()).get("Cầu Kè");

    assertThat(district)
        .extracting(Judged::verdict)
        .isInstanceOfSatisfying(
            Abstain.class,
            abstain ->
                assertThat(abstain.missing())
                    .contains("share_very_high", "share_high", "children_very_high"));
  }

  @Test
  void thoseInACircleAreFoundAndThoseBelowItAreNot() {
    List<Subject> subjects =
        List.of(
            new Subject("a", "b", true, Facts.none()),
            new Subject("b", "c", true, Facts.none()),
            new Subject("c", "a", true, Facts.none()),
            new Subject("d", "a", true, Facts.none()),
            new Subject("e", null, true, Facts.none()),
            new Subject("f", "f", true, Facts.none()));

    assertThat(TreeJudgement.inCircles(subjects)).containsExactlyInAnyOrder("a", "b", "c", "f");
  }

  @Test
  void ratesAreExactAndEmptyOverNothing() {
    assertThat(Rates.share(3, 10)).contains(Value.of(30));
    assertThat(Rates.per100k(3, 0)).isEmpty();
    assertThat(Rates.drop(120, 60)).contains(Value.of(50));
    assertThat(Rates.drop(0, 0)).contains(Value.of(100));
    assertThat(Rates.drop(0, 2)).isEmpty();
    assertThat(Rates.weeksFalling(50, 90, 120)).isEqualTo(2);
    assertThat(Rates.weeksFalling(90, 90, 120)).isZero();
  }
}
