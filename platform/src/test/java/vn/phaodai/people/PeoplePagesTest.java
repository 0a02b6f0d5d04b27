// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.Accounts;
import vn.phaodai.access.SignedIn;
import vn.phaodai.directives.Staff;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Offices;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// The register's pages, asked by people in real seats.
@RoomTest(Ground.BODIES)
class PeoplePagesTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final LocalDate BORN = LocalDate.of(1985, 7, 24);
  private static final String COMMUNE = "29272";

  @Autowired private Units units;
  @Autowired private PersonRegister register;
  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private Accounts accounts;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvc web;

  private Unit commune;

  @BeforeEach
  void theCommuneHasAnOfficerAndTheProvinceAnEpidemiologist() {
    commune = units.require(COMMUNE, DAY);
    jdbc.sql("truncate people.person cascade").update();
  }

  @Test
  void anOfficerRegistersSomebodyAfterSeeingWhoItMayBe() throws Exception {
    assertThat(page(officer(), "/nguoi")).contains("Chưa có ai trong sổ").doesNotContain("⟦");
    assertThat(page(officer(), "/nguoi/moi")).contains(commune.fullName()).doesNotContain("⟦");
    String first = send(officer(), form("Nguyễn Văn An", "24/7/1985", "334012345"));

    String asked = answer(officer(), form("Nguyễn Văn An", "24/7/1985", ""));

    assertThat(asked)
        .contains("thể người này đã có trong sổ", first, "cân mọi điều đã khai", "giống hệt")
        .doesNotContain("⟦");
    String second = send(officer(), form("Nguyễn Văn An", "24/7/1985", "").param("vanMoi", "true"));
    assertThat(second).isNotEqualTo(first);
    assertThat(page(officer(), "/nguoi?q=an+1985"))
        .contains(first, second, "Ng… V… An")
        .doesNotContain("Nguyễn Văn An", "334012345", "⟦");
    assertThat(page(epidemiologist(), "/nguoi/trung"))
        .contains("cân mọi điều đã khai", "Ngày, năm sinh", "giống hệt")
        .doesNotContain("⟦");
  }

  @Test
  void whatIsWrongInTheFormIsSaidAtItsFieldAndNothingIsLost() throws Exception {
    String asked =
        answer(officer(), form("Trần Thị Bé", "31/2/1985", "12").param("dienThoai", "12"));

    assertThat(asked).contains("href=\"#sinh\"", "value=\"Trần Thị Bé\"").doesNotContain("⟦");
    assertThat(answer(officer(), form("Trần Thị Bé", "1985", "12")))
        .contains("href=\"#soGiayTo\"", "9 hoặc 12 chữ số");
    assertThat(jdbc.sql("select count(*) from people.person").query((r, n) -> r.getInt(1)).single())
        .isZero();
  }

  @Test
  void aPersonIsShownForAReasonAndCorrectedWithTheFormerValuesKept() throws Exception {
    String an = send(officer(), form("Nguyễn Văn An", "24/7/1985", "334012345"));
    web.perform(get(an + "/sua").with(Staff.by(officer()))).andExpect(status().isForbidden());

    send(officer(), post(an + "/hien").param("lyDo", "Mời lấy mẫu lần 2"));

    assertThat(page(officer(), an)).contains("Nguyễn Văn An", "334012345").doesNotContain("⟦");
    assertThat(page(officer(), an + "/sua")).contains("24/7/1985").doesNotContain("⟦");
    var edit =
        post(an + "/sua")
            .param("v", "0")
            .param("hoTen", "Nguyễn Văn Ân")
            .param("sinh", "24/7/1985")
            .param("soGiayTo", "084085001234")
            .param("xa", COMMUNE);
    send(officer(), edit);
    assertThat(page(officer(), an))
        .contains("Nguyễn Văn Ân", "084085001234", "Nguyễn Văn An", "334012345");
    web.perform(edit.with(Staff.by(officer())).with(csrf())).andExpect(status().isConflict());
    assertThat(page(officer(), "/nguoi?q=334012345")).contains(an);
  }

  @Test
  void aPairIsMergedFromTheReviewListAndPartedFromTheDecidedOnes() throws Exception {
    take(draft("Nguyễn Văn An", "334012345"), draft("Trần Thị Bé", "334012345"));
    String pairs = page(epidemiologist(), "/nguoi/trung");
    String review = pairs.replaceAll("(?s).*action=\"/nguoi/trung/(\\d+)/gop\".*", "$1");
    assertThat(pairs).contains("cùng số giấy tờ, khác tên").doesNotContain("⟦");

    send(epidemiologist(), post("/nguoi/trung/" + review + "/gop").param("lyDo", "Ghi nhầm tên"));

    assertThat(page(epidemiologist(), "/nguoi/trung")).contains("Không có cặp nào chờ xem");
    String decided = page(epidemiologist(), "/nguoi/trung?muc=da-xong");
    String merge = decided.replaceAll("(?s).*action=\"/nguoi/gop/(\\d+)/tach\".*", "$1");
    send(epidemiologist(), post("/nguoi/gop/" + merge + "/tach").param("lyDo", "Hai người thật"));
    assertThat(page(epidemiologist(), "/nguoi/trung")).contains("/nguoi/trung/" + review + "/gop");
    send(epidemiologist(), post("/nguoi/trung/" + review + "/khac"));
    assertThat(page(epidemiologist(), "/nguoi/trung?muc=da-xong")).contains("hai người khác nhau");
    web.perform(get("/nguoi/trung").with(Staff.by(officer()))).andExpect(status().isForbidden());
  }

  @Test
  void aCrewIsOpenedJoinedAndLeft() throws Exception {
    String an = send(officer(), form("Nguyễn Văn An", "24/7/1985", "334012345"));
    send(officer(), form("Trần Văn Bảy", "1979", "334099999"));

    String crew = send(officer(), post(an + "/ho").param("loai", "CREW").param("ten", "TV 90123"));
    send(officer(), post(crew + "/them").param("so", "334099999"));

    assertThat(page(officer(), crew))
        .contains("Thuyền viên tàu TV 90123", "Ng… V… An", "Tr… V… Bảy")
        .doesNotContain("⟦");
    assertThat(page(officer(), an)).contains("TV 90123", "Tr… V… Bảy").doesNotContain("⟦");
    send(officer(), post(crew + "/roi/" + an.substring("/nguoi/".length())));
    assertThat(page(officer(), crew)).doesNotContain("Ng… V… An");
    assertThat(page(officer(), an)).contains("Chưa ghi hộ");
  }

  @Test
  void filesHoldTheListAsItIsShownAndEverythingOnlyForAReason() throws Exception {
    take(draft("Nguyễn Văn An", "334012345"), draft("=cmd", null));

    String csv = text(officer(), get("/nguoi.csv?q=an"));
    assertThat(csv).contains("Ng… V… An", "••••••345").doesNotContain("Nguyễn Văn An");
    byte[] workbook =
        web.perform(
                post("/nguoi/tep")
                    .param("q", "an")
                    .param("lyDo", "Lập danh sách lấy mẫu")
                    .with(Staff.by(officer()))
                    .with(csrf()))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      var rows = read.getFirstSheet().read();
      assertThat(rows.get(0).getCellText(0)).contains("1 dòng", "12/09/2021");
      assertThat(rows.get(2).getCellText(0)).isEqualTo("Nguyễn Văn An");
      assertThat(rows.get(2).getCellText(3)).isEqualTo("334012345");
    }
    assertThat(
            text(
                officer(),
                post("/nguoi/tep").param("lyDo", "Lập danh sách lấy mẫu").param("dang", "csv")))
        .contains("'=cmd");
    assertThat(
            jdbc.sql("select count(*) from audit.entry where action = 'people.reveal_list'")
                .query((r, n) -> r.getInt(1))
                .single())
        .isEqualTo(2);
  }

  @Test
  void whoHasNoBusinessWithPatientsSeesNobody() throws Exception {
    take(draft("Nguyễn Văn An", "334012345"));
    SignedIn party =
        new Staff(offices, accounts, jdbc).clerk(bodies.find("VPTU.84", DAY).orElseThrow(), 0);

    web.perform(get("/nguoi").with(Staff.by(party))).andExpect(status().isForbidden());
    assertThat(page(party, "/tim?q=nguyen+van+an")).doesNotContain("V… An", "/nguoi/");
    assertThat(page(epidemiologist(), "/tim?q=nguyen+van+an")).contains("Ng… V… An", "/nguoi/");
  }

  private MockHttpServletRequestBuilder form(String name, String birth, String idNumber) {
    return post("/nguoi/moi")
        .param("hoTen", name)
        .param("sinh", birth)
        .param("soGiayTo", idNumber)
        .param("xa", COMMUNE);
  }

  private String send(SignedIn person, MockHttpServletRequestBuilder request) throws Exception {
    return Objects.requireNonNull(
        web.perform(request.with(Staff.by(person)).with(csrf()))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl());
  }

  private String answer(SignedIn person, MockHttpServletRequestBuilder request) throws Exception {
    return text(person, request.accept("text/html"));
  }

  private String text(SignedIn person, MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(Staff.by(person)).with(csrf()))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private String page(SignedIn person, String address) throws Exception {
    return answer(person, get(URI.create(address)));
  }

  private SignedIn officer() {
    return new Staff(offices, accounts, jdbc)
        .inRole(bodies.find("UBND." + COMMUNE, DAY).orElseThrow(), "COMMUNE_OFFICER");
  }

  private SignedIn epidemiologist() {
    return new Staff(offices, accounts, jdbc)
        .inRole(bodies.find("CDC.84", DAY).orElseThrow(), "EPIDEMIOLOGIST");
  }

  private PersonDraft draft(String name, @Nullable String idNumber) {
    return new PersonDraft(name, null, BORN, null, idNumber, null, "", commune.id());
  }

  private void take(PersonDraft... drafts) {
    transaction.executeWithoutResult(t -> register.recognise(List.of(drafts), "import 1"));
  }
}
