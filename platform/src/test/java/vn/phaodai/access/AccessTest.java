// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.organisation.Capacity;
import vn.phaodai.organisation.Offices;
import vn.phaodai.organisation.Position;
import vn.phaodai.territory.TerritoryLoader;

@RoomTest(Ground.BODIES)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {
  private static final LocalDate SINCE = LocalDate.of(2021, 1, 1);
  private static final LocalDate TODAY = LocalDate.of(2021, 9, 12);

  @Autowired private TerritoryLoader territory;
  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private Accounts accounts;
  @Autowired private AccountRepository repository;
  @Autowired private MockMvc web;
  @Autowired private DSLContext sql;

  @Test
  void aSlipLetsInOnceAndOnlyToChooseAPassword() throws Exception {
    UUID account = account("bithu.antruong", "DU.29275", "Bí thư");
    String slip = accounts.issueSlip(account).code();

    MockHttpSession session = signIn("bithu.antruong", slip.toLowerCase().replace("-", " "));
    web.perform(get("/tim").session(session)).andExpect(redirectedUrl("/mat-khau"));
    web.perform(
            post("/mat-khau")
                .session(session)
                .with(csrf())
                .param("chosen", "mùa nước nổi")
                .param("again", "mùa nước nổi"))
        .andExpect(redirectedUrl("/"));

    web.perform(get("/tim").session(session)).andExpect(status().isOk());
    assertThat(accounts.authenticate("bithu.antruong", slip)).isEmpty();
    assertThat(accounts.authenticate("Bithu.AnTruong ", "mùa nước nổi"))
        .hasValueSatisfying(
            person -> {
              assertThat(person.label()).contains("Bí thư Đảng ủy xã An Trường");
              assertThat(person.permissions()).contains("organisation.read");
              assertThat(person.grants())
                  .extracting(Grant::role)
                  .containsExactly("COMMITTEE_SECRETARY");
            });
  }

  @Test
  void aSlipExpires() {
    UUID account = account("bithu.tanan", "DU.29281", "Bí thư");
    String slip = accounts.issueSlip(account).code();

    sql.execute(
        "update access.account set slip_until = '2021-09-12T10:00:00Z' where public_id = ?",
        account);

    assertThat(accounts.authenticate("bithu.tanan", slip)).isEmpty();
  }

  @Test
  void aWeakPasswordIsRefused() {
    UUID account = account("bithu.binhphu", "DU.29287", "Bí thư");
    SignedIn person =
        accounts.authenticate("bithu.binhphu", accounts.issueSlip(account).code()).orElseThrow();

    for (String weak : List.of("ngắn", "bithu.binhphu123", "d".repeat(73))) {
      assertThatThrownBy(() -> accounts.choosePassword(person, "", weak, weak))
          .hasMessageContaining("ACCESS-004");
    }
    assertThatThrownBy(() -> accounts.choosePassword(person, "", "mùa nước nổi", "mùa nước lớn"))
        .hasMessageContaining("ACCESS-005");
  }

  @Test
  void nobodySeesAPageWithoutSigningInAndAWrongPasswordIsToldPlainly() throws Exception {
    web.perform(get("/tim").accept("text/html")).andExpect(redirectedUrl("/dang-nhap"));
    MockHttpSession session = new MockHttpSession();
    web.perform(
            post("/dang-nhap")
                .session(session)
                .with(csrf())
                .param("username", "khong.co.ai")
                .param("password", "x"))
        .andExpect(redirectedUrl("/dang-nhap"));
    web.perform(get("/dang-nhap").session(session))
        .andExpect(content().string(containsString("Sai tên đăng nhập")))
        .andExpect(content().string(containsString("khong.co.ai")));
  }

  @Test
  void tooManyWrongPasswordsLockTheDoorEvenForTheRightOne() throws Exception {
    password("bithu.ducmy", "DU.29305", "Bí thư", "lúa chín vàng đồng");
    for (int i = 0; i < 5; i++) {
      tryToSignIn("bithu.ducmy", "sai rồi", "10.7.7.7");
    }

    MockHttpSession session = tryToSignIn("bithu.ducmy", "lúa chín vàng đồng", "10.7.7.7");

    web.perform(get("/dang-nhap").session(session))
        .andExpect(content().string(containsString("Thử lại sau 5 phút")));
    assertThat(signIn("bithu.ducmy", "lúa chín vàng đồng")).isNotNull();
  }

  @Test
  void aFormWithoutItsTokenIsRefusedAndPagesCarryAStrictPolicy() throws Exception {
    web.perform(post("/dang-nhap").param("username", "a").param("password", "b"))
        .andExpect(status().isForbidden());
    web.perform(get("/dang-nhap").secure(true))
        .andExpect(header().string("Content-Security-Policy", containsString("default-src 'self'")))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().exists("Strict-Transport-Security"))
        .andExpect(header().string("Referrer-Policy", "same-origin"));
  }

  @Test
  void theSessionGetsANewNameAtSignIn() throws Exception {
    password("bithu.nhilong", "DU.29302", "Bí thư", "lúa chín vàng đồng");
    MockHttpSession session = new MockHttpSession();
    String before = session.getId();

    web.perform(
            post("/dang-nhap")
                .session(session)
                .with(csrf())
                .param("username", "bithu.nhilong")
                .param("password", "lúa chín vàng đồng"))
        .andExpect(redirectedUrl("/"));

    assertThat(session.getId()).isNotEqualTo(before);
  }

  @Test
  void aResetOrALockEndsTheOpenSession() throws Exception {
    UUID account = password("bithu.huyenhoi", "DU.29278", "Bí thư", "lúa chín vàng đồng");
    MockHttpSession session = signIn("bithu.huyenhoi", "lúa chín vàng đồng");
    web.perform(get("/tim").session(session)).andExpect(status().isOk());

    accounts.disable(account, true);

    web.perform(get("/tim").session(session)).andExpect(redirectedUrl("/dang-nhap?het-phien"));
    assertThat(accounts.authenticate("bithu.huyenhoi", "lúa chín vàng đồng")).isEmpty();
  }

  @Test
  void whoHandsOverTheSeatLosesWhatItGaveAtOnce() throws Exception {
    password("qt.cauke", "UBND.845", "Quản trị", "sông nước miền Tây");
    MockHttpSession session = signIn("qt.cauke", "sông nước miền Tây");
    web.perform(get("/quan-tri/tai-khoan").session(session)).andExpect(status().isOk());
    Position seat = seat("UBND.845", "Quản trị");

    offices.handOver(seat.id(), 1, offices.enter("Trần Thị Kế Nhiệm").id(), TODAY, "QĐ 5/QĐ-UBND");

    web.perform(get("/quan-tri/tai-khoan").session(session)).andExpect(status().isForbidden());
  }

  @Test
  void aDistrictAdministratorReachesTheAccountsOfTheDistrictAlone() {
    UUID own = account("bithu.hungmy", "DU.29407", "Bí thư");
    UUID other = account("bithu.vinhkim", "DU.29431", "Bí thư");
    UUID above = account("chanhvp.tv", "VPTU.84", "Chánh Văn phòng");
    UUID both = account("kiemnhiem.tv", "DU.29404", "Bí thư");
    Position member = seat("TU.84", "Tỉnh ủy viên");
    offices.appoint(member.id(), officialOf("kiemnhiem.tv"), Capacity.HOLDER, 7, SINCE, null);
    SignedIn administrator = administrator("qt.chauthanh", "UBND.847");

    as(
        administrator,
        () -> {
          assertThat(accounts.issueSlip(own).code()).hasSize(19);
          for (UUID foreign : List.of(other, above, both)) {
            assertThatThrownBy(() -> accounts.issueSlip(foreign))
                .hasMessageContaining("ACCESS-001");
            assertThatThrownBy(() -> accounts.disable(foreign, true))
                .hasMessageContaining("ACCESS-001");
          }
          assertThat(accounts.list("", "", "", 100))
              .extracting(Account::login)
              .contains("bithu.hungmy")
              .doesNotContain("bithu.vinhkim", "chanhvp.tv", "kiemnhiem.tv");
        });
  }

  @Test
  void theSideDecidesWithTheRole() {
    assertThat(
            new Roles()
                .permits("COMMUNE_OFFICER", vn.phaodai.organisation.Side.STATE, "territory.edit"))
        .isTrue();
    assertThat(
            new Roles()
                .permits("COMMUNE_OFFICER", vn.phaodai.organisation.Side.PARTY, "territory.edit"))
        .isFalse();
    assertThat(new Roles().permits("LEADER", vn.phaodai.organisation.Side.STATE, "access.manage"))
        .isFalse();
  }

  private static void as(SignedIn person, Runnable work) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
    SecurityContextHolder.setContext(context);
    try {
      work.run();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private SignedIn administrator(String login, String body) {
    password(login, body, "Quản trị", "cầu khỉ bắc ngang");
    return accounts.authenticate(login, "cầu khỉ bắc ngang").orElseThrow();
  }

  private long officialOf(String login) {
    return repository.secret(login).orElseThrow().officialId();
  }

  private Position seat(String code, String title) {
    Body body = bodies.find(code, TODAY).orElseThrow();
    return offices.positions(List.of(body.id()), TODAY).stream()
        .filter(p -> p.title().startsWith(title))
        .findFirst()
        .orElseThrow();
  }

  /// An account whose owner fills the seat; it has neither password nor slip.
  private UUID account(String login, String body, String title) {
    long official = offices.enter("Nguyễn Thị " + login).id();
    offices.appoint(seat(body, title).id(), official, Capacity.HOLDER, 1, SINCE, null);
    long id = accounts.open(login, official);
    return (UUID)
        java.util.Objects.requireNonNull(
            sql.fetchValue("select public_id from access.account where id = ?", id));
  }

  private UUID password(String login, String body, String title, String password) {
    UUID account = account(login, body, title);
    SignedIn person =
        accounts.authenticate(login, accounts.issueSlip(account).code()).orElseThrow();
    accounts.choosePassword(person, "", password, password);
    return account;
  }

  private MockHttpSession signIn(String login, String password) throws Exception {
    MockHttpSession session = new MockHttpSession();
    web.perform(
            post("/dang-nhap")
                .session(session)
                .with(csrf())
                .param("username", login)
                .param("password", password))
        .andExpect(redirectedUrl("/"));
    return session;
  }

  private MockHttpSession tryToSignIn(String login, String password, String address)
      throws Exception {
    MockHttpSession session = new MockHttpSession();
    RequestPostProcessor from =
        request -> {
          request.setRemoteAddr(address);
          return request;
        };
    web.perform(
            post("/dang-nhap")
                .session(session)
                .with(csrf())
                .with(from)
                .param("username", login)
                .param("password", password))
        .andExpect(redirectedUrl("/dang-nhap"));
    return session;
  }
}
