// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.intake.Intake;
import vn.phaodai.intake.Report;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Establishment;
import vn.phaodai.organisation.Offices;
import vn.phaodai.organisation.Side;
import vn.phaodai.refusal.RefusedException;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.tables.Rejection;
import vn.phaodai.territory.Units;

/// A thousand accounts of Trà Vinh from one workbook with mistakes in it, then their slips.
@RoomTest(Ground.TERRITORY)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SetupOfAProvinceTest {
  private static final LocalDate TODAY = LocalDate.of(2021, 9, 12);
  private static final int ROWS = 1_000;
  private static final int EVERY = 50;
  private static final int WAYS = 5;
  private static final List<String> NAMES =
      List.of("Thạch Thị Sa Rinh", "Kim Văn Sô Phia", "Nguyễn Thị Út", "Trần Văn Đực", "Sơn Ngọc");

  @Autowired private Establishment establishment;
  @Autowired private Setup setup;
  @Autowired private Accounts accounts;
  @Autowired private AccountRepository repository;
  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private Units units;
  @Autowired private Intake intake;
  @Autowired private MockMvc web;
  @TempDir private static Path folder;

  private final List<Spoilt> spoilt = new ArrayList<>();
  private Report.Taken loaded;

  @BeforeAll
  void aThousandRowsAreLoaded() {
    establishment.establish("84");
    var sheets = new AccountSheets(folder, intake, setup);
    List<ImportedRow> seats =
        sheets.seats("84").stream()
            .filter(seat -> !seat.get(AccountFile.POSITION).startsWith("Quản trị"))
            .toList();
    List<String[]> filled =
        IntStream.range(0, ROWS)
            .mapToObj(i -> filled(AccountSheets.cells(seats.get(i * seats.size() / ROWS)), i))
            .toList();
    loaded = sheets.load(sheets.write("nghin-tai-khoan.xlsx", filled));
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void rightRowsAreTakenAndSpoiltOnesComeBackEachWithItsReason() {
    assertThat(loaded.rejected()).isEqualTo(spoilt.size()).isEqualTo(ROWS / EVERY);
    assertThat(loaded.added()).isEqualTo(ROWS - spoilt.size());
    List<Rejection> reasons = loaded.first();
    int first = reasons.getFirst().row();
    assertThat(reasons)
        .extracting(Rejection::row)
        .containsExactlyElementsOf(
            IntStream.range(0, spoilt.size()).mapToObj(i -> first + i * EVERY).toList());
    List<String> codes = reasons.stream().map(r -> r.reason().code()).toList();
    assertThat(codes.subList(0, WAYS)).doesNotHaveDuplicates();
    assertThat(codes.subList(WAYS, codes.size())).isEqualTo(codes.subList(0, codes.size() - WAYS));
  }

  @Test
  void theSlipsOfADistrictAreOneSheetForEachCommune() throws Exception {
    byte[] pdf =
        slips("UBND.846", "UBND.846")
            .andExpect(status().isOk())
            .andExpect(content().contentType("application/pdf"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();

    Map<String, Set<Integer>> pages = new TreeMap<>();
    try (var document = Loader.loadPDF(pdf)) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = stripper.getText(document);
        long heads = text.lines().filter(line -> line.startsWith("Phiếu đăng nhập: ")).count();
        assertThat(heads).as("places that begin on page %d", page).isLessThanOrEqualTo(1);
        int number = page;
        text.lines()
            .filter(line -> line.startsWith("Phiếu đăng nhập: "))
            .forEach(line -> pages.computeIfAbsent(line, l -> new TreeSet<>()).add(number));
      }
    }
    long communes =
        units.children(units.find("846", TODAY).orElseThrow().id(), TODAY).stream()
            .filter(
                u -> pages.keySet().stream().anyMatch(head -> head.contains(u.fullName() + ",")))
            .count();
    assertThat(communes).isEqualTo(11);
    assertThat(pages.values()).allSatisfy(of -> assertThat(of).hasSize(1));
  }

  @Test
  void aDistrictPrintsNoSlipsOfAnother() throws Exception {
    slips("UBND.847", "UBND.846").andExpect(status().isNotFound());
  }

  /// role × place of the seat: a slip is reset exactly where the seat administers.
  @Test
  void anAccountIsResetOnlyByWhoAdministersItsPlace() {
    Roles roles = new Roles();
    Account ofCommune =
        accounts.list(units.find("844", TODAY).orElseThrow().path(), "", "", 500).stream()
            .filter(a -> a.seats().stream().anyMatch(s -> s.startsWith("Bí thư Đảng ủy xã")))
            .findFirst()
            .orElseThrow();
    String own = repository.places(List.of(ofCommune.id()), TODAY).get(ofCommune.id());
    List<String> wrong = new ArrayList<>();
    for (String role :
        roles.rows().stream().map(Roles.Row::role).collect(Collectors.toCollection(TreeSet::new))) {
      for (Side side : Side.values()) {
        for (String place : List.of("84", "844", "845", "842")) {
          boolean allowed =
              Set.of("84", "844").contains(place) && roles.permits(role, side, "access.manage");
          var context = SecurityContextHolder.createEmptyContext();
          context.setAuthentication(person(role, side, place));
          SecurityContextHolder.setContext(context);
          if (resets(ofCommune) != allowed) {
            wrong.add(role + " " + side + " " + place);
          }
        }
      }
    }

    assertThat(own).contains("Càng Long");
    assertThat(wrong).isEmpty();
  }

  private boolean resets(Account account) {
    try {
      return accounts.issueSlip(account.publicId()).code().length() == 19;
    } catch (RefusedException refused) {
      assertThat(refused.refusal().code()).isEqualTo("ACCESS-001");
      return false;
    }
  }

  private ResultActions slips(String seatAt, String body) throws Exception {
    return web.perform(
        post("/quan-tri/phieu")
            .with(csrf())
            .with(
                authentication(
                    new Holders(bodies, offices, accounts).signedIn(seatAt, "ADMINISTRATOR")))
            .param("dang", "pdf")
            .param("body", bodies.find(body, TODAY).orElseThrow().publicId().toString()));
  }

  private UsernamePasswordAuthenticationToken person(String role, Side side, String place) {
    String path = units.find(place, TODAY).orElseThrow().path();
    List<Grant> grants = List.of(new Grant(role, side, path, 1, 1, 1));
    Set<String> permissions = new Roles().permissionsOf(grants);
    return UsernamePasswordAuthenticationToken.authenticated(
        new SignedIn(1, 1, "Quản trị huyện", grants, permissions, false, 0, TODAY),
        null,
        permissions.stream().map(SimpleGrantedAuthority::new).toList());
  }

  /// What was spoilt, as the reason that comes back must name it.
  private record Spoilt(int column, String value) {}

  /// Every fiftieth row is spoilt, in five ways by turns.
  private String[] filled(String[] cells, int i) {
    cells[AccountFile.FULL_NAME] = NAMES.get(i % NAMES.size());
    cells[AccountFile.LOGIN] = "canbo." + i;
    cells[AccountFile.SINCE] = "01/06/2021";
    if (i % EVERY == EVERY - 1) {
      var wrong =
          switch (i / EVERY % WAYS) {
            case 0 -> new Spoilt(AccountFile.BODY_CODE, "UBND.00000");
            case 1 -> new Spoilt(AccountFile.POSITION, "Thuyền trưởng");
            case 2 -> new Spoilt(AccountFile.LOGIN, "Có Dấu");
            case 3 -> new Spoilt(AccountFile.SINCE, "31/31/2021");
            default -> new Spoilt(AccountFile.CAPACITY, "tạm");
          };
      cells[wrong.column()] = wrong.value();
      spoilt.add(wrong);
    }
    return cells;
  }
}
