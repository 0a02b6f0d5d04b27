// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.situation.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phaodai.measures.Measure;
import vn.phaodai.situation.Board;

/// One column of the table.
///
/// @param measures whose sum it shows
/// @param counted what the list of cases calls these cases; empty where no list counts them
/// @param setting where the list is of one setting; else empty
public record Column(String key, List<Measure> measures, String counted, String setting) {
  static List<Column> all() {
    List<Column> columns = new ArrayList<>();
    for (Measure measure :
        List.of(
            Measure.SPECIMENS,
            Measure.SPECIMENS_POOLED,
            Measure.POOLS_POSITIVE,
            Measure.PCR_READ,
            Measure.PCR_POSITIVE,
            Measure.RAPID_READ,
            Measure.RAPID_POSITIVE)) {
      columns.add(single(measure, ""));
    }
    columns.add(single(Measure.SUSPECTS, "SUSPECTS"));
    columns.add(new Column("situation.measure.CASES", Board.CASES, "CASES", ""));
    for (Measure measure : Board.CASES) {
      String setting = measure.name().substring("CASES_".length());
      columns.add(new Column(key(measure), List.of(measure), "CASES", setting));
    }
    columns.add(single(Measure.CASES_ANNOUNCED, ""));
    columns.add(single(Measure.DISCHARGED, "DISCHARGED"));
    columns.add(single(Measure.DEATHS, "DEATHS"));
    columns.add(single(Measure.CASES_TRACED, ""));
    columns.add(single(Measure.CASES_TRACED_IN_TIME, ""));
    columns.add(single(Measure.CONTACTS_F1, ""));
    columns.add(single(Measure.CONTACTS_F2, ""));
    columns.add(single(Measure.CONTACTS_REACHED, ""));
    columns.add(single(Measure.VACCINE_DOSES, ""));
    return List.copyOf(columns);
  }

  private static Column single(Measure measure, String counted) {
    return new Column(key(measure), List.of(measure), counted, "");
  }

  private static String key(Measure measure) {
    return "situation.measure." + measure;
  }

  /// Null where nothing of it was reported.
  public @Nullable Long of(Board.Row row) {
    return row.sum(measures);
  }

  /// The list that counts exactly these cases; empty where there is none.
  public String list(Board.Row row, LocalDate day) {
    if (counted.isEmpty()) {
      return measures.contains(Measure.CASES_ANNOUNCED)
          ? "/ca/cong-bo?tu=%s&den=%s".formatted(day, day)
          : "";
    }
    String where = setting.isEmpty() ? "" : "&noi=" + setting;
    return "/ca?dv=%s&bc=%s&dem=%s%s".formatted(row.unit().code(), day, counted, where);
  }
}
