// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.intake.Intake;
import vn.phaodai.intake.Report;

@RoomTest(Ground.TERRITORY)
class ImportTest {
  private static final LocalDate IN_2021 = LocalDate.of(2021, 9, 12);
  private static final LocalDate IN_2025 = LocalDate.of(2025, 8, 1);
  private static final Path BOUNDARIES =
      Path.of(
          java.util.Objects.requireNonNullElse(
              System.getenv("PHAODAI_SHARED_DATA"), "../../shared/data"),
          "boundaries");

  private static final String SOC_TRANG =
      """
      Mã,Cấp,Loại,Tên,Mã cấp trên,Từ ngày,Đến trước ngày,Dân số,Vĩ độ,Kinh độ,Nguồn
      94,PROVINCE,Tỉnh,Sóc Trăng,,2021-01-01,1/7/2025,,,,Danh mục
      941,DISTRICT,Thành phố,Sóc Trăng,94,01/01/2021,2025-07-01,,,,Danh mục
      31498,COMMUNE,Phường,5,941,2021-01-01,2025-07-01,17000,"9,615",105.985,Danh mục
      31501,COMMUNE,Phường,7,941,2021-01-01,2025-07-01,16000,9.610,105.950,Danh mục
      31504,COMMUNE,Phường,8,941,2021-01-01,2025-07-01,15000,9.640,105.975,Danh mục
      """;

  @Autowired private Intake intake;
  @Autowired private BoundaryImport boundaries;
  @Autowired private Units units;
  @Autowired private ShapeStore shapes;
  @Autowired private DSLContext sql;
  @TempDir private Path folder;

  @Test
  void anotherProvinceComesInByItsFileAndASecondTimeChangesNothing() {
    Report.Taken first = taken(units(SOC_TRANG, false));
    Report again = units(SOC_TRANG, false);
    Report.Taken other = taken(units(SOC_TRANG + "\n", false));

    assertThat(first.first()).isEmpty();
    assertThat(first.added()).isEqualTo(5);
    assertThat(again).isInstanceOf(Report.AlreadyReceived.class);
    assertThat(other.added()).isZero();
    assertThat(other.kept()).isEqualTo(5);
    Unit ward = units.find("31498", IN_2021).orElseThrow();
    assertThat(units.fullPath(ward.id()))
        .isEqualTo("Phường 5, Thành phố Sóc Trăng, Tỉnh Sóc Trăng");
    assertThat(units.neighbours(ward.id(), IN_2021)).hasSize(2);
  }

  @Test
  void aDryRunLeavesNothing() {
    String other = SOC_TRANG.replace("94", "96").replace("31", "32").replace("2032", "2021");
    int before = sql.fetchCount(DSL.table("territory.unit"));

    Report.Taken report = taken(units(other.replace("32498", "32998"), true));

    assertThat(report.added()).isPositive();
    assertThat(sql.fetchCount(DSL.table("territory.unit"))).isEqualTo(before);
  }

