// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xml.sax.InputSource;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.engine.epidemic.Alarms;
import vn.phaodai.engine.epidemic.DatedCases;
import vn.phaodai.engine.epidemic.DatedCases.Basis;
import vn.phaodai.refusal.RefusedException;
import vn.phaodai.territory.Units;

/// The epidemic of a place from its case files; the clock stands at 17:30 on 12/9/2021, so that the
/// last closed reporting day is that of 12/9.
@RoomTest(Ground.TERRITORY)
class AnalysesTest {
  private static final String PROVINCE = "84";
  private static final String TOWN = "29308";
  private static final String OTHER = "29272";
  private static final LocalDate DAY = LocalDate.of(2021, 9, 11);

  @Autowired private Analyses analyses;
  @Autowired private Units units;
  @Autowired private MockMvc web;
  @Autowired private JdbcClient jdbc;
  private int cases;

  @BeforeEach
  void nobodyIsIll() {
    jdbc.sql("truncate cases.case_file restart identity cascade").update();
    cases = 0;
  }

  private void ill(
      String unit, String setting, @Nullable LocalDate onset, LocalDate confirmed, int count) {
    for (int i = 0; i < count; i++) {
      cases++;
      jdbc.sql(
              """
              insert into cases.case_file (code, person_id, unit_id, state, definition, setting, setting_told,
                confirmed_at, confirmed_day, sampled_at, resulted_at, onset_on)
              values (:code, :person, :unit, 'CONFIRMED', 'VN-CASE-3638@1', :setting, true, :at::timestamptz,
                :day, :at::timestamptz - interval '1 day', :at::timestamptz, :onset::date)
              """)
          .param("code", "84-21-" + cases)
          .param("person", cases)
          .param("unit", units.find(unit, confirmed).orElseThrow().id())
          .param("setting", setting)
          .param("at", confirmed + "T09:00+07:00")
          .param("day", confirmed)
          .param("onset", onset == null ? null : onset.toString())
          .update();
    }
  }

  /// Sixty days of an epidemic that doubles each week, each case known two to four days after
  /// onset.
  private void epidemic() {
    for (int age = 0; age < 40; age++) {
      int all = (int) Math.round(24 * Math.pow(0.5, age / 7.0));
      LocalDate onset = DAY.minusDays(age);
      for (int i = 0; i < all; i++) {
        LocalDate known = onset.plusDays(1 + i % 4);
        if (!known.isAfter(DAY)) {
          ill(TOWN, i % 3 == 0 ? "QUARANTINE" : "COMMUNITY", onset, known, 1);
        }
      }
    }
  }

  private Analysis analysis(String unit, LocalDate day) {
    return analyses.of(unit, day, 60, Basis.ONSET).orElseThrow();
  }

  @Test
  void aGrowingEpidemicIsSeenAlthoughTheLastDaysAreLow() {
    epidemic();

    Analysis found = analysis(PROVINCE, DAY);

    assertThat(found.curve().days()).isEqualTo(60);
    assertThat(found.curve().cases(59)).isZero();
    assertThat(found.complete()).isBetween(56, 57);
    assertThat(Objects.requireNonNull(found.delays()).known(1)).isBetween(0.25, 0.45);
    var nowcast = Objects.requireNonNull(found.nowcasts().get(58));
    assertThat(nowcast.low()).isLessThan(22);
    assertThat(nowcast.high()).isGreaterThan(22);
    var growth = Objects.requireNonNull(found.growth()).growth();
    assertThat(growth.low()).isGreaterThan(0);
    assertThat(growth.doublingOrHalving()).isCloseTo(7, within(1.5));
    Analysis.Transmission surest = Objects.requireNonNull(found.surest());
    assertThat(surest.low95()).isGreaterThan(1);
    assertThat(surest.median()).isBetween(surest.low50(), surest.high50());
    assertThat(found.transmission().getLast().sure()).isFalse();
    assertThat(found.curve().cases(40, DatedCases.Found.QUARANTINED)).isPositive();
  }

