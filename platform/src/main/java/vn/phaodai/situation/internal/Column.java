// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.situation.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
  /// Columns that are read together; all at once are too many for a screen.
  public enum Group {
    SUMMARY("tong-hop"),
    TESTS("xet-nghiem"),
    CASES("f0"),
    TRACING("truy-vet"),
    QUARANTINE("cach-ly"),
    VACCINATION("tiem");

    private final String slug;

    Group(String slug) {
      this.slug = slug;
    }

    /// How addresses name it.
    public String slug() {
      return slug;
    }

    /// The summary where no group has this name.
    static Group named(String slug) {
      return Arrays.stream(values())
          .filter(group -> group.slug.equals(slug))
          .findFirst()
          .orElse(SUMMARY);
    }
  }

  /// All columns, as the files hold them.
  static List<Column> all() {
    List<Column> columns = new ArrayList<>();
    for (Group group : Group.values()) {
      columns.addAll(of(group));
    }
    return columns.stream().distinct().toList();
  }

  /// What a page shows side by side.
  static List<Column> of(Group group) {
    return switch (group) {
      case SUMMARY ->
          List.of(
              single(Measure.SPECIMENS, ""),
              single(Measure.SUSPECTS, "SUSPECTS"),
              new Column("situation.measure.CASES", Board.CASES, "CASES", ""),
              setting(Measure.CASES_COMMUNITY),
              single(Measure.DISCHARGED, "DISCHARGED"),
              single(Measure.DEATHS, "DEATHS"));
      case TESTS ->
          plain(
              Measure.SPECIMENS,
              Measure.SPECIMENS_POOLED,
              Measure.POOLS_POSITIVE,
              Measure.PCR_READ,
              Measure.PCR_POSITIVE,
              Measure.RAPID_READ,
              Measure.RAPID_POSITIVE);
      case CASES -> {
        List<Column> cases = new ArrayList<>();
        Board.CASES.forEach(measure -> cases.add(setting(measure)));
        cases.add(single(Measure.CASES_ANNOUNCED, ""));
        yield cases;
      }
      case TRACING ->
          plain(
              Measure.CASES_TRACED,
              Measure.CASES_TRACED_IN_TIME,
              Measure.CONTACTS_F1,
              Measure.CONTACTS_F2,
              Measure.CONTACTS_REACHED);
      case QUARANTINE ->
          plain(
              Measure.QUARANTINED_CENTRAL,
              Measure.QUARANTINED_HOME,
              Measure.QUARANTINE_ENDED,
              Measure.LOCKDOWN_AREAS,
              Measure.LOCKDOWN_HOUSEHOLDS,
              Measure.LOCKDOWN_PEOPLE,
              Measure.LOCKDOWNS_LIFTED);
      case VACCINATION -> plain(Measure.VACCINE_DOSES);
    };
  }

  private static List<Column> plain(Measure... measures) {
    return Arrays.stream(measures).map(measure -> single(measure, "")).toList();
  }

  private static Column setting(Measure measure) {
    String setting = measure.name().substring("CASES_".length());
    return new Column(key(measure), List.of(measure), "CASES", setting);
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
