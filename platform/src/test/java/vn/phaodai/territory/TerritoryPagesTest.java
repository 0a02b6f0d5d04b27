// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.intake.Intake;
import vn.phaodai.intake.Report;

@RoomTest(Ground.TERRITORY)
@WithMockUser(
    username = "Thạch Thị Sa Rinh",
    authorities = {"territory.read", "territory.edit"})
class TerritoryPagesTest {
  private static final LocalDate IN_2021 = LocalDate.of(2021, 9, 12);

  @Autowired private MockMvc web;
  @Autowired private Intake intake;
  @Autowired private Units units;
  @Autowired private DSLContext sql;

  @Test
  void theProvincePageShowsEveryCommuneOnTheMapAndInTheTable() throws Exception {
    String page = page("/dia-ban?tinh=91");

    assertThat(page).contains("<h1>Tỉnh Kiên Giang</h1>").doesNotContain("⟦");
    assertThat(count(page, "<a href=\"/dia-ban/\\d{5}\" aria-label")).isEqualTo(144);
    assertThat(count(page, "<tr data-row>")).isEqualTo(144);
    assertThat(page).contains("chưa có quyết định", ">Phú Quốc</text>", ">Thổ Châu</text>");
    assertThat(page).contains("1.721.110");
  }

  @Test
  void theMapOf144CommunesIsLight() throws Exception {
    String page = page("/dia-ban?tinh=91");
    Matcher map = Pattern.compile("<svg class=\"map\".*?</svg>", Pattern.DOTALL).matcher(page);

    assertThat(map.find()).isTrue();
    assertThat(zipped(map.group())).isLessThan(40_000);
    assertThat(zipped(page)).isLessThan(60_000);
  }

  @Test
  void districtsMayBeShownInsteadAndTheUnitsOf2025HaveNone() throws Exception {
    assertThat(count(page("/dia-ban?tinh=84&cap=huyen"), "<tr data-row>")).isEqualTo(9);

    String later = page("/dia-ban?tinh=91&ngay=2025-08-01");

    assertThat(later).contains("<h1>Tỉnh An Giang</h1>").doesNotContain("id=\"cap\"");
    assertThat(count(later, "<tr data-row>")).isEqualTo(48);
  }

  @Test
  void aDayBeforeAllUnitsSaysSoAndWhatToDo() throws Exception {
    assertThat(page("/dia-ban?ngay=2019-01-01")).contains("Chưa có đơn vị nào cho ngày 01/01/2019");
  }

  @Test
  void theSearchOnThePageIgnoresDiacritics() throws Exception {
    assertThat(page("/dia-ban?tinh=84&q=hoa+an")).contains("/dia-ban/29311", "/dia-ban/30940");
    assertThat(page("/dia-ban?tinh=84&q=khongco")).contains("Không có đơn vị nào như vậy");
  }

  @Test
  void aUnitsPageTellsItsFactsNeighboursAndWhatItBecame() throws Exception {
    String page = page("/dia-ban/29311");

    assertThat(page)
        .contains("<h1>Xã Hòa Ân</h1>", "Huyện Cầu Kè", "Tỉnh Trà Vinh", "Giáp ranh", "Thành");
    assertThat(count(page, "<li><a href=\"/dia-ban/\\d{5}\">")).isPositive();
    assertThat(page("/dia-ban/30742")).contains("Mã 30742 còn thuộc đơn vị khác", "Rạch Giá");
    assertThat(page("/dia-ban/31105")).contains("Đảo: không giáp đơn vị nào");
    assertThat(page("/dia-ban/842")).contains("<svg class=\"map\"");
  }

  @Test
  void theSameCodeOnAnotherDayIsAnotherPage() throws Exception {
    assertThat(page("/dia-ban/30742?ngay=2025-08-01")).contains("<h1>Phường Rạch Giá</h1>");
    assertThat(page("/dia-ban/30742")).contains("<h1>Phường Vĩnh Bảo</h1>");
  }

  @Test
  void everyPageIsCompleteInEnglish() throws Exception {
    for (String address : List.of("/dia-ban?tinh=91", "/dia-ban/29311", "/dia-ban/842")) {
      assertThat(page(address + (address.contains("?") ? "&" : "?") + "lang=en"))
          .contains("<html lang=\"en\">", "Population")
          .doesNotContain("⟦");
    }
  }

  @Test
  void theCsvIsTheViewAndCanBeImportedAgain(@TempDir Path folder) throws Exception {
    byte[] csv =
        web.perform(get("/dia-ban.csv?tinh=84&ngay=2021-09-12"))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();

    assertThat(new String(csv, StandardCharsets.UTF_8).lines()).hasSize(107);
    Path file = Files.write(folder.resolve("dia-ban.csv"), csv);
    assertThat(
            intake.take("units", file, "dia-ban.csv", new Intake.Options(true, null), (_, _) -> {}))
        .isInstanceOfSatisfying(
            Report.Taken.class,
            again -> {
              assertThat(again.first()).isEmpty();
              assertThat(again.kept()).isEqualTo(106);
            });
    assertThat(new String(bytes("/dia-ban/842.csv"), StandardCharsets.UTF_8).lines()).hasSize(11);
  }

  @Test
  void anAreaIsMadeShownClosedAndLogged() throws Exception {
    web.perform(
            post("/dia-ban/29311/khu-vuc")
                .with(csrf())
                .param("loai", "Khu phong tỏa")
                .param("ten", "chợ Hoà Ân")
                .param("tu-ngay", "2021-09-10")
                .param("can-cu", "QĐ 1542/QĐ-UBND"))
        .andExpect(redirectedUrl("/dia-ban/29311?ngay=2021-09-10"));

    Unit area = units.children(units.find("29311", IN_2021).orElseThrow().id(), IN_2021).getFirst();
    assertThat(area.fullName()).isEqualTo("Khu phong tỏa chợ Hòa Ân");
    assertThat(area.code()).isEqualTo("29311-A1");
    assertThat(page("/dia-ban/29311")).contains("Khu phong tỏa chợ Hòa Ân");
    assertThat(units.resolve("chợ Hòa Ân, xã Hòa Ân, huyện Cầu Kè", IN_2021))
        .isEqualTo(new Resolution.Found(area));

    web.perform(post("/dia-ban/29311-A1/ket-thuc").with(csrf()).param("den-ngay", "2021-09-12"))
        .andExpect(status().is3xxRedirection());

    assertThat(units.find("29311-A1", IN_2021)).isEmpty();
    assertThat(units.find("29311-A1", IN_2021.minusDays(1))).isPresent();
    assertThat(
            sql.fetchValues(
                "select action from audit.entry where action like 'territory.area%' order by id"))
        .map(Object::toString)
        .containsExactly("territory.area.open", "territory.area.close");
  }

  @Test
  void aRefusedAreaComesBackWithTheReasonAndWhatWasTyped() throws Exception {
    web.perform(
            post("/dia-ban/29314/khu-vuc")
                .with(csrf())
                .param("loai", "Làng")
                .param("ten", "Ô Tưng")
                .param("tu-ngay", "2021-09-10")
                .param("can-cu", "thực tế"))
        .andExpect(
            flash().attribute("flashProblem", org.hamcrest.Matchers.startsWith("TERRITORY-016")))
        .andExpect(flash().attributeExists("kept"));

    assertThat(units.children(units.find("29314", IN_2021).orElseThrow().id(), IN_2021)).isEmpty();
  }

  private String page(String path) throws Exception {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  private byte[] bytes(String path) throws Exception {
    return web.perform(get(path))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsByteArray();
  }

  private static long count(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().count();
  }

  private static int zipped(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}
