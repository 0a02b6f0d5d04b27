// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phaodai.RoomTest;
import vn.phaodai.intake.Intake;
import vn.phaodai.intake.Report;
import vn.phaodai.laboratory.Sites.Description;
import vn.phaodai.territory.TerritoryLoader;

/// Only a laboratory that the Ministry approved confirms a case.
@RoomTest
class SitesTest {
  @Autowired private TerritoryLoader territory;
  @Autowired private Sites sites;
  @Autowired private Intake intake;
  @Autowired private JdbcClient jdbc;
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void theProvinceIsThereAndNobodyWasTested() {
    territory.loadShipped();
    jdbc.sql(
            """
            truncate people.person, people.household, laboratory.site, laboratory.specimen, laboratory.pool,
              laboratory.pool_member, laboratory.standing, cases.case_file, cases.case_test cascade
            """)
        .update();
  }

  @Test
  void aPositiveOfALaboratoryThatMayNotConfirmOpensASuspectUntilOneThatMayConfirms()
      throws IOException {
    sites.add("BV-CK", new Description("Bệnh viện Cầu Kè", "844", false, 120));

    results(
        "N1,PCR,Thạch Thị Ngờ,1960,29308,10/09/2021 08:00,10/09/2021 20:00,Dương tính,22,BV-CK");
    String first = state();
    results("N2,PCR,Thạch Thị Ngờ,1960,29308,11/09/2021 08:00,11/09/2021 16:00,Dương tính,21,CDC");

    assertThat(first).isEqualTo("SUSPECT, PCR due");
    assertThat(state()).isEqualTo("CONFIRMED");
  }

  @Test
  void aLaboratoryOfWhichNobodySaidAnythingConfirms() throws IOException {
    results("N3,PCR,Sơn Văn Rõ,1961,29308,10/09/2021 08:00,10/09/2021 20:00,Dương tính,22,Lab mới");

    assertThat(state()).isEqualTo("CONFIRMED");
    assertThat(sites.all()).singleElement().satisfies(site -> assertThat(site.approved()).isNull());
  }

  @Test
  void whatIsSaidLaterHoldsForLaterResultsOnly() throws IOException {
    results("N4,PCR,Kim Thị Trước,1962,29308,10/09/2021 08:00,10/09/2021 20:00,Dương tính,22,BV-2");
    Site site = sites.all().getFirst();

    sites.describe(
        site.publicId(), site.version(), new Description("Bệnh viện 2", "84", false, null));

    assertThat(state()).isEqualTo("CONFIRMED");
    results("N5,PCR,Kim Thị Sau,1963,29308,11/09/2021 08:00,11/09/2021 20:00,Dương tính,22,BV-2");
    assertThat(state()).isEqualTo("SUSPECT, PCR due");
  }

  @Test
  void twoWhoDescribeALaboratoryAtOnceAreToldAndNonsenseIsRefused() {
    Site site = sites.add("L1", new Description("Một", "84", null, null));
    sites.describe(site.publicId(), site.version(), new Description("Một", "84", true, 300));

    assertThatThrownBy(
            () ->
                sites.describe(
                    site.publicId(), site.version(), new Description("Hai", "84", false, 1)))
        .hasMessageContaining("LABORATORY-051");
    assertThatThrownBy(() -> sites.add("l 1", new Description("Lại Một", "84", null, null)))
        .hasMessageContaining("LABORATORY-053");
    assertThatThrownBy(() -> new Description("Một", "84", null, 0))
        .hasMessageContaining("LABORATORY-056");
    assertThatThrownBy(() -> sites.add("L2", new Description("Hai", "không có", null, null)))
        .hasMessageContaining("LABORATORY-057");
  }

  /// Of the file that was opened last.
  private String state() {
    return jdbc.sql(
            """
            select state || case when pcr_due is not null and state = 'SUSPECT' then ', PCR due' else '' end
            from cases.case_file order by id desc limit 1
            """)
        .query(String.class)
        .single();
  }

  private void results(String row) throws IOException {
    Path file = folder.resolve(row.substring(0, 2) + ".csv");
    Files.writeString(
        file, "code,method,full_name,birth,unit,sampled,resulted,result,ct,lab\n" + row + "\n");
    var report =
        (Report.Taken)
            intake.take("results", file, "thử", new Intake.Options(false, null), (done, all) -> {});
    assertThat(report.rejected()).as(() -> report.first().toString()).isZero();
  }
}
