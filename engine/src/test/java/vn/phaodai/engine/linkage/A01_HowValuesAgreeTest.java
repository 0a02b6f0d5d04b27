// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class A01_HowValuesAgreeTest {
  private static Agreement compare(Role role, String a, String b) {
    Domain domain = Domain.of(role);
    int valueA = domain.read(a.toCharArray(), 0, a.length());
    int valueB = domain.read(b.toCharArray(), 0, b.length());
    if (valueA == 0 || valueB == 0) {
      return Agreement.MISSING;
    }
    return valueA == valueB ? Agreement.EXACT : domain.compare(valueA, valueB);
  }

  @ParameterizedTest
  @CsvSource({
    "Nguyễn Văn Hoà, NGUYỄN VĂN HÒA, EXACT",
    "Lý Thị Mỹ, Lí Thị Mĩ, EXACT",
    "Đặng Thuỳ Trâm, Dang Thuy Tram, UNACCENTED",
    "Thạch Thị Sa Rây, Thạch Sa Rây, PARTIAL",
    "Nguyễn Văn Hùng, Nguyễn V. Hùng, PARTIAL",
    "Nguyễn Văn Hùng, Ng Văn Hùng, PARTIAL",
    "Nguyễn Văn Hùng, Hùng Nguyễn Văn, REORDERED",
    "Nguyễn Thị Hồng, Nguyễn Thị Hồg, TYPO",
    "Huỳnh Kim Loan, Hùynh Kim Laon, TYPO",
    "Trần Thị Ngọc Ánh, Trần Thị NgọcÁnh, TYPO",
    "Lê Văn Hùng, Lê Văn Hưng, OTHER_ACCENTS",
    "Kim Thị Phượng, Kim Thị Sà Rươn, FAMILY_NAME",
    "Sơn Minh Thol, Thạch Minh Thol, GIVEN_NAME",
    "Phạm Ngọc Lan, Võ Hoàng Tuấn, DIFFERENT",
    "Phạm Ngọc Lan, , MISSING"
  })
  void names(String a, String b, Agreement agreement) {
    assertThat(compare(Role.FULL_NAME, a, b == null ? "" : b)).isEqualTo(agreement);
  }

  @Test
  void composedAndDecomposedTextIsOne() {
    String composed = "Nguyễn Thị Hường";

    String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);

    assertThat(decomposed).isNotEqualTo(composed);
    assertThat(compare(Role.FULL_NAME, composed, decomposed)).isEqualTo(Agreement.EXACT);
  }

  @Test
  void twoWordsThatManyBearAreTwoNamesAndNoTypingError() {
    var domain = new NameDomain();
    int nam = domain.read("Lê Văn Nam".toCharArray(), 0, 10);
    int lam = domain.read("Lê Văn Lam".toCharArray(), 0, 10);

    assertThat(domain.compare(nam, lam)).isEqualTo(Agreement.TYPO);
    domain.count(nam, 300);
    domain.count(lam, 90);

    assertThat(domain.compare(nam, lam)).isEqualTo(Agreement.FAMILY_NAME);
  }

  @ParameterizedTest
  @CsvSource({
    "1975-03-09, 09/03/1975, EXACT",
    "9-3-75, 09/03/1975, EXACT",
    "19750309, 09031975, EXACT",
    "27462, 09/03/1975, EXACT",
    "1975, 09/03/1975, YEAR",
    "01/01/1975, 09/03/1975, YEAR",
    "1975, 1976, NEAR_YEAR",
    "1937, 1973, SIMILAR",
    "09/03/1975, 03/09/1975, REORDERED",
    "09/03/1975, 09/03/1976, TYPO",
    "09/03/1975, 09/03/1957, TYPO",
    "16/03/1975, 1/03/1975, TYPO",
    "16/031975, 16/03/1975, EXACT",
    "09/03/1975, 09/03/1988, SIMILAR",
    "09/03/1975, 21/11/1975, YEAR_NOT_DAY",
    "09/03/1975, 21/11/1946, DIFFERENT",
    "không rõ, 21/11/1946, MISSING"
  })
  void births(String a, String b, Agreement agreement) {
    assertThat(compare(Role.BIRTH_DATE, a, b)).isEqualTo(agreement);
  }

  @ParameterizedTest
  @CsvSource({
    "084175003912, 84175003912, EXACT",
    "084175003912, 084 175 003 912, EXACT",
    "084175003912, 084175003921, TYPO",
    "084175003912, 334512876, MISSING",
    "334512876, 334598112, DIFFERENT",
    "000000000, 334598112, MISSING",
    "999999999, 334598112, MISSING"
  })
  void identityNumbers(String a, String b, Agreement agreement) {
    assertThat(compare(Role.ID_NUMBER, a, b)).isEqualTo(agreement);
  }

  @ParameterizedTest
  @CsvSource({
    "0912345678, +84 912 345 678, EXACT",
    "0912345678, 912345678, EXACT",
    "0912345678, 0084912345678, EXACT",
    "01691234567, 0391234567, EXACT",
    "0912345678 / 0987654321, 0912345678, EXACT",
    "0912345678, 0912345687, TYPO",
    "0912345678, 0387111222, DIFFERENT",
    "không có, 0387111222, MISSING"
  })
  void phones(String a, String b, Agreement agreement) {
    assertThat(compare(Role.PHONE, a, b)).isEqualTo(agreement);
  }

  @ParameterizedTest
  @CsvSource({
    "'12 Lê Lợi, khóm 3', 12 LE LOI KHOM 3, EXACT",
    "12 Lê Lợi khóm 3, 12 Lê Lợi, PARTIAL",
    "12 Lê Lợi khóm 3, 12 Lê Lọii khóm 3, TYPO",
    "12 Lê Lợi khóm 3, 13 Lê Lợi khóm 3, SIMILAR",
    "12 Lê Lợi khóm 3, ấp Ô Bắp tổ 7, DIFFERENT",
    "wa, qld, DIFFERENT"
  })
  void addresses(String a, String b, Agreement agreement) {
    assertThat(compare(Role.ADDRESS, a, b)).isEqualTo(agreement);
  }

  @ParameterizedTest
  @CsvSource({"Nam, M, EXACT", "Nữ, female, EXACT", "nu, Nam, DIFFERENT"})
  void sexes(String a, String b, Agreement agreement) {
    assertThat(compare(Role.SEX, a, b)).isEqualTo(agreement);
  }
}
