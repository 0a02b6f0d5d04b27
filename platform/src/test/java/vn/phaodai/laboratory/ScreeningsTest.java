// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phaodai.RoomTest;
import vn.phaodai.cases.TestMethod;
import vn.phaodai.engine.pooling.Candidate;
import vn.phaodai.engine.pooling.PersonId;
import vn.phaodai.engine.pooling.TestingOrder;
import vn.phaodai.intake.Intake;
import vn.phaodai.rules.TestingWeights;
import vn.phaodai.territory.TerritoryLoader;

/// Campaigns are planned commune by commune and advance with what the laboratories send.
@RoomTest
class ScreeningsTest {
  private static final LocalDate FROM = LocalDate.of(2021, 9, 10);
  private static final LocalDate UNTIL = LocalDate.of(2021, 9, 12);
  private static final AtomicInteger FILES = new AtomicInteger();

  @Autowired private TerritoryLoader territory;
  @Autowired private Screenings screenings;
  @Autowired private ScreeningLists lists;
  @Autowired private WhomToTest whom;
  @Autowired private TestingWeights weights;
  @Autowired private LabSight sight;
  @Autowired private LabLists tubes;
  @Autowired private Intake intake;
  @Autowired private JdbcClient jdbc;
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void theProvinceIsThereAndNobodyWasTested() {
    territory.loadShipped();
    jdbc.sql(
            """
            truncate people.person, people.household, laboratory.specimen, laboratory.pool, laboratory.pool_member,
              laboratory.standing, laboratory.screening, laboratory.screened, cases.case_file, cases.case_test cascade
            """)
        .update();
  }

  @Test
  void everyCommuneGetsItsDenominatorAndAQuotaThatMeetsTheTarget() {
    UUID id = screenings.plan(draft("84", Denominator.CENSUS, 80));

    Screening screening = lists.get(id);
    List<ScreeningCommune> communes = lists.communes(id, 1);

    assertThat(communes).hasSize(106);
    assertThat(screening.people()).isEqualTo(1_009_168);
    assertThat(screening.needed()).isEqualTo(807_335);
    assertThat(communes)
        .allSatisfy(c -> assertThat(c.quota()).isEqualTo((int) Math.ceil(c.people() * 0.8)));
  }

  @Test
  void peopleCountOnceARoundHoweverManyTubesTheyGive() throws IOException {
    UUID id = planned("29236", 4);

    results(
        "A1,PCR,Lê Văn Một,1950,29236,10/09/2021 08:00,11/09/2021 08:00,Âm tính,",
        "A2,PCR,Lê Văn Một,1950,29236,11/09/2021 08:00,12/09/2021 08:00,Âm tính,",
        "A3,PCR,Lê Thị Hai,1952,29236,11/09/2021 08:00,12/09/2021 08:00,Dương tính,24",
        "A4,PCR,Lê Văn Ba,1953,29239,11/09/2021 08:00,12/09/2021 08:00,Âm tính,",
        "A5,RAPID,Lê Văn Bốn,1954,29236,11/09/2021 08:00,11/09/2021 08:30,Âm tính,");

    Screening.Round round = lists.get(id).rounds().getFirst();
    assertThat(round.sampled()).isEqualTo(2);
    assertThat(round.read()).isEqualTo(2);
    assertThat(round.specimens()).isEqualTo(3);
    assertThat(round.found()).isEqualTo(1);
    assertThat(round.reachedOn()).isNull();
  }

  @Test
  void aSampledPersonIsReadOnlyWhenTheResultSaysSomethingAndACorrectionIsFollowed()
      throws IOException {
    UUID id = planned("29236", 1);
    take(
        "specimens",
        "lab,code,method,full_name,birth,unit,sampled",
        "CDC,B1,PCR,Võ Thị Chờ,1960,29236,10/09/2021 08:00");
    Screening.Round sampled = lists.get(id).rounds().getFirst();

    take("results", "lab,code,method,resulted,result", "CDC,B1,PCR,11/09/2021 08:00,Mất mẫu");
    Screening.Round lost = lists.get(id).rounds().getFirst();
    take(
        "results",
        "lab,code,method,resulted,result,revision",
        "CDC,B1,PCR,11/09/2021 18:00,Âm tính,1");
    Screening.Round corrected = lists.get(id).rounds().getFirst();

    assertThat(sampled.sampled()).isEqualTo(1);
    assertThat(sampled.read()).isZero();
    assertThat(lost.read()).isZero();
    assertThat(corrected.read()).isEqualTo(1);
    assertThat(corrected.reachedOn()).isEqualTo(UNTIL);
    assertThat(lists.get(id).isComplete()).isTrue();
  }