  @Test
  void aFileWithWrongLinesIsNotTakenAndComesBackWithReasons() throws Exception {
    String file =
        """
        code,tier,kind,name,parent,valid_from,valid_to,population,source
        93001,COMMUNE,Xã,Đúng,84,2021-01-01,2025-07-01,100,thử
        93002,COMMUNE,Xã,Sai Cha,777,2021-01-01,2025-07-01,100,thử
        93003,XOM,Xã,Sai Cấp,84,2021-01-01,2025-07-01,100,thử
        93004,COMMUNE,Xã,Sai Ngày,84,2021-02-30,2025-07-01,nhiều,thử
        29311,COMMUNE,Xã,Trùng Mã,845,2021-01-01,2023-01-01,100,thử
        ,COMMUNE,Xã,Không Mã,84,2021-01-01,,100,thử
        """;
    String readable = without(without(without(file, "93003"), "93004"), "Không Mã");
    String backwards = without(readable, "93002").replace("2025-07-01", "2020-07-01");
    int before = sql.fetchCount(DSL.table("territory.unit"));

    Report.Taken malformed = taken(units(file, false));
    Report.Taken conflicting = taken(units(readable, false));
    Report.Taken orphan = taken(units(without(readable, "29311"), false));
    Report.Taken reversed = taken(units(backwards, false));

    assertThat(malformed.first())
        .extracting(r -> r.row() + " " + r.column() + " " + r.reason().code())
        .containsExactly(
            "4 tier TABLES-022",
            "5 valid_from TABLES-020",
            "5 population TABLES-021",
            "7 code TABLES-012");
    assertThat(malformed.isWhole()).isFalse();
    assertThat(malformed.read()).isEqualTo(6);
    assertThat(conflicting.first())
        .extracting(r -> r.value() + " " + r.reason().code())
        .containsExactly("29311 TERRITORY-006");
    assertThat(orphan.first())
        .extracting(r -> r.value() + " " + r.reason().code())
        .containsExactly("777 TERRITORY-005");
    assertThat(reversed.first())
        .extracting(r -> r.column() + " " + r.reason().code())
        .containsExactly("valid_to TERRITORY-004");
    assertThat(sql.fetchCount(DSL.table("territory.unit"))).isEqualTo(before);

    Path returned = folder.resolve("loi.csv");
    intake.take("units", file(file), "sai.csv", new Intake.Options(true, returned), (_, _) -> {});
    assertThat(Files.readString(returned).lines()).hasSize(4);
    assertThat(Files.readString(returned))
        .contains("93003", "Mã lỗi", "TABLES-022")
        .doesNotContain("93001");
  }

  @Test
  void anXlsxIsReadLikeACsv() throws IOException {
    Path file = folder.resolve("don-vi.xlsx");
    try (var out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "test", "1.0")) {
      var sheet = workbook.newWorksheet("Đơn vị");
      List<String> lines = SOC_TRANG.replace("\"9,615\"", "9.615").lines().toList();
      for (int r = 0; r < lines.size(); r++) {
        String[] cells = lines.get(r).split(",", -1);
        for (int c = 0; c < cells.length; c++) {
          sheet.value(r, c, cells[c]);
        }
      }
    }

    Report.Taken report = taken(units(file, true));

