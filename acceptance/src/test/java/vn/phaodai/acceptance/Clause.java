// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// One clause of one of the two dispatches: what it states, what we infer from it, what we add to
/// it, where it is seen, and whether that works. `clauses.csv` is the one source.
///
/// @param id `KG-00`…`KG-29`, `TV-00`…`TV-27`; also the tag of its scenarios
/// @param states what the text says
/// @param inferred what the text does not say but must mean; empty when nothing
/// @param added what we do beyond the text; empty when nothing
/// @param page where it is seen in the product; empty when nowhere yet
/// @param missing what is still lacking; empty when it works
record Clause(
    String id,
    String states,
    String inferred,
    String added,
    String page,
    Status status,
    String missing) {
  Clause {
    if (!id.matches("(KG|TV)-\\d\\d")) {
      throw new IllegalArgumentException("no clause: " + id);
    }
    if (states.isBlank()) {
      throw new IllegalArgumentException(id + " states nothing");
    }
    if (status == Status.WORKS != missing.isBlank()) {
      throw new IllegalArgumentException(
          id + ": what works lacks nothing, what does not says what it lacks");
    }
    if (status != Status.PENDING && page.isBlank()) {
      throw new IllegalArgumentException(id + " is seen nowhere");
    }
  }

  /// As the product ships it, for its page of clauses.
  private static final Path FILE =
      Path.of("../platform/src/main/resources/vn/phaodai/shell/clauses.csv");

  enum Status {
    WORKS("chạy được"),
    PART("một phần"),
    PENDING("chưa làm");

    private final String vietnamese;

    Status(String vietnamese) {
      this.vietnamese = vietnamese;
    }

    String vietnamese() {
      return vietnamese;
    }
  }

  static List<Clause> all() {
    try (var csv = CsvReader.builder().ofNamedCsvRecord(FILE)) {
      return csv.stream().map(Clause::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Clause of(NamedCsvRecord row) {
    return new Clause(
        row.getField("clause"),
        row.getField("states"),
        row.getField("inferred"),
        row.getField("added"),
        row.getField("page"),
        Status.valueOf(row.getField("status")),
        row.getField("missing"));
  }
}
