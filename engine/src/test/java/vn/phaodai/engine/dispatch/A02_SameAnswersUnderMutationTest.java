// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The reader knows the language, not the two documents: other names, numbers, order and layout
/// give the same obligations.
class A02_SameAnswersUnderMutationTest {
  private static final UnaryOperator<String> OTHER_PLACE =
      s ->
          s.replace("Trà Vinh", "Đồng Tháp")
              .replace("TRÀ VINH", "ĐỒNG THÁP")
              .replace("202-CV/TU", "1187-CV/TU")
              .replace("4021/UBND-KGVX", "96/UBND-VX")
              .replace("368-TB/TU", "41-TB/TU")
              .replace("68/NQ-CP", "105/NQ-CP")
              .replace("13-8-2021", "2-11-2022")
              .replace("09/9/2021", "30/10/2022")
              .replace("ngày 10 tháng 9 năm 2021", "ngày 31 tháng 10 năm 2022")
              .replace("Mai Văn Huỳnh", "Lê Thị Bé Ba")
              .replace("Nguyễn Phú Trọng", "Trần Văn Nam")
              .replace("Covid-19", "cúm A");

  private static Score score(Gold gold, String text) {
    return new Score(gold, DispatchReader.standard().read(text));
  }

  private static void sameAnswers(Gold gold, String text) {
    Score score = score(gold, text);
    assertThat(score.recall()).as("recall\n%s", score).isGreaterThanOrEqualTo(0.95);
    assertThat(score.precision()).as("precision\n%s", score).isGreaterThanOrEqualTo(0.95);
    assertThat(score.share(score.lead)).as("lead\n%s", score).isGreaterThanOrEqualTo(0.9);
    assertThat(score.share(score.condition)).as("condition\n%s", score).isGreaterThanOrEqualTo(0.9);
    assertThat(score.share(score.deadline)).as("deadline\n%s", score).isGreaterThanOrEqualTo(0.9);
  }

  @ParameterizedTest
  @ValueSource(strings = {A01_TwoDispatchesTest.KIEN_GIANG, A01_TwoDispatchesTest.TRA_VINH})
  void otherProvinceNumbersDatesAndNames(String name) {
    sameAnswers(Gold.of(name).map(OTHER_PLACE), OTHER_PLACE.apply(Gold.sample(name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {A01_TwoDispatchesTest.KIEN_GIANG, A01_TwoDispatchesTest.TRA_VINH})
  void decomposedLettersAndOtherLineEnds(String name) {
    String text = Gold.sample(name);

    sameAnswers(Gold.of(name), Normalizer.normalize(text, Normalizer.Form.NFD));
    sameAnswers(Gold.of(name), text.replace("\n", "\r\n"));
    sameAnswers(Gold.of(name), text.replace(" ", "\u00a0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {A01_TwoDispatchesTest.KIEN_GIANG, A01_TwoDispatchesTest.TRA_VINH})
  void withoutMarkdown(String name) {
    sameAnswers(Gold.of(name), Gold.sample(name).replace("*", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {A01_TwoDispatchesTest.KIEN_GIANG, A01_TwoDispatchesTest.TRA_VINH})
  void linesWrappedAtAnyWidth(String name) {
    for (int width = 60; width <= 110; width += 7) {
      sameAnswers(Gold.of(name), wrap(Gold.sample(name), width));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {A01_TwoDispatchesTest.KIEN_GIANG, A01_TwoDispatchesTest.TRA_VINH})
  void bulletsInAnyOrder(String name) {
    for (int seed = 0; seed < 12; seed++) {
      sameAnswers(Gold.of(name), shuffled(Gold.sample(name), new Random(seed)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"+ ", "• ", "– ", "* ", "N. ", "L) "})
  void otherBulletMarks(String mark) {
    for (String name : List.of(A01_TwoDispatchesTest.KIEN_GIANG, A01_TwoDispatchesTest.TRA_VINH)) {
      sameAnswers(Gold.of(name), marked(Gold.sample(name), mark));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ". Đồng thời chủ động xây dựng",
        ". Đưa công tác",
        ". Phải nỗ lực",
        ". Phát hiện, khen thưởng",
        "; khoanh chặt",
        "; linh hoạt, sáng tạo",
        "; tuyên truyền, nhân rộng"
      })
  void aBulletSplitInTwo(String seam) {
    String next = seam.substring(2);
    String start = Character.toUpperCase(next.charAt(0)) + next.substring(1);
    for (String name : List.of(A01_TwoDispatchesTest.KIEN_GIANG, A01_TwoDispatchesTest.TRA_VINH)) {
      UnaryOperator<String> split = s -> s.replace(seam, seam.charAt(0) + "\n- " + start);
      UnaryOperator<String> first =
          s -> s.startsWith(next) ? start + s.substring(next.length()) : s;
      sameAnswers(Gold.of(name).map(first), split.apply(Gold.sample(name)));
    }
  }

  private static String wrap(String text, int width) {
    StringBuilder out = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      int column = 0;
      for (String word : line.split(" ")) {
        if (column > 0 && column + 1 + word.length() > width) {
          out.append('\n');
          column = 0;
        } else if (column > 0) {
          out.append(' ');
          column++;
        }
        out.append(word);
        column += word.length();
      }
      out.append('\n');
    }
    return out.toString();
  }

  /// The list items of the body in another order; an item keeps the paragraphs that follow it.
  private static String shuffled(String text, Random random) {
    String parted = text.replace("bình thường mới. - Tiếp", "bình thường mới.\n- Tiếp");
    String[] lines = parted.split("\n", -1);
    int start = 0;
    while (!(lines[start].strip().endsWith(":") && lines[start].length() > 100)) {
      start++;
    }
    int end = start;
    while (!lines[end].startsWith("Giao Văn phòng") && !lines[end].startsWith("Công văn được")) {
      end++;
    }
    List<String> items = new ArrayList<>();
    for (int i = start + 1; i < end; i++) {
      if (lines[i].startsWith("- ")) {
        items.add(lines[i]);
      } else if (!items.isEmpty()) {
        items.add(items.removeLast() + "\n" + lines[i]);
      }
    }
    Collections.shuffle(items, random);
    List<String> all = new ArrayList<>(List.of(lines).subList(0, start + 1));
    all.addAll(items);
    all.addAll(List.of(lines).subList(end, lines.length));
    return String.join("\n", all);
  }

  /// Body bullets with another mark: `N` counts 1, 2, 3, `L` counts a, b, c.
  private static String marked(String text, String mark) {
    StringBuilder out = new StringBuilder();
    boolean body = false;
    int n = 0;
    for (String line : text.split("\n", -1)) {
      body |= line.strip().endsWith(":") && line.length() > 100;
      body &= !line.contains("Nơi nhận");
      if (body && line.startsWith("- ")) {
        String own = mark.replace("N", "" + (n + 1)).replace("L", "" + (char) ('a' + n));
        n++;
        out.append(own).append(line.substring(2));
      } else {
        out.append(line);
      }
      out.append('\n');
    }
    return out.toString();
  }
}
