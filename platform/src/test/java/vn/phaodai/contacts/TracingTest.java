// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.phaodai.contacts.Story.on;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.cases.CaseFiles;
import vn.phaodai.cases.CaseView;
import vn.phaodai.cases.CaseViews;
import vn.phaodai.cases.TestOutcome;
import vn.phaodai.cases.TestRead;
import vn.phaodai.cases.Tests;
import vn.phaodai.intake.Report;
import vn.phaodai.measures.Measure;
import vn.phaodai.refusal.RefusedException;
import vn.phaodai.situation.UnitDays;
import vn.phaodai.tables.Rejection;

/// From the visits that a commune tells to the list that another commune works off, and to the
/// contact who turns out to be a case.
@RoomTest(Ground.TERRITORY)
class TracingTest {
  private static final String HERE = "29236";
  private static final String THERE = "29242";
  private static int people;

  @Autowired private CaseFiles files;
  @Autowired private CaseViews views;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private Proposals proposals;
  @Autowired private Tracings tracings;
  @Autowired private TracingIndex index;
  @Autowired private UnitDays figures;
  @Autowired private BeanFactory rooms;
  @TempDir private Path folder;

  private Story story;
  private String tag = "";

  @BeforeEach
  void aCommuneWithAMarket() {
    story = Story.of(rooms, folder);
    tag = String.valueOf(++people);
    story.take(
        "places",
        Story.PLACES
            + "X%s,Xưởng may %s,Nơi làm việc,%s\n".formatted(tag, tag, HERE)
            + "Q%s,Quán cà phê %s,Quán ăn,%s\n".formatted(tag, tag, HERE)
            + "C%s,Chợ %s,Chợ,%s\n".formatted(tag, tag, HERE));
  }

  private record Somebody(String name, int born, String phone, String commune, long id) {
    String visit(String place, String from, String to) {
      return "%s,%d,%s,%s,%s,%s,%s,%s,QR\n"
          .formatted(name, born, phone, commune, place, HERE, from, to);
    }
  }

  private Somebody somebody(String name, int born, String commune) {
    String phone = "09%08d".formatted(10_000_000 + 997 * people + born);
    String own = name + " " + (char) ('A' + people % 26);
    return new Somebody(own, born, phone, commune, story.person(own, born, phone, commune));
  }

  @Test
  void whoeverSatInTheSameRoomWithinTheWindowIsProposedWithPlaceTimeAndOverlapAndNobodyElse() {
    Somebody patient = somebody("Thạch Thị Sương", 1970, HERE);
    Somebody near = somebody("Kim Văn Bảy", 1971, THERE);
    Somebody early = somebody("Sơn Thị Tám", 1972, HERE);
    Somebody brief = somebody("Lâm Văn Chín", 1973, HERE);
    Somebody next = somebody("Trần Thị Mười", 1974, THERE);
    String code = story.ill(patient.id(), HERE, on(10, 8, 0));
    story.onset(code, LocalDate.of(2021, 9, 9));

    Report.Taken taken =
        story.take(
            "visits",
            Story.VISITS
                + patient.visit("X" + tag, "5/9/2021 07:00", "5/9/2021 16:00")
                + patient.visit("X" + tag, "8/9/2021 07:00", "8/9/2021 16:00")
                + early.visit("X" + tag, "5/9/2021 07:00", "5/9/2021 16:00")
                + near.visit("X" + tag, "8/9/2021 09:00", "8/9/2021 11:30")
                + brief.visit("X" + tag, "8/9/2021 15:50", "8/9/2021 16:30")
                + near.visit("Q" + tag, "10/9/2021 18:00", "10/9/2021 19:00")
                + next.visit("Q" + tag, "10/9/2021 18:20", "10/9/2021 19:00"));
    Proposal proposal = proposals.of(code);

    assertThat(taken.first()).isEmpty();
    assertThat(taken.added()).isEqualTo(7);
    assertThat(proposal.anchor()).isEqualTo("FROM_ONSET");
    assertThat(proposal.from()).isEqualTo(Story.at(on(6, 0, 0)));
    assertThat(proposal.watermark()).isPositive();
    assertThat(proposal.of(Degree.F1))
        .singleElement()
        .satisfies(
            f1 -> {
              assertThat(f1.personId()).isEqualTo(near.id());
              assertThat(f1.exposedAt()).isEqualTo(Story.at(on(8, 9, 0)));
              assertThat(f1.together_min()).isEqualTo(150);
              assertThat(f1.links())
                  .singleElement()
                  .satisfies(link -> assertThat(link.place()).isEqualTo("Xưởng may " + tag));
            });
    assertThat(proposal.of(Degree.F2))
        .singleElement()
        .satisfies(
            f2 -> {
              assertThat(f2.personId()).isEqualTo(next.id());
              assertThat(f2.viaId()).isEqualTo(near.id());
              assertThat(f2.together_min()).isEqualTo(40);
            });
  }

