// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;
import vn.phaodai.cases.TracedCase;
import vn.phaodai.cases.TracedCases;
import vn.phaodai.contacts.Degree;
import vn.phaodai.contacts.Proposal;
import vn.phaodai.contacts.Proposals;
import vn.phaodai.contacts.Tracings;
import vn.phaodai.engine.population.Outbreak;
import vn.phaodai.engine.population.Parameters;
import vn.phaodai.engine.population.Province;
import vn.phaodai.engine.population.ProvinceFiles;
import vn.phaodai.engine.population.Scenario;
import vn.phaodai.engine.population.Territory;
import vn.phaodai.engine.population.TestReason;
import vn.phaodai.intake.Intake;
import vn.phaodai.intake.Report;

/// The demonstration's people and outbreak: made by the engine, written as the files that communes
/// and laboratories send, and taken in at the counter like theirs. Files that were taken count
/// once, so that a second start adds nothing.
final class DemoOutbreak {
  private static final LocalDate START = LocalDate.of(2021, 6, 20);
  private static final long SEED = 42;

  /// How many F0 are traced, of those confirmed in the last days.
  private static final int TRACED = 6;

  private static final int TRACED_D = 40;
  private static final int MOST_CASES = 200;

  /// As many are looked at, the oldest first, to find them.
  private static final int LOOKED_AT = 24;

  private final Intake intake;
  private final TracedCases cases;
  private final Proposals proposals;
  private final Tracings tracings;
  private final Territory territory;
  private final int people;

  DemoOutbreak(BeanFactory rooms, Territory territory, int people) {
    intake = rooms.getBean(Intake.class);
    cases = rooms.getBean(TracedCases.class);
    proposals = rooms.getBean(Proposals.class);
    tracings = rooms.getBean(Tracings.class);
    this.territory = territory;
    this.people = people;
  }

  /// Makes the province and hands its files in.
  ///
  /// @param today the outbreak is known up to the day before
  /// @param folder for the files, emptied afterwards
  void load(LocalDate today, Path folder) throws IOException {
    int days = (int) Math.clamp(ChronoUnit.DAYS.between(START, today), 1, 365);
    int threads = Runtime.getRuntime().availableProcessors();
    Province province =
        Province.synthesise(
            territory, new Province.Plan(people, SEED, threads, START, Parameters.shipped()));
    Outbreak outbreak =
        Outbreak.run(province, Scenario.of2021(territory, START, days, SEED, threads));
    try {
      new ProvinceFiles(outbreak, folder).write(days);
      take("people", people(folder));
      take("specimens", specimens(folder));
      take("pools", results(folder, "POOL", "pool", "G"));
      take("results", results(folder, "SPECIMEN", "code", "M"));
      take("cases", onsets(folder, today));
      DemoVisits visits = DemoVisits.of(outbreak, START);
      take("places", visits.writePlaces(folder));
      take("visits", visits.writeVisits(folder));
      trace(today);
    } finally {
      empty(folder);
    }
  }

  /// Some of the F0 of the last weeks were traced already, those whose contacts fell ill: the
  /// communes have lists to call through, and there is a chain to look at. The latest wait for
  /// whoever tries the demonstration.
  private void trace(LocalDate today) {
    int traced = 0;
    for (TracedCase one :
        cases.untraced(today.minusDays(TRACED_D), MOST_CASES).reversed().stream()
            .limit(LOOKED_AT)
            .toList()) {
      if (traced == TRACED) {
        return;
      }
      Proposal proposal = proposals.of(one.code());
      if (proposal.candidates().stream().anyMatch(c -> c.caseCode() != null)) {
        tracings.confirm(one.code(), proposal.digest(), EnumSet.allOf(Degree.class), Set.of(), "");
        traced++;
      }
    }
  }

  private void take(String kind, Path file) {
    Report report =
        intake.take(
            kind,
            file,
            "demo-" + file.getFileName(),
            new Intake.Options(false, null),
            (done, all) -> {});
    if (report instanceof Report.Taken taken && taken.rejected() > taken.added() + taken.kept()) {
      throw new IllegalStateException(kind + ": " + taken.first());
    }
  }

  private static Path people(Path folder) throws IOException {
    Path out = folder.resolve("nguoi-dan.csv");
    try (Stream<NamedCsvRecord> rows = rows(folder, "people.csv");
        CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(
          "full_name", "birth", "sex", "id_number", "phone", "address", "unit", "household");
      rows.forEach(
          row ->
              csv.writeRecord(
                  row.getField("full_name"),
                  row.getField("birth"),
                  row.getField("sex"),
                  row.getField("id_number"),
                  row.getField("phone"),
                  row.getField("address"),
                  row.getField("commune"),
                  "H" + row.getField("household")));
    }
    return out;
  }