  @Test
  void aPastDayKnowsOnlyWhatWasKnownThen() {
    epidemic();
    int later = analysis(PROVINCE, DAY).curve().cases(49);

    Analysis then = analysis(PROVINCE, DAY.minusDays(10));

    assertThat(then.curve().last()).isEqualTo(DAY.minusDays(10));
    assertThat(then.curve().cases(59)).isZero();
    assertThat(later).isPositive();
  }

  @Test
  void casesWithoutOnsetStandByTheirSampleAndAreCounted() {
    ill(TOWN, "COMMUNITY", null, DAY.minusDays(20), 3);
    ill(TOWN, "IMPORTED", DAY.minusDays(25), DAY.minusDays(20), 2);
    ill(TOWN, "COMMUNITY", DAY.minusDays(25), DAY.minusDays(20), 1);
    jdbc.sql(
            "update cases.case_file set state = 'RELEASED', release = 'CORRECTED', closed_at = now(), closed_day = :day where id = 6")
        .param("day", DAY)
        .update();

    Analysis found = analysis(TOWN, DAY);

    assertThat(found.curve().total()).isEqualTo(5);
    assertThat(found.curve().lacking()).isEqualTo(3);
    assertThat(found.curve().cases(38)).isEqualTo(3);
    assertThat(found.curve().cases(34, DatedCases.Found.IMPORTED)).isEqualTo(2);
    assertThat(found.delays()).isNull();
    assertThat(found.complete()).isEqualTo(53);
    assertThat(analyses.of(TOWN, DAY, 60, Basis.REPORT).orElseThrow().complete()).isEqualTo(60);
  }

  @Test
  void onlyTheCommuneWithASpikeIsListed() {
    ill(TOWN, "COMMUNITY", DAY.minusDays(2), DAY, 6);
    ill(OTHER, "COMMUNITY", DAY.minusDays(2), DAY, 1);

    Analysis found = analysis(PROVINCE, DAY);

    assertThat(found.judged()).isEqualTo(106);
    assertThat(found.alarms()).extracting(one -> one.unit().code()).containsExactly(PROVINCE, TOWN);
    assertThat(found.alarms().get(1).c1()).isEqualTo(Alarms.Verdict.ALARM);
    assertThat(found.alarms().get(1).cases()).isEqualTo(6);
    assertThat(analysis(OTHER, DAY).alarms()).noneMatch(Analysis.Odd::isAlarm);
    assertThat(analysis(PROVINCE, DAY.minusDays(1)).alarms()).noneMatch(Analysis.Odd::isAlarm);
  }

  @Test
  void whereThereIsNothingNothingIsSaid() {
    Analysis found = analysis(PROVINCE, DAY);

    assertThat(found.curve().total()).isZero();
    assertThat(found.transmission()).isEmpty();
    assertThat(found.growth()).isNull();
    assertThat(found.surest()).isNull();
    assertThatThrownBy(() -> analysis("99999", DAY))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("ANALYSIS-001");
    assertThatThrownBy(() -> analysis(PROVINCE, LocalDate.of(2021, 9, 20)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("ANALYSIS-002");
  }

  private static RequestPostProcessor who(String... permissions) {
    return authentication(
        new UsernamePasswordAuthenticationToken(
            "Thạch Thị Sa",
            null,
            Stream.of(permissions).map(SimpleGrantedAuthority::new).toList()));
  }

  private String page(String address) throws Exception {
    return web.perform(get(address).with(who("situation.read")))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  void thePageSaysWhatChartsShowAndHasTheirTables() throws Exception {
    epidemic();

    String page = page("/dich-te?don-vi=84&ngay=2021-09-11");

    assertThat(page)
        .contains("tăng so với 7 ngày trước đó", "dịch đang lan rộng", "gấp đôi sau")
        .contains("chart-wide", "chart-narrow", "chưa đủ", "Cách tính", "Xem bảng số")
        .contains("Trung bình 7 ngày", "Jusot", "phan=he-so-lay")
        .doesNotContain("analysis.");
    String svg = page.substring(page.indexOf("<svg class=\"chart-wide\""));
    var parsed =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg.substring(0, svg.indexOf("</svg>") + 6))));
    assertThat(parsed.getDocumentElement().getAttribute("role")).isEqualTo("img");
    assertThat(parsed.getElementsByTagName("title").getLength()).isEqualTo(60);
    for (String basis : List.of("khoi-phat", "lay-mau", "cong-bo")) {
      assertThat(page("/dich-te?don-vi=" + TOWN + "&theo=" + basis + "&so-ngay=30&lang=en"))
          .contains("Epidemiology of")
          .doesNotContain("analysis.");
    }
  }

