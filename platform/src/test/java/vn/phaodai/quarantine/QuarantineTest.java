// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.phaodai.contacts.Story.on;
import static vn.phaodai.quarantine.Quarantined.HERE;
import static vn.phaodai.quarantine.Quarantined.THERE;
import static vn.phaodai.quarantine.Quarantined.TODAY;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vn.phaodai.cases.TestOutcome;
import vn.phaodai.cases.TestRead;
import vn.phaodai.cases.Tests;
import vn.phaodai.contacts.Tracings;
import vn.phaodai.measures.Measure;
import vn.phaodai.people.Sex;
import vn.phaodai.situation.UnitDays;

/// From a confirmed contact to the bed, the checks, the sample and the way out; and back where a
/// test says otherwise.
@RoomTest(Ground.BODIES)
class QuarantineTest {
  private static int stories;

  @Autowired private CaseFiles files;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private Tracings tracings;
  @Autowired private Orders orders;
  @Autowired private OrderCourse course;
  @Autowired private OrderLists lists;
  @Autowired private OrderViews views;
  @Autowired private Facilities facilities;
  @Autowired private Checks checks;
  @Autowired private Overview overview;
  @Autowired private UnitDays figures;
  @Autowired private BeanFactory rooms;
  @TempDir private Path folder;

  private Quarantined told;
  private String tag = "";

  @BeforeEach
  void aStory() {
    told = Quarantined.of(rooms, folder);
    tag = String.valueOf(100 + ++stories);
  }

  private record Somebody(String name, String phone, String commune, long id) {
    String row() {
      return name + ",1980," + phone;
    }
  }

  private int people;

  private Somebody somebody(String name, Sex sex, String commune) {
    String own = name + " " + (char) ('A' + stories) + (char) ('a' + people);
    String phone = "0977%03d%03d".formatted(stories, ++people);
    return new Somebody(own, phone, commune, told.person(own, sex, phone, commune));
  }

  private String exposed(Somebody... who) {
    return exposed(9, who);
  }

  private String exposed(int day, Somebody... who) {
    Map<String, String> rows = new java.util.LinkedHashMap<>();
    for (Somebody one : who) {
      rows.put(one.row(), one.commune());
    }
    return told.exposed(tag, on(11, 8, 0), on(day, 18, 0), rows);
  }

  private Orders.Decision into(UUID facility, LocalDate from, String signs) {
    return new Orders.Decision(facility, from, false, null, "", told.paper(signs));
  }

  private long figure(String commune, Measure measure) {
    // 17:30 lies after the cut-off
    return figures.of(told.story().unit(commune), TODAY.plusDays(1)).getOrDefault(measure, 0L);
  }

  @Test
  void aConfirmedF1IsAnOrderProposedWhereTheyLiveAndNobodyIsQuarantinedByIt() {
    Somebody near = somebody("Kim Văn Bảy", Sex.MALE, THERE);

    exposed(near);

    OrderRow row = lists.of(List.of(told.order(near.id()))).getFirst();
    assertThat(row.state()).isEqualTo("PROPOSED");
    assertThat(row.regimen()).isEqualTo("CENTRAL");
    assertThat(row.rule()).isEqualTo("VN-QUARANTINE@5599 Q02");
    assertThat(row.confidence()).isEqualTo("H");
    assertThat(row.central_days()).isEqualTo(14);
    assertThat(row.place()).isNull();
    assertThat(overview.stand().lines())
        .filteredOn(line -> line.code().equals(THERE))
        .singleElement()
        .satisfies(line -> assertThat(line.proposed()).isPositive());
  }

