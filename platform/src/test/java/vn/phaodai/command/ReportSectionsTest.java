// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// What the rooms of the field tell the report of Trà Vinh of 12/9/2021; Kiên Giang has the like
/// and must not be in it.
@RoomTest(Ground.TERRITORY)
class ReportSectionsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final String PROVINCE = "84";

  @Autowired private DailyCycle cycle;
  @Autowired private Units units;
  @Autowired private JdbcClient jdbc;

  private Unit commune;
  private Unit elsewhere;

  @BeforeEach
  void nothingIsKnown() {
    jdbc.sql(
            """
            truncate situation.closure, situation.closure_figure, situation.closure_silent, command.daily_report,
              relief.dossier, checkpoints.checkpoint, cases.case_file, cases.facility, people.person, vaccination.dose,
              quarantine.person_order, quarantine.decision, welfare.need, frontline.stock_entry, frontline.member,
              laboratory.standing, plans.plan, plans.stock,
              commitments.commitment restart identity cascade
            """)
        .update();
    commune = units.require("29272", DAY);
    elsewhere = units.descendants(units.require("91", DAY).id(), commune.tier(), DAY).getFirst();
  }

  private DailyReport.Section section(String title) {
    return section(cycle.run(PROVINCE, DAY).report(), title);
  }

  private static DailyReport.Section section(DailyReport report, String title) {
    return report.content().sections().stream()
        .filter(one -> one.title().startsWith(title))
        .findFirst()
        .orElseThrow();
  }

  private JdbcClient.StatementSpec at(Unit unit, String sql) {
    return jdbc.sql(sql).param("unit", unit.id()).param("path", unit.path());
  }

  @Test
  void aSectionOfWhichNothingIsKnownSaysSoAndNeverZero() {
    DailyReport report = cycle.run(PROVINCE, DAY).report();

    for (String title :
        List.of(
            "Chốt kiểm soát",
            "Vi phạm cách ly",
            "Hỗ trợ theo",
            "Thiếu hụt",
            "Giường điều trị",
            "Nhu cầu thiết yếu",
            "Trang bị bảo hộ")) {
      DailyReport.Section section = section(report, title);
      assertThat(section.paragraphs())
          .as(title)
          .singleElement()
          .asString()
          .startsWith("Chưa có số liệu: ");
      assertThat(section.rows()).as(title).isEmpty();
    }
    assertThat(section(report, "Kế hoạch ngày mai").rows())
        .allSatisfy(row -> assertThat(row.get(1)).isEqualTo("–"))
        .allSatisfy(row -> assertThat(row.get(2)).startsWith("Chưa có số liệu: "));
  }

  private void dossier(Unit unit, String code, String state, LocalDate paidOn, long amount_vnd) {
    at(
            unit,
            """
            insert into relief.dossier (code, policy, unit_id, path, business, channel, received_on, state, amount_vnd,
              number, decided_on, paid_on)
            values (:code, 'P04', :unit, :path::ltree, 'Công ty', 'PAPER', date '2021-09-12', :state, :amount, '12/QĐ',
              date '2021-09-12', :paid)
            """)
        .param("code", code)
        .param("state", state)
        .param("amount", amount_vnd)
        .param("paid", paidOn)
        .update();
  }

  @Test
  void reliefHasTheDaysSumsByPolicyAndTheThreeFiguresOfThisProvinceAlone() {
    dossier(commune, "A", "PAID", DAY, 1_855_000);
    dossier(commune, "B", "PAID", DAY.minusDays(1), 3_710_000);
    dossier(elsewhere, "C", "PAID", DAY, 9_999_000);
    jdbc.sql(
            """
            insert into relief.hop (dossier_id, hop, began_on, due_on, done_on)
            select id, 'PAY', date '2021-09-01', date '2021-09-03', paid_on from relief.dossier where code = 'B';
            insert into relief.finding (dossier_id, control, evidence, found_on)
            select id, 'SAME_PERSON', '{}', date '2021-09-12' from relief.dossier where code = 'A'
            """)
        .update();

    DailyReport.Section relief = section("Hỗ trợ theo");

    assertThat(relief.rows())
        .singleElement()
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
        .startsWith("Tạm hoãn hợp đồng, nghỉ không lương", "2", "2", "0", "1", "1.855.000")
        .endsWith("50\u00a0%", "1 / 0", "–");
  }

  private long gate(Unit unit, String name) {
    return at(
            unit,
            """
            insert into checkpoints.checkpoint (name, name_fold, kind, unit_id, path, province_id, during)
            values (:name, :name, 'ROAD', :unit, :path::ltree, :province, daterange('2021-07-01', null)) returning id
            """)
        .param("name", name)
        .param("province", Long.valueOf(unit.path().split("\\.")[0]))
        .query(Long.class)
        .single();
  }

  private void passage(long gate, String decision, String action, String paper, String taken) {
    jdbc.sql(
            """
            with shift as (
              insert into checkpoints.shift (checkpoint_id, account_id, officer, during)
              select :gate, coalesce(max(account_id), 0) + 1, 'Sơn Thanh Hà', tstzrange('2021-09-11', '2021-09-13')
              from checkpoints.shift returning id)
            insert into checkpoints.passage (record_id, checkpoint_id, shift_id, path, province_id, device_at, taken_at,
              received_at, purpose, paper, symptoms, origin_level, action, decision, reason, account_id, officer)
            select uuidv7(), c.id, s.id, c.path, c.province_id, :taken::timestamptz, :taken::timestamptz, :taken::timestamptz,
              'WORK', :paper, false, 'NONE', :action, :decision, 'lý do', 1, 'Sơn Thanh Hà'
            from checkpoints.checkpoint c, shift s where c.id = :gate
            """)
        .param("gate", gate)
        .param("decision", decision)
        .param("action", action)
        .param("paper", paper)
        .param("taken", taken)
        .update();
  }

  @Test
  void gatesTellWhomTheySentBackHeldAndLetPassAgainstTheRuleWithinTheWindow() {
    long gate = gate(commune, "Chốt cầu Cổ Chiên");
    gate(commune, "Chốt Dân Thành");
    long other = gate(elsewhere, "Chốt Thứ Bảy");
    passage(gate, "REFUSE", "REFUSE", "FORGED", "2021-09-12 08:00+07");
    passage(gate, "ISOLATE", "ISOLATE", "NONE", "2021-09-12 09:00+07");
    passage(gate, "ADMIT", "QUARANTINE", "NONE", "2021-09-12 10:00+07");
    passage(gate, "REFUSE", "REFUSE", "NONE", "2021-09-12 17:00+07");
    passage(other, "REFUSE", "REFUSE", "NONE", "2021-09-12 08:00+07");

    DailyReport.Section gates = section("Chốt kiểm soát");

    assertThat(gates.rows())
        .containsExactly(
            List.of("Chốt cầu Cổ Chiên", "3", "1", "1", "0", "1", "1"),
            List.of("Chốt Dân Thành", "–", "–", "–", "–", "–", "–"));
    assertThat(gates.paragraphs().getFirst()).contains("2 chốt ghi 3 lượt qua: buộc quay đầu 1");
  }

  private long person(Unit unit, String sex, int birthYear) {
    return at(
            unit,
            """
            insert into people.person (id, canonical_id, full_name, name_fold, name_key, words, sex, birth_year, unit_id,
              path, commune_id, origin)
            select n, n, 'Kim Thị Út', 'kim thi ut', 'ut', '{}', :sex, :year, :unit, :path::ltree, :unit, 'form'
            from nextval('people.person_id') as n returning id
            """)
        .param("sex", sex)
        .param("year", birthYear)
        .query(Long.class)
        .single();
  }

  private void deaths(int count, String sex, int birthYear) {
    for (int i = 0; i < count; i++) {
      at(
              commune,
              """
              insert into cases.case_file (code, person_id, unit_id, state, definition, setting, setting_told, confirmed_at,
                confirmed_day, sampled_at, resulted_at, closed_at, closed_day)
              values ('F0-' || :person, :person, :unit, 'DEAD', 'VN@1', 'COMMUNITY', true, '2021-09-01', date '2021-09-01',
                '2021-09-01', '2021-09-01', '2021-09-12', date '2021-09-12')
              """)
          .param("person", person(commune, sex, birthYear))
          .update();
    }
  }

  @Test
  void ofAFewDeathsTheNumberAloneIsTold() {
    deaths(3, "FEMALE", 1950);
    deaths(1, "MALE", 1990);

    DailyReport.Section deaths = section("Tử vong");

    assertThat(deaths.rows()).isEmpty();
    assertThat(deaths.paragraphs().toString())
        .contains("4 ca có hồ sơ", "Không nêu nhóm tuổi")
        .doesNotContain("Nữ", "trên 65");
  }

  @Test
  void ofManyDeathsGroupsAreToldButNoneUnderFiveNorWhatSubtractingWouldTell() {
    deaths(6, "FEMALE", 1950);
    deaths(3, "MALE", 1960);
    deaths(2, "FEMALE", 1990);

    DailyReport.Section deaths = section("Tử vong");

    assertThat(deaths.rows())
        .containsExactly(
            List.of("Tuổi", "từ nhóm 18–49 đến nhóm 50–65", "5"),
            List.of("Tuổi", "trên 65", "6"),
            List.of("Tiêm chủng", "chưa tiêm", "11"));
  }

  @Test
  void aRevisionWithOneMoreDeathTellsTheNumberAndNotWhoWasAdded() {
    deaths(6, "FEMALE", 1950);
    assertThat(section("Tử vong").rows()).contains(List.of("Giới tính", "Nữ", "6"));
    deaths(1, "FEMALE", 1950);

    DailyReport.Section later = section("Tử vong");
    DailyReport.Section third = section("Tử vong");

    assertThat(later.rows()).isEmpty();
    assertThat(later.paragraphs().toString()).contains("7 ca có hồ sơ", "không nêu lại");
    assertThat(third).isEqualTo(later);
  }

  private void order(Unit unit, String from, String until, int number) {
    at(
            unit,
            """
            with paper as (
              insert into quarantine.decision (kind, body_id, body_name, year, number, decided_on, tenure_id, position, signer)
              values ('ORDER', 1, 'UBND', 2021, :number, date '2021-09-01', 1, 'CHỦ TỊCH', 'Trần Văn Hải') returning id)
            insert into quarantine.person_order (person_id, unit_id, path, class, last_met_at, state, regimen, proposed_at,
              decision_id, from_on, until_on)
            select :number, :unit, :path::ltree, 'F1', '2021-09-01', 'ACTIVE', 'CENTRAL', '2021-09-01', paper.id,
              :from::date, :until::date from paper
            """)
        .param("number", number)
        .param("from", from)
        .param("until", until)
        .update();
  }

  @Test
  void breachesOfTheDayAreCountedAndWhatEndsOrIsSampledTomorrowIsPlanned() {
    order(commune, "2021-08-31", "2021-09-13", 1);
    order(commune, "2021-08-20", "2021-09-05", 2);
    order(elsewhere, "2021-08-31", "2021-09-13", 3);
    jdbc.sql(
            """
            insert into quarantine.breach (order_id, kind, happened_at, day, told_at)
            values (1, 'LEFT', '2021-09-12 07:00+07', date '2021-09-12', '2021-09-12 07:00+07'),
                   (2, 'LEFT', '2021-09-10 07:00+07', date '2021-09-10', '2021-09-10 07:00+07'),
                   (3, 'LEFT', '2021-09-12 07:00+07', date '2021-09-12', '2021-09-12 07:00+07');
            insert into quarantine.sampling (order_id, day, number)
            values (1, date '2021-09-13', 14), (2, date '2021-09-14', 14), (3, date '2021-09-13', 14)
            """)
        .update();
    gate(commune, "Chốt cầu Cổ Chiên");

    DailyReport report = cycle.run(PROVINCE, DAY).report();

    assertThat(section(report, "Vi phạm cách ly").paragraphs().getFirst())
        .contains("2 người đang cách ly", "1 vi phạm (", "2 người có vi phạm chưa xử lý");
    assertThat(section(report, "Kế hoạch ngày mai").rows())
        .contains(
            List.of("Lấy mẫu trong cách ly", "1", ""),
            List.of(
                "Hết thời gian cách ly",
                "1",
                "1 người đã hết hạn từ trước, chưa có quyết định cho về"),
            List.of("Ca trực tại chốt", "0", "Chưa xếp ca: Chốt cầu Cổ Chiên"));
  }

  @Test
  void whatIsLackingIsCountedFromBedsNeedsAndTheFrontlinesStock() {
    for (Unit unit : List.of(commune, elsewhere)) {
      at(
              unit,
              """
              with place as (
                insert into cases.facility (name, unit_id, path) values ('Bệnh viện dã chiến', :unit, :path::ltree) returning id)
              insert into cases.facility_capacity (facility_id, tier, beds) select id, 1, 120 from place
              """)
          .update();
      at(
              unit,
              """
              insert into welfare.need (person_id, unit_id, path, kind, urgent, channel, told_at, due_at, clock_h, confidence)
              values (:unit, :unit, :path::ltree, 'FOOD', true, 'TELEPHONE', '2021-09-11 08:00+07', '2021-09-11 20:00+07', 12, 'M')
              """)
          .update();
      at(
              unit,
              """
              insert into frontline.stock_entry (unit_id, path, item, kind, quantity, change, day, told_at)
              values (:unit, :path::ltree, 'N95', 'COUNTED', 0, 0, date '2021-09-12', '2021-09-12 08:00+07')
              """)
          .update();
    }

    DailyReport report = cycle.run(PROVINCE, DAY).report();

    assertThat(section(report, "Giường điều trị").rows())
        .containsExactly(List.of("Tầng 1", "120", "0", "120"));
    assertThat(section(report, "Nhu cầu thiết yếu").paragraphs().getFirst())
        .startsWith("1 nhu cầu chưa đáp ứng, 1 đã quá hạn");
    assertThat(section(report, "Trang bị bảo hộ").rows())
        .singleElement()
        .satisfies(row -> assertThat(row.getFirst()).isEqualTo(commune.fullName()));
  }

  @Test
  void whatPlansThatRunNeedIsSetAgainstWhatTheirUnitsHave() {
    for (Unit unit : List.of(commune, elsewhere)) {
      at(
              unit,
              """
              with plan as (
                insert into plans.plan (unit_id, path, level, version, from_day, owner_body_id, author, written_at, state,
                  number, approved_at)
                values (:unit, :path::ltree, 'HIGH', 1, '2021-09-01', 1, 'Lê Thị Mai', '2021-09-01', 'APPROVED', '7/KH',
                  '2021-09-01') returning id),
              need as (
                insert into plans.need (plan_id, resource, amount) select id, 'TEST_KITS', 500 from plan),
              has as (
                insert into plans.stock (unit_id, path, resource, amount, teller, told_at)
                values (:unit, :path::ltree, 'TEST_KITS', 120, 'Lê Thị Mai', '2021-09-11'))
              insert into plans.activation (plan_id, unit_id, path, level, decision_id, number, effective_at, counted_from,
                activated_at)
              select id, :unit, :path::ltree, 'HIGH', :unit, '9/QĐ', '2021-09-10', '2021-09-10', '2021-09-10' from plan
              """)
          .update();
    }

    DailyReport.Section plans = section("Thiếu hụt");

    assertThat(plans.paragraphs().getFirst()).startsWith("1 phương án đang chạy; 1 loại");
    assertThat(plans.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.subList(1, 4)).containsExactly("500", "380", "1"));
  }

  private void promise(Unit unit, String due) {
    at(
            unit,
            """
            insert into commitments.commitment (unit_id, path, kind, starts_on, due_on, body_id, body_name, tenure_id,
              head_name, head_title, state, counts_from, signed_at)
            values (:unit, :path::ltree, 'CONTROL', '2021-09-01', :due::date, 1, 'Đảng ủy', 1, 'Thạch Thị Sa', 'Bí thư',
              'IN_FORCE', '2021-09-01', '2021-09-01')
            """)
        .param("due", due)
        .update();
  }

  @Test
  void theNextDayNamesCommitmentsThatEndOnItAndWhoIsToBeTestedAgainUntilItsEnd() {
    promise(commune, "2021-09-13");
    promise(commune, "2021-09-14");
    promise(elsewhere, "2021-09-13");
    jdbc.sql(
            """
            insert into laboratory.standing (person_id, unit_id, state, cause, due_at, taken_at)
            values (1, :here, 'SUSPECT', 'POOL', '2021-09-13 09:00+07', '2021-09-12'),
                   (2, :here, 'RETEST_DUE', 'LOST', '2021-09-14 00:00+07', '2021-09-12'),
                   (3, :there, 'SUSPECT', 'POOL', '2021-09-13 09:00+07', '2021-09-12')
            """)
        .param("here", commune.id())
        .param("there", elsewhere.id())
        .update();

    DailyReport.Section tomorrow = section("Kế hoạch ngày mai");

    assertThat(tomorrow.rows())
        .contains(
            List.of("Cam kết đến hạn", "1", commune.fullName() + " (Thạch Thị Sa)"),
            List.of("Người phải xét nghiệm lại", "1", "1 nghi mắc; kể cả người đã quá hạn"));
  }

  @AfterEach
  void theTableIsBack() {
    jdbc.sql("alter table if exists relief.lost_finding rename to finding").update();
  }

  @Test
  void aSectionThatFailsSaysSoAndTheRestOfTheReportStands() {
    dossier(commune, "A", "PAID", DAY, 1_855_000);
    jdbc.sql("alter table relief.finding rename to lost_finding").update();

    DailyReport report = cycle.run(PROVINCE, DAY).report();

    assertThat(section(report, "Hỗ trợ theo").paragraphs())
        .singleElement()
        .asString()
        .startsWith("Không lấy được số liệu của mục này");
    assertThat(section(report, "Kế hoạch ngày mai").rows()).hasSize(7);
    assertThat(section(report, "Tình hình dịch").rows()).isNotEmpty();
  }
}
