// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What was learnt on some records scores people who are kept elsewhere.
class A07_ScoringElsewhereTest {
  private static final int SIZE = 8_000;

  private static Linkage learn(HardTruth truth) {
    Records.Builder builder = Records.builder(HardTruth.COLUMNS);
    truth.rows.forEach(builder::add);
    return Linkage.learn(builder.build());
  }

  private static Scorer.Person person(Scorer scorer, List<String> row) {
    return scorer.read(row.stream().map(List::of).toList());
  }

  private record Pair(int a, int b) {}

  private static List<Pair> pairs(Linkage linkage) {
    List<Pair> pairs = new ArrayList<>();
    linkage.forEachPair((a, b, p, verdict) -> pairs.add(new Pair(a, b)));
    return pairs;
  }

  @Test
  void aScorerGivesEachFieldTheWeightThatTheLinkageGives() {
    var truth = new HardTruth(SIZE, 11);
    Linkage linkage = learn(truth);
    var scorer = new Scorer(linkage.model(), SIZE, 0.5, 3);

    for (Pair pair : pairs(linkage)) {
      List<Reason> theirs =
          scorer.reasons(
              person(scorer, truth.rows.get(pair.a())), person(scorer, truth.rows.get(pair.b())));

      Comparator<Reason> byField = Comparator.comparing(Reason::field);
      List<Reason> ours = new ArrayList<>(linkage.compare(pair.a(), pair.b()).reasons());
      ours.sort(byField);
      List<Reason> sorted = new ArrayList<>(theirs);
      sorted.sort(byField);
      assertThat(sorted.stream().map(r -> r.field() + r.agreement()).toList())
          .isEqualTo(ours.stream().map(r -> r.field() + r.agreement()).toList());
      for (int i = 0; i < ours.size(); i++) {
        assertThat(sorted.get(i).weight()).isCloseTo(ours.get(i).weight(), within(1e-6));
      }
    }
  }

  @Test
  void aModelReadFromItsTextScoresAsBefore() {
    var truth = new HardTruth(SIZE, 12);
    Linkage linkage = learn(truth);
    Model model = linkage.model();

    Model read = Model.read(model.toText());

    var before = new Scorer(model, SIZE, 0.5, 3);
    var after = new Scorer(read, SIZE, 0.5, 3);
    assertThat(read.toText()).isEqualTo(model.toText());
    for (Pair pair : pairs(linkage).subList(0, 500)) {
      List<String> a = truth.rows.get(pair.a());
      List<String> b = truth.rows.get(pair.b());
      assertThat(after.odds(person(after, a), person(after, b)))
          .isCloseTo(before.odds(person(before, a), person(before, b)), within(1e-3));
    }
    assertThatThrownBy(() -> Model.read("phaodai-linkage-model 0\n"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ofSeveralValuesTheBestAgreementCounts() {
    var scorer = new Scorer(learn(new HardTruth(SIZE, 13)).model(), SIZE, 0.5, 3);
    List<List<String>> known =
        List.of(
            List.of("Thạch Sa Rương", "Thạch Rương"),
            List.of("12/03/1971"),
            List.of("Nam"),
            List.of("334012345", "084071004321"),
            List.of("0912345678", "0987654321"),
            List.of("Ấp 3 tổ 2"),
            List.of("29245"));
    List<String> asked =
        List.of("Thach Ruong", "1971", "Nam", "084071004321", "0987654321", "", "29245");

    List<Reason> reasons = scorer.reasons(person(scorer, asked), scorer.read(known));

    assertThat(reasons)
        .extracting(Reason::field, Reason::agreement)
        .contains(
            org.assertj.core.groups.Tuple.tuple("full_name", Agreement.UNACCENTED),
            org.assertj.core.groups.Tuple.tuple("national_id", Agreement.EXACT),
            org.assertj.core.groups.Tuple.tuple("phone", Agreement.EXACT));
    assertThat(scorer.odds(person(scorer, asked), scorer.read(known))).isPositive();
  }

  @Test
  void twoWhoAreEquallyLikeShareTheChance() {
    assertThat(Scorer.chances(new double[] {5, 5})).doesNotContain(0.5).hasSize(2);
    assertThat(Scorer.chances(new double[] {5, 5})[0]).isLessThan(0.5);
    assertThat(Scorer.chances(new double[] {5, -5})[0]).isGreaterThan(0.99);
    assertThat(Scorer.chances(new double[] {-3})[0]).isLessThan(0.05);
    assertThat(Scorer.chances(new double[0])).isEmpty();
  }

  /// Values with equal hashes are taken for equal, so that the hash must tell any two names apart;
  /// one that read bytes with their sign did not.
  @Test
  void namesThatDifferGetNumbersThatDiffer() {
    var truth = new HardTruth(SIZE, 11);
    var names = new NameDomain();
    Map<Integer, String> written = new HashMap<>();
    List<String> order = new ArrayList<>();
    pairs(learn(truth))
        .forEach(
            pair -> {
              order.add(truth.rows.get(pair.a()).getFirst());
              order.add(truth.rows.get(pair.b()).getFirst());
            });

    for (String name : order) {
      int number = names.read(name.toCharArray(), 0, name.length());
      String before = written.putIfAbsent(number, name);
      assertThat(names.read(name.toCharArray(), 0, name.length())).isEqualTo(number);
      assertThat(before == null || fold(before).equals(fold(name)))
          .as("%s, %s", before, name)
          .isTrue();
    }
  }

  private static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace('y', 'i')
        .strip();
  }
}