  @Test
  void anOrderHasItsDaysItsBedItsSamplingDaysAndMovesTheFigures() {
    Somebody near = somebody("Kim Văn Bảy", Sex.MALE, THERE);
    exposed(near);
    UUID order = told.order(near.id());
    UUID facility = facilities.provide(HERE, "Khu cách ly " + tag, "P1: 2");
    long before = figure(THERE, Measure.QUARANTINED_CENTRAL);

    orders.decide(Set.of(order), into(facility, TODAY, THERE));

    OrderView view = views.get(order);
    assertThat(view.row().isActive()).isTrue();
    assertThat(view.row().facility()).isEqualTo("Khu cách ly " + tag + ", P1");
    assertThat(view.centralUntil()).isEqualTo(LocalDate.of(2021, 9, 25));
    assertThat(view.row().until()).isEqualTo(LocalDate.of(2021, 10, 9));
    assertThat(view.samplings())
        .extracting(OrderView.Sampling::day)
        .containsExactly(TODAY, LocalDate.of(2021, 9, 18), LocalDate.of(2021, 9, 25));
    assertThat(view.row().sampleDue()).isEqualTo(TODAY);
    assertThat(view.ordered()).isNotNull();
    assertThat(figure(THERE, Measure.QUARANTINED_CENTRAL)).isEqualTo(before + 1);
    assertThat(figures.verify()).isEmpty();
    assertThat(facilities.get(facility).taken()).isEqualTo(1);

    assertThatThrownBy(() -> orders.decide(Set.of(order), into(facility, TODAY, THERE)))
        .hasMessageContaining("QUARANTINE-002");
  }

  @Test
  void menAndWomenLieApartFamiliesTogetherAndWhoDoesNotFitIsRefusedWithTheCause() {
    Somebody mother = somebody("Sơn Thị Mẹ", Sex.FEMALE, THERE);
    Somebody son = somebody("Kim Văn Con", Sex.MALE, THERE);
    Somebody man = somebody("Thạch Văn Nam", Sex.MALE, THERE);
    Somebody woman = somebody("Lâm Thị Nữ", Sex.FEMALE, THERE);
    told.household(told.story().unit(THERE), mother.id(), son.id());
    exposed(mother, son, man, woman);
    Set<UUID> all =
        Set.of(
            told.order(mother.id()),
            told.order(son.id()),
            told.order(man.id()),
            told.order(woman.id()));
    UUID small = facilities.provide(HERE, "Nhà văn hóa " + tag, "A: 2\nB: 2");

    Orders.Proposal proposal = orders.allocate(all, small);

    assertThat(proposal.beds().get(told.order(mother.id())))
        .extracting(Allocation.Place::room)
        .isEqualTo(Objects.requireNonNull(proposal.beds().get(told.order(son.id()))).room());
    assertThat(proposal.without().values()).containsExactly(Allocation.Cause.NO_ROOM_OF_SEX);
    assertThatThrownBy(() -> orders.decide(all, into(small, TODAY, THERE)))
        .hasMessageContaining("QUARANTINE-006");
    facilities.provide(HERE, "Nhà văn hóa " + tag, "A: 2\nB: 2\nC: 1");
    assertThat(orders.decide(all, into(small, TODAY, THERE))).isEqualTo(4);
    assertThat(facilities.get(small).free()).isEqualTo(1);
    assertThatThrownBy(() -> facilities.provide(HERE, "Nhà văn hóa " + tag, "B: 1"))
        .hasMessageContaining("QUARANTINE-020");
  }