  @Test
  void aConfirmedListGoesToTheCommunesWhereTheyLiveAndTheHopAndFiguresFollow() {
    Somebody patient = somebody("Thạch Thị Sương", 1970, HERE);
    Somebody near = somebody("Kim Văn Bảy", 1971, THERE);
    Somebody spared = somebody("Sơn Thị Tám", 1972, THERE);
    String code = story.ill(patient.id(), HERE, on(11, 20, 0));
    story.take(
        "visits",
        Story.VISITS
            + patient.visit("X" + tag, "8/9/2021 07:00", "8/9/2021 16:00")
            + near.visit("X" + tag, "8/9/2021 09:00", "8/9/2021 11:30")
            + spared.visit("X" + tag, "8/9/2021 09:00", "8/9/2021 11:30"));
    long before = figure(THERE, Measure.CONTACTS_F1);
    long traced = figure(HERE, Measure.CASES_TRACED_IN_TIME);
    Proposal proposal = proposals.of(code);

    assertThatThrownBy(
            () ->
                tracings.confirm(
                    code,
                    proposal.digest(),
                    EnumSet.allOf(Degree.class),
                    Set.of(publicId(spared)),
                    ""))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("CONTACTS-015");
    Tracings.Confirmed confirmed =
        tracings.confirm(
            code,
            proposal.digest(),
            EnumSet.allOf(Degree.class),
            Set.of(publicId(spared)),
            "Đeo khẩu trang, ngồi khác dãy");

    assertThat(confirmed).isEqualTo(new Tracings.Confirmed(1, 0, 1, 0));
    assertThat(figure(THERE, Measure.CONTACTS_F1)).isEqualTo(before + 1);
    assertThat(figure(HERE, Measure.CASES_TRACED_IN_TIME)).isEqualTo(traced + 1);
    assertThat(figures.verify()).isEmpty();
    assertThat(views.get(code).hops())
        .filteredOn(hop -> hop.name().equals("TRACED"))
        .singleElement()
        .extracting(CaseView.HopTime::elapsed)
        .isEqualTo("15:30");
    assertThatThrownBy(
            () ->
                tracings.confirm(
                    code, proposal.digest(), EnumSet.allOf(Degree.class), Set.of(), ""))
        .hasMessageContaining("CONTACTS-014");
  }

