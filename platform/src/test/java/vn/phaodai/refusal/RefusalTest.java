// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RefusalTest {
  private static final Refusal NOT_IN_FORCE =
      Refusal.of("SAMPLE-001", "Mã {0} không có hiệu lực ngày {1}.", "Code {0} not valid on {1}.");

  @Test
  void aRefusalIsFilledAndReadInBothLanguages() {
    Refusal about = NOT_IN_FORCE.with("30742", "12/09/2021");

    assertThat(about.in(Locale.of("vi"))).isEqualTo("Mã 30742 không có hiệu lực ngày 12/09/2021.");
    assertThat(about.in(Locale.ENGLISH)).isEqualTo("Code 30742 not valid on 12/09/2021.");
    assertThat(about.raise())
        .hasMessage("SAMPLE-001: Mã 30742 không có hiệu lực ngày 12/09/2021.")
        .extracting(RefusedException::refusal)
        .isEqualTo(about);
  }

  @Test
  void aCodeOfAnotherShapeOrWithOneLanguageIsNotAccepted() {
    assertThatThrownBy(() -> Refusal.of("sample-1", "Không.", "No."))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Refusal.of("SAMPLE-002", "Không.", " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noCodeIsDeclaredTwiceInTheWholeProgram() throws IOException {
    var declaration = Pattern.compile("Refusal\\s*\\.of\\(\\s*\"([A-Z]+-[0-9]{3})\"");
    List<String> codes = new ArrayList<>();

    try (var sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source :
          sources
              .filter(f -> f.toString().endsWith(".java") && !f.endsWith("Refusal.java"))
              .toList()) {
        declaration.matcher(Files.readString(source)).results().forEach(m -> codes.add(m.group(1)));
      }
    }

    assertThat(codes).doesNotHaveDuplicates();
  }
}