  @Test
  void whoTurnsOutToBeACaseLeavesTheBedInTheSameCommitAndComesBackWhenItIsCorrected() {
    Somebody near = somebody("Kim Văn Bảy", Sex.MALE, THERE);
    exposed(near);
    UUID order = told.order(near.id());
    UUID facility = facilities.provide(HERE, "Ký túc xá " + tag, "1: 1");
    orders.decide(Set.of(order), into(facility, TODAY, THERE));
    long ended = figure(THERE, Measure.QUARANTINE_ENDED);

    TestRead test = told.story().test(near.id(), THERE, on(12, 8, 0), TestOutcome.POSITIVE);

    OrderView view = views.get(order);
    assertThat(view.row().state()).isEqualTo("ENDED");
    assertThat(view.row().endKind()).isEqualTo("POSITIVE");
    assertThat(view.becameCase()).startsWith("84-21-");
    assertThat(facilities.get(facility).free()).isEqualTo(1);
    assertThat(figure(THERE, Measure.QUARANTINE_ENDED)).isEqualTo(ended + 1);

    transactions.executeWithoutResult(
        status ->
            files.testsCorrected(List.of(Tests.corrected(test, TestOutcome.NEGATIVE)), "story"));

    assertThat(views.get(order).row().isActive()).isTrue();
    assertThat(facilities.get(facility).free()).isZero();
    assertThat(figure(THERE, Measure.QUARANTINE_ENDED)).isEqualTo(ended);
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void whoIsACaseIsNeverQuarantined() {
    Somebody near = somebody("Kim Văn Bảy", Sex.MALE, THERE);
    Somebody ill = somebody("Thạch Văn Tám", Sex.MALE, THERE);
    exposed(near, ill);
    UUID proposed = told.order(ill.id());

    told.story().test(ill.id(), THERE, on(12, 8, 0), TestOutcome.POSITIVE);

    assertThat(told.open(ill.id())).isNull();
    assertThatThrownBy(() -> orders.decide(Set.of(proposed), into(facility(), TODAY, THERE)))
        .hasMessageContaining("QUARANTINE-002");
  }

  private UUID facility() {
    return facilities.provide(HERE, "Trường " + tag, "1: 5\n2: 5");
  }

  @Test
  void aLaterExposureExtendsAndNeverOrdersTwice() {
    Somebody near = somebody("Kim Văn Bảy", Sex.MALE, THERE);
    exposed(9, near);
    UUID order = told.order(near.id());
    orders.decide(Set.of(order), into(facility(), LocalDate.of(2021, 9, 10), THERE));
    LocalDate until = views.get(order).row().until();
    tag = String.valueOf(500 + stories);

    exposed(11, near);

    assertThat(told.order(near.id())).isEqualTo(order);
    assertThat(views.get(order).row().longer()).isTrue();
    assertThat(views.get(order).exposures()).hasSize(2);
    course.extend(order, null, "", told.paper(THERE));
    OrderView view = views.get(order);
    assertThat(view.row().until()).isEqualTo(LocalDate.of(2021, 10, 8)).isAfter(until);
    assertThat(view.centralUntil()).isEqualTo(LocalDate.of(2021, 9, 24));
    assertThat(view.row().longer()).isFalse();
    assertThatThrownBy(() -> course.extend(order, null, "", told.paper(THERE)))
        .hasMessageContaining("QUARANTINE-031");
    assertThatThrownBy(
            () -> course.extend(order, LocalDate.of(2021, 9, 20), "Ngắn", told.paper(THERE)))
        .hasMessageContaining("QUARANTINE-016");
  }

  @Test
  void releaseBeforeItsDayIsRefusedAndWithEverythingDoneAnOfficerLetsGo() {
    Somebody near = somebody("Kim Văn Bảy", Sex.MALE, THERE);
    exposed(near);
    UUID order = told.order(near.id());
    orders.decide(Set.of(order), into(facility(), LocalDate.of(2021, 9, 1), THERE));
    assertThatThrownBy(() -> course.release(Set.of(order), told.paper(THERE)))
        .hasMessageContaining("QUARANTINE-011");

    back(order);
    checks.write(TODAY, List.of(new Checks.Seen(order, true, "36,7", false, "")));
    assertThatThrownBy(() -> course.release(Set.of(order), told.paper(THERE)))
        .as("no sample of the last day")
        .hasMessageContaining("QUARANTINE-011");
    sample(near, "11/9/2021", "Âm tính");

    assertThat(
            lists
                .page(new OrderFilter(THERE, null, null, null, null, OrderFilter.What.READY), null)
                .rows())
        .extracting(OrderRow::publicId)
        .contains(order);
    assertThat(course.release(Set.of(order), told.paper(THERE)))
        .isEqualTo(new OrderCourse.Released(1, 0));
    assertThat(views.get(order).row().place()).isEqualTo("HOME");
    jdbc.sql("update quarantine.person_order set until_on = '2021-09-11' where public_id = ?")
        .param(order)
        .update();
    assertThat(course.release(Set.of(order), told.paper(THERE)))
        .isEqualTo(new OrderCourse.Released(0, 1));
    assertThat(views.get(order).row().state()).isEqualTo("ENDED");
    assertThat(figures.verify()).isEmpty();
  }

  /// As if it had begun fourteen days earlier.
  private void back(UUID order) {
    jdbc.sql(
            """
            update quarantine.person_order set from_on = '2021-08-29', central_until = '2021-09-11', until_on = '2021-09-25'
            where public_id = ?
            """)
        .param(order)
        .update();
    jdbc.sql(
            """
            update quarantine.sampling set day = day - 3 where order_id =
              (select id from quarantine.person_order where public_id = ?)
            """)
        .param(order)
        .update();
  }

  private void sample(Somebody who, String at, String result) {
    assertThat(
            told.story()
                .take(
                    "results",
                    "Phòng xét nghiệm,Mã mẫu,Phương pháp,Họ và tên,Năm sinh,Số điện thoại,Xã/phường,Ngày giờ lấy mẫu,"
                        + "Ngày giờ có kết quả,Kết quả\n"
                        + "CDC Trà Vinh,CL%s,PCR,%s,1980,%s,%s,%s 08:00,%s 15:00,%s\n"
                            .formatted(tag, who.name(), who.phone(), who.commune(), at, at, result))
                .first())
        .isEmpty();
  }

  @Test
  void whoIsAbsentAtTheCheckIsABreachUntilSomebodyWritesThatTheyWereThere() {
    Somebody near = somebody("Kim Văn Bảy", Sex.MALE, THERE);
    exposed(near);
    UUID order = told.order(near.id());
    orders.decide(
        Set.of(order), new Orders.Decision(null, TODAY, true, null, "", told.paper(THERE)));
    assertThat(views.get(order).row().until())
        .as("28 days at home")
        .isEqualTo(LocalDate.of(2021, 10, 9));

    checks.write(TODAY, List.of(new Checks.Seen(order, false, "", false, "")));
    assertThat(views.get(order).breaches())
        .singleElement()
        .satisfies(breach -> assertThat(breach.kind()).isEqualTo("ABSENT"));
    checks.write(TODAY, List.of(new Checks.Seen(order, true, "38.2", true, "Sốt nhẹ")));

    assertThat(views.get(order).breaches()).isEmpty();
    assertThat(views.get(order).checks())
        .singleElement()
        .satisfies(check -> assertThat(check.symptoms()).isTrue());
    assertThatThrownBy(
            () -> checks.write(TODAY, List.of(new Checks.Seen(order, true, "60", false, ""))))
        .hasMessageContaining("QUARANTINE-018");
    assertThatThrownBy(
            () ->
                checks.write(
                    TODAY.plusDays(1), List.of(new Checks.Seen(order, true, "", false, ""))))
        .hasMessageContaining("QUARANTINE-017");
  }

  @Test
  void whatCannotBeIsRefusedWithItsCause() {
    Somebody near = somebody("Kim Văn Bảy", Sex.MALE, THERE);
    exposed(near);
    UUID order = told.order(near.id());

    assertThatThrownBy(
            () -> orders.decide(Set.of(order), into(facility(), TODAY.plusDays(9), THERE)))
        .hasMessageContaining("QUARANTINE-010");
    assertThatThrownBy(
            () ->
                orders.decide(
                    Set.of(order),
                    new Orders.Decision(null, TODAY, false, null, "", told.paper(THERE))))
        .hasMessageContaining("QUARANTINE-013");
    assertThatThrownBy(() -> orders.decide(Set.of(order), into(facility(), TODAY, "29269")))
        .hasMessageContaining("QUARANTINE-009");
    assertThatThrownBy(
            () -> orders.decide(Set.of(UUID.randomUUID()), into(facility(), TODAY, THERE)))
        .hasMessageContaining("QUARANTINE-001");
    assertThatThrownBy(() -> orders.decide(Set.of(), into(facility(), TODAY, THERE)))
        .hasMessageContaining("QUARANTINE-003");
    assertThatThrownBy(() -> orders.decide(Set.of(order), into(UUID.randomUUID(), TODAY, THERE)))
        .hasMessageContaining("QUARANTINE-007");
    assertThatThrownBy(() -> facilities.provide("99999", "Không đâu", "1: 1"))
        .hasMessageContaining("QUARANTINE-021");
    assertThatThrownBy(() -> facilities.provide(HERE, "Phòng lạ", "một phòng"))
        .hasMessageContaining("QUARANTINE-019");
    DecisionBook.Paper paper = new DecisionBook.Paper(7_777, told.chair(THERE), TODAY);
    orders.decide(Set.of(order), new Orders.Decision(facility(), TODAY, false, null, "", paper));
    assertThatThrownBy(() -> course.extend(order, TODAY.plusDays(40), "Chưa rõ", paper))
        .hasMessageContaining("QUARANTINE-008");
  }

  @Test
  void aContactWhoIsTakenBackLeavesNoProposal() {
    Somebody near = somebody("Kim Văn Bảy", Sex.MALE, THERE);
    exposed(near);
    UUID contact =
        jdbc.sql("select public_id from contacts.contact where person_id = ?")
            .param(near.id())
            .query(UUID.class)
            .single();

    tracings.withdraw(contact, "Nhầm người");

    assertThat(told.open(near.id())).isNull();
  }
}