  /// Names as the sampling team wrote them down; the hour of sampling is known from the result.
  private Path specimens(Path folder) throws IOException {
    Map<String, String> hour = new HashMap<>();
    Map<String, String> poolHour = new HashMap<>();
    try (Stream<NamedCsvRecord> rows = rows(folder, "results.csv")) {
      rows.forEach(
          row ->
              (row.getField("kind").equals("POOL") ? poolHour : hour)
                  .put(row.getField("number"), row.getField("sampled_at")));
    }
    Path out = folder.resolve("lay-mau.csv");
    try (Stream<NamedCsvRecord> rows = rows(folder, "specimens.csv");
        CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(
          "lab",
          "code",
          "method",
          "full_name",
          "birth",
          "sex",
          "id_number",
          "phone",
          "address",
          "unit",
          "sampled",
          "setting",
          "reason",
          "pool");
      rows.forEach(
          row -> {
            String pool = row.getField("pool");
            String sampled =
                pool.isEmpty() ? hour.get(row.getField("specimen")) : poolHour.get(pool);
            csv.writeRecord(
                laboratory(),
                "M" + row.getField("specimen"),
                row.getField("method"),
                row.getField("full_name"),
                row.getField("birth"),
                row.getField("sex"),
                row.getField("id_number"),
                row.getField("phone"),
                row.getField("address"),
                row.getField("commune"),
                sampled == null ? row.getField("sampled_on") : sampled,
                row.getField("reason").equals("QUARANTINE") ? "QUARANTINE" : "",
                reason(row.getField("reason")),
                pool.isEmpty() ? "" : "G" + pool);
          });
    }
    return out;
  }

  /// @param kind POOL or SPECIMEN
  /// @param column the heading of the tube's code, `prefix` its first letter
  private Path results(Path folder, String kind, String column, String prefix) throws IOException {
    Path out = folder.resolve("ket-qua-" + column + ".csv");
    try (Stream<NamedCsvRecord> rows = rows(folder, "results.csv");
        CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord("lab", column, "method", "received", "resulted", "notified", "result", "ct");
      rows.filter(row -> row.getField("kind").equals(kind))
          .forEach(
              row ->
                  csv.writeRecord(
                      laboratory(),
                      prefix + row.getField("number"),
                      row.getField("method"),
                      row.getField("received_at"),
                      row.getField("resulted_at"),
                      row.getField("notified_at"),
                      row.getField("result"),
                      row.getField("ct")));
    }
    return out;
  }

  /// What the interviews of those who were found told: the day on which they fell ill, if they did.
  private static Path onsets(Path folder, LocalDate today) throws IOException {
    Map<String, String> onset = new HashMap<>();
    try (Stream<NamedCsvRecord> rows = rows(folder, "cases.csv")) {
      rows.filter(row -> !row.getField("onset_at").isEmpty())
          .forEach(row -> onset.put(row.getField("person"), row.getField("onset_at")));
    }
    Path out = folder.resolve("ca-benh.csv");
    try (Stream<NamedCsvRecord> rows = rows(folder, "people.csv");
        CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord("full_name", "birth", "sex", "id_number", "phone", "unit", "onset");
      rows.filter(row -> onset.containsKey(row.getField("person")))
          .forEach(
              row -> {
                String day = onset.getOrDefault(row.getField("person"), "").substring(0, 10);
                if (LocalDate.parse(day).isBefore(today)) {
                  csv.writeRecord(
                      row.getField("full_name"),
                      row.getField("birth"),
                      row.getField("sex"),
                      row.getField("id_number"),
                      row.getField("phone"),
                      row.getField("commune"),
                      day);
                }
              });
    }
    return out;
  }

  private String laboratory() {
    return "CDC-" + territory.code();
  }

  private static String reason(String reason) {
    return switch (TestReason.valueOf(reason)) {
      case QUARANTINE -> "Người cách ly";
      case SYMPTOMS -> "Có triệu chứng";
      case SCREENING -> "Sàng lọc";
      case RETEST -> "Lấy lại mẫu đơn";
    };
  }

  /// @param file of the province's own
  static Stream<NamedCsvRecord> rows(Path folder, String file) throws IOException {
    return CsvReader.builder().ofNamedCsvRecord(folder.resolve(file)).stream();
  }

  private static void empty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
