// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import static vn.phaodai.cases.BedFile.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.tables.Receiver;
import vn.phaodai.tables.RowByRow;
import vn.phaodai.territory.Resolution;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Takes reports of beds in. The latest day's figure is what the bed page and admissions go by;
/// every report stays.
@Component
class BedReceiver implements Receiver {
  private static final int MOST_BEDS = 100_000;

  private final BedReports beds;
  private final Beds wards;
  private final Units units;
  private final OperatingClock clock;
  private final RowByRow eachRow;

  BedReceiver(BedReports beds, Beds wards, Units units, OperatingClock clock, RowByRow eachRow) {
    this.beds = beds;
    this.wards = wards;
    this.units = units;
    this.clock = clock;
    this.eachRow = eachRow;
  }

  @Override
  public ImportKind kind() {
    return KIND;
  }

  @Override
  public String permission() {
    return Beds.EDIT;
  }

  @Override
  public Waiting waiting() {
    return Waiting.LISTED;
  }

  /// Every tier of every facility, known by its name, with its beds; who lies there is to be
  /// counted.
  @Override
  public Today today(int most, String reason) {
    return Today.of(wards.wards(Beds.EDIT), most, BedReceiver::row);
  }

  private static List<String> row(Beds.Ward ward) {
    return KIND.row(
        Map.of(
            "facility",
            ward.name(),
            "tier",
            String.valueOf(ward.tier()),
            "beds",
            String.valueOf(ward.beds())));
  }

  @Override
  public Taken take(List<ImportedRow> rows, Delivery delivery) {
    String origin = "import " + delivery.fileId();
    return eachRow.take(rows, row -> take(row, origin));
  }

  private boolean take(ImportedRow row, String origin) {
    LocalDate day = row.day(DAY).orElseGet(clock::today);
    if (day.isAfter(clock.today())) {
      throw CaseRefusals.IN_THE_FUTURE.with(day).raise();
    }
    List<BedReports.Count> counts = counts(row);
    if (counts.isEmpty()) {
      throw CaseRefusals.NO_BEDS_TOLD.raise();
    }
    return beds.report(place(row, day), row.get(FACILITY), counts, day, origin);
  }

  private static List<BedReports.Count> counts(ImportedRow row) {
    List<BedReports.Count> counts = new ArrayList<>();
    if (row.has(BEDS)) {
      if (!row.has(TIER)) {
        throw CaseRefusals.NO_SUCH_VALUE.with(KIND.columns().get(TIER).vi(), "").raise();
      }
      int tier = number(row, TIER, 1, TIERS);
      counts.add(new BedReports.Count(tier, number(row, BEDS, 0, MOST_BEDS), inUse(row, IN_USE)));
    }
    for (int tier = 1; tier <= TIERS; tier++) {
      int column = BEDS_OF.get(tier - 1);
      if (row.has(column)) {
        counts.add(
            new BedReports.Count(
                tier, number(row, column, 0, MOST_BEDS), inUse(row, IN_USE_OF.get(tier - 1))));
      }
    }
    return counts;
  }

  private static @Nullable Integer inUse(ImportedRow row, int column) {
    return row.has(column) ? Integer.valueOf(number(row, column, 0, MOST_BEDS)) : null;
  }

  private static int number(ImportedRow row, int column, int least, int most) {
    String text = row.get(column);
    boolean fits = text.matches("-?[0-9]{1,9}");
    int number = fits ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      throw CaseRefusals.NO_SUCH_VALUE.with(KIND.columns().get(column).vi(), text).raise();
    }
    return number;
  }

  /// Null where the row names no place: then the facility must be known.
  private @Nullable Unit place(ImportedRow row, LocalDate day) {
    String text =
        Stream.of(UNIT, DISTRICT, PROVINCE)
            .map(row::get)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    if (text.isEmpty()) {
      return null;
    }
    return switch (units.resolve(text, day)) {
      case Resolution.Found(var unit) -> unit;
      case Resolution.Ambiguous _, Resolution.Unknown _ ->
          throw CaseRefusals.PLACE_UNCLEAR.with(text).raise();
    };
  }
}
