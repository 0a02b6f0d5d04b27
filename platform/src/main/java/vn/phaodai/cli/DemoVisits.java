// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.phaodai.engine.population.CaseFound;
import vn.phaodai.engine.population.Outbreak;
import vn.phaodai.engine.population.PlaceKind;
import vn.phaodai.engine.population.Visit;

/// What the interviews of the demonstration's latest F0, and the lists of the places they name,
/// tell: where those F0 were in the days before they were found, and who was there at once. Homes
/// are left out, since the register knows who lives together; everybody else's days are not told.
final class DemoVisits {
  /// As many F0 are interviewed, the latest.
  private static final int INTERVIEWED = 55;

  /// So many days before the sample; under the strictest directive most of them are spent at home.
  private static final int DAYS_BEFORE = 10;

  /// Nothing older is told: visits are not kept longer.
  private static final int OLDEST_D = 44;

  /// A place with more people at once is told by the F0 alone.
  private static final int MOST_AT_A_PLACE = 120;

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  private final Outbreak outbreak;
  private final LocalDate start;
  private final List<Visit> told;

  private DemoVisits(Outbreak outbreak, LocalDate start, List<Visit> told) {
    this.outbreak = outbreak;
    this.start = start;
    this.told = told;
  }

  static DemoVisits of(Outbreak outbreak, LocalDate start) {
    List<Visit> told = new ArrayList<>();
    Map<Integer, List<Visit>> byPlace = new HashMap<>();
    Set<Integer> days = new HashSet<>();
    Set<Integer> ill = new HashSet<>();
    int oldest = Math.max(0, outbreak.scenario().days() - OLDEST_D);
    for (CaseFound one : latest(outbreak)) {
      ill.add(one.person());
      int last = one.sampleDay();
      for (int day = Math.max(oldest, last - DAYS_BEFORE); day <= last; day++) {
        days.add(day);
        outbreak.visits(
            one.person(),
            day,
            visit -> {
              if (kind(outbreak, visit) != PlaceKind.HOME) {
                told.add(visit);
                byPlace.computeIfAbsent(visit.place(), _ -> new ArrayList<>()).add(visit);
              }
            });
      }
    }
    byPlace.values().stream()
        .flatMap(List::stream)
        .forEach(visit -> days.add(visit.enter() / 1_440));
    told.addAll(others(outbreak, byPlace, days, ill));
    return new DemoVisits(outbreak, start, told);
  }

  private static List<CaseFound> latest(Outbreak outbreak) {
    return outbreak.cases().stream()
        .sorted(Comparator.comparing(CaseFound::sampleDay).reversed())
        .limit(INTERVIEWED)
        .toList();
  }

  private static List<Visit> others(
      Outbreak outbreak, Map<Integer, List<Visit>> byPlace, Set<Integer> days, Set<Integer> ill) {
    Map<Integer, List<Visit>> found = new HashMap<>();
    int people = outbreak.province().people().count();
    Set<Integer> communes = new HashSet<>();
    byPlace.keySet().forEach(p -> communes.add(outbreak.province().places().commune(p)));
    for (int person = 0; person < people; person++) {
      // whoever lives farther off is seldom there
      if (ill.contains(person)
          || !communes.contains(outbreak.province().people().commune(person))) {
        continue;
      }
      for (int day : days) {
        outbreak.visits(
            person,
            day,
            visit -> {
              boolean meets =
                  byPlace.getOrDefault(visit.place(), List.of()).stream()
                      .anyMatch(v -> v.enter() < visit.leave() && visit.enter() < v.leave());
              if (meets) {
                found.computeIfAbsent(visit.place(), _ -> new ArrayList<>()).add(visit);
              }
            });
      }
    }
    return found.values().stream()
        .filter(visits -> visits.size() <= MOST_AT_A_PLACE)
        .flatMap(List::stream)
        .toList();
  }

  private static PlaceKind kind(Outbreak outbreak, Visit visit) {
    return outbreak.province().places().kind(visit.place());
  }

  /// @param folder of the province's own files
  Path writePlaces(Path folder) throws IOException {
    Set<String> named = new HashSet<>();
    told.forEach(visit -> named.add(String.valueOf(visit.place())));
    Path out = folder.resolve("noi-den.csv");
    try (Stream<NamedCsvRecord> rows = DemoOutbreak.rows(folder, "places.csv");
        CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord("code", "name", "kind", "unit");
      rows.filter(row -> named.contains(row.getField("place")))
          .forEach(
              row ->
                  csv.writeRecord(
                      "N" + row.getField("place"),
                      name(row.getField("kind")) + " " + row.getField("place"),
                      row.getField("kind"),
                      row.getField("commune")));
    }
    return out;
  }

  private static String name(String kind) {
    return switch (PlaceKind.valueOf(kind)) {
      case HOME -> "Nhà";
      case WORKPLACE -> "Cơ sở";
      case SCHOOL -> "Lớp";
      case VESSEL -> "Tàu cá";
      case MARKET -> "Chợ";
      case EATERY -> "Quán";
      case WORSHIP -> "Nơi thờ tự";
      case CHECKPOINT -> "Chốt";
      case GATE -> "Cửa khẩu";
      case TRACK -> "Đường mòn";
      case PORT -> "Bến";
      case QUARANTINE -> "Khu cách ly";
      case HOSPITAL -> "Cơ sở y tế";
    };
  }

  Path writeVisits(Path folder) throws IOException {
    Map<String, NamedCsvRecord> who = new HashMap<>();
    Set<String> named = new HashSet<>();
    told.forEach(visit -> named.add(String.valueOf(visit.person())));
    try (Stream<NamedCsvRecord> rows = DemoOutbreak.rows(folder, "people.csv")) {
      rows.filter(row -> named.contains(row.getField("person")))
          .forEach(row -> who.put(row.getField("person"), row));
    }
    Map<String, String> communes = new HashMap<>();
    try (Stream<NamedCsvRecord> rows = DemoOutbreak.rows(folder, "places.csv")) {
      rows.forEach(row -> communes.put(row.getField("place"), row.getField("commune")));
    }
    Path out = folder.resolve("luot-den.csv");
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(
          "full_name",
          "birth",
          "sex",
          "id_number",
          "phone",
          "address",
          "unit",
          "place",
          "place_unit",
          "entered",
          "left",
          "source");
      for (Visit visit : told) {
        NamedCsvRecord person = who.get(String.valueOf(visit.person()));
        if (person != null) {
          csv.writeRecord(
              person.getField("full_name"),
              person.getField("birth"),
              person.getField("sex"),
              person.getField("id_number"),
              person.getField("phone"),
              person.getField("address"),
              person.getField("commune"),
              "N" + visit.place(),
              communes.getOrDefault(String.valueOf(visit.place()), ""),
              moment(visit.enter()),
              moment(visit.leave()),
              "LIST");
        }
      }
    }
    return out;
  }

  private String moment(int minute) {
    LocalDateTime at = start.atStartOfDay().plusMinutes(minute);
    return MOMENT.format(at);
  }
}
