// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import vn.phaodai.RoomTest;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Establishment;
import vn.phaodai.organisation.Offices;
import vn.phaodai.territory.TerritoryLoader;

/// One installation, in the order in which an office does it.
@RoomTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetupTest {
  private static final LocalDate TODAY = LocalDate.of(2021, 9, 12);

  @Autowired private TerritoryLoader territory;
  @Autowired private Establishment establishment;
  @Autowired private Setup setup;
  @Autowired private Accounts accounts;
  @Autowired private Bodies bodies;
  @Autowired private Offices offices;

  @BeforeAll
  void oneProvince() {
    territory.loadShipped();
    establishment.establish("84");
  }

  @Test
  @Order(1)
  void onlyTheProvinceAskedForAndWhatCameAfterItIsEstablished() {
    assertThat(bodies.find("TU.84", TODAY)).isPresent();
    assertThat(bodies.find("TU.86", LocalDate.of(2025, 8, 1))).isPresent();
    assertThat(bodies.find("TU.91", TODAY)).isEmpty();
  }

  @Test
  @Order(2)
  void theFirstAdministratorGetsASlipAndThereIsNoSecondFirst() {
    Accounts.PrintedSlip slip = setup.firstAdministrator("84", "Lê Thị Quản Trị", "quantri");

    assertThat(accounts.authenticate("quantri", slip.code()))
        .hasValueSatisfying(person -> assertThat(person.mustChoosePassword()).isTrue());
    assertThatThrownBy(() -> setup.firstAdministrator("84", "Người Khác", "khac"))
        .hasMessageContaining("ACCESS-009");
  }

  @Test
  @Order(3)
  void theTemplateFilledInComesBackWholeAndASecondTimeChangesNothing() {
    List<AccountWorkbook.Line> filled = new ArrayList<>();
    for (AccountWorkbook.Line line : secretaries()) {
      filled.add(
          with(
              line,
              Map.of(
                  AccountColumn.FULL_NAME, "Nguyễn Thị Bí Thư " + filled.size(),
                  AccountColumn.LOGIN, "bithu." + filled.size() + "xa",
                  AccountColumn.SINCE, "01/01/2021")));
    }

    Setup.Loaded first = setup.load(AccountWorkbook.write(filled));
    Setup.Loaded again = setup.load(AccountWorkbook.write(filled));

    assertThat(first.rejected()).isZero();
    assertThat(first.opened()).isEqualTo(106);
    assertThat(first.appointed()).isEqualTo(106);
    assertThat(again).isEqualTo(new Setup.Loaded(0, 0, 106, 0, java.util.Optional.empty()));
  }

  @Test
  @Order(4)
  void wrongRowsComeBackWithTheirReasonsAndTheRightOnesAreTaken() {
    AccountWorkbook.Line right =
        row("UBND.844", "Chủ tịch UBND huyện Càng Long", "Kim Văn Chủ Tịch", "ct.canglong", "");
    List<AccountWorkbook.Line> rows =
        List.of(
            right,
            row("UBND.999", "Chủ tịch", "Trần Văn Không", "khong", ""),
            row("UBND.845", "Thuyền trưởng", "Trần Văn Không", "khong", ""),
            row("UBND.846", "Chủ tịch UBND huyện Tiểu Cần", "Trần Văn Không", "Không Dấu", ""),
            row("UBND.846", "Chủ tịch UBND huyện Tiểu Cần", "Trần Văn Không", "khong", "31/02/x"),
            row("UBND.847", "Chủ tịch UBND huyện Châu Thành", "Tên Khác", "ct.canglong", ""),
            row("UBND.844", "Chủ tịch UBND huyện Càng Long", "Lý Thị Khác", "khac.nua", ""),
            row("UBND.848", "", "Lý Thị Thiếu", "thieu", ""));

    Setup.Loaded loaded = setup.load(AccountWorkbook.write(rows));

    assertThat(loaded.appointed()).isEqualTo(1);
    assertThat(loaded.rejected()).isEqualTo(7);
    assertThat(offices.headOf(bodies.find("UBND.844", TODAY).orElseThrow().id(), TODAY))
        .hasValueSatisfying(t -> assertThat(t.official().fullName()).isEqualTo("Kim Văn Chủ Tịch"));
    assertThat(AccountWorkbook.read(loaded.workbook().orElseThrow()))
        .extracting(line -> line.get(AccountColumn.LOGIN))
        .containsExactly(
            "khong", "khong", "Không Dấu", "khong", "ct.canglong", "khac.nua", "thieu");
    assertThat(bodies.find("UBND.846", TODAY).flatMap(b -> offices.headOf(b.id(), TODAY)))
        .isEmpty();
  }

  @Test
  @Order(5)
  void whatIsNoWorkbookIsRefused() {
    byte[] text = "mã,tên\n1,2\n".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> setup.load(text)).hasMessageContaining("ACCESS-011");
    assertThatThrownBy(() -> setup.load(new byte[0])).hasMessageContaining("ACCESS-011");
  }

  private List<AccountWorkbook.Line> secretaries() {
    return AccountWorkbook.readAll(setup.template("84")).stream()
        .filter(line -> line.get(AccountColumn.POSITION).startsWith("Bí thư Đảng ủy "))
        .filter(line -> line.get(AccountColumn.BODY_CODE).startsWith("DU.2"))
        .toList();
  }

  private static AccountWorkbook.Line with(
      AccountWorkbook.Line line, Map<AccountColumn, String> more) {
    Map<AccountColumn, String> values = new EnumMap<>(AccountColumn.class);
    values.putAll(line.values());
    values.putAll(more);
    return new AccountWorkbook.Line(line.number(), values);
  }

  private static AccountWorkbook.Line row(
      String body, String position, String name, String login, String since) {
    return new AccountWorkbook.Line(
        2,
        Map.of(
            AccountColumn.BODY_CODE, body,
            AccountColumn.POSITION, position,
            AccountColumn.FULL_NAME, name,
            AccountColumn.LOGIN, login,
            AccountColumn.SINCE, since));
  }
}
