// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who signed, in which capacity, under which position, as printed in several ways.
class A11_SignaturesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          T/M BAN THƯỜNG VỤ|PHÓ BÍ THƯ THƯỜNG TRỰC||Mai Văn Huỳnh;         T/M; PHÓ BÍ THƯ THƯỜNG TRỰC; Mai Văn Huỳnh
          T/L BAN THƯỜNG VỤ|CHÁNH VĂN PHÒNG||Đồng chí Mai Văn Huỳnh;       T/L; CHÁNH VĂN PHÒNG;        Đồng chí Mai Văn Huỳnh
          T/M BAN THƯỜNG VỤ|QUYỀN BÍ THƯ||Đ/c Mai Văn Huỳnh;               T/M; QUYỀN BÍ THƯ;           Đ/c Mai Văn Huỳnh
          TM. ỦY BAN NHÂN DÂN|Q. CHỦ TỊCH||TS. Lâm Minh Thành;             TM.; Q. CHỦ TỊCH;            TS. Lâm Minh Thành
          KT. CHỦ TỊCH|PHÓ CHỦ TỊCH THƯỜNG TRỰC|(Đã ký)|Nguyễn Lưu Trung;  KT.; PHÓ CHỦ TỊCH THƯỜNG TRỰC; Nguyễn Lưu Trung
          Q. CHỦ TỊCH||Lâm Minh Thành;                                     Q.;  CHỦ TỊCH;               Lâm Minh Thành
          BÍ THƯ||Đỗ Thanh Bình;                                           ;    BÍ THƯ;                 Đỗ Thanh Bình
          """)
  void capacityPositionAndNameAreRead(String block, String capacity, String position, String name) {
    String text =
        """
        TỈNH ỦY KIÊN GIANG
        *
        Số 512-CV/TU
        V/v kiểm tra các chốt

        Kiên Giang, ngày 10 tháng 9 năm 2021

        Kính gửi: - Các huyện, thành ủy

        Yêu cầu các huyện, thành ủy kiểm tra các chốt.

        %s
        """
            .formatted(block.replace('|', '\n'));

    Signatory read = Objects.requireNonNull(DispatchReader.standard().read(text).signatory());

    assertThat(read.capacity()).isEqualTo(capacity);
    assertThat(read.position()).isEqualTo(position);
    assertThat(read.name()).isEqualTo(name);
  }
}
