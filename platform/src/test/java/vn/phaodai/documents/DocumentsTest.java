// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.phaodai.RoomTest;
import vn.phaodai.documents.Documents.Outcome.Kept;
import vn.phaodai.documents.Documents.Outcome.Refused;

@RoomTest
class DocumentsTest {
  @Autowired private Documents documents;
  @Autowired private DSLContext sql;

  @Test
  void anOriginalIsKeptByteForByteWithItsTextAndHash() {
    byte[] original = Samples.TRA_VINH.bytes();

    var kept = (Kept) documents.store(original, "C:\\van ban\\202-CV-TU.txt");

    assertThat(kept.isNew()).isTrue();
    assertThat(kept.file().name()).isEqualTo("202-CV-TU.txt");
    assertThat(kept.file().mediaType()).isEqualTo("text/plain");
    assertThat(kept.file().sizeBytes()).isEqualTo(original.length);
    assertThat(kept.file().sha256()).hasSize(64);
    assertThat(kept.text()).isInstanceOf(DocumentText.Extracted.class);
    assertThat(documents.open(kept.file().publicId())).hasValue(original);
    assertThat(documents.find(kept.file().publicId())).hasValue(kept.file());
    assertThat(actions()).contains("documents.file.store");
  }

  @Test
  void theSameBytesUnderAnotherNameAreTheSameFile() {
    var first = (Kept) documents.store(Samples.KIEN_GIANG.bytes(), "kg.txt");
    var second = (Kept) documents.store(Samples.KIEN_GIANG.bytes(), "ban-sao.txt");

    assertThat(second.isNew()).isFalse();
    assertThat(second.file()).isEqualTo(first.file());
  }

  @Test
  void aRefusedFileLeavesNothingBehind() {
    int before = count();
    byte[] secret = "TỈNH ỦY\nTỐI MẬT\nSố 1-BC/TU".getBytes(StandardCharsets.UTF_8);

    assertThat(code(secret, "mat.txt")).isEqualTo("DOCUMENTS-009");
    assertThat(code(new byte[0], "rong.pdf")).isEqualTo("DOCUMENTS-001");
    assertThat(code(new DocxFile().part("a.exe", "x").bytes(), "a.zip")).isEqualTo("DOCUMENTS-003");

    assertThat(count()).isEqualTo(before);
  }

  @Test
  void aWorkbookIsKeptAsEvidenceAlthoughItsTextIsNotRead() {
    byte[] workbook = new DocxFile().part("xl/workbook.xml", "<workbook/>").bytes();

    var kept = (Kept) documents.store(workbook, "danh-sach.xlsx");

    assertThat(kept.file().mediaType()).endsWith("spreadsheetml.sheet");
    assertThat(kept.text()).isInstanceOf(DocumentText.Unreadable.class);
  }

  @Test
  void whatIsKeptCanNeitherBeChangedNorDeleted() {
    documents.store("Kính gửi: Sở Y tế".getBytes(StandardCharsets.UTF_8), "a.txt");

    assertThatThrownBy(() -> sql.execute("update documents.file set name = 'b.txt'"))
        .hasMessageContaining("originals are kept as they came");
    assertThatThrownBy(() -> sql.execute("delete from documents.file"))
        .hasMessageContaining("originals are kept as they came");
  }

  @Test
  void anUnknownIdIsEmpty() {
    assertThat(documents.open(UUID.randomUUID())).isEmpty();
  }

  private String code(byte[] bytes, String name) {
    return ((Refused) documents.store(bytes, name)).refusal().code();
  }

  private int count() {
    return sql.fetchSingle("select count(*) from documents.file").get(0, int.class);
  }

  private java.util.List<String> actions() {
    return sql.fetch("select action from audit.entry").getValues(0, String.class);
  }
}
