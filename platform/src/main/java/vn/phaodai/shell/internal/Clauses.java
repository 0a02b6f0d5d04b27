// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell.internal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.phaodai.shell.Clause;

/// What the two dispatches order, clause by clause, and what of it works.
@Component
final class Clauses {
  private final List<Clause> all = read();

  /// Those of one dispatch: `KG` or `TV`, in its order.
  List<Clause> of(String dispatch) {
    return all.stream().filter(clause -> clause.id().startsWith(dispatch + "-")).toList();
  }

  long count(Clause.Status status) {
    return all.stream().filter(clause -> clause.status() == status).count();
  }

  private static List<Clause> read() {
    try (InputStream in =
            Objects.requireNonNull(
                Clauses.class.getResourceAsStream("/vn/phaodai/shell/clauses.csv"));
        var csv = CsvReader.builder().ofNamedCsvRecord(in)) {
      return csv.stream().map(Clauses::clause).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Clause clause(NamedCsvRecord row) {
    return new Clause(
        row.getField("clause"),
        row.getField("states"),
        row.getField("inferred"),
        row.getField("added"),
        row.getField("page"),
        Clause.Status.valueOf(row.getField("status")),
        row.getField("missing"));
  }
}
