// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Offices;
import vn.phaodai.organisation.Side;
import vn.phaodai.refusal.RefusedException;
import vn.phaodai.territory.Areas;
import vn.phaodai.territory.TerritoryLoader;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Who makes areas where, over every role, side and place of a seat.
@RoomTest(Ground.BODIES)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AreaJurisdictionTest {
  private static final LocalDate TODAY = LocalDate.of(2021, 9, 12);

  @Autowired private TerritoryLoader territory;
  @Autowired private Units units;
  @Autowired private Areas areas;
  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private Accounts accounts;
  @Autowired private MockMvc web;

  private Unit commune;

  @BeforeAll
  void twoProvinces() {
    commune = unit("29311");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void anAreaIsMadeAndEndedWhereTheSeatReachesAndNowhereElse() {
    Roles roles = new Roles();
    Set<String> names = roles.rows().stream().map(Roles.Row::role).collect(Collectors.toSet());
    List<String> wrong = new ArrayList<>();
    int made = 0;
    for (String role : new TreeSet<>(names)) {
      for (Side side : Side.values()) {
        for (String place : List.of("84", "845", "29311", "29314", "844", "91")) {
          boolean reaches = Set.of("84", "845", "29311").contains(place);
          boolean allowed = reaches && roles.permits(role, side, "territory.edit");
          signIn(role, side, unit(place));
          String outcome = open("Ấp thử " + made);
          made += outcome.isEmpty() ? 1 : 0;
          if (!outcome.equals(allowed ? "" : "TERRITORY-019")) {
            wrong.add(role + " " + side + " " + place + ": " + outcome);
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(made).isPositive();
  }

  @Test
  void whoSitsElsewhereDoesNotEndAnArea() {
    Unit area = areas.open(commune, "Ấp", "Giồng Lớn", TODAY.minusDays(3), "thực tế");
    signIn("COMMUNE_OFFICER", Side.STATE, unit("29314"));

    assertThat(outcome(() -> areas.close(area, TODAY))).isEqualTo("TERRITORY-019");

    signIn("COMMUNE_OFFICER", Side.STATE, commune);
    assertThat(outcome(() -> areas.close(area, TODAY))).isEmpty();
  }

  @Test
  void theTerritoryPageOpensOnTheReadersOwnProvince() throws Exception {
    assertThat(page("/dia-ban", "UBND.29311")).contains("<h1>Tỉnh Trà Vinh</h1>");
    assertThat(page("/dia-ban", "UBND.30742")).contains("<h1>Tỉnh Kiên Giang</h1>");
    assertThat(page("/dia-ban?tinh=91", "UBND.29311")).contains("<h1>Tỉnh Kiên Giang</h1>");
  }

  @Test
  void theFormsStandOnlyOnPagesOfTheReadersOwnPlaces() throws Exception {
    assertThat(page("/dia-ban/29311", "UBND.29311")).contains("action=\"/dia-ban/29311/khu-vuc\"");
    assertThat(page("/dia-ban/29314", "UBND.29311")).doesNotContain("/khu-vuc\"");
  }

  private String page(String path, String body) throws Exception {
    return web.perform(
            MockMvcRequestBuilders.get(path)
                .with(
                    SecurityMockMvcRequestPostProcessors.authentication(
                        new Holders(bodies, offices, accounts).signedIn(body, "COMMUNE_OFFICER"))))
        .andReturn()
        .getResponse()
        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  private Unit unit(String code) {
    return units.find(code, TODAY).orElseThrow();
  }

  private String open(String name) {
    return outcome(() -> areas.open(commune, "Ấp", name, TODAY, "thực tế"));
  }

  private static String outcome(Runnable work) {
    try {
      work.run();
      return "";
    } catch (RefusedException refused) {
      return refused.refusal().code();
    }
  }

  private static void signIn(String role, Side side, Unit place) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(person(role, side, place));
    SecurityContextHolder.setContext(context);
  }

  private static UsernamePasswordAuthenticationToken person(String role, Side side, Unit place) {
    List<Grant> grants = List.of(new Grant(role, side, place.path(), 1, 1, 1));
    Set<String> permissions = new Roles().permissionsOf(grants);
    return UsernamePasswordAuthenticationToken.authenticated(
        new SignedIn(1, 1, "Sơn Thị Thử", grants, permissions, false, 0, TODAY),
        null,
        permissions.stream().map(SimpleGrantedAuthority::new).toList());
  }
}
