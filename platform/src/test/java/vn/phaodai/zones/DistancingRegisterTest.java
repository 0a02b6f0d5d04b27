// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.Grant;
import vn.phaodai.access.SignedIn;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.organisation.Side;
import vn.phaodai.territory.Areas;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Which directive holds in which commune since when, as it follows from what was decided at 17:30
/// of 12/9/2021 and looked at three days later.
@RoomTest(Ground.TERRITORY)
class DistancingRegisterTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final Instant NOW = DAY.atTime(17, 30).atZone(OperatingClock.ZONE).toInstant();
  private static final String TOWN = "29308";
  private static final String HOA_AN = "29311";

  @Autowired private DistancingRegister register;
  @Autowired private Determinations determinations;
  @Autowired private Corrections corrections;
  @Autowired private Deviations deviations;
  @Autowired private Findings findings;
  @Autowired private DirectiveTables tables;
  @Autowired private Areas areas;
  @Autowired private Units units;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvc web;

  @BeforeEach
  void nothingIsDecided() {
    jdbc.sql(
            "truncate zones.decision, zones.opinion, zones.proposal, zones.deviation, zones.review, zones.finding"
                + " restart identity cascade")
        .update();
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void theDirectiveFollowsTheDecidedLevelAndWhatHeldBeforeStays() {
    decided(TOWN, RiskLevel.AT_RISK, "1790/QĐ-UBND", NOW);
    decided(TOWN, RiskLevel.VERY_HIGH, "1795/QĐ-UBND", at(14, 6));

    Distancing.Row row = row(TOWN);

    assertThat(row.directive()).isEqualTo("CT16");
    assertThat(row.since()).isEqualTo(at(14, 6));
    Distancing.Span now = Objects.requireNonNull(row.now());
    assertThat(now.row()).isEqualTo("T01");
    assertThat(now.rule()).startsWith("TV-2021-09-10");
    assertThat(Objects.requireNonNull(now.decision()).number()).isEqualTo("1795/QĐ-UBND");
    assertThat(row.before())
        .extracting(Distancing.Span::directive, Distancing.Span::from, Distancing.Span::until)
        .containsExactly(tuple("CT15", NOW, at(14, 6)));
  }

  @Test
  void anotherDecisionWithTheSameDirectiveDoesNotBeginItAnew() {
    decided(HOA_AN, RiskLevel.HIGH, "1791/QĐ-UBND", NOW);
    decided(HOA_AN, RiskLevel.NEW_NORMAL, "1796/QĐ-UBND", at(14, 7));

    Distancing.Row row = row(HOA_AN);

    assertThat(row.directive()).as("green, too, is under Directive 15").isEqualTo("CT15");
    assertThat(row.since()).isEqualTo(NOW);
    assertThat(Objects.requireNonNull(row.now()).from()).isEqualTo(at(14, 7));
    assertThat(row.before()).hasSize(1);
  }

  @Test
  void whatIsNotDecidedOrNotYetInForceHasNoDirective() {
    decided(TOWN, RiskLevel.VERY_HIGH, "1797/QĐ-UBND", at(13, 6));
    decided(HOA_AN, RiskLevel.AT_RISK, "1798/QĐ-UBND", NOW);

    Distancing all = register.of("84", "", null).orElseThrow();

    assertThat(all.counts()).isEqualTo(java.util.Map.of("CT15", 1, Distancing.NONE, 105));
    assertThat(register.of("84", "CT15", DAY).orElseThrow().rows())
        .extracting(one -> one.unit().code())
        .containsExactly(HOA_AN);
    assertThat(register.of("84", "CT16", DAY).orElseThrow().rows()).isEmpty();
    assertThat(row(TOWN).directive()).as("the day after").isEqualTo("CT16");
  }

  @Test
  void aWithdrawnDecisionHeldUntilItWasWithdrawn() {
    decided(TOWN, RiskLevel.AT_RISK, "1790/QĐ-UBND", NOW);
    decided(TOWN, RiskLevel.VERY_HIGH, "1795/QĐ-UBND", at(13, 6));
    corrections.withdraw(TOWN, "1795/QĐ-UBND", "1799/QĐ-UBND", "chùm ca đã rõ nguồn lây");
    assertThat(row(TOWN).before()).as("withdrawn before it took effect").isEmpty();

    jdbc.sql("update zones.decision set withdrawn_at = ? where number = '1795/QĐ-UBND'")
        .param(java.sql.Timestamp.from(at(14, 9)))
        .update();

    Distancing.Row row = row(TOWN);
    assertThat(row.directive()).isEqualTo("CT15");
    assertThat(row.since()).isEqualTo(at(14, 9));
    assertThat(row.before())
        .extracting(Distancing.Span::directive, Distancing.Span::from, Distancing.Span::until)
        .containsExactly(tuple("CT16", at(13, 6), at(14, 9)), tuple("CT15", NOW, at(13, 6)));
  }

  @Test
  void whatWasApprovedByNameStandsBesideTheDirective() {
    decided(TOWN, RiskLevel.AT_RISK, "1790/QĐ-UBND", NOW);
    UUID asked =
        deviations.propose(
            TOWN,
            new Deviations.Draft(
                "MEETING", Answer.NOT_ALLOWED, "", "ổ dịch ở chợ", DAY, DAY.plusDays(13)));
    assertThat(row(TOWN).deviations()).as("nobody approved it yet").isEmpty();

    deviations.approve(asked, new Paper("1800/QĐ-UBND", "CHỦ TỊCH Lê Văn Hẳn", DAY, NOW));

    assertThat(row(TOWN).deviations())
        .extracting(Deviation::activity, Deviation::number)
        .containsExactly(tuple("MEETING", "1800/QĐ-UBND"));
    assertThat(row(HOA_AN).deviations()).isEmpty();
  }

  @Test
  void anAreaThatAPaperNamesStandsBelowItsCommune() {
    LocalDate late = LocalDate.of(2021, 9, 30);
    Unit ward = units.require("30730", late);
    Unit quarter = areas.open(ward, "Khu phố", "5", late, "QĐ ngày 30/9/2021");
    findings.review("91", late, "Quyết định ngày 30/9/2021, phụ lục danh sách");
    findings.add(quarter.code(), late, "directive_listed", "CT16", "phụ lục, dòng 4");
    Distancing.Row row =
        register.of("91", "", late).orElseThrow().rows().stream()
            .filter(one -> one.unit().code().equals("30730"))
            .findFirst()
            .orElseThrow();

    assertThat(row.directive()).isEqualTo("CT19");
    assertThat(Objects.requireNonNull(row.now()).decision()).isNull();
    assertThat(row.listed()).containsExactly(new Distancing.Listed("Khu phố 5", "CT16", "K01"));
  }

  /// The slow way asks the tables for one commune and one day after the other.
  @Test
  void whatIsReadAtOnceSaysOfEveryCommuneAndDayWhatAskingOneByOneSays() {
    LocalDate first = LocalDate.of(2021, 9, 21);
    List<Unit> wards = units.descendants(units.require("91", DAY).id(), Tier.COMMUNE, DAY);
    String[] directives = {"CT15", "CT16", "NONE"};
    for (int i = 0; i < 24; i++) {
      LocalDate on = first.plusDays(i % 9);
      findings.review(wards.get(i).code(), on.plusDays(3), "danh sách");
      findings.add(wards.get(i).code(), on, "directive_listed", directives[i % 3], "dòng " + i);
      findings.add(
          wards.get(i).code(), on.plusDays(5), "directive_listed", directives[(i + 1) % 3], "sau");
    }
    findings.review("91", LocalDate.of(2021, 9, 30), "Quyết định ngày 30/9/2021");
    jdbc.sql("update zones.finding set during = daterange(lower(during), lower(during) + 9)")
        .update();
    jdbc.sql("update zones.review set during = daterange(lower(during), lower(during) + 6)")
        .update();

    int told = 0;
    for (LocalDate day = first; day.isBefore(LocalDate.of(2021, 10, 16)); day = day.plusDays(1)) {
      for (Distancing.Row row : register.of("91", "", day).orElseThrow().rows()) {
        String slow =
            tables
                .of(row.unit(), day)
                .map(DirectiveTables.Directive::directive)
                .orElse(Distancing.NONE);

        assertThat(row.directive())
            .as("%s, %s", row.unit().code(), day)
            .isEqualTo(slow == null ? Distancing.NONE : slow);
        told += row.directive().equals(Distancing.NONE) ? 0 : 1;
      }
    }
    assertThat(told).isGreaterThan(300);
  }

  @Test
  void aReaderSeesTheirOwnPlaceOnly() {
    decided(TOWN, RiskLevel.VERY_HIGH, "1795/QĐ-UBND", NOW);
    signIn("COMMUNE_OFFICER", TOWN);

    assertThat(register.of(null, "", DAY).orElseThrow().rows())
        .singleElement()
        .satisfies(one -> assertThat(one.directive()).isEqualTo("CT16"));
    assertThatThrownBy(() -> register.of("84", "", null)).hasMessageContaining("ZONES-001");
    assertThatThrownBy(() -> register.of(HOA_AN, "", DAY)).hasMessageContaining("ZONES-001");
  }

  @Test
  void thePageAndTheWorkbookShowWhatHolds() throws Exception {
    decided(TOWN, RiskLevel.VERY_HIGH, "1795/QĐ-UBND", NOW);

    String page =
        web.perform(get("/vung/gian-cach?dv=84&ct=CT16"))
            .andReturn()
            .getResponse()
            .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    byte[] file =
        web.perform(get("/vung/gian-cach.xlsx?dv=84&ct=CT16"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();

    assertThat(page).contains("Chỉ thị 16", "1795/QĐ-UBND", "T01");
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
        var rows = workbook.getFirstSheet().openStream()) {
      assertThat(rows.skip(2).map(row -> row.getCellText(0) + " " + row.getCellText(3)).toList())
          .containsExactly(TOWN + " Chỉ thị 16");
    }
  }

  private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder get(
      String path) {
    return MockMvcRequestBuilders.get(path)
        .with(
            SecurityMockMvcRequestPostProcessors.authentication(
                new UsernamePasswordAuthenticationToken(
                    "Thạch Thị Sa", null, List.of(new SimpleGrantedAuthority("zones.read")))));
  }

  /// Three days later.
  private Distancing.Row row(String code) {
    return register.of("84", "", DAY.plusDays(3)).orElseThrow().rows().stream()
        .filter(one -> one.unit().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private void decided(String code, RiskLevel level, String number, Instant from) {
    UUID proposal = determinations.propose(code, DAY, level, "theo rà soát của Ban Chỉ đạo");
    determinations.decide(
        List.of(proposal), null, new Paper(number, "CHỦ TỊCH Lê Văn Hẳn", DAY, from), "gấp");
  }

  private static Instant at(int day, int hour) {
    return LocalDate.of(2021, 9, day).atTime(hour, 0).atZone(OperatingClock.ZONE).toInstant();
  }

  private void signIn(String role, String place) {
    Unit unit = units.require(place, DAY);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(
                    1,
                    1,
                    "Lâm Thị Thu",
                    List.of(new Grant(role, Side.STATE, unit.path(), 1, 1, 1)),
                    Set.of(),
                    false,
                    0,
                    DAY),
                null,
                List.of()));
  }
}
