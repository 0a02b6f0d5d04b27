// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Real documents flattened from web pages, read where they are: run-together headers and
/// signatures, an annex that holds the tasks, labels under each task.
class A10_RunTogetherPagesTest {
  private static Reading read(String name) throws IOException {
    Path file = A04_LegalTextHeadersTest.documents().resolve("legal_txt").resolve(name);
    assumeTrue(Files.exists(file), "the legal texts of shared data are not here");
    return DispatchReader.standard().read(Files.readString(file));
  }

  @Test
  void theTasksOfAnAnnexTakeLeadAndTimeFromTheLabelsBelowThem() throws IOException {
    Reading reading = read("Quyet_dinh_435_QD_UBND_nam_2020.txt");

    List<ObligationFound> civilService =
        reading.obligations().stream().filter(o -> o.lead().equals(List.of("Sở Nội vụ"))).toList();

    assertThat(civilService).hasSize(2);
    assertThat(civilService)
        .allSatisfy(
            o -> {
              assertThat(o.deadline().kind()).isEqualTo(DeadlineKind.PERIODIC);
              assertThat(o.with()).hasSize(2);
            });
    assertThat(reading.obligations()).hasSizeGreaterThan(20);
  }

  @Test
  void aSignatureOnOneLineIsParted() throws IOException {
    Signatory signatory =
        Objects.requireNonNull(read("Quyet_dinh_435_QD_UBND_nam_2020.txt").signatory());

    assertThat(signatory.capacity()).isEqualTo("TM.");
    assertThat(signatory.position()).isEqualTo("PHÓ CHỦ TỊCH");
    assertThat(signatory.name()).isEqualTo("Nguyễn Hữu Tháp");
  }

  @Test
  void issuerKindAndSubjectAreFoundInRunTogetherHeaders() throws IOException {
    Reading letter = read("Cong_van_778_TCHQ_GSQL.txt");
    Reading resolution = read("Nghi_quyet_61_2022_QH15.txt");

    assertThat(Objects.requireNonNull(letter.issuer()).value()).isEqualTo("TỔNG CỤC HẢI QUAN");
    assertThat(Objects.requireNonNull(resolution.issuer()).value()).isEqualTo("QUỐC HỘI");
    assertThat(Objects.requireNonNull(resolution.type()).value().symbol()).isEqualTo("NQ");
    assertThat(Objects.requireNonNull(resolution.subject()).value())
        .startsWith("TIẾP TỤC TĂNG CƯỜNG HIỆU LỰC")
        .endsWith("2021 - 2030");
  }
}
