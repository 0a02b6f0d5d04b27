// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Long hostile input is read in time proportional to its length. The limit only tells linear from
/// quadratic work, which would take hours here.
class A09_HostileTextTest {
  private static final int SIZE = 500_000;

  static Stream<String> lines() {
    return Stream.of(
        "a",
        " ",
        "-",
        "1",
        "1/",
        "/",
        "MẬT ",
        "Số ",
        "số 1",
        "“",
        "”",
        "(",
        ",",
        ", khẩn trương ",
        ";",
        "Sở Y tế, ",
        "trước ngày ",
        "ngày 1 ",
        "12/UBND-",
        "*",
        "\n- ",
        "\n",
        "Kính gửi: ",
        "Nơi nhận:\n",
        "[bookmark:",
        "\u0301",
        "yêu cầu ",
        "Tỉnh ủy, tỉnh ủy ",
        "A. ",
        "trong vòng 24 giờ kể từ khi ",
        "định kỳ ",
        "T/M A\n",
        "của A ",
        "Công văn số 1 ");
  }

  @ParameterizedTest
  @MethodSource("lines")
  void halfAMillionCharactersOfTheSamePieceDoNotHang(String piece) {
    IntFunction<String> text = n -> piece.repeat(n / piece.length());

    Reading reading =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> {
              SecrecyMark.find(text.apply(SIZE));
              return DispatchReader.standard().read("Sở Y tế phải báo cáo: " + text.apply(SIZE));
            });

    assertThat(reading.text().length()).isGreaterThan(SIZE / 2);
  }

  @Test
  void aLineOfTwoMillionCharactersOfRealTextDoesNotHang() {
    String line = Gold.sample(A01_TwoDispatchesTest.TRA_VINH).replace('\n', ' ');
    String text = line.repeat(2_000_000 / line.length() + 1);

    Reading reading =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60), () -> DispatchReader.standard().read(text));

    assertThat(reading.text()).hasSizeGreaterThan(2_000_000);
  }

  @Test
  void anEmptyTextIsNoDispatch() {
    assertThat(DispatchReader.standard().read("").gaps())
        .contains(Gap.NOT_A_DISPATCH, Gap.NO_OBLIGATION);
  }

  @Test
  void anEnglishLetterIsNotReadAsOrders() {
    String english =
        "To: the Department of Health. We request that all units report their figures before 10 September 2021. "
            .repeat(5);

    Reading reading = DispatchReader.standard().read(english);

    assertThat(reading.gaps()).contains(Gap.NOT_VIETNAMESE);
    assertThat(reading.obligations()).isEmpty();
  }
}
