// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A second, harder set: twelve documents with their gold, written before the reader's code was
/// looked at. Six were read while the grammar was being worked on, six were held out, three came
/// last; the figures of their first reading stand in `gold/README.md`.
class A11_MoreDocumentsTest {
  private static final String[] WORKED_ON = {
    "cong-dien-chu-tich",
    "chi-thi-tinh-uy",
    "ke-hoach-tiem-chung",
    "quyet-dinh-gian-cach",
    "nghi-quyet-thanh-uy",
    "cong-van-huyen-khan"
  };
  private static final String[] HELD_OUT = {
    "ket-luan-tinh-uy",
    "chi-thi-ubnd-tinh",
    "thong-bao-giao-ban",
    "huong-dan-tuyen-giao",
    "cong-van-gddt",
    "ke-hoach-thu-dung"
  };
  private static final String[] LAST = {"thong-tri-thi-uy", "cong-van-hoa-toc", "phuong-an-huyen"};

  static Stream<String> documents() {
    return Stream.of(WORKED_ON, HELD_OUT, LAST).flatMap(Arrays::stream);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void obligationsAreFound(String name) {
    Score score = new Score(Gold.of(name), DispatchReader.standard().read(Gold.document(name)));

    A03_OtherDocumentsTest.assertGood(score);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void headersAreExact(String name) {
    A03_OtherDocumentsTest.assertHeader(
        Gold.of(name), DispatchReader.standard().read(Gold.document(name)));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyQuoteStandsInItsDocument(String name) {
    String text = DispatchReader.standard().read(Gold.document(name)).text();

    assertThat(Gold.of(name).obligations())
        .isNotEmpty()
        .allSatisfy(
            o ->
                assertThat(Gold.locate(text, Objects.requireNonNull(o.get("quote"))))
                    .as(o.get("quote"))
                    .isNotNull());
  }
}
