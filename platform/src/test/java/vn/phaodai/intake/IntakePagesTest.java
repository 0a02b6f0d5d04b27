// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.Accounts;
import vn.phaodai.access.Setup;
import vn.phaodai.access.SignedIn;
import vn.phaodai.organisation.Establishment;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.territory.TerritoryLoader;

/// What an administrator sees at the counter.
@RoomTest(Ground.TERRITORY)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakePagesTest {
  private static final String HEADING =
      "Mã,Cấp,Loại,Tên,Mã cấp trên,Từ ngày,Đến trước ngày,Dân số,Nguồn\n";
  private static final String VILLAGE = "93%d,COMMUNE,Xã,Thử %d,844,2021-01-01,2025-07-01,%s,thử\n";

  @Autowired private MockMvc web;
  @Autowired private TerritoryLoader territory;
  @Autowired private Establishment establishment;
  @Autowired private Setup setup;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient sql;
  @Autowired private Intake intake;
  private SignedIn administrator =
      new SignedIn(0, 0, "", List.of(), Set.of(), false, 0, LocalDate.of(2021, 9, 12));

  @BeforeAll
  void anInstallationWithItsAdministrator() {
    establishment.establish("84");
    setup.firstAdministrator("84", "Thạch Thị Sa Rinh", "quantri");
    administrator =
        sql.sql("select id, official_id, generation from access.account where login = 'quantri'")
            .query(
                (row, _) ->
                    new SignedIn(
                        row.getLong(1),
                        row.getLong(2),
                        "",
                        List.of(),
                        Set.of(),
                        false,
                        row.getInt(3),
                        LocalDate.of(2021, 9, 12)))
            .optional()
            .flatMap(accounts::renewed)
            .orElseThrow();
  }

  @Test
  void theCounterOffersTheKindsWithTheirColumnsAndTemplates() throws Exception {
    assertThat(page(get("/nap-tep")))
        .contains("<h1>Nạp tệp</h1>", "Đơn vị hành chính", "Tài khoản và người giữ chức danh")
        .doesNotContain("⟦");
    assertThat(page(get("/nap-tep/mau/units?lang=en")))
        .contains("Columns of “Administrative units”", "valid_from", "2021-01-01")
        .doesNotContain("⟦");
    byte[] template =
        web.perform(get("/nap-tep/mau/units.xlsx").with(by()))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(new String(template, 0, 2, StandardCharsets.ISO_8859_1)).isEqualTo("PK");
  }

  @Test
  void aFileIsCheckedThenTakenThenKnown() throws Exception {
    String text = HEADING + VILLAGE.formatted(701, 701, "1200");

    String checked = page(sent("moi.csv", text, "thu"));
    String id = upload(checked);
    String taken = page(post("/nap-tep/luot/" + id).param("viec", "nap"));
    String again = page(sent("moi-lan-hai.csv", text, "nap"));

    assertThat(checked).contains("Kết quả kiểm tra thử", "<dt>Thêm hoặc đổi</dt><dd>1</dd>");
    assertThat(taken).contains("Kết quả nạp tệp", "<dt>Thêm hoặc đổi</dt><dd>1</dd>");
    assertThat(again).contains("Tệp này đã được nạp lúc");
    assertThat(page(get("/nap-tep"))).contains("moi.csv").doesNotContain("moi-lan-hai.csv");
  }

  @Test
  void wrongRowsAreShownAndComeBackAsAWorkbook() throws Exception {
    String text =
        HEADING + VILLAGE.formatted(702, 702, "1200") + VILLAGE.formatted(703, 703, "nhiều");

    String report = page(sent("sai.csv", text, "nap"));
    String id = upload(report);

    assertThat(report).contains("TABLES-021", "chưa nhận dòng nào").doesNotContain("⟦");
    web.perform(get("/nap-tep/luot/" + id + "/tra-lai.xlsx").with(by())).andExpect(status().isOk());
    assertThat(
            sql.sql("select count(*) from territory.unit where code = '93702'")
                .query((row, _) -> row.getInt(1))
                .single())
        .isZero();
  }

  @Test
  void anUnsureHeadingIsAskedAboutOnce() throws Exception {
    String heading = HEADING.replace("Dân số", "Dan soo");
    String first = page(sent("la.csv", heading + VILLAGE.formatted(704, 704, "1300"), "nap"));

    String field = find(first, "name=\"(cot-[0-9a-f]+-7)\"");
    String taken =
        page(
            post("/nap-tep/luot/" + upload(first)).param("viec", "nap").param(field, "population"));
    String second = page(sent("la-2.csv", heading + VILLAGE.formatted(705, 705, "1400"), "nap"));

    assertThat(first).contains("Các cột trong tệp là gì?", "cần xác nhận").doesNotContain("⟦");
    assertThat(taken).contains("<dt>Thêm hoặc đổi</dt><dd>1</dd>");
    assertThat(second).contains("Kết quả nạp tệp");
    assertThat(
            sql.sql(
                    "select population from territory.unit where code in ('93704', '93705')"
                        + " order by code")
                .query((row, _) -> row.getInt(1))
                .list())
        .containsExactly(1300, 1400);
  }

  @Test
  void thePaperHasTheColumnsOfTheKindInTheirOrderAndSoHasTheGrid() throws Exception {
    List<String> columns = List.of("Mã", "Cấp", "Loại", "Tên", "Mã cấp trên", "Từ ngày", "Nguồn");

    assertThat(page(get("/nap-tep"))).contains("/nap-tep/giay/units", "/nap-tep/luoi/units");
    assertThat(page(get("/nap-tep/giay/units")))
        .containsSubsequence(columns)
        .contains("Người ghi, ký tên")
        .doesNotContain("⟦");
    assertThat(page(get("/nap-tep/luoi/units?dong=3")))
        .containsSubsequence(columns)
        .contains("name=\"o-2-0\"")
        .doesNotContain("name=\"o-3-0\"", "⟦");
    assertThat(page(get("/nap-tep/giay/units?lang=en"))).contains("Written and signed by");
    int most = 900 / intake.receiver("units").kind().columns().size();
    assertThat(page(get("/nap-tep/luoi/units?dong=100000")))
        .contains("name=\"o-%d-0\"".formatted(most - 1))
        .doesNotContain("name=\"o-%d-0\"".formatted(most));
  }

  @Test
  void rowsTypedFromPaperGoTheWayOfAFile() throws Exception {
    List<String> village = village(706, "1500");

    String checked = page(typed("thu", village));
    String taken = page(typed("nap", village));
    String again = page(typed("nap", village));

    assertThat(checked).contains("Kiểm tra thử 1 dòng", "thêm hoặc đổi 1", "value=\"93706\"");
    assertThat(taken).contains("Đã nhập 1 dòng", "Nhập phiếu khác").doesNotContain("93706");
    assertThat(again).contains("Đúng những dòng này đã được nhập");
    assertThat(page(get("/nap-tep"))).contains("Phiếu giấy");
    assertThat(population("93706")).containsExactly(1500);
  }

  @Test
  void aWrongRowStaysInTheGridWithItsReason() throws Exception {
    String report = page(typed("nap", village(707, "1600"), village(708, "nhiều")));

    assertThat(report)
        .contains("TABLES-021", "chưa nhận dòng nào", "value=\"93707\"", "value=\"nhiều\"");
    assertThat(population("93707")).isEmpty();
  }

  @Test
  void aSheetOfOneRowWithoutItsRequiredColumnsIsNotPassedOverInSilence() throws Exception {
    assertThat(page(typed("nap", List.of("", "", "", "Thử 709"))))
        .containsAnyOf("không đọc được là dữ liệu", "trả lại 1");
    assertThat(page(typed("nap", List.of())))
        .contains("Nhập từ phiếu giấy")
        .doesNotContain("Đã nhập");
  }

  /// A row of the grid, which has more columns than the files here.
  private List<String> village(int number, String population) {
    List<String> given = List.of(VILLAGE.formatted(number, number, population).strip().split(","));
    ImportKind kind = intake.receiver("units").kind();
    List<String> row = new ArrayList<>(Collections.nCopies(kind.columns().size(), ""));
    for (int i = 0; i + 1 < given.size(); i++) {
      row.set(i, given.get(i));
    }
    row.set(kind.indexOf("source"), given.getLast());
    return row;
  }

  @SafeVarargs
  private static AbstractMockHttpServletRequestBuilder<?> typed(String viec, List<String>... rows) {
    AbstractMockHttpServletRequestBuilder<?> request =
        post("/nap-tep/luoi/units").param("viec", viec);
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < Math.max(1, rows[row].size()); column++) {
        String cell = column < rows[row].size() ? rows[row].get(column) : "";
        request.param("o-" + row + "-" + column, cell);
      }
    }
    return request;
  }

  private List<Integer> population(String code) {
    return sql.sql("select population from territory.unit where code = ?")
        .param(code)
        .query((row, _) -> row.getInt(1))
        .list();
  }

  @Test
  void aKindThatAPersonMayNotBringIsRefused() throws Exception {
    web.perform(
            get("/nap-tep/mau/units")
                .with(
                    authentication(
                        new UsernamePasswordAuthenticationToken(
                            "y", null, List.of(new SimpleGrantedAuthority("intake.submit"))))))
        .andExpect(status().isForbidden());
  }

  private static AbstractMockHttpServletRequestBuilder<?> sent(
      String name, String text, String what) {
    return multipart("/nap-tep")
        .file(new MockMultipartFile("tep", name, "text/csv", text.getBytes(StandardCharsets.UTF_8)))
        .param("loai", "units")
        .param("viec", what);
  }

  private String page(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return web.perform(request.with(by()).with(csrf()))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private RequestPostProcessor by() {
    return authentication(
        new UsernamePasswordAuthenticationToken(
            administrator,
            null,
            administrator.permissions().stream().map(SimpleGrantedAuthority::new).toList()));
  }

  private static String upload(String page) {
    return find(page, "/nap-tep/luot/([0-9a-f-]{36})");
  }

  private static String find(String page, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
