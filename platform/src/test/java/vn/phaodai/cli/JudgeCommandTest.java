// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgeCommandTest {
  private static final String HEADING =
      "unit,tier,parent,community_cases_14d,unknown_source_cluster,borders_very_high,"
          + "key_industry_protected,hard_source_share,key_industry_borders_source,population\n";

  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private List<String> judge(int exit, String rules, String csv) throws IOException {
    Path file = Files.writeString(folder.resolve("du-kien.csv"), csv);
    assertThat(run("judge", "--rules", rules, file.toString())).as(err.toString()).isEqualTo(exit);
    return out.toString().lines().toList();
  }

  private static String district(int communes, int red) {
    List<String> rows = new ArrayList<>();
    rows.add("845,district,,0,,,,0,không,103000");
    for (int i = 0; i < communes; i++) {
      rows.add(
          "2930%d,commune,845,%d,%s,không,không,,,"
              .formatted(i, i < red ? 4 : 0, i < red ? "có" : ""));
    }
    return HEADING + String.join("\n", rows) + "\n";
  }

  @Test
  void childrenAreJudgedFirstAndTheLinesStandInTheOrderOfTheFile() throws IOException {
    List<String> lines = judge(Main.DONE, "VN-2686", district(10, 3));

    assertThat(lines.getFirst()).isEqualTo("unit,outcome,rows,figures,missing");
    assertThat(lines.get(1)).isEqualTo("845,VERY_HIGH,D01,tier=DISTRICT;share_very_high=30,");
    assertThat(lines.get(2))
        .isEqualTo(
            "29300,VERY_HIGH,C01,tier=COMMUNE;community_cases_14d=4;unknown_source_cluster=có,");
    assertThat(lines.get(11)).startsWith("29309,NEW_NORMAL,N00,tier=COMMUNE;community_cases_14d=0");
  }

  @Test
  void aBlankIsNotZeroAndWhatIsMissingIsNamed() throws IOException {
    List<String> lines =
        judge(
            Main.DONE,
            "VN-2686@2021-05-31",
            HEADING + "845,district,,,,,,0,không,103000\n29308,commune,845,,,,,,,\n");

    assertThat(lines.get(1)).startsWith("845,,,").contains("share_very_high");
    assertThat(lines.get(2)).startsWith("29308,,,").contains("community_cases_14d");
  }

  @Test
  void faultsAreNamedRowByRowAndTheRestIsJudged() throws IOException {
    List<String> lines =
        judge(
            Main.REJECTED,
            "VN-2686",
            HEADING
                + "29308,commune,,0,,không,không,,,\n"
                + "29308,commune,,1,,,,,,\n"
                + "29311,làng,,0,,,,,,\n"
                + "29314,commune,,ba,,,,,,\n"
                + "845,district,846,0,,,,0,không,1000\n"
                + "846,district,845,0,,,,0,không,1000\n"
                + "847,district,,0,,,,0,không,0\n"
                + ",commune,,0,,,,,,\n"
                + "29320,area,,0,,,,,,\n");

    assertThat(lines.get(1)).startsWith("29308,NEW_NORMAL,N00,");
    assertThat(lines).contains("29311,,,,", "29314,,,,", "845,,,,", "846,,,,", "29320,,,,");
    assertThat(lines).hasSize(8);
    assertThat(err.toString())
        .contains(
            "dòng 3: JUDGE-002",
            "dòng 4: JUDGE-003",
            "dòng 5: JUDGE-004",
            "dòng 6: JUDGE-005",
            "dòng 7: JUDGE-005",
            "dòng 8: JUDGE-006",
            "dòng 9: JUDGE-001",
            "dòng 10: JUDGE-003");
  }

  @Test
  void aZeroPopulationLeavesTheRateUnknown() throws IOException {
    List<String> lines =
        judge(
            Main.REJECTED,
            "VN-2686",
            "unit,tier,children_very_high,share_very_high,share_high,share_at_risk,"
                + "hard_source_share,key_industry_borders_source,community_cases_14d,population\n"
                + "912,district,0,0,0,0,0,không,3,0\n"
                + "911,district,0,0,0,0,0,không,2,145000\n");

    assertThat(lines.get(1)).startsWith("912,,,").endsWith(",community_cases_14d_per_100k");
    assertThat(lines.get(2)).startsWith("911,AT_RISK,D21,");
  }

  @Test
  void controlIsJudgedFromTheWeeks() throws IOException {
    String heading =
        "unit,tier,cases_week,cases_week_1,cases_week_2,cases_peak_week,measures_applied,"
            + "positivity_falling_14d,new_chains_7d\n";

    List<String> lines =
        judge(
            Main.DONE,
            "VN-3979",
            heading
                + "29308,commune,50,90,120,120,có,có,0\n"
                + "29311,commune,65,90,120,120,có,có,0\n"
                + "29314,commune,50,90,,120,có,có,0\n");

    assertThat(lines.get(1)).startsWith("29308,CONTROLLED,K10,");
    assertThat(lines.get(2)).startsWith("29311,NOT_CONTROLLED,K02,");
    assertThat(lines.get(3)).startsWith("29314,,,").endsWith(",weeks_falling");
  }

  @Test
  void anAreaFollowsTheUnitAboveUnlessItIsNamedItself() throws IOException {
    List<String> lines =
        judge(
            Main.DONE,
            "KG-2021-09-30",
            "unit;tier;parent;directive_listed\n"
                + "30730-1;area;30730;CT16\n"
                + "30730-2;area;30730;NONE\n"
                + "30730;commune;899;NONE\n"
                + "899;district;91;NONE\n"
                + "91;province;;NONE\n");

    assertThat(lines)
        .extracting(line -> line.split(",")[1])
        .containsExactly("outcome", "CT16", "CT19", "CT19", "CT19", "CT19");
  }

  @Test
  void theFactsOfARuleAreListedAndAnUnknownRuleIsWrongUse() {
    assertThat(run("judge", "--rules", "TV-2021-09-10", "--facts")).isEqualTo(Main.DONE);
    assertThat(out.toString())
        .startsWith("fact,values,unit,may_be_missing,meaning")
        .contains("level,\"NEW_NORMAL, AT_RISK, HIGH, VERY_HIGH\"");

    assertThat(run("judge", "--rules", "VN-9999", "--facts")).isEqualTo(Main.WRONG_USE);
    assertThat(err.toString()).contains("Không có bộ quy tắc “VN-9999”", "VN-2686@2021-05-31");
    assertThat(run("judge", "--rules", "VN-2686")).isEqualTo(Main.WRONG_USE);
    assertThat(run("judge", "--rules", "VN-2686", folder.resolve("x.csv").toString()))
        .isEqualTo(Main.WRONG_USE);
  }

  @Test
  void aFileWithoutTheColumnOfUnitsCannotBeJudged() throws IOException {
    judge(Main.COULD_NOT, "VN-2686", "don_vi,tier\n29308,commune\n");

    assertThat(err.toString()).contains("JUDGE-010", "“unit”");
  }
}
