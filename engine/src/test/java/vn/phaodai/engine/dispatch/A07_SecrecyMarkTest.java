// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A document that bears a mark of secrecy is told from one that only speaks of secrets.
class A07_SecrecyMarkTest {
  @ParameterizedTest
  @CsvSource({
    "'TỈNH ỦY AN GIANG\n*\nSố 12-CV/TU\nMẬT\nKính gửi: các huyện ủy',MAT",
    "'TỐI MẬT\nTỈNH ỦY AN GIANG',TOI_MAT",
    "'**TUYỆT MẬT**\nSố 3-BC/TU',TUYET_MAT",
    "'UBND TỈNH AN GIANG    MẬT    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',MAT",
    "'Độ mật: Tối mật\nSố: 5/BC-UBND',TOI_MAT",
    "'  [MẬT]  \nSố: 5/BC-UBND',MAT",
    "'MẬT Số: 5/BC-UBND',MAT"
  })
  void aMarkOnTheDocumentIsFound(String text, SecrecyMark mark) {
    assertThat(SecrecyMark.find(text)).contains(mark);
    assertThat(SecrecyMark.find(Normalizer.normalize(text, Normalizer.Form.NFD))).contains(mark);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Các đơn vị giữ bí mật thông tin cá nhân của người bệnh; mật độ dân cư cao.",
        "V/v TĂNG CƯỜNG BẢO VỆ BÍ MẬT NHÀ NƯỚC\nSố: 5/UBND-NC",
        "KẾ HOẠCH\nKiểm tra công tác bảo mật; MẬT MÃ DÂN SỰ",
        ""
      })
  void theWordInTheTextIsNoMark(String text) {
    assertThat(SecrecyMark.find(text)).isEmpty();
  }

  @Test
  void theTwoDispatchesBearNone() {
    assertThat(SecrecyMark.find(Gold.sample(A01_TwoDispatchesTest.KIEN_GIANG))).isEmpty();
    assertThat(SecrecyMark.find(Gold.sample(A01_TwoDispatchesTest.TRA_VINH))).isEmpty();
  }
}