  @Test
  void anEmptyPageSaysWhyAndTheDownloadsAreOfTheView() throws Exception {
    assertThat(page("/dich-te?don-vi=84&ngay=2021-09-11"))
        .contains("Không có ca nào từ", "Chưa ước lượng được hệ số lây nhiễm")
        .contains("Không xã, phường nào trong 106")
        .doesNotContain("analysis.");
    epidemic();
    assertThat(page("/dich-te.csv?don-vi=84&ngay=2021-09-11&phan=duong-cong").lines())
        .hasSize(62)
        .element(1)
        .asString()
        .startsWith("Ngày,Cộng đồng,");
    assertThat(page("/dich-te.csv?don-vi=84&ngay=2021-09-11&phan=he-so-lay")).contains("R(t)");
    assertThat(page("/dich-te.csv?don-vi=84&ngay=2021-09-11&phan=canh-bao")).contains("Trà Vinh");
    web.perform(get("/dich-te.xlsx?don-vi=84").with(who("situation.read")))
        .andExpect(status().isOk());
    web.perform(get("/dich-te").with(who("laboratory.read"))).andExpect(status().isForbidden());
    web.perform(get("/dich-te?don-vi=99999").with(who("situation.read")))
        .andExpect(status().isNotFound());
  }

  @Test
  void realFiguresStayAsTheyAreWhateverIsInTheSystem() throws Exception {
    String before = page("/doi-chieu-2021.csv?tinh=84&phan=tuan");
    epidemic();

    assertThat(lines(page("/doi-chieu-2021.csv?tinh=84&phan=tuan"))).isEqualTo(lines(before));
    assertThat(page("/doi-chieu-2021?tinh=91"))
        .contains("1.217 ca", "70,6 trên 100.000 dân", "chưa đạt", "chart-wide", "he-so-lay")
        .contains("5 đỏ, 9 cam, 20 vàng, 110 xanh", "có chùm ca F0 chưa rõ nguồn lây")
        .doesNotContain("analysis.");
    assertThat(page("/doi-chieu-2021?tinh=84&lang=en"))
        .contains("at least 189", "item 1 of Decision 3979 is met", "blank on")
        .doesNotContain("analysis.");
    for (String part : List.of("du-bao", "khong-tinh-duoc", "da-cong-bo")) {
      assertThat(page("/doi-chieu-2021.csv?tinh=91&phan=" + part)).doesNotContain("analysis.");
    }
    web.perform(get("/doi-chieu-2021.xlsx").with(who("situation.read"))).andExpect(status().isOk());
    web.perform(get("/doi-chieu-2021").with(who("laboratory.read")))
        .andExpect(status().isForbidden());
    web.perform(get("/doi-chieu-2021?tinh=86").with(who("situation.read")))
        .andExpect(status().isNotFound());
  }

  /// Without the line that says when the file was made.
  private static List<String> lines(String csv) {
    return csv.lines().skip(1).toList();
  }
}
