// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.Accounts;
import vn.phaodai.access.SignedIn;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.organisation.Capacity;
import vn.phaodai.organisation.Offices;
import vn.phaodai.organisation.PositionKind;

/// The office's pages: reminder, letter, registers.
@RoomTest(Ground.DISPATCHES)
class LetterPagesTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);

  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvc web;

  private Body office;

  @BeforeEach
  void theOfficeIsManned() {
    office = bodies.find("VPTU.84", DAY).orElseThrow();
    if (offices.headOf(office.id(), DAY).isEmpty()) {
      long seat =
          offices.positions(List.of(office.id()), DAY).stream()
              .filter(p -> p.kind() == PositionKind.HEAD)
              .findFirst()
              .orElseThrow()
              .id();
      offices.appoint(
          seat, offices.enter("Nguyễn Văn Tám").id(), Capacity.HOLDER, 1, DAY.minusDays(90), null);
    }
  }

  @Test
  void theOfficeRemindsFromADispatchToTheRegister() throws Exception {
    String remind = page(drafter(), "/chi-dao/202-cv-tu-2021/nhac");
    assertThat(remind).contains("chưa có hạn", "Soạn công văn nhắc").doesNotContain("⟦");

    String letter =
        send(
            drafter(),
            post("/chi-dao/202-cv-tu-2021/nhac")
                .param("coQuan", office.publicId().toString())
                .param("viec", anAssignment().toString()));
    assertThat(page(drafter(), letter))
        .contains("Dự thảo", "đôn đốc thực hiện Công văn số 202-CV/TU")
        .doesNotContain("⟦");
    send(checker(), step(letter, "kiem-tra"));
    long tenure = offices.headOf(office.id(), DAY).orElseThrow().id();
    assertThat(page(checker(), letter)).contains("Nguyễn Văn Tám").doesNotContain("⟦");
    send(
        checker(), step(letter, "ky").param("nguoiKy", tenure + "_").param("ngay", DAY.toString()));
    send(checker(), step(letter, "lay-so"));
    send(checker(), step(letter, "gui").param("kenh", "MANG_DANG"));

    assertThat(page(checker(), letter)).contains("Đã gửi", "Mạng của Đảng").doesNotContain("⟦");
    assertThat(page(checker(), "/cong-van")).contains("-CV/VPTU").doesNotContain("⟦");
    assertThat(page(checker(), "/so-cong-van/di?so=" + office.publicId() + "&nam=2021"))
        .contains("-CV/VPTU", "Nguyễn Văn Tám, CHÁNH VĂN PHÒNG", "Lưu Văn phòng")
        .doesNotContain("⟦");
    web.perform(get(letter + ".pdf").with(Staff.by(checker()))).andExpect(status().isOk());
    web.perform(get(letter + ".docx").with(Staff.by(checker()))).andExpect(status().isOk());
  }

  @Test
  void aReportAndAFreeLetterAreDraftedFromTheirPages() throws Exception {
    assertThat(page(drafter(), "/chi-dao/202-cv-tu-2021/bao-cao")).doesNotContain("⟦");
    String report =
        send(
            drafter(),
            post("/chi-dao/202-cv-tu-2021/bao-cao").param("coQuan", office.publicId().toString()));
    assertThat(page(drafter(), report)).contains("III. Từng nhiệm vụ").doesNotContain("⟦");

    assertThat(page(drafter(), "/cong-van/moi")).contains("CV/VPTU").doesNotContain("⟦");
    String free =
        send(
            drafter(),
            post("/cong-van")
                .param("coQuan", office.publicId().toString())
                .param("kyHieu", "CV/VPTU")
                .param("trichYeu", "mời họp giao ban phòng, chống dịch")
                .param("noi", "Trà Vinh")
                .param("kinhGui", "Thường trực các huyện ủy\nTỉnh đội")
                .param("noiDung", "Kính mời dự họp.")
                .param("noiNhan", "Như trên"));
    assertThat(page(drafter(), free)).contains("mời họp giao ban").doesNotContain("⟦");
  }

  @Test
  void theSymbolAndRecipientsOfANewLetterFollowTheIssuerThatIsChosen() throws Exception {
    Body committee = bodies.find("TU.84", DAY).orElseThrow();

    String first = page(drafter(), "/cong-van/moi?coQuan=" + office.publicId() + "&loai=BC");
    String other = page(drafter(), "/cong-van/moi?coQuan=" + committee.publicId() + "&loai=BC");

    assertThat(first)
        .contains(
            "value=\"BC/VPTU\"", "name=\"coQuan\" value=\"" + office.publicId(), committee.name());
    assertThat(other)
        .contains("value=\"BC/TU\"", "name=\"coQuan\" value=\"" + committee.publicId())
        .doesNotContain("BC/VPTU", "Tỉnh ủy Trà Vinh (để báo cáo)", "⟦");
  }

  @Test
  void theRegisterOfIncomingDocumentsKeepsAWithdrawnLineAndItsNumber() throws Exception {
    jdbc.sql(
            """
            insert into directives.dispatch (slug, register_body_id, path, status, metadata_complete, text, search_key,
              text_source, channel, arrived_at, arrival_number)
            values ('rut', ?, ?::ltree, 'WITHDRAWN', false, 'x', 'x', 'TEXT', 'GIAY', '2021-09-12 08:00+07', 77)
            """)
        .params(office.id(), office.path())
        .update();

    String book = page(drafter(), "/so-cong-van/den?so=" + office.publicId() + "&nam=2021");
    assertThat(book)
        .contains("202-CV/TU", "class=\"withdrawn\"", ">77</a>", "Sổ công văn đến")
        .doesNotContain("⟦");
    assertThat(page(drafter(), "/so-cong-van/den?so=" + office.publicId() + "&nam=2020"))
        .contains("chưa có văn bản nào");

    byte[] workbook =
        web.perform(
                get("/so-cong-van/den.xlsx?so=" + office.publicId() + "&nam=2021")
                    .with(Staff.by(drafter())))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      List<Row> rows = read.getFirstSheet().read();
      assertThat(rows.get(0).getCellText(0)).contains("Sổ công văn đến", "2021");
      assertThat(rows.get(1).getCellText(0)).isEqualTo("Ngày đến");
      assertThat(rows.get(2).getCell(0).getType()).isEqualTo(CellType.NUMBER);
      assertThat(rows.get(2).getCellText(3)).isEqualTo("202-CV/TU");
    }
    jdbc.sql("delete from directives.dispatch where slug = 'rut'").update();
  }

  @Test
  void registersAndLettersOfAnotherProvinceAreNotShown() throws Exception {
    SignedIn elsewhere =
        new Staff(offices, accounts, jdbc).clerk(bodies.find("VPTU.91", DAY).orElseThrow(), 0);

    for (String address :
        List.of(
            "/so-cong-van/den?so=" + office.publicId(),
            "/so-cong-van/di.xlsx?so=" + office.publicId(),
            "/cong-van/" + UUID.randomUUID())) {
      web.perform(get(address).with(Staff.by(elsewhere))).andExpect(status().isNotFound());
    }
  }

  private UUID anAssignment() {
    return jdbc.sql(
            """
            select a.public_id from directives.assignment a join directives.dispatch d on d.id = a.dispatch_id
            where d.slug = '202-cv-tu-2021' and a.is_open and a.due_at = 'infinity' order by a.id limit 1
            """)
        .query(UUID.class)
        .single();
  }

  private MockHttpServletRequestBuilder step(String letter, String step) {
    int version =
        jdbc.sql("select version from directives.letter where public_id = ?::uuid")
            .param(letter.substring(letter.lastIndexOf('/') + 1))
            .query(Integer.class)
            .single();
    return post(letter + "/" + step).param("v", String.valueOf(version));
  }

  private String send(SignedIn person, MockHttpServletRequestBuilder request) throws Exception {
    return Objects.requireNonNull(
        web.perform(request.with(Staff.by(person)).with(csrf()))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl());
  }

  private String page(SignedIn person, String address) throws Exception {
    return web.perform(get(address).accept("text/html").with(Staff.by(person)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private SignedIn drafter() {
    return new Staff(offices, accounts, jdbc).clerk(office, 0);
  }

  private SignedIn checker() {
    return new Staff(offices, accounts, jdbc).clerk(office, 1);
  }
}
