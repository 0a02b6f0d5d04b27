// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.phaodai.cases.TestOutcome.POSITIVE;
import static vn.phaodai.cases.Tests.at;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.RoomTest;
import vn.phaodai.intake.Intake;
import vn.phaodai.intake.Report;
import vn.phaodai.measures.Measure;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.PersonRegister;
import vn.phaodai.people.Sex;
import vn.phaodai.situation.UnitDays;
import vn.phaodai.tables.ImportColumn;
import vn.phaodai.tables.Receiver;
import vn.phaodai.tables.Rejection;
import vn.phaodai.territory.TerritoryLoader;
import vn.phaodai.territory.Units;

/// Case lists, bulletins and bed reports as files: each row describes what it names, opens only
/// what the case definition opens, and comes back with a code where it contradicts what is known.
@RoomTest
class CaseListImportTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final AtomicInteger FILES = new AtomicInteger();
  private static final AtomicInteger PEOPLE = new AtomicInteger();
  private static final String HEAD =
      "STT,Mã ca,Số BN,Họ và tên,Năm sinh,Giới,Địa chỉ,Ngày lấy mẫu,Ngày phát hiện,Ngày xác định,"
          + "Phương pháp,Kết quả,Phòng xét nghiệm,Phát hiện ở,Triệu chứng,Số mũi vắc xin,Bệnh nền,Ct,"
          + "Điều trị tại,Trạng thái,Ngày ra viện,Ngày tử vong,Ngày công bố";

  @Autowired private TerritoryLoader territory;
  @Autowired private Units units;
  @Autowired private UnitDays figures;
  @Autowired private CaseFiles files;
  @Autowired private CaseViews views;
  @Autowired private Beds beds;
  @Autowired private Intake intake;
  @Autowired private PersonRegister register;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcClient jdbc;
  @TempDir private Path folder;

  private long unit;

  @BeforeEach
  void aCommuneOfTraVinh() {
    territory.loadShipped();
    unit = units.find("29236", DAY).orElseThrow().id();
  }

  /// Somebody of whom the register knows everything that a row says.
  private record Somebody(long id, String name, int born) {
    private String cells() {
      return name + "," + born + ",Nữ,\"ấp Chợ, Phường 4, TP Trà Vinh\"";
    }
  }

  private Somebody somebody() {
    int n = PEOPLE.incrementAndGet();
    String name =
        "Thạch Thị "
            + "Mỹ Lan Hoa Cúc Đào Sen Nga Hà Vân Thu".split(" ")[n % 10]
            + " Ana"
            + "abcdefghijklmnopqrstuvwxyz".charAt(n % 26);
    int born = 1950 + n;
    long id =
        transactions.execute(
            _ ->
                register
                    .recognise(
                        List.of(
                            new PersonDraft(
                                name,
                                Sex.FEMALE,
                                null,
                                born,
                                null,
                                null,
                                "ấp Chợ, Phường 4, TP Trà Vinh",
                                unit)),
                        "test")
                    .getFirst()
                    .personId());
    return new Somebody(id, name, born);
  }

  @Test
  void aRowDescribesTheOpenFileOfTheRecognisedPersonAndTheSameRowAgainChangesNothing() {
    Somebody one = somebody();
    String code = f0(one.id(), 10);
    String row =
        "1,,,"
            + one.cells()
            + ",,10/9/2021,10/9/2021,,,,Khu phong tỏa,\"sốt, ho\",1,\"THA, ĐTĐ type 2, sỏi mật\",24.5,"
            + "BV Đa khoa tỉnh,Đang điều trị,,,";

    Report.Taken first = take(HEAD, row);
    Report.Taken again = take(HEAD, row);

    assertThat(first.first()).isEmpty();
    assertThat(first.added()).isEqualTo(1);
    assertThat(again.added()).isZero();
    assertThat(again.kept()).isEqualTo(1);
    CaseView view = views.get(code);
    assertThat(view.row().setting()).isEqualTo(Setting.LOCKDOWN);
    assertThat(view.description().doses()).isEqualTo(1);
    assertThat(view.description().conditions())
        .containsExactlyInAnyOrder("hypertension", "diabetes");
    assertThat(view.otherConditions()).isEqualTo("sỏi mật");
    assertThat(view.row().bed()).isEqualTo("BV Đa khoa tỉnh");
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void aPersonWithoutAFileGetsOneOnlyByAResultThatTheCaseDefinitionCanJudge() {
    Somebody one = somebody();
    long before = figure(Measure.CASES_COMMUNITY, 10);
    String named = "1,,," + one.cells();

    Report.Taken bare = take(HEAD, named + ",,10/9/2021,,,,,,,,,,,F0,,,");
    Report.Taken whole =
        take(
            HEAD,
            named
                + ",9/9/2021,10/9/2021,10/9/2021,PCR,Dương tính,CDC Trà Vinh,Cộng đồng,,,,22,,F0,,,");

    assertThat(bare.first())
        .extracting(r -> r.reason().code(), r -> r.reason().vi())
        .singleElement()
        .satisfies(
            t -> {
              assertThat(t.toList().get(0)).isEqualTo("CASES-025");
              assertThat(t.toList().get(1).toString())
                  .contains("Ngày lấy mẫu", "Phương pháp", "Kết quả", "Phòng xét nghiệm");
            });
    assertThat(whole.first()).isEmpty();
    assertThat(whole.added()).isEqualTo(1);
    assertThat(state(one.id())).isEqualTo("CONFIRMED");
    assertThat(figure(Measure.CASES_COMMUNITY, 10)).isEqualTo(before + 1);
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void aPersonNobodyKnowsIsRegisteredWithTheFileAndALaterSpecimenOfOursCountsNothingTwice() {
    String row =
        "1,,,Kim Sa Rươn,1971,Nam,\"Xã An Trường, Huyện Càng Long\",9/9/2021,10/9/2021,10/9/2021,PCR,"
            + "Dương tính,CDC Trà Vinh,F1,,,,,,F0,,,";

    Report.Taken taken = take(HEAD, row);

    assertThat(taken.first()).isEmpty();
    long person =
        jdbc.sql(
                """
                select f.person_id from cases.case_file f join people_api.person p on p.id = f.person_id
                where p.birth_year = 1971 and f.setting = 'QUARANTINE'
                """)
            .query((r, n) -> r.getLong(1))
            .single();
    CasesOpened then = read(new Tests(unit).pcr(person, POSITIVE, at(9, 8), "20.1"));
    assertThat(then).isEqualTo(new CasesOpened(0, 0, 0));
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void aSuspectWhomTheListConfirmsIsPromotedAndOneWhomItMerelyCallsF0IsNot() {
    Somebody told = somebody();
    Somebody called = somebody();
    var tests = new Tests(unit);
    read(
        tests.rapid(told.id(), POSITIVE, at(10, 7)), tests.rapid(called.id(), POSITIVE, at(10, 7)));

    Report.Taken taken =
        take(
            HEAD,
            "1,,," + told.cells() + ",11/9/2021,,11/9/2021,PCR,Dương tính,CDC,,,,,,,F0,,,",
            "2,,," + called.cells() + ",,10/9/2021,,,,,,,,,,,F0,,,");

    assertThat(codes(taken)).containsExactly("CASES-025");
    assertThat(state(told.id())).isEqualTo("CONFIRMED");
    assertThat(state(called.id())).isEqualTo("SUSPECT");
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void dischargesAndDeathsOfAListEndTheFilesOnTheirDays() {
    Somebody left = somebody();
    Somebody died = somebody();
    String leaving = f0(left.id(), 1);
    String dying = f0(died.id(), 8);

    Report.Taken taken =
        take(
            HEAD,
            "1," + leaving + ",,,,,,,,,,,,,,,,,,Ra viện,11/9/2021,,",
            "2," + dying + ",,,,,,,,,,,,,,,,,,,,10/9/2021,",
            "3," + leaving + ",,,,,,,,,,,,,,,,,,Ra viện,12/9/2021,,",
            "4," + dying + ",,,,,,,,,,,,,,,,,,Đang điều trị,,,",
            "5," + leaving + ",,,,,,,,,,,,,,,,,,Ra viện,,,");

    assertThat(codes(taken)).containsExactly("CASES-029", "CASES-029", "CASES-031");
    assertThat(views.get(leaving).row().state()).isEqualTo(CaseState.DISCHARGED);
    assertThat(views.get(leaving).row().endedOn()).isEqualTo(LocalDate.of(2021, 9, 11));
    assertThat(views.get(dying).row().state()).isEqualTo(CaseState.DEAD);
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void rowsThatContradictThemselvesOrTheFileComeBackWithTheirCode() {
    Somebody one = somebody();
    Somebody two = somebody();
    String code = f0(one.id(), 10);
    String other = f0(two.id(), 10);
    tell("BN900001", code);

    Report.Taken taken =
        take(
            HEAD,
            "1,84-21-999999,,,,,,,,,,,,,,,,,,,,,",
            "2," + other + ",BN900001,,,,,,,,,,,,,,,,,,,,",
            "3," + code + ",,Trần Văn Khác,1999,Nam,,,,,,,,,,,,,,,,,",
            "4," + code + ",,,,,,11/9/2021,10/9/2021,,,,,,,,,,,,,,",
            "5," + code + ",,,,,,,,,,,,,,,,,,,11/9/2021,12/9/2021,",
            "6," + code + ",,,,,,,,9/9/2021,,,,,,,,,,,,,",
            "7,,BN900077,,,,,,,,,,,,,,,,,,,,",
            "8,,,,,,\"Phường 4, TP Trà Vinh\",,,,,,,,,,,,,,,,",
            "9,,,Sơn Thị Mẫu,1980,Nữ,\"ấp Nào, xã Không Có\",,,,,,,,,,,,,,,,",
            "10," + code + ",,,,,,,,25/12/2021,,,,,,,,,,,,,");

    assertThat(codes(taken))
        .containsExactly(
            "CASES-001",
            "CASES-021",
            "CASES-022",
            "CASES-023",
            "CASES-024",
            "CASES-029",
            "CASES-030",
            "CASES-026",
            "CASES-027",
            "CASES-006");
    assertThat(taken.added()).isZero();
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void aBnNumberIsTiedWithTheDayOfItsBulletin() {
    Somebody one = somebody();
    String code = f0(one.id(), 10);

    Report.Taken taken = take(HEAD, "1," + code + ",BN 910.001,,,,,,,,,,,,,,,,,,,,12/9/2021");
    Report.Taken again = take(HEAD, "1,,BN910001," + one.name() + ",,,,,,,,,,Nhập cảnh,,,,,,,,,");

    assertThat(taken.first()).isEmpty();
    assertThat(again.first()).isEmpty();
    assertThat(views.get(code).row().bn()).isEqualTo(910_001);
    assertThat(views.get(code).row().setting()).isEqualTo(Setting.IMPORTED);
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void sormasAndWhoColumnsAreRecognised() {
    Report.Taken taken =
        take(
            "caseIdExternal,Patient name,birthdateYYYY,Sex,responsibleCommunity,responsibleDistrict,"
                + "Date of specimen collection,Lab result date,pathogenTestType,pathogenTestResult,"
                + "Lab,Date of onset,healthFacility,caseClassification,outcome,outcomeDate,Comorbidities",
            "VNM-77,Danh Thị Hoa,1966,Female,Xã An Trường,Huyện Càng Long,2021-09-08,2021-09-09,PCR_RT_PCR,"
                + "POSITIVE,Pasteur HCM,2021-09-07,BV Càng Long,CONFIRMED,RECOVERED,2021-09-12,hypertension");

    assertThat(taken.first()).isEmpty();
    assertThat(taken.added()).isEqualTo(1);
    Map<String, @Nullable Object> row =
        jdbc.sql(
                """
                select f.state, f.onset_on::text as onset, f.treated_at, f.conditions[1] as condition, e.note
                from cases.case_file f join people_api.person p on p.id = f.person_id
                join cases.case_event e on e.case_id = f.id and e.kind = 'LISTED' where p.birth_year = 1966
                """)
            .query()
            .singleRow();
    assertThat(row)
        .containsEntry("state", "DISCHARGED")
        .containsEntry("onset", "2021-09-07")
        .containsEntry("treated_at", "BV Càng Long")
        .containsEntry("condition", "hypertension");
    assertThat(String.valueOf(row.get("note"))).contains("VNM-77");
  }

  @Test
  void aDryRunLeavesNothing() {
    long cases = count("cases.case_file");
    long persons = count("people_api.person");

    Report.Taken taken =
        run(
            "cases",
            true,
            HEAD,
            "1,,,Kim Thị Thử,1973,Nữ,\"Xã An Trường, Huyện Càng Long\",9/9/2021,10/9/2021,10/9/2021,PCR,"
                + "Dương tính,CDC Trà Vinh,F1,,,,,,F0,,,");

    assertThat(taken.added()).isEqualTo(1);
    assertThat(count("cases.case_file")).isEqualTo(cases);
    assertThat(count("people_api.person")).isEqualTo(persons);
  }

  @Test
  void aBulletinGivesBlocksCorrectsAndWithdrawsAndAnOldOneDoesNotGiveANumberBack() {
    String code = f0(somebody().id(), 10);
    String head = "Số BN,Ngày công bố,Bản tin,Tỉnh,Mã ca,Tình trạng số,Số BN thay thế,Ghi chú";
    String given = "BN920001-BN920010,12/9/2021,Bản tin 18h,Trà Vinh,,,,";
    String tied = "920011,12/9/2021,Bản tin 18h,Trà Vinh," + code + ",,,";

    Report.Taken first = run("bulletin", false, head, given, tied);
    Report.Taken ends =
        run(
            "bulletin",
            false,
            head,
            "BN920003,12/9/2021,Đính chính,Trà Vinh,,Đã rút,,nhầm tỉnh",
            "BN920011,12/9/2021,Đính chính,Trà Vinh,,Đính chính,BN920099,",
            "BN920777,12/9/2021,Đính chính,Trà Vinh,,Trùng,,");
    Report.Taken old = run("bulletin", false, head, tied, given);

    assertThat(first.added()).isEqualTo(2);
    assertThat(codes(ends)).containsExactly("CASES-001");
    assertThat(ends.added()).isEqualTo(2);
    assertThat(old.added()).isZero();
    assertThat(views.get(code).row().bn()).isEqualTo(920_099);
    assertThat(views.get(code).numbers())
        .extracting(CaseView.NumberLine::number, CaseView.NumberLine::state)
        .containsExactly(tuple(920_099L, "VALID"), tuple(920_011L, "CORRECTED"));
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void bedsOfAFileAreThoseOfTheLatestDayAndEveryReportStays() {
    String head = "Cơ sở,Xã,Tầng,Số giường,Đang dùng,Ngày";

    Report.Taken first = run("beds", false, head, "BV dã chiến số 9,29236,2,40,31,11/9/2021");
    Report.Taken wide =
        run(
            "beds",
            false,
            "Cơ sở,Giường tầng 1,Giường tầng 2,Đang dùng tầng 2,Ngày",
            "bv dã chiến số 9,100,50,35,12/9/2021");
    Report.Taken late =
        run(
            "beds",
            false,
            head,
            "BV dã chiến số 9,29236,2,30,,10/9/2021",
            "BV nào đó,,2,30,,10/9/2021",
            "BV dã chiến số 9,29236,4,30,,10/9/2021",
            "BV dã chiến số 9,29236,2,50,35,12/9/2021");

    assertThat(first.added()).isEqualTo(1);
    assertThat(wide.first()).isEmpty();
    assertThat(codes(late)).containsExactly("CASES-027", "CASES-005");
    assertThat(late.kept()).isEqualTo(1);
    assertThat(beds.wards())
        .filteredOn(ward -> ward.name().equals("BV dã chiến số 9"))
        .extracting(Beds.Ward::tier, Beds.Ward::beds, Beds.Ward::toldInUse)
        .containsExactly(tuple(1, 100, null), tuple(2, 50, 35));
    assertThat(
            jdbc.sql("select count(*) from cases.capacity_report")
                .query((r, n) -> r.getInt(1))
                .single())
        .isEqualTo(4);
  }

  @Test
  void theListOfTodaysBedsComesBackCounted() {
    run("beds", false, "Cơ sở,Xã,Tầng,Số giường", "BV dã chiến số 10,29236,2,40");
    Receiver receiver = intake.receiver("beds");
    List<ImportColumn> columns = receiver.kind().columns();
    List<String> ward = new ArrayList<>();
    receiver.today(10, "").rows().stream()
        .filter(row -> row.getFirst().equals("BV dã chiến số 10"))
        .forEach(ward::addAll);

    ward.set(receiver.kind().indexOf("in_use"), "33");
    Report.Taken counted =
        run(
            "beds",
            false,
            String.join(",", columns.stream().map(c -> "\"" + c.vi() + "\"").toList()),
            String.join(",", ward));

    assertThat(counted.first()).isEmpty();
    assertThat(ward).startsWith("BV dã chiến số 10").contains("2", "40").hasSameSizeAs(columns);
    assertThat(counted.added()).isEqualTo(1);
    assertThat(beds.wards())
        .filteredOn(one -> one.name().equals("BV dã chiến số 10"))
        .extracting(Beds.Ward::toldInUse)
        .containsExactly(33);
  }

  private Report.Taken take(String... lines) {
    return run("cases", false, lines);
  }

  private Report.Taken run(String kind, boolean isDryRun, String... lines) {
    try {
      List<String> all = new ArrayList<>(List.of(lines));
      // so that the same rows are another file
      all.add("");
      all.add("\"Người lập bảng " + FILES.incrementAndGet() + "\"");
      Path file = folder.resolve(kind + FILES.get() + ".csv");
      Files.write(file, all);
      return (Report.Taken)
          intake.take(
              kind,
              file,
              file.getFileName().toString(),
              new Intake.Options(isDryRun, null),
              (_, _) -> {});
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> codes(Report.Taken taken) {
    return taken.first().stream()
        .sorted(java.util.Comparator.comparing(Rejection::row))
        .map(r -> r.reason().code())
        .toList();
  }

  private void tell(String number, String code) {
    assertThat(
            run(
                    "bulletin",
                    false,
                    "Số BN,Ngày công bố,Tỉnh,Mã ca",
                    number + ",12/9/2021,Trà Vinh," + code)
                .first())
        .isEmpty();
  }

  private String f0(long person, int day) {
    read(new Tests(unit).pcr(person, POSITIVE, at(day, 7)));
    return jdbc.sql("select code from cases.case_file where person_id = ? order by id desc limit 1")
        .param(person)
        .query((r, n) -> r.getString(1))
        .single();
  }

  private CasesOpened read(TestRead... told) {
    return transactions.execute(_ -> files.testsRead(List.of(told), "test"));
  }

  private String state(long person) {
    return jdbc.sql(
            "select state from cases.case_file where person_id = ? order by id desc limit 1")
        .param(person)
        .query((r, n) -> r.getString(1))
        .single();
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query((r, n) -> r.getLong(1)).single();
  }

  private long figure(Measure measure, int day) {
    return figures.of(unit, LocalDate.of(2021, 9, day)).getOrDefault(measure, 0L);
  }
}
