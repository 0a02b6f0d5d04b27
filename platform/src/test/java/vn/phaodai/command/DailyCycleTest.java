// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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
  @Autowired private ReportWriter writer;
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
    // of a province that is no more by then the day to come is what is wrong
    assertThatThrownBy(() -> cycle.run(PROVINCE, LocalDate.of(2030, 1, 1)))
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

  @Test
  void aCorrectionLargerThanTheTotalIsNamedAndTheRestOfTheReportStands() {
    cases(3);
    cases(-5);

    DailyCycle.Run run = cycle.run(PROVINCE, DAY);

    assertThat(run.closure().negatives())
        .extracting(Closure.Negative::value)
        .containsExactly(-2L, -2L, -2L);
    assertThat(text(run.report()))
        .contains("Số liệu âm, phải kiểm tra", "Thị trấn Cầu Kè", "Tiêm vắc-xin", "Vùng");
  }

  @Test
  void anImportThatRunsAtTheCutOffIsInTheNextNumberWhole() {
    cases(3);
    long town = units.require(TOWN, DAY).id();
    transactions.executeWithoutResult(
        _ -> {
          news.publishEvent(
              new FiguresChanged(
                  "cases",
                  "tệp đang nạp",
                  List.of(new FigureChange(town, DAY, Measure.CASES_COMMUNITY, 40))));
          DailyCycle.Run during =
              CompletableFuture.supplyAsync(() -> cycle.run(PROVINCE, DAY)).join();
          assertThat(during.closure().figure(town, Measure.CASES_COMMUNITY)).isEqualTo(3);
        });

    DailyCycle.Run after = cycle.run(PROVINCE, DAY);

    assertThat(after.closure().number()).isEqualTo(2);
    assertThat(after.closure().figure(town, Measure.CASES_COMMUNITY)).isEqualTo(43);
  }

  @Test
  void vaccinationAndCtAreInTheReportAndAnEmptyRegisterSaysSo() {
    cases(1);

    DailyCycle.Run run = cycle.run(PROVINCE, DAY);

    assertThat(text(run.report()))
        .contains("Từ 17:00\u00a011/09/2021 đến 17:00\u00a012/09/2021")
        .contains("Tiêm vắc-xin", "chưa tính được tỷ lệ bao phủ")
        .contains("Không có ca F0 mới nào trong kỳ");
  }

  @Test
  void aCutOffBeforeTheLastIsRefusedOnceTheNextHasPassedAndTheLastClosesTheDay() {
    assertThatThrownBy(() -> cycle.run("91", DAY, LocalTime.of(7, 0)))
        .hasMessageContaining("SITUATION-010");
    assertThatThrownBy(() -> cycle.run("91", DAY, LocalTime.of(9, 0)))
        .hasMessageContaining("SITUATION-009");
    assertThatThrownBy(() -> cycle.run("91", DAY.plusDays(1), LocalTime.of(7, 0)))
        .hasMessageContaining("SITUATION-004");

    DailyCycle.Interim whole = cycle.run("91", DAY, LocalTime.of(17, 0));

    assertThat(whole.closure().endsDay()).isTrue();
    assertThat(whole.report().content().isInterim()).isFalse();
  }

  @Test
  void theReportOfAnEarlierCutOffHasTheFiguresAndJudgesNothing() {
    cases(3);
    Closure day = cycle.run(PROVINCE, DAY).closure();

    DailyReport.Content interim =
        writer.write(
            new Closure(
                day.id(),
                day.province(),
                DAY,
                1,
                day.from(),
                day.cutOff().minusSeconds(10 * 3_600),
                false,
                day.closedAt(),
                day.figures(),
                day.silent(),
                List.of(),
                true),
            null);

    assertThat(interim.isInterim()).isTrue();
    assertThat(interim.sections().toString())
        .contains("đến 07:00\u00a012/09/2021", "3 ca mới trong cộng đồng")
        .doesNotContain("cam kết");
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
