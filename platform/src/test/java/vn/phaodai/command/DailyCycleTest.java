// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.Browser;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.measures.FigureChange;
import vn.phaodai.measures.FiguresChanged;
import vn.phaodai.measures.Measure;
import vn.phaodai.situation.Boards;
import vn.phaodai.situation.Channel;
import vn.phaodai.situation.Closure;
import vn.phaodai.territory.Units;
import vn.phaodai.zones.Findings;

/// Trà Vinh closes its days on the evening of 12/9/2021, half an hour after the cut-off.
@RoomTest(Ground.TERRITORY)
class DailyCycleTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final String PROVINCE = "84";
  private static final String TOWN = "29308";
  private static final String DISTRICT = "845";

  @Autowired private DailyCycle cycle;
  @Autowired private DailyReports reports;
  @Autowired private Boards boards;
  @Autowired private Findings findings;
  @Autowired private Units units;
  @Autowired private ApplicationEventPublisher news;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvc web;

  @BeforeEach
  void nothingIsKnown() {
    jdbc.sql(
            """
            truncate situation.closure, situation.closure_figure, situation.closure_silent, situation.report,
              situation.unit_day, command.daily_report, zones.decision, zones.opinion, zones.proposal, zones.review,
              zones.finding restart identity cascade
            """)
        .update();
  }

  private void cases(long count) {
    long town = units.require(TOWN, DAY).id();
    transactions.executeWithoutResult(
        _ ->
            news.publishEvent(
                new FiguresChanged(
                    "cases",
                    "test",
                    List.of(new FigureChange(town, DAY, Measure.CASES_COMMUNITY, count)))));
  }

  private static String text(DailyReport report) {
    return report.content().sections().toString();
  }

  @Test
  void aDayOfWhichNothingIsKnownIsClosedAndSaysWhoIsSilent() {
    DailyCycle.Run run = cycle.run(PROVINCE, DAY);

    assertThat(run.closure().number()).isEqualTo(1);
    assertThat(run.closure().silent()).hasSize(106);
    assertThat(run.proposed()).isEmpty();
    assertThat(text(run.report()))
        .contains("106 đơn vị")
        .contains("–")
        .doesNotContain("Đính chính");
  }

  @Test
  void closedAgainItIsTheSameClosureAndTheSameReport() {
    boards.reported(PROVINCE, DAY, Channel.PHONE, "CDC tỉnh");
    cases(3);
    DailyCycle.Run first = cycle.run(PROVINCE, DAY);

    DailyCycle.Run second = cycle.run(PROVINCE, DAY);

    assertThat(second.closure().number()).isEqualTo(1);
    assertThat(second.closure().isNew()).isFalse();
    assertThat(second.report().id()).isEqualTo(first.report().id());
    assertThat(second.isNewReport()).isFalse();
    assertThat(text(first.report())).contains("3 ca mới trong cộng đồng");
  }

  @Test
  void lateNewsMakesTheNextNumberWithTheCorrectionAndTheOldOneStays() {
    cases(3);
    DailyCycle.Run first = cycle.run(PROVINCE, DAY);
    cases(-1);

    DailyCycle.Run second = cycle.run(PROVINCE, DAY);

    assertThat(second.closure().number()).isEqualTo(2);
    assertThat(second.closure().corrections())
        .extracting(Closure.Correction::before, Closure.Correction::now)
        .containsOnly(org.assertj.core.groups.Tuple.tuple(3L, 2L));
    assertThat(second.closure().corrections())
        .extracting(one -> one.unit().code())
        .containsExactly(PROVINCE, DISTRICT, TOWN);
    assertThat(text(second.report())).contains("Đính chính", "Thị trấn Cầu Kè");
    assertThat(reports.find(first.report().id()).map(DailyCycleTest::text).orElseThrow())
        .contains("3 ca mới trong cộng đồng");
    assertThat(reports.revisions(second.report())).hasSize(2);
  }

  @Test
  void whatIsClosedCannotBeChangedInTheDatabaseEither() {
    cases(3);
    cycle.run(PROVINCE, DAY);

    assertThatThrownBy(() -> jdbc.sql("update situation.closure_figure set value = 0").update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("never changed");
    assertThatThrownBy(() -> jdbc.sql("delete from situation.closure").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void aDayWhoseCutOffHasNotPassedIsRefusedAndNothingIsBegun() {
    assertThatThrownBy(() -> cycle.run(PROVINCE, DAY.plusDays(1)))
        .hasMessageContaining("SITUATION-004");
    assertThatThrownBy(() -> cycle.run(DISTRICT, DAY)).hasMessageContaining("SITUATION-001");
    assertThat(reports.list(10)).isEmpty();
  }

  @Test
  void levelsAreProposedOnceForUnitsThatTheRuleMoves() {
    for (int i = 0; i < 14; i++) {
      boards.reported(PROVINCE, DAY.minusDays(i), Channel.PHONE, "CDC tỉnh");
    }
    findings.review(PROVINCE, DAY, "Biên bản rà soát ngày 12/9/2021");
    cases(1);

    DailyCycle.Run first = cycle.run(PROVINCE, DAY);
    DailyCycle.Run second = cycle.run(PROVINCE, DAY);

    assertThat(first.proposed()).extracting(one -> one.code()).contains(TOWN, DISTRICT, PROVINCE);
    assertThat(first.waiting()).isEqualTo(first.proposed().size()).isEqualTo(116);
    assertThat(second.proposed()).isEmpty();
    assertThat(second.isNewReport()).isFalse();
  }

  private static RequestPostProcessor who(String... permissions) {
    return authentication(
        new UsernamePasswordAuthenticationToken(
            "Thạch Thị Sa",
            null,
            Stream.of(permissions).map(SimpleGrantedAuthority::new).toList()));
  }

  @Test
  void theReportIsReadOnThePageAndTakenAwayAsALetter() throws Exception {
    cases(3);
    UUID id = cycle.run(PROVINCE, DAY).report().id();

    Browser browser = new Browser(web);
    assertThat(browser.page("/bao-cao", who("command.read"))).contains("12/09/2021", ".docx");
    assertThat(browser.page("/bao-cao/" + id, who("command.read")))
        .contains("Báo cáo nhanh", "3 ca mới trong cộng đồng", "Huyện Cầu Kè");
    web.perform(get("/bao-cao/" + id + ".docx").with(who("command.read")))
        .andExpect(status().isOk());
    web.perform(get("/bao-cao/" + id + ".pdf").with(who("command.read")))
        .andExpect(status().isOk());
    web.perform(get("/bao-cao/" + UUID.randomUUID()).with(who("command.read")))
        .andExpect(status().isNotFound());
    web.perform(get("/bao-cao").with(who("zones.read"))).andExpect(status().isForbidden());
  }
}
