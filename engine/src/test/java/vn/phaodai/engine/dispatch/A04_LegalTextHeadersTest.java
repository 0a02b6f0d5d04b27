// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Number and date of laws, decrees, circulars and official letters, flattened from web pages.
class A04_LegalTextHeadersTest {
  /// The shared data beside the project, or beside one of the folders above it.
  static Path documents() {
    Path shared = Path.of("../shared/data/documents");
    for (int up = 0; up < 3 && !Files.isDirectory(shared); up++) {
      shared = Path.of("..").resolve(shared);
    }
    return shared;
  }

  @Test
  void numberAndDateAreFoundInNearlyAllFiles() throws IOException {
    Path table = documents().resolve("gold_headers.csv");
    assumeTrue(Files.exists(table), "the legal texts of shared data are not here");
    List<String> wrong = new ArrayList<>();
    List<String> rows = Files.readAllLines(table);

    for (String row : rows.subList(1, rows.size())) {
      String[] cell = row.split(",");
      Reading reading =
          DispatchReader.standard()
              .read(Files.readString(documents().resolve("legal_txt").resolve(cell[0])));
      String number = reading.code() == null ? "" : reading.code().value().value();
      String date = reading.date() == null ? "" : reading.date().value().toString();
      String place = reading.place() == null ? "" : reading.place().value();
      if (!number.equals(cell[2]) || !date.equals(cell[3]) || !place.equals(cell[4])) {
        wrong.add(row + " -> " + number + " " + date + " " + place);
      }
    }

    assertThat(wrong).hasSizeLessThanOrEqualTo((rows.size() - 1) * 3 / 100);
  }
}
