// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;

@RoomTest(Ground.BODIES)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganisationTest {
  private static final LocalDate DISPATCH_DAY = LocalDate.of(2021, 9, 10);

  @Autowired private Establishment establishment;
  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private Successions successions;
  @Autowired private DSLContext sql;

  @Test
  void everyUnitOfBothProvincesHasItsBodiesOf2021() {
    assertThat(count("TU.84", "PARTY_COMMITTEE", "DISTRICT")).isEqualTo(9);
    assertThat(count("TU.84", "PARTY_COMMITTEE", "COMMUNE")).isEqualTo(106);
    assertThat(count("TU.84", "PEOPLES_COMMITTEE", "COMMUNE")).isEqualTo(106);
    assertThat(count("TU.91", "PARTY_COMMITTEE", "DISTRICT")).isEqualTo(15);
    assertThat(count("TU.91", "PARTY_COMMITTEE", "COMMUNE")).isEqualTo(144);
    assertThat(count("TU.91", "STEERING_COMMITTEE", "COMMUNE")).isEqualTo(144);
    assertThat(name("HU.844")).isEqualTo("Huyện ủy Càng Long");
    assertThat(name("THU.851")).isEqualTo("Thị ủy Duyên Hải");
    assertThat(name("THANHU.899")).isEqualTo("Thành ủy Rạch Giá");
    assertThat(name("DU.29239")).isEqualTo("Đảng ủy phường 1");
    assertThat(name("BCD.84"))
        .isEqualTo("Ban Chỉ đạo phòng, chống dịch bệnh Covid-19 tỉnh Trà Vinh");
  }

  @Test
  void establishingAgainAddsNothing() {
    Establishment.Summary again = establishment.establish();

    assertThat(again).isEqualTo(new Establishment.Summary(0, 0, 0));
  }

  @Test
  void aCommitteeAnswersToTheOneAboveIt() {
    Body commune = body("DU.29272");

    Body district = bodies.get(java.util.Objects.requireNonNull(commune.parentId()));

    assertThat(district.name()).isEqualTo("Huyện ủy Càng Long");
    assertThat(bodies.cascade(district.id(), DISPATCH_DAY)).hasSize(14).contains(commune);
    assertThat(bodies.cascade(body("UBND.84").id(), DISPATCH_DAY)).hasSize(9);
  }

  @Test
  void afterJuly2025ThereAreNoDistrictBodiesAndTheRulesSayThatTheyWantVerifying() {
    LocalDate later = LocalDate.of(2025, 8, 1);
    List<Body> anGiang =
        bodies.under(bodies.find("TU.91", later).orElseThrow().path(), List.of(), later);

    assertThat(anGiang).noneMatch(body -> body.tier().equals("DISTRICT"));
    assertThat(anGiang)
        .filteredOn(body -> body.origin().contains("25"))
        .isNotEmpty()
        .allMatch(Body::verify);
    assertThat(anGiang)
        .anyMatch(
            body ->
                body.name().equals("Đảng ủy UBND tỉnh An Giang")
                    || body.name().equals("Đảng ủy Ủy ban nhân dân tỉnh An Giang"));
    assertThat(anGiang).noneMatch(body -> body.kind().equals("DEPARTMENT_OF_LABOUR"));
  }

  @Test
  void theSeatPassesOnInOneStepAndTheOldSignatureStays() {
    Position head = head("HU.844");
    Official first = offices.enter("Nguyễn Thị Mười Hai");
    Official second = offices.enter("Thạch Văn Thử");
    Tenure old =
        offices.appoint(
            head.id(), first.id(), Capacity.HOLDER, 1, LocalDate.of(2021, 1, 1), "QĐ 01-QĐ/TU");

    Tenure now =
        offices.handOver(head.id(), 1, second.id(), LocalDate.of(2021, 9, 1), "QĐ 77-QĐ/TU");

    assertThat(offices.headOf(head.bodyId(), LocalDate.of(2021, 8, 31)).orElseThrow().official())
        .isEqualTo(first);
    assertThat(offices.headOf(head.bodyId(), LocalDate.of(2021, 9, 1)).orElseThrow().official())
        .isEqualTo(second);
    assertThat(offices.tenure(old.id()).orElseThrow().valid())
        .isEqualTo(new Validity(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 9, 1)));
    assertThat(offices.maySign(old.id(), head.bodyId(), "T/M", LocalDate.of(2021, 8, 31))).isTrue();
    assertThat(offices.maySign(old.id(), head.bodyId(), "T/M", LocalDate.of(2021, 9, 1))).isFalse();
    assertThat(offices.maySign(now.id(), head.bodyId(), "K/T", LocalDate.of(2021, 9, 1))).isFalse();
    assertThat(offices.history(head.bodyId())).extracting(Tenure::id).contains(old.id(), now.id());
  }

  @Test
  void aHeldSeatIsNotGivenTwiceByTheProgramNorByTheDatabase() {
    Position head = head("UBND.845");
    Official first = offices.enter("Lâm Thị Hoa");
    Official second = offices.enter("Kim Văn Sang");
    offices.appoint(head.id(), first.id(), Capacity.HOLDER, 1, DISPATCH_DAY, null);

    assertThatThrownBy(
            () -> offices.appoint(head.id(), second.id(), Capacity.HOLDER, 1, DISPATCH_DAY, null))
        .hasMessageContaining("ORGANISATION-003");
    assertThatThrownBy(
            () ->
                sql.execute(
                    "insert into organisation.tenure (position_id, official_id, capacity, valid)"
                        + " values (?, ?, 'HOLDER', daterange('2021-10-01', null))",
                    head.id(),
                    second.id()))
        .hasMessageContaining("tenure_position_id_seat_valid_excl");
    assertThat(offices.appoint(head.id(), second.id(), Capacity.DEPUTISING, 1, DISPATCH_DAY, null))
        .extracting(Tenure::capacity)
        .isEqualTo(Capacity.DEPUTISING);
  }

  @Test
  void theStandingDeputySignsForTheStandingCommitteeWhoseOrganItIs() {
    Body standingCommittee = body("BTVTU.91");
    Position deputy =
        offices.positions(List.of(body("TU.91").id()), DISPATCH_DAY).stream()
            .filter(p -> p.kind() == PositionKind.STANDING_DEPUTY)
            .findFirst()
            .orElseThrow();
    Tenure tenure =
        offices.appoint(
            deputy.id(),
            offices.enter("Mai Văn Huỳnh").id(),
            Capacity.HOLDER,
            1,
            LocalDate.of(2021, 1, 1),
            null);

    assertThat(offices.maySign(tenure.id(), standingCommittee.id(), "T/M", DISPATCH_DAY)).isTrue();
    assertThat(offices.maySign(tenure.id(), body("UBND.91").id(), "TM.", DISPATCH_DAY)).isFalse();
  }

  @Test
  void aBodyThatNoRuleKnowsIsFoundedOnceAndSearchedWithoutDiacritics() {
    Bodies.Founding university =
        new Bodies.Founding(
            "DUDHTV.84",
            "PARTY_COMMITTEE_UNIVERSITY",
            "SUBORDINATE_COMMITTEE",
            Side.PARTY,
            "Đảng ủy Trường Đại học Trà Vinh",
            body("TU.84").id(),
            new Validity(LocalDate.of(2021, 1, 1), null),
            "ADMINISTRATOR");

    Body founded = bodies.found(university);

    assertThat(bodies.search("dai hoc tra vinh", DISPATCH_DAY, 5)).containsExactly(founded);
    assertThatThrownBy(() -> bodies.found(university)).hasMessageContaining("ORGANISATION-008");
    assertThatThrownBy(() -> bodies.get(UUID.randomUUID()))
        .hasMessageContaining("ORGANISATION-001");
  }

  @Test
  void noSuccessionIsOpenBeforeItsDay() {
    assertThat(successions.open()).isEmpty();
    assertThat(sql.fetchCount(org.jooq.impl.DSL.table("organisation.body_succession")))
        .isPositive();
  }

  private long count(String root, String kind, String tier) {
    return bodies.under(body(root).path(), List.of(kind), DISPATCH_DAY).stream()
        .filter(body -> body.tier().equals(tier))
        .count();
  }

  private Body body(String code) {
    return bodies.find(code, DISPATCH_DAY).orElseThrow();
  }

  private String name(String code) {
    return body(code).name();
  }

  private Position head(String code) {
    return offices.positions(List.of(body(code).id()), DISPATCH_DAY).getFirst();
  }
}
