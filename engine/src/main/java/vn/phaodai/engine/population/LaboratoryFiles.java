// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// Writes what sampling teams and laboratories wrote down: `specimens.csv` with the person as
/// labelled in haste, `pools.csv`, `results.csv` with a few results twice and none for what was
/// lost.
final class LaboratoryFiles {
  private final Outbreak outbreak;
  private final Province province;
  private final Clerk clerk;
  private final Path folder;
  private final LocalDate start;

  LaboratoryFiles(Outbreak outbreak, Clerk clerk, Path folder) {
    this.outbreak = outbreak;
    this.clerk = clerk;
    this.folder = folder;
    province = outbreak.province();
    start = outbreak.scenario().start();
  }

  /// Writes the three files.
  void write() throws IOException {
    String specimenHeading =
        "specimen,person,full_name,birth,sex,id_number,phone,address,commune,sampled_on,reason,"
            + "method,pool,retest_of";
    String resultHeading =
        "kind,number,method,result,ct,sampled_at,received_at,resulted_at,notified_at";
    try (CsvSheet specimens = new CsvSheet(folder, "specimens.csv", specimenHeading);
        CsvSheet pools = new CsvSheet(folder, "pools.csv", "pool,sampled_on,specimen");
        CsvSheet results = new CsvSheet(folder, "results.csv", resultHeading)) {
      outbreak.testing(
          new LabWork() {
            @Override
            public void specimen(Specimen one) {
              writeSpecimen(specimens, one);
            }

            @Override
            public void pool(long number, int day, List<Long> members) {
              for (long member : members) {
                pools.row.number(number).text(start.plusDays(day).toString()).number(member);
                pools.end();
              }
            }

            @Override
            public void result(LabResult one) {
              writeResult(results, one);
              if (clerk.sentTwice(one.pooled() ? -one.number() : one.number())) {
                writeResult(results, one);
              }
            }
          });
    }
  }

  private void writeSpecimen(CsvSheet sheet, Specimen one) {
    int labelled = clerk.labelled(one.person(), one.number());
    PersonRecord written = clerk.inHaste(labelled, one.number());
    int commune = province.people.commune(one.person());
    sheet.row.number(one.number()).number(one.person());
    sheet.row.text(written.fullName()).text(written.birth()).text(written.sex().name());
    sheet.row.text(written.idNumber()).text(written.phone()).text(written.address());
    sheet.row.text(province.territory.communes().get(commune).code());
    sheet.row.text(start.plusDays(one.day()).toString());
    sheet.row.text(one.reason().name()).text(one.method().name());
    sheet.row.number(one.pool());
    sheet.row.number(one.retestOf());
    sheet.end();
  }

  /// A lost specimen has no result row: that is how loss shows.
  private void writeResult(CsvSheet sheet, LabResult one) {
    if (one.outcome().verdict() != TestOutcome.Verdict.LOST) {
      sheet.row.text(one.pooled() ? "POOL" : "SPECIMEN").number(one.number());
      sheet.row.text(one.method().name()).text(one.outcome().verdict().name());
      sheet.row.decimal(one.outcome().ct());
      sheet.row.hops(start, one.hops());
      sheet.end();
    }
  }
}