  @Test
  void membersOfAPoolAreReadByItsResult() throws IOException {
    UUID id = planned("29236", 2);
    take(
        "specimens",
        "lab,code,method,full_name,birth,unit,sampled,pool",
        "CDC,C1,PCR,Trần Thị Gộp,1960,29236,10/09/2021 08:00,G1",
        "CDC,C2,PCR,Trần Văn Chung,1961,29236,10/09/2021 08:00,G1");

    take("pools", "lab,pool,method,resulted,result", "CDC,G1,PCR,11/09/2021 08:00,Dương tính");

    Screening.Round round = lists.get(id).rounds().getFirst();
    assertThat(round.read()).isEqualTo(2);
    assertThat(round.found()).isEqualTo(2);
    assertThat(tubes.retests("", null).rows()).hasSize(2).allMatch(RetestRow::urgent);
    assertThat(tubes.pools(SpecimenFilter.of(""), null).rows())
        .singleElement()
        .satisfies(pool -> assertThat(pool.members()).isEqualTo(2));
  }

  @Test
  void theKeptSumsEqualWhatTheRowsSay() throws IOException {
    UUID id = planned("844", 100);
    results(
        "D1,PCR,Người Một,1950,29266,10/09/2021 08:00,11/09/2021 08:00,Âm tính,",
        "D2,PCR,Người Hai,1951,29269,10/09/2021 08:00,11/09/2021 08:00,Dương tính,30",
        "D3,PCR,Người Ba,1952,29269,10/09/2021 08:00,11/09/2021 08:00,Không xác định,");
    results("D4,PCR,Người Bốn,1953,29266,12/09/2021 08:00,12/09/2021 16:00,Âm tính,");

    assertThat(
            jdbc.sql(
                    """
                    select count(*) from laboratory.screening_progress g
                    cross join lateral (
                      select count(*)::int as people, count(*) filter (where d.read)::int as people_read,
                             count(*) filter (where d.found)::int as found
                      from laboratory.screened d
                      where d.screening_id = g.screening_id and d.round = g.round and d.unit_id = g.unit_id) d
                    where (g.people, g.people_read, g.found) is distinct from (d.people, d.people_read, d.found)
                    """)
                .query(Long.class)
                .single())
        .isZero();
    assertThat(lists.communes(id, 1)).hasSize(14);
    assertThat(lists.get(id).rounds().getFirst().sampled()).isEqualTo(4);
    assertThat(lists.get(id).rounds().getFirst().read()).isEqualTo(3);
  }

  @Test
  void aClosedCampaignNoLongerCounts() throws IOException {
    UUID id = planned("29236", 5);
    screenings.close(id, lists.get(id).version(), "Hết sinh phẩm, chuyển sang đợt sau");

    results("E1,PCR,Người Sau,1950,29236,10/09/2021 08:00,11/09/2021 08:00,Âm tính,");

    assertThat(lists.get(id).rounds().getFirst().sampled()).isZero();
    assertThatThrownBy(() -> screenings.assign(id, lists.get(id).version(), List.of()))
        .hasMessageContaining("LABORATORY-108");
  }

  @Test
  void wrongPlansAreRefusedAndNothingIsLeft() {
    assertThatThrownBy(() -> screenings.plan(draft("84", Denominator.CENSUS, 0)))
        .hasMessageContaining("LABORATORY-103");
    assertThatThrownBy(() -> screenings.plan(draft("99999", Denominator.CENSUS, 50)))
        .hasMessageContaining("TERRITORY-018");
    assertThatThrownBy(() -> screenings.plan(draft("29236", Denominator.REGISTER, 50)))
        .hasMessageContaining("LABORATORY-113");
    assertThat(lists.list()).isEmpty();
  }

  @Test
  void whoeverLivesWithACaseIsTestedFirst() throws IOException {
    take(
        "people",
        "full_name,birth,unit,household",
        "Người Cùng Nhà,1950,29236,H1",
        "Người Bệnh,1960,29236,H1",
        "Người Xa,1970,29236,H2");
    results("F1,PCR,Người Bệnh,1960,29236,10/09/2021 08:00,11/09/2021 08:00,Dương tính,20");

    WhomToTest.Order order = whom.of("29236", 1);

    assertThat(order.candidates()).isEqualTo(2);
    assertThat(name(order.first().getFirst().person().number())).isEqualTo("Người Cùng Nhà");
    assertThat(order.first().getFirst().reasons())
        .anySatisfy(reason -> assertThat(reason.step().vi()).contains("F0 trong nhà"));
  }