    assertThat(report.read()).isEqualTo(5);
    assertThat(report.first()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"'' | TABLES-001", "'PK\u0003\u0004 not a zip' | TABLES-004"})
  void whatIsNoTableIsRefused(String file, String code) {
    assertThatThrownBy(() -> units(file, false)).hasMessageContaining(code);
  }

  @Test
  void aTableWithoutTheColumnsOfUnitsIsRefused() {
    Report.Taken report = taken(units("a,b\n1,2\n", false));

    assertThat(report.added()).isZero();
    assertThat(report.first().getFirst().reason().code()).isEqualTo("TABLES-010");
  }

  @ParameterizedTest
  @CsvSource({
    "two-tier-communes-mit/kien_giang_full.geojson, 48, 91",
    "two-tier-communes-mit/kien_giang_simplified.geojson, 48, 91",
    "two-tier-communes-mit/tra_vinh_full.geojson, 41, 86",
    "two-tier-communes-mit/tra_vinh_simplified.geojson, 41, 86"
  })
  void realCommunesOf2025ReplaceTheCells(String name, int expected, String province)
      throws IOException {
    byte[] file = boundaryFile(name);

    ImportReport report = boundaries.importBoundaries(file, IN_2025, name, false);
    ImportReport again = boundaries.importBoundaries(file, IN_2025, name, false);

    assertThat(report.rejected()).isEmpty();
    assertThat(report.read()).isEqualTo(expected);
    assertThat(report.added()).isEqualTo(expected);
    assertThat(again.added()).isZero();
    assertThat(again.kept()).isEqualTo(expected);
    List<Unit> communes = units.children(units.find(province, IN_2025).orElseThrow().id(), IN_2025);
    assertThat(shapes.of(communes.stream().map(Unit::id).toList()).values())
        .allMatch(s -> s.kind() == ShapeStore.Kind.BOUNDARY && s.outline().isValid());
    assertThat(communes)
        .filteredOn(u -> u.landmass().isEmpty())
        .allSatisfy(u -> assertThat(units.neighbours(u.id(), IN_2025)).isNotEmpty());
  }

  @ParameterizedTest
  @CsvSource({"districts-2021-gpl3/84.geojson, 10", "districts-2021-gpl3/91.geojson, 16"})
  void realDistrictsOf2021CutTheCellsOfTheirCommunes(String name, int expected) throws IOException {
    ImportReport report = boundaries.importBoundaries(boundaryFile(name), IN_2021, name, false);

    assertThat(report.rejected()).isEmpty();
    assertThat(report.added()).isEqualTo(expected);
    Unit district = units.find(name.contains("84") ? "845" : "907", IN_2021).orElseThrow();
    double cells =
        shapes
            .of(units.children(district.id(), IN_2021).stream().map(Unit::id).toList())
            .values()
            .stream()
            .mapToDouble(s -> s.outline().getArea())
            .sum();
    double whole = shapes.of(List.of(district.id())).values().iterator().next().outline().getArea();
    assertThat(cells / whole).isBetween(0.999, 1.001);
  }

  @Test
  void aFileReadOnTheWrongDayIsRefusedFeatureByFeature() throws IOException {
    byte[] file = boundaryFile("two-tier-communes-mit/kien_giang_simplified.geojson");

    ImportReport report = boundaries.importBoundaries(file, IN_2021, "thử", true);

    assertThat(report.rejected())
        .anySatisfy(
            r -> {
              assertThat(r.reason().code()).isEqualTo("TERRITORY-010");
              assertThat(r.reason().vi()).contains("Phường Vĩnh Bảo", "--codes-as-of");
            });
  }

  @Test
  void featuresThatCannotBeUsedComeBackWithTheReason() {
    String file =
        """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "properties": {"code": "29311"}, "geometry": {"type": "Polygon",
            "coordinates": [[[106.0, 9.8], [106.1, 9.8], [106.1, 9.9], [106.0, 9.9], [106.0, 9.8]]]}},
          {"type": "Feature", "properties": {"code": "29311"}, "geometry": {"type": "Polygon",
            "coordinates": [[[106.0, 9.8], [106.1, 9.8], [106.1, 9.9], [106.0, 9.9], [106.0, 9.8]]]}},
          {"type": "Feature", "properties": {"code": "29314"}, "geometry": {"type": "Point",
            "coordinates": [106.0, 9.8]}},
          {"type": "Feature", "properties": {"name": "Huyện Châu Thành"}, "geometry": null},
          {"type": "Feature", "properties": {"name": "Xã Không Có"}, "geometry": null}
        ]}
        """;

    ImportReport report = boundaries.importBoundaries(bytes(file), IN_2021, "thử", true);

    assertThat(report.added()).isOne();
    assertThat(report.rejected())
        .extracting(r -> r.row() + " " + r.reason().code())
        .containsExactly(
            "2 TERRITORY-012", "3 TERRITORY-011", "4 TERRITORY-009", "5 TERRITORY-008");
    assertThat(boundaries.importBoundaries(bytes("xin chào"), IN_2021, "thử", false).rejected())
        .extracting(r -> r.reason().code())
        .containsExactly("TERRITORY-013");
  }

  private Report units(String text, boolean isDryRun) {
    return units(file(text), isDryRun);
  }

  private Report units(Path file, boolean isDryRun) {
    return intake.take(
        "units", file, "đơn vị.csv", new Intake.Options(isDryRun, null), (_, _) -> {});
  }

  private static Report.Taken taken(Report report) {
    assertThat(report).isInstanceOf(Report.Taken.class);
    return (Report.Taken) report;
  }

  private Path file(String text) {
    try {
      return Files.writeString(folder.resolve("don-vi.csv"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] boundaryFile(String name) throws IOException {
    Path file = BOUNDARIES.resolve(name);
    assumeTrue(Files.exists(file), () -> "not here: " + file);
    return Files.readAllBytes(file);
  }

  private static String without(String file, String line) {
    return file.lines().filter(l -> !l.contains(line)).reduce("", (a, b) -> a + b + "\n");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
