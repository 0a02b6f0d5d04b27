// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

/// Writes a province and its outbreak as CSV files, UTF-8, with a heading: truth in `people.csv`,
/// `places.csv`, `visits.csv`, `arrivals.csv`, `infections.csv` and `cases.csv`; what the field
/// wrote down in `specimens.csv`, `pools.csv` and `results.csv`. People, places, specimens and
/// pools are named by their numbers; times are civil times, but minutes from day 0 in the visits,
/// as tracing reads them.
public final class ProvinceFiles {
  /// People in one piece of work.
  private static final int SLICE = 8192;

  private final Outbreak outbreak;
  private final Province province;
  private final Clerk clerk;
  private final LocalDate start;
  private final Path folder;

  public ProvinceFiles(Outbreak outbreak, Path folder) {
    this.outbreak = outbreak;
    this.folder = folder;
    province = outbreak.province();
    clerk = new Clerk(province);
    start = outbreak.scenario().start();
  }

  /// Writes all files.
  ///
  /// @param firstVisitDay visits are written from this day to the end
  /// @throws UncheckedIOException when a file cannot be written
  public void write(int firstVisitDay) throws IOException {
    Files.createDirectories(folder);
    writePeople();
    writePlaces();
    writeVisits(firstVisitDay);
    writeArrivals();
    writeInfections();
    writeCases();
    new LaboratoryFiles(outbreak, clerk, folder).write();
  }

  /// Rows about all people, formatted on several threads, written in the order of people.
  private void aboutEverybody(CsvSheet sheet, Workers workers, BiConsumer<CsvOut, Integer> rows) {
    int people = province.people.count();
    int threads = outbreak.scenario().threads();
    int wave = SLICE * threads * 2;
    CsvOut[] part = new CsvOut[threads * 2];
    for (int from = 0; from < people; from += wave) {
      int begin = from;
      IntConsumer format =
          i -> {
            CsvOut mine = new CsvOut();
            int first = begin + i * SLICE;
            for (int p = first; p < Math.min(people, first + SLICE); p++) {
              rows.accept(mine, p);
            }
            part[i] = mine;
          };
      workers.each(part.length, format);
      for (CsvOut one : part) {
        try {
          sheet.flush();
          one.drainTo(sheet.out);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void writePeople() throws IOException {
    String heading =
        "person,household,commune,hamlet,full_name,birth,birth_date,sex,people_group,id_number,"
            + "old_id_number,phone,address,day_place,doses";
    try (CsvSheet sheet = new CsvSheet(folder, "people.csv", heading);
        Workers workers = new Workers(outbreak.scenario().threads())) {
      aboutEverybody(sheet, workers, this::writePerson);
    }
  }

  private void writePerson(CsvOut row, int p) {
    People people = province.people;
    int home = people.household(p);
    PersonRecord truth = clerk.truth(p);
    row.number(p).number(home);
    row.text(province.territory.communes().get(people.commune(p)).code());
    row.text(province.hamlets.of(people.commune(p)).get(province.households.hamlet(home)).name());
    row.text(truth.fullName()).text(truth.birth()).text(people.birthDate(p).toString());
    row.text(truth.sex().name()).text(people.group(p).name());
    row.text(truth.idNumber()).text(province.papers.oldNumber(p).orElse(""));
    row.text(province.papers.phone(p).orElse("")).text(truth.address());
    if (province.places.dayPlace(p) >= 0) {
      row.number(province.places.dayPlace(p));
    } else {
      row.empty();
    }
    row.number(outbreak.doses(p)).end();
  }

  private void writePlaces() throws IOException {
    try (CsvSheet sheet =
        new CsvSheet(folder, "places.csv", "place,kind,commune,latitude,longitude")) {
      for (int place = 0; place < province.places.count(); place++) {
        int commune = province.places.commune(place);
        sheet.row.number(place).text(province.places.kind(place).name());
        sheet.row.text(province.territory.communes().get(commune).code());
        sheet.row.text(degrees(province.places.latitude(place)));
        sheet.row.text(degrees(province.places.longitude(place)));
        sheet.end();
      }
    }
  }

  private static String degrees(double value) {
    return Double.toString(Math.round(value * 1e5) / 1e5);
  }

  private void writeVisits(int firstDay) throws IOException {
    try (CsvSheet sheet = new CsvSheet(folder, "visits.csv", "person,place,enter,leave");
        Workers workers = new Workers(outbreak.scenario().threads())) {
      for (int day = Math.max(0, firstDay); day < outbreak.scenario().days(); day++) {
        int today = day;
        aboutEverybody(
            sheet,
            workers,
            (row, p) ->
                outbreak.visits(
                    p,
                    today,
                    v ->
                        row.number(v.person())
                            .number(v.place())
                            .number(v.enter())
                            .number(v.leave())
                            .end()));
      }
    }
  }

  private void writeArrivals() throws IOException {
    try (CsvSheet sheet =
        new CsvSheet(folder, "arrivals.csv", "person,date,route,place,quarantined")) {
      for (Arrival one : outbreak.arrivals()) {
        sheet.row.number(one.person()).text(start.plusDays(one.day()).toString());
        sheet.row.text(one.route().name()).number(one.place());
        sheet.row.text(Boolean.toString(one.quarantined()));
        sheet.end();
      }
    }
  }

  private void writeInfections() throws IOException {
    try (CsvSheet sheet =
        new CsvSheet(
            folder, "infections.csv", "person,infector,place,place_kind,infected_at,onset_at")) {
      for (int i = 0; i < outbreak.infections(); i++) {
        Infection one = outbreak.infection(i);
        sheet.row.number(one.person());
        sheet.row.number(one.infector());
        sheet.row.number(one.place()).text(one.placeKind().name()).time(start, one.minute());
        sheet.row.time(start, one.onset());
        sheet.end();
      }
    }
  }

  private void writeCases() throws IOException {
    String heading =
        "person,setting,reason,onset_at,sampled_at,received_at,resulted_at,notified_at,removed_at,"
            + "ct,died_at";
    try (CsvSheet sheet = new CsvSheet(folder, "cases.csv", heading)) {
      for (CaseFound one : outbreak.cases()) {
        sheet.row.number(one.person()).text(one.setting().name()).text(one.reason().name());
        sheet.row.time(start, one.onset());
        sheet.row.hops(start, one.hops());
        sheet.row.time(start, one.hops().removed()).decimal(one.ct());
        sheet.row.time(start, one.dies());
        sheet.end();
      }
    }
  }
}