  @Test
  void aContactWhoseTestIsPositiveBecomesACaseAndItsF2TheNewCasesF1WithoutTyping() {
    Somebody patient = somebody("Thạch Thị Sương", 1970, HERE);
    Somebody near = somebody("Kim Văn Bảy", 1971, THERE);
    Somebody next = somebody("Trần Thị Mười", 1974, THERE);
    String code = story.ill(patient.id(), HERE, on(10, 8, 0));
    story.take(
        "visits",
        Story.VISITS
            + patient.visit("X" + tag, "8/9/2021 07:00", "8/9/2021 16:00")
            + near.visit("X" + tag, "8/9/2021 09:00", "8/9/2021 11:30")
            + near.visit("Q" + tag, "10/9/2021 18:00", "10/9/2021 19:00")
            + next.visit("Q" + tag, "10/9/2021 18:20", "10/9/2021 19:00"));
    tracings.confirm(code, proposals.of(code).digest(), EnumSet.allOf(Degree.class), Set.of(), "");

    TestRead test = story.test(near.id(), THERE, on(12, 8, 0), TestOutcome.POSITIVE);

    assertThat(states(near)).containsExactly("F1 POSITIVE " + code);
    assertThat(states(next)).hasSize(2).contains("F2 PROMOTED " + code);
    assertThat(states(next).getLast()).startsWith("F1 OPEN 84-21-");
    assertThat(figures.verify()).isEmpty();

    transactions.executeWithoutResult(
        status ->
            files.testsCorrected(List.of(Tests.corrected(test, TestOutcome.NEGATIVE)), "story"));

    assertThat(states(near)).containsExactly("F1 OPEN " + code);
    assertThat(states(next)).contains("F2 OPEN " + code);
    assertThat(states(next).getLast()).startsWith("F1 WITHDRAWN");
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void visitsThatCannotBeComeBackRowByRowAndTheOthersAreTaken() {
    Somebody who = somebody("Kim Văn Bảy", 1971, HERE);

    Report.Taken taken =
        story.take(
            "visits",
            Story.VISITS
                + who.visit("X" + tag, "8/9/2021 09:00", "8/9/2021 08:00")
                + who.visit("X" + tag, "13/9/2021 09:00", "13/9/2021 10:00")
                + who.visit("X" + tag, "8/9/2021 09:00", "8/9/2021 10:00")
                + who.visit("Q" + tag, "8/9/2021 09:30", "8/9/2021 11:00")
                + who.visit("Không có", "8/9/2021 12:00", "8/9/2021 13:00")
                + who.visit("X" + tag, "8/9/2021 09:00", "8/9/2021 10:00")
                + who.visit("X" + tag, "1/3/2021 09:00", "1/3/2021 10:00"));

    assertThat(taken.first().stream().map(Rejection::reason).map(r -> r.code()).sorted())
        .containsExactly(
            "CONTACTS-001", "CONTACTS-002", "CONTACTS-003", "CONTACTS-004", "CONTACTS-010");
    assertThat(taken.added()).isEqualTo(1);
    assertThat(taken.kept()).isEqualTo(1);
  }

  @Test
  void aCrowdAtAMarketIsAnnouncedAndNotListed() {
    Somebody patient = somebody("Thạch Thị Sương", 1970, HERE);
    String code = story.ill(patient.id(), HERE, on(10, 8, 0));
    var rows = new StringBuilder(Story.VISITS);
    rows.append(patient.visit("C" + tag, "8/9/2021 07:00", "8/9/2021 08:00"));
    for (int i = 0; i < 70; i++) {
      rows.append(
          "Người Chợ %s %d,%d,,%s,C%s,%s,8/9/2021 07:10,8/9/2021 07:50,QR\n"
              .formatted((char) ('A' + i % 26), i, 1930 + i, HERE, tag, HERE));
    }
    assertThat(story.take("visits", rows.toString()).first()).isEmpty();

    Proposal proposal = proposals.of(code);

    assertThat(proposal.candidates()).isEmpty();
    assertThat(proposal.crowds())
        .singleElement()
        .satisfies(crowd -> assertThat(crowd.present()).isEqualTo(70));
  }

  @Test
  void theIndexFollowsTheDatabaseAndIsReadAgainWhereItIsAnother() {
    Somebody who = somebody("Kim Văn Bảy", 1971, HERE);
    story.take("visits", Story.VISITS + who.visit("X" + tag, "7/9/2021 09:00", "7/9/2021 10:00"));
    TracingIndex.Held before = index.current();

    story.take("visits", Story.VISITS + who.visit("X" + tag, "8/9/2021 09:00", "8/9/2021 10:00"));
    TracingIndex.Held after = index.current();
    jdbc.sql("update contacts.batch set token = gen_random_uuid()").update();
    TracingIndex.Held again = index.current();

    assertThat(after.watermark()).isGreaterThan(before.watermark());
    assertThat(after.timeline().visits()).isEqualTo(before.timeline().visits() + 1);
    assertThat(again.timeline()).isNotSameAs(after.timeline());
    assertThat(again.timeline().visits()).isEqualTo(after.timeline().visits());
    assertThat(again.timeline().visits())
        .isEqualTo(
            jdbc.sql("select count(*) from contacts.visit where withdrawn_at is null")
                .query(Long.class)
                .single());
  }

  private UUID publicId(Somebody one) {
    return jdbc.sql("select public_id from people_api.person where id = ?")
        .param(one.id())
        .query(UUID.class)
        .single();
  }

  private List<String> states(Somebody one) {
    return jdbc.sql(
            """
            select c.class || ' ' || c.state || ' ' || f.code from contacts.contact c
            join cases.case_file f on f.id = c.case_id where c.person_id = ? order by c.id
            """)
        .param(one.id())
        .query((row, n) -> row.getString(1))
        .list();
  }

  private long figure(String commune, Measure measure) {
    // 17:30 lies after the cut-off
    return figures.of(story.unit(commune), Story.DAY.plusDays(1)).getOrDefault(measure, 0L);
  }
}
