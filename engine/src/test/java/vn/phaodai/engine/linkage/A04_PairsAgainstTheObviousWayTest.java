// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What blocks, tables and shortcuts give is what comparing everything with everything gives.
class A04_PairsAgainstTheObviousWayTest {
  private static Linkage learn(HardTruth truth) {
    Records.Builder builder = Records.builder(HardTruth.COLUMNS);
    truth.rows.forEach(builder::add);
    return Linkage.learn(builder.build());
  }

  @Property(tries = 15)
  void nearlyAllPairsThatAllAgainstAllLinksAreFoundOnceWithTheSameScore(@ForAll long seed) {
    var truth = new HardTruth(400, seed);
    Linkage linkage = learn(truth);

    Map<String, Double> found = new HashMap<>();
    linkage.forEachPair(
        (a, b, p, verdict) -> {
          assertThat(a).isLessThan(b);
          assertThat(found.put(a + " " + b, p)).isNull();
        });

    int missed = 0;
    for (int a = 0; a < 400; a++) {
      for (int b = a + 1; b < 400; b++) {
        Match match = linkage.compare(a, b);
        Double score = found.get(a + " " + b);
        if (score != null) {
          assertThat(score).isEqualTo(match.probability());
        } else if (match.verdict() == Verdict.LINK) {
          missed++;
        }
      }
    }
    assertThat(missed).isLessThanOrEqualTo(2);
  }

  @Test
  void oneFileHasOneAnswerWhateverTheThreads() {
    var truth = new HardTruth(3_000, 8);
    var first = new StringBuilder();
    var second = new StringBuilder();

    learn(truth).forEachPair((a, b, p, v) -> first.append(a).append(b).append(p).append(v));
    learn(truth).forEachPair((a, b, p, v) -> second.append(a).append(b).append(p).append(v));

    assertThat(second).hasToString(first.toString());
  }

  @Test
  void whatTooManyShareIsSplitAndNothingIsDroppedInSilence() {
    Records.Builder builder =
        Records.builder(
            List.of(new Column("name", Role.FULL_NAME), new Column("phone", Role.PHONE)));
    var truth = new HardTruth(3_000, 9);
    truth.rows.forEach(row -> builder.add(List.of(row.get(0), "0909000111")));
    builder.add(List.of("Lâm Quách Bảo Châu", "0909000112"));
    Linkage split = Linkage.learn(builder.build());

    Records.Builder alike = Records.builder(List.of(new Column("phone", Role.PHONE)));
    for (int i = 0; i < 1_000; i++) {
      alike.add(List.of(i % 2 == 0 ? "0909000111" : "0909000112"));
    }
    Linkage unsplit = Linkage.learn(alike.build());

    assertThat(split.uncomparedPairs()).isLessThan(3_000L * 2_999 / 2);
    assertThat(unsplit.uncomparedPairs()).isEqualTo(2 * (500L * 499 / 2 - 500 * 99));
  }

  @Property
  void atMostOneSlipIsWhatTheTextbookTableSays(
      @ForAll @AlphaChars @StringLength(max = 7) String a,
      @ForAll @IntRange(max = 6) int at,
      @ForAll @IntRange(max = 4) int kind) {
    String b = edit(a, at, kind);

    byte[] left = a.getBytes(StandardCharsets.US_ASCII);
    byte[] right = b.getBytes(StandardCharsets.US_ASCII);

    assertThat(Slips.atMostOne(left, 0, left.length, right, 0, right.length))
        .isEqualTo(distance(a, b) <= 1);
  }

  private static String edit(String text, int at, int kind) {
    int i = text.isEmpty() ? 0 : at % text.length();
    StringBuilder edited = new StringBuilder(text);
    switch (kind) {
      case 0 -> edited.insert(i, 'x');
      case 1 -> edited.reverse();
      case 2 -> edited.append("yz");
      default -> {
        if (text.length() > i + 1) {
          edited.setCharAt(i, text.charAt(i + 1));
          edited.setCharAt(i + 1, text.charAt(i));
        }
      }
    }
    return edited.toString();
  }

  /// Optimal string alignment, the slow way.
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int differ = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + differ, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }

  @ParameterizedTest
  @CsvSource({"MARTHA,MARHTA,0.961", "DIXON,DICKSONX,0.813", "DWAYNE,DUANE,0.840", "abc,xyz,0"})
  void jaroWinklerIsThatOfThePaper(String a, String b, double similarity) {
    byte[] left = a.getBytes(StandardCharsets.US_ASCII);
    byte[] right = b.getBytes(StandardCharsets.US_ASCII);

    assertThat(Slips.jaroWinkler(left, 0, left.length, right, 0, right.length))
        .isCloseTo(similarity, Offset.offset(0.0006));
  }

  @Test
  void forgettingValuesLeavesTheOthersAsTheyWere() {
    var values = new Values();
    byte[] text = new byte[4];
    for (int i = 0; i < 3_000; i++) {
      text[0] = (byte) i;
      text[1] = (byte) (i >> 8);
      assertThat(values.intern(text, 4)).isEqualTo(i + 1);
    }

    values.forgetFrom(1_001);

    for (int i = 0; i < 1_000; i++) {
      text[0] = (byte) i;
      text[1] = (byte) (i >> 8);
      assertThat(values.intern(text, 4)).isEqualTo(i + 1);
    }
    assertThat(values.limit()).isEqualTo(1_001);
  }
}