  @Test
  void theOrderOfACommuneIsThatOfTheObviousWay() throws IOException {
    take(
        "people",
        "full_name,birth,unit,household",
        "Người Cùng Nhà,12/09/2003,29236,H1",
        "Người Bệnh,1960,29236,H1",
        "Người Già,1950,29236,",
        "Người Trẻ,13/09/2003,29236,H2",
        "Người Mới Thử,20/02/1980,29236,H2",
        "Người Thử Lâu,1970,29236,H3");
    results(
        "H1,PCR,Người Bệnh,1960,29236,10/09/2021 08:00,11/09/2021 08:00,Dương tính,20",
        "H2,PCR,Người Mới Thử,20/02/1980,29236,01/08/2021 08:00,02/08/2021 08:00,Âm tính,",
        "H3,PCR,Người Mới Thử,20/02/1980,29236,11/09/2021 23:30,12/09/2021 01:00,Âm tính,",
        "H4,PCR,Người Thử Lâu,1970,29236,20/08/2021 08:00,21/08/2021 08:00,Âm tính,");
    List<Candidate> candidates = new ArrayList<>();
    jdbc.sql("select id, full_name, birth_date, birth_year from people.person order by random()")
        .query(
            row -> {
              String name = row.getString(2);
              LocalDate born = row.getObject(3, LocalDate.class);
              if (!name.equals("Người Bệnh")) {
                candidates.add(
                    new Candidate(
                        new PersonId(row.getLong(1)),
                        name.equals("Người Mới Thử")
                            ? Integer.valueOf(1)
                            : name.equals("Người Thử Lâu") ? Integer.valueOf(23) : null,
                        name.equals("Người Cùng Nhà"),
                        false,
                        0,
                        0,
                        born == null
                            ? 2021 - row.getInt(4)
                            : (int) ChronoUnit.YEARS.between(born, UNTIL),
                        false,
                        1000.0 / 2));
              }
            });

    WhomToTest.Order order = whom.of("29236", 10);

    assertThat(order.first()).isEqualTo(TestingOrder.first(10, candidates, weights.get()));
    assertThat(order.first())
        .extracting(place -> name(place.person().number()))
        .containsExactly(
            "Người Cùng Nhà", "Người Già", "Người Thử Lâu", "Người Trẻ", "Người Mới Thử");
  }

  @Test
  void turnaroundOfIslandsStandsApart() throws IOException {
    results(
        "G1,PCR,Người Bờ,1950,30730,10/09/2021 08:00,10/09/2021 20:00,Âm tính,",
        "G2,PCR,Người Đảo,1951,31115,10/09/2021 08:00,12/09/2021 08:00,Âm tính,");

    // Days that another test asked for in the last minute are kept in the product's own.
    var turnaround = new Turnaround(jdbc, sight, new TurnaroundDays(jdbc));
    List<Turnaround.Row> rows = turnaround.by(1, FROM, UNTIL);

    assertThat(rows)
        .extracting(Turnaround.Row::island, Turnaround.Row::whole_h, Turnaround.Row::within24h)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(false, 12.0, 1.0),
            org.assertj.core.groups.Tuple.tuple(true, 48.0, 0.0));
  }

  private String name(long person) {
    return jdbc.sql("select full_name from people.person where id = ?")
        .param(person)
        .query(String.class)
        .single();
  }

  private static ScreeningDraft draft(String unit, Denominator denominator, int percent) {
    return new ScreeningDraft(
        "Đợt thử",
        ScreeningKind.EVERYONE,
        unit,
        Set.of(),
        denominator,
        percent,
        List.of(new ScreeningDraft.Round(FROM, UNTIL, TestMethod.PCR, 10)));
  }

  private UUID planned(String unit, int people) {
    UUID id = screenings.plan(draft(unit, Denominator.PLAN, 100));
    List<ScreeningCommune> communes = lists.communes(id, 1);
    screenings.assign(
        id,
        lists.get(id).version(),
        communes.stream()
            .map(c -> new Screenings.Task(c.code(), people, people, 1, people))
            .toList());
    return id;
  }

  private void results(String... rows) throws IOException {
    take(
        "results",
        "code,method,full_name,birth,unit,sampled,resulted,result,ct,lab",
        java.util.Arrays.stream(rows).map(row -> row + ",CDC").toArray(String[]::new));
  }

  private void take(String kind, String heading, String... rows) throws IOException {
    Path file = folder.resolve(FILES.incrementAndGet() + ".csv");
    Files.writeString(file, heading + "\n" + String.join("\n", rows) + "\n");
    var report =
        (vn.phaodai.intake.Report.Taken)
            intake.take(kind, file, "thử", new Intake.Options(false, null), (done, all) -> {});
    assertThat(report.rejected()).as(() -> report.first().toString()).isZero();
  }
}
