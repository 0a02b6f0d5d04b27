// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.intake.Intake;
import vn.phaodai.intake.Report;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Establishment;
import vn.phaodai.organisation.Offices;
import vn.phaodai.tables.ImportedRow;

/// One installation, in the order in which an office does it.
@RoomTest(Ground.TERRITORY)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetupTest {
  private static final LocalDate TODAY = LocalDate.of(2021, 9, 12);

  @Autowired private Establishment establishment;
  @Autowired private Setup setup;
  @Autowired private Accounts accounts;
  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private Intake intake;
  @TempDir private static Path folder;

  @BeforeAll
  void oneProvince() {
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
    List<String[]> filled = new ArrayList<>();
    for (ImportedRow seat : secretaries()) {
      String[] cells = AccountSheets.cells(seat);
      cells[AccountFile.FULL_NAME] = "Nguyễn Thị Bí Thư " + filled.size();
      cells[AccountFile.LOGIN] = "bithu." + filled.size() + "xa";
      cells[AccountFile.SINCE] = "01/01/2021";
      filled.add(cells);
    }

    Report.Taken first = sheets().load(sheets().write("mau.xlsx", filled));
    Report.Taken again = sheets().load(sheets().write("mau-2.csv", filled));

    assertThat(first.rejected()).isZero();
    assertThat(first.added()).isEqualTo(106);
    assertThat(accounts.list("", "bithu.", "", 200)).hasSize(106);
    assertThat(again.added()).isZero();
    assertThat(again.kept()).isEqualTo(106);
  }

  @Test
  @Order(4)
  void wrongRowsComeBackWithTheirReasonsAndTheRightOnesAreTaken() {
    List<String[]> rows =
        List.of(
            row("UBND.844", "Chủ tịch UBND huyện Càng Long", "Kim Văn Chủ Tịch", "ct.canglong", ""),
            row("UBND.999", "Chủ tịch", "Trần Văn Không", "khong", ""),
            row("UBND.845", "Thuyền trưởng", "Trần Văn Không", "khong", ""),
            row("UBND.846", "Chủ tịch UBND huyện Tiểu Cần", "Trần Văn Không", "Không Dấu", ""),
            row("UBND.846", "Chủ tịch UBND huyện Tiểu Cần", "Trần Văn Không", "khong", "31/02/x"),
            row("UBND.847", "Chủ tịch UBND huyện Châu Thành", "Tên Khác", "ct.canglong", ""),
            row("UBND.844", "Chủ tịch UBND huyện Càng Long", "Lý Thị Khác", "khac.nua", ""),
            row("UBND.848", "Chủ tịch UBND huyện Cầu Ngang", "Lý Thị Thiếu", "", ""),
            row("UBND.848", "", "Lý Thị Thiếu", "thieu", ""));

    Report.Taken loaded = sheets().load(sheets().write("sai.xlsx", rows));

    assertThat(loaded.added()).isEqualTo(1);
    assertThat(loaded.rejected()).isEqualTo(8);
    assertThat(offices.headOf(bodies.find("UBND.844", TODAY).orElseThrow().id(), TODAY))
        .hasValueSatisfying(t -> assertThat(t.official().fullName()).isEqualTo("Kim Văn Chủ Tịch"));
    assertThat(sheets().load(sheets().rejected()).rejected()).isEqualTo(8);
    assertThat(bodies.find("UBND.846", TODAY).flatMap(b -> offices.headOf(b.id(), TODAY)))
        .isEmpty();
  }

  @Test
  @Order(5)
  void whatIsNoWorkbookIsRefused() throws IOException {
    Path other = Files.writeString(folder.resolve("khac.csv"), "họ,tên gọi\n1,2\n");
    Path empty = Files.createFile(folder.resolve("rong.xlsx"));

    assertThat(sheets().load(other).first().getFirst().reason().code()).isEqualTo("TABLES-010");
    assertThatThrownBy(() -> sheets().load(empty)).hasMessageContaining("TABLES-001");
  }

  private List<ImportedRow> secretaries() {
    return sheets().seats("84").stream()
        .filter(row -> row.get(AccountFile.POSITION).startsWith("Bí thư Đảng ủy "))
        .filter(row -> row.get(AccountFile.BODY_CODE).startsWith("DU.2"))
        .toList();
  }

  private AccountSheets sheets() {
    return new AccountSheets(folder, intake, setup);
  }

  private static String[] row(
      String body, String position, String name, String login, String since) {
    String[] cells = new String[AccountFile.KIND.columns().size()];
    Arrays.fill(cells, "");
    cells[AccountFile.BODY_CODE] = body;
    cells[AccountFile.POSITION] = position;
    cells[AccountFile.FULL_NAME] = name;
    cells[AccountFile.LOGIN] = login;
    cells[AccountFile.SINCE] = since;
    return cells;
  }
}
