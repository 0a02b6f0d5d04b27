// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.audit.Actor;

@RoomTest(Ground.BODIES)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganisationPagesTest {
  private static final LocalDate TODAY = LocalDate.of(2021, 9, 12);
  private static final RequestPostProcessor READER =
      user("người xem").authorities(AuthorityUtils.createAuthorityList("organisation.read"));

  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private MockMvc web;

  @Test
  void theDirectoryLeadsFromTheProvincesToABody() throws Exception {
    Body party = body("TU.84");

    web.perform(get("/to-chuc").with(READER))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Tỉnh Trà Vinh")))
        .andExpect(content().string(containsString("Tỉnh Kiên Giang")));
    web.perform(get("/to-chuc?don-vi=" + party.unitId()).with(READER))
        .andExpect(content().string(containsString("/to-chuc/" + party.publicId())))
        .andExpect(content().string(containsString("Huyện Càng Long")));
    web.perform(get("/to-chuc?q=huyen uy cang long").with(READER))
        .andExpect(content().string(containsString("Huyện ủy Càng Long")));
  }

  @Test
  void aReaderSeesSeatsAndNoForms() throws Exception {
    web.perform(get("/to-chuc/" + body("TU.91").publicId()).with(READER))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Phó Bí thư Thường trực Tỉnh ủy")))
        .andExpect(content().string(containsString("Đảng ủy Quân sự tỉnh Kiên Giang")))
        .andExpect(content().string(not(containsString("/ban-giao"))));
    web.perform(
            post("/to-chuc/" + body("TU.91").publicId() + "/xac-nhan").with(READER).with(csrf()))
        .andExpect(status().isForbidden());
  }

  @Test
  void anEditorHandsASeatOverAndNamesakesAreAsked() throws Exception {
    Body district = body("HU.848");
    Position head = offices.positions(List.of(district.id()), TODAY).getFirst();
    String page = "/to-chuc/" + district.publicId();
    RequestPostProcessor editor = editor(district.path());

    web.perform(handOver(page, head, "Sơn Thị Mới", "").with(editor))
        .andExpect(redirectedUrl(page));
    web.perform(handOver(page, head, "Sơn Thị Mới", "new").with(editor).param("ghe", "1"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("không sau ngày")));
    web.perform(handOver(page, head, "sơn thị mới", "").with(editor))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("chọn đúng người")));

    assertThat(offices.headOf(district.id(), TODAY).orElseThrow().official().fullName())
        .isEqualTo("Sơn Thị Mới");
  }

  @Test
  void anEditorOfAnotherDistrictIsRefused() throws Exception {
    Body district = body("HU.849");
    Position head = offices.positions(List.of(district.id()), TODAY).getFirst();
    String page = "/to-chuc/" + district.publicId();

    web.perform(handOver(page, head, "Thạch Văn Xa", "").with(editor(body("HU.850").path())))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("nằm ngoài địa bàn")));

    assertThat(offices.headOf(district.id(), TODAY)).isEmpty();
  }

  @Test
  void anEditorConfirmsTheCommitteesThatExist() throws Exception {
    Body party = body("TU.84");
    Body military = body("DUQS.84");

    web.perform(
            post("/to-chuc/" + party.publicId() + "/xac-nhan")
                .with(editor(party.path()))
                .with(csrf())
                .param("co-quan", military.publicId().toString()))
        .andExpect(redirectedUrl("/to-chuc/" + party.publicId()));

    assertThat(body("DUQS.84").confirmed()).isTrue();
    assertThat(body("DUCA.84").confirmed()).isFalse();
  }

  private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder
      handOver(String page, Position seat, String name, String official) {
    return post(page + "/ban-giao")
        .with(csrf())
        .param("chuc-danh", Long.toString(seat.id()))
        .param("ho-ten", name)
        .param("can-bo", official)
        .param("tu-ngay", "2021-09-12")
        .param("quyet-dinh", "QĐ 9-QĐ/TU");
  }

  /// Somebody who may edit at and below one unit.
  private record Editor(String path) implements Actor {
    @Override
    public long accountId() {
      return 1;
    }

    @Override
    public boolean may(String permission, String unitPath) {
      return unitPath.equals(path) || unitPath.startsWith(path + ".");
    }
  }

  private static RequestPostProcessor editor(String path) {
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            new Editor(path),
            null,
            AuthorityUtils.createAuthorityList("organisation.read", "organisation.edit")));
  }

  private Body body(String code) {
    return bodies.find(code, TODAY).orElseThrow();
  }
}
