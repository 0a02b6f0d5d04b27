// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadCommandTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path traVinh = Path.of("");
  private Path kienGiang = Path.of("");

  @BeforeEach
  void samples() throws IOException {
    traVinh = sample("tra-vinh-202-cv-tu.txt");
    kienGiang = sample("kien-giang.txt");
  }

  @Test
  void jsonOfBothDispatchesKeepsTheDocumentedContract() {
    int exit = run("read", "--json", traVinh.toString(), kienGiang.toString());

    JsonNode array = JSON.readTree(out.toString());
    assertThat(exit).isZero();
    assertThat(array.size()).isEqualTo(2);
    assertThat(schema().violations(array)).isEmpty();
    assertThat(array.get(0).get("code").stringValue()).isEqualTo("202-CV/TU");
    assertThat(array.get(0).get("date").stringValue()).isEqualTo("2021-09-10");
    assertThat(array.get(1).get("code").isNull()).isTrue();
  }

  @Test
  void offsetsPointIntoWhatTextPrints() {
    run("read", "--text", traVinh.toString());
    String text = out.toString();
    out.getBuffer().setLength(0);
    run("read", "--json", traVinh.toString());

    var obligations = JSON.readTree(out.toString()).get(0).get("obligations");
    assertThat(obligations.size()).isPositive();
    for (JsonNode one : obligations) {
      assertThat(text.substring(one.get("start").intValue(), one.get("end").intValue()))
          .isEqualTo(one.get("text").stringValue());
    }
  }

  @Test
  void textPrintsTheFileInNfcAndNothingElse() throws IOException {
    assertThat(run("read", "--text", traVinh.toString())).isZero();

    assertThat(out.toString())
        .isEqualTo(Normalizer.normalize(Files.readString(traVinh), Normalizer.Form.NFC));
  }

  @Test
  void aRefusedFileStandsBesideTheOthersWithItsCode() throws IOException {
    Path empty = Files.createFile(folder.resolve("rong.txt"));

    int exit = run("read", "--json", empty.toString(), traVinh.toString());

    JsonNode array = JSON.readTree(out.toString());
    assertThat(exit).isEqualTo(1);
    assertThat(schema().violations(array)).isEmpty();
    assertThat(array.get(0).get("error").get("code").stringValue()).isEqualTo("DOCUMENTS-001");
    assertThat(array.get(0).get("file").stringValue()).isEqualTo(empty.toString());
  }

  @Test
  void nothingReadableIsExitCodeThreeAndWrongUseTwo() {
    assertThat(run("read", folder.resolve("khong-co.txt").toString())).isEqualTo(3);
    assertThat(err.toString()).contains("DOCUMENTS-010").contains("Không mở được tệp");
    assertThat(run("read")).isEqualTo(2);
    assertThat(run("read", "--text", "--json", traVinh.toString())).isEqualTo(2);
  }

  @Test
  void peopleGetASummaryInVietnamese() {
    assertThat(run("read", traVinh.toString(), kienGiang.toString())).isZero();

    assertThat(out.toString())
        .contains("Số:           202-CV/TU")
        .contains("Số:           (không ghi)")
        .contains("Kính gửi:")
        .contains("Nhiệm vụ: ")
        .contains("Còn thiếu:");
  }

  private int run(String... arguments) {
    return Main.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private Path sample(String name) throws IOException {
    Path file = folder.resolve(name);
    try (var in = ReadCommandTest.class.getResourceAsStream("/samples/dispatches/" + name)) {
      Files.write(file, java.util.Objects.requireNonNull(in).readAllBytes());
    }
    return file;
  }

  private static JsonSchema schema() {
    return new JsonSchema(JSON.readTree(Path.of("../docs/read.schema.json")));
  }
}
