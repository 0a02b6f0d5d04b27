// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fields of this package's data files: one row a rule, `|` between the items of a list.
final class RuleFile {
  private RuleFile() {}

  static List<String> list(String field) {
    return field.isEmpty() ? List.of() : List.of(field.split("\\|"));
  }

  static Validity valid(NamedCsvRecord row) {
    return new Validity(LocalDate.parse(row.getField("from")), day(row.getField("to")));
  }

  private static @Nullable LocalDate day(String field) {
    return field.isEmpty() ? null : LocalDate.parse(field);
  }
}
