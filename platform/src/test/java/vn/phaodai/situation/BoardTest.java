// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.RoomTest;
import vn.phaodai.cases.CaseCare;
import vn.phaodai.cases.CaseFiles;
import vn.phaodai.cases.CaseFilter;
import vn.phaodai.cases.CaseLists;
import vn.phaodai.cases.Setting;
import vn.phaodai.cases.TestMethod;
import vn.phaodai.cases.TestOutcome;
import vn.phaodai.cases.TestRead;
import vn.phaodai.cases.Tests;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.intake.Intake;
import vn.phaodai.measures.Measure;
import vn.phaodai.territory.TerritoryLoader;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// The figures of a day as people read them.
@RoomTest
class BoardTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 11);
  private static long specimens = 7_000_000;
  private static long persons = 700_000;

  @Autowired private TerritoryLoader territory;
  @Autowired private Units units;
  @Autowired private UnitDays figures;
  @Autowired private Boards boards;
  @Autowired private CaseFiles files;
  @Autowired private CaseCare care;
  @Autowired private CaseLists lists;
  @Autowired private Intake intake;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvc web;
  @TempDir private Path folder;

  @BeforeEach
  void theShippedUnits() {
    territory.loadShipped();
  }

  @Test
  void aUnitThatDidNotReportIsSilentAndOneThatSaidNothingNewHasZeros() {
    LocalDate quiet = LocalDate.of(2021, 8, 15);

    boards.reported("29242", quiet, Channel.PHONE, "Trạm y tế Phường 1");

    Board board = boards.of("842", quiet).orElseThrow();
    assertThat(row(board, "29236").isSilent()).isTrue();
    assertThat(row(board, "29236").figure(Measure.DEATHS)).isNull();
    assertThat(row(board, "29242").isSilent()).isFalse();
    assertThat(row(board, "29242").cases()).isZero();
    assertThat(board.total().reported()).isEqualTo(1);
    assertThat(board.total().communes()).isGreaterThan(5);
    assertThatThrownBy(() -> boards.reported("29242", quiet, Channel.PAPER, "Trạm y tế"))
        .hasMessageContaining("SITUATION-002");
    assertThatThrownBy(
            () -> boards.reported("29242", LocalDate.of(2021, 9, 30), Channel.PAPER, "Trạm y tế"))
        .hasMessageContaining("SITUATION-003");
    assertThatThrownBy(() -> boards.of("99999", quiet)).hasMessageContaining("SITUATION-001");
  }

  @Test
  void aUnitAboveSpeaksForThoseBelowItHereAsInTheClosure() {
    LocalDate quiet = LocalDate.of(2021, 8, 16);
    assertThat(row(boards.of("842", quiet).orElseThrow(), "29236").isSilent()).isTrue();

    boards.reported("84", quiet, Channel.PAPER, "CDC Trà Vinh");

    Board board = boards.of("842", quiet).orElseThrow();
    assertThat(row(board, "29236").cases()).isZero();
    assertThat(row(board, "29236").last()).isEqualTo(quiet);
    assertThat(board.total().reported()).isEqualTo(board.total().communes());
    assertThat(board.total().told())
        .satisfies(
            answer -> {
              assertThat(answer.own()).isFalse();
              assertThat(answer.waits()).as("nothing of its own to confirm").isFalse();
            });
  }

  @Test
  void whatIsTypedOnBehalfCountsFromWhenItWasToldAndNeedsWhoToldIt() {
    Instant told = Instant.parse("2021-09-11T09:30:00Z");

    boards.reported("29251", DAY, Channel.PHONE, "Trạm y tế Phường 7", told);

    Board board = boards.of("29251", DAY).orElseThrow();
    assertThat(board.total().told())
        .satisfies(
            answer -> {
              assertThat(answer.at()).isEqualTo(told);
              assertThat(answer.waits()).isTrue();
            });
    assertThat(board.total().last()).isEqualTo(DAY);
    assertThatThrownBy(() -> boards.reported("29254", DAY, Channel.PHONE, " "))
        .hasMessageContaining("SITUATION-005");
    assertThatThrownBy(
            () -> boards.reported("29254", DAY, Channel.PAPER, "Trạm", told.minusSeconds(172_800)))
        .hasMessageContaining("SITUATION-006");
    assertThatThrownBy(() -> boards.confirm("29251", DAY)).hasMessageContaining("SITUATION-007");
  }

  @Test
  void theListBehindAFigureHasExactlyTheCasesThatItCounts() {
    long unit = units.require("29236", DAY).id();
    for (Setting setting : Setting.values()) {
      read(test(persons++, unit, TestMethod.PCR, TestOutcome.POSITIVE, 11, setting));
      // after the cut-off: of the next day
      read(test(persons++, unit, TestMethod.PCR, TestOutcome.POSITIVE, 18, setting));
    }
    read(test(persons++, unit, TestMethod.RAPID, TestOutcome.POSITIVE, 11, null));

    Board board = boards.of("842", DAY).orElseThrow();

    assertThat(row(board, "29236").cases())
        .isEqualTo((long) counted(CaseFilter.Counted.What.CASES, null));
    assertThat(row(board, "29236").figure(Measure.SUSPECTS))
        .isEqualTo((long) counted(CaseFilter.Counted.What.SUSPECTS, null));
    for (Setting setting : Setting.values()) {
      assertThat(row(board, "29236").figure(setting.measure()))
          .as(setting.name())
          .isEqualTo((long) counted(CaseFilter.Counted.What.CASES, setting));
    }
  }

  private int counted(CaseFilter.Counted.What what, @Nullable Setting setting) {
    return lists.count(
        new CaseFilter(
            "29236",
            null,
            null,
            null,
            setting,
            null,
            null,
            false,
            new CaseFilter.Counted(what, DAY)));
  }

  @Test
  void whatChangesAfterTheDayIsOverIsShownWithItsCause() {
    long unit = units.require("29245", DAY).id();
    TestRead late = test(persons++, unit, TestMethod.PCR, TestOutcome.POSITIVE, 9, null);

    read(late);

    assertThat(boards.of("29245", DAY).orElseThrow().revisions())
        .filteredOn(r -> r.measure() == Measure.CASES_COMMUNITY)
        .first()
        .satisfies(
            r -> {
              assertThat(r.delta()).isEqualTo(1);
              assertThat(r.cause()).isEqualTo("import 17");
              assertThat(r.room()).isEqualTo("cases");
            });
  }

  @Test
  void thePageSaysEverythingInBothLanguagesLinksItsFiguresAndIsAFileOfThisView() throws Exception {
    long unit = units.require("29236", DAY).id();
    read(test(persons++, unit, TestMethod.PCR, TestOutcome.POSITIVE, 10, Setting.QUARANTINE));

    for (String language : List.of("vi", "en")) {
      for (String group : List.of("tong-hop", "xet-nghiem", "truy-vet", "cach-ly", "tiem")) {
        assertThat(page("/tinh-hinh?don-vi=842&nhom=" + group + "&lang=" + language))
            .doesNotContain("⟦");
      }
      assertThat(page("/tinh-hinh?don-vi=842&ngay=2021-09-11&nhom=f0&lang=" + language))
          .doesNotContain("⟦")
          .contains("/ca?dv=29236&amp;bc=2021-09-11&amp;dem=CASES&amp;noi=QUARANTINE", "no-report");
    }
    assertThat(page("/tinh-hinh")).contains("Tỉnh Kiên Giang");
    assertThat(page("/ca?dv=29236&bc=2021-09-11&dem=CASES")).contains("84-21-").doesNotContain("⟦");
    assertThat(page("/tinh-hinh.csv?don-vi=842&ngay=2021-09-11"))
        .contains("Phường 4", "chưa báo cáo", "17:00")
        .containsOnlyOnce("F0 cộng đồng")
        .containsOnlyOnce("Vào cách ly tập trung");
    web.perform(get("/tinh-hinh.xlsx?don-vi=842").with(authentication(somebody())))
        .andExpect(status().isOk());
    web.perform(
            post("/tinh-hinh/bao-cao")
                .param("don-vi", "29248")
                .param("ngay", "2021-09-11")
                .param("kenh", "PHONE")
                .param("ai", "Trạm y tế Phường 6")
                .param("luc", "2021-09-11T16:30")
                .param("tu", "842")
                .with(csrf())
                .with(authentication(somebody())))
        .andExpect(status().is3xxRedirection());
    assertThat(page("/tinh-hinh?don-vi=842&ngay=2021-09-11")).contains("điện thoại");
  }

  @Test
  void thousandsOfRandomOperationsOfEveryRoomLeaveTheFiguresEqualToTheCount() throws Exception {
    Random chance = new Random(20210911);
    List<Unit> communes = units.descendants(units.require("84", DAY).id(), Tier.COMMUNE, DAY);
    List<TestRead> told = new ArrayList<>();
    long first = persons;
    persons += 400;
    int operations = 0;
    for (int round = 0; round < 60; round++) {
      List<TestRead> fresh = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        fresh.add(
            test(
                first + chance.nextInt(400),
                communes.get(chance.nextInt(communes.size())).id(),
                chance.nextBoolean() ? TestMethod.PCR : TestMethod.RAPID,
                TestOutcome.values()[chance.nextInt(4)],
                chance.nextInt(24),
                chance.nextInt(3) == 0 ? null : Setting.values()[chance.nextInt(7)]));
      }
      read(fresh.toArray(TestRead[]::new));
      told.addAll(fresh);
      List<TestRead> corrected = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        TestRead one = told.get(chance.nextInt(told.size()));
        corrected.add(Tests.corrected(one, TestOutcome.values()[chance.nextInt(4)]));
      }
      transactions.executeWithoutResult(_ -> files.testsCorrected(corrected, "correction"));
      operations += 50 + doses(round, communes, chance) + ends(chance);
    }

    assertThat(operations).isGreaterThan(4_000);
    assertThat(figures.verify()).isEmpty();
  }

  /// Doses given and some of them withdrawn again.
  private int doses(int round, List<Unit> communes, Random chance) throws Exception {
    List<String> lines = new ArrayList<>();
    lines.add("Họ và tên,Năm sinh,Xã,Mũi,Vắc xin,Ngày tiêm,Tình trạng");
    for (int i = 0; i < 20; i++) {
      Unit commune = communes.get(chance.nextInt(communes.size()));
      String dose =
          "Kim Thị M%d,%d,%s,%d,AZ,%02d/8/2021"
              .formatted(
                  chance.nextInt(300),
                  1950 + i,
                  commune.code(),
                  1 + chance.nextInt(2),
                  1 + chance.nextInt(28));
      lines.add(dose + ",");
      if (chance.nextInt(4) == 0) {
        lines.add(dose + ",Hủy");
      }
    }
    Path file = folder.resolve("tiem" + round + ".csv");
    Files.write(file, lines);
    intake.take("vaccinations", file, "tiem.csv", new Intake.Options(false, null), (_, _) -> {});
    return lines.size() - 1;
  }

  private int ends(Random chance) {
    record Open(String code, int version) {}
    List<Open> open =
        jdbc.sql(
                """
                select code, version from cases.case_file where state = 'CONFIRMED' and confirmed_at < '2021-09-12'
                order by id limit 40
                """)
            .query((row, n) -> new Open(row.getString(1), row.getInt(2)))
            .list();
    if (open.isEmpty()) {
      return 0;
    }
    Open one = open.get(chance.nextInt(open.size()));
    if (chance.nextBoolean()) {
      care.die(
          one.code(),
          one.version(),
          LocalDateTime.of(2021, 9, 12, 6, 0).atZone(OperatingClock.ZONE).toInstant(),
          "Suy hô hấp cấp");
    } else {
      care.transferOut(one.code(), one.version(), "Tỉnh Vĩnh Long");
    }
    return 1;
  }

  private TestRead test(
      long person,
      long unit,
      TestMethod method,
      TestOutcome outcome,
      int hour,
      @Nullable Setting setting) {
    Instant at = LocalDateTime.of(2021, 9, 11, hour, 0).atZone(OperatingClock.ZONE).toInstant();
    return new TestRead(
        specimens++,
        person,
        unit,
        method,
        outcome,
        null,
        at.minusSeconds(3_600),
        null,
        at,
        setting,
        false,
        true);
  }

  private void read(TestRead... told) {
    transactions.executeWithoutResult(_ -> files.testsRead(List.of(told), "import 17"));
  }

  private static Board.Row row(Board board, String code) {
    return board.rows().stream()
        .filter(row -> row.unit().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private String page(String address) throws Exception {
    return web.perform(get(address).with(authentication(somebody())))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private static UsernamePasswordAuthenticationToken somebody() {
    return UsernamePasswordAuthenticationToken.authenticated(
        "CDC",
        null,
        Stream.of("situation.read", "situation.report", "cases.read")
            .map(SimpleGrantedAuthority::new)
            .toList());
  }
}
