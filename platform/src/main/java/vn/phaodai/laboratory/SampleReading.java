// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.phaodai.cases.Setting;
import vn.phaodai.cases.TestMethod;
import vn.phaodai.laboratory.Entry.Hop;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.territory.RowUnits;
import vn.phaodai.territory.Unit;

/// Rows of sampling lists and result files → [Entry].
final class SampleReading {
  private static final int MOST_ROUNDS = 999;

  /// The first cases of the country were found on 23/1/2020; no cut-off is known before.
  private static final long EARLIEST = LocalDate.of(2020, 1, 23).toEpochDay();

  private final RowReading reading;
  private final RowUnits.Batch units;
  private final Predicate<String> sight;
  private final boolean isResults;

  private SampleReading(
      RowReading reading, RowUnits.Batch units, Predicate<String> sight, boolean isResults) {
    this.reading = reading;
    this.units = units;
    this.sight = sight;
    this.isResults = isResults;
  }

  /// @param sight whether the sender may bring news of a unit, by its path
  static List<Entry> of(
      List<ImportedRow> rows,
      RowReading reading,
      RowUnits.Batch units,
      Predicate<String> sight,
      boolean isResults) {
    var reader = new SampleReading(reading, units, sight, isResults);
    List<Entry> entries = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      int at = i;
      Entry entry = reading.read(i, row -> reader.entry(at, row));
      if (entry != null) {
        entries.add(entry);
      }
    }
    return entries;
  }

  /// Every text of the rows that may be a unit's code.
  static Set<String> unitTexts(List<ImportedRow> rows) {
    Set<String> texts = new HashSet<>();
    for (ImportedRow row : rows) {
      texts.add(row.get(SampleFile.UNIT));
    }
    return texts;
  }

  private Entry entry(int at, ImportedRow row) {
    long sampled = sampled(row);
    Hop received = hop(row, SampleFile.RECEIVED, "Giờ nhận mẫu", sampled);
    Hop resulted = hop(row, SampleFile.RESULTED, "Giờ có kết quả", sampled);
    if (received.isTold() && resulted.isBefore(received.second())) {
      throw LabRefusals.BEFORE_RECEIPT
          .with(Civil.shown(resulted.second()), Civil.shown(received.second()))
          .raise();
    }
    @Nullable Unit place =
        row.has(SampleFile.FULL_NAME) ? unit(row, Civil.day(known(sampled))) : null;
    int ct = RowReading.ct(row.get(SampleFile.CT));
    return new Entry(
        at,
        lab(row, place),
        RowReading.code(row.get(SampleFile.CODE)),
        method(row, ct),
        place == null ? null : draft(row, place, sampled),
        place == null ? 0 : place.id(),
        sampled,
        received,
        resulted,
        hop(row, SampleFile.NOTIFIED, "Giờ báo kết quả", sampled),
        result(row),
        ct,
        RowReading.revision(row.get(SampleFile.REVISION)),
        row.has(SampleFile.SETTING) ? Setting.valueOf(row.get(SampleFile.SETTING)) : null,
        RowReading.plain(row.get(SampleFile.REASON)),
        RowReading.code(row.get(SampleFile.POOL)),
        row.has(SampleFile.POOL_KIND) ? PoolKind.valueOf(row.get(SampleFile.POOL_KIND)) : null,
        RowReading.number(row.get(SampleFile.ROUND), "Vòng", 0, MOST_ROUNDS));
  }

  private long sampled(ImportedRow row) {
    if (!row.has(SampleFile.SAMPLED)) {
      if (row.has(SampleFile.FULL_NAME)) {
        throw LabRefusals.NO_SAMPLING.raise();
      }
      return Civil.NONE;
    }
    long sampled = reading.hop(row.get(SampleFile.SAMPLED)).second();
    if (Civil.day(sampled) < EARLIEST) {
      throw LabRefusals.TOO_EARLY.with(Civil.shownDay(sampled)).raise();
    }
    return sampled;
  }

  private static long known(long sampled) {
    if (sampled == Civil.NONE) {
      throw LabRefusals.NO_SAMPLING.raise();
    }
    return sampled;
  }

  private Hop hop(ImportedRow row, int column, String name, long sampled) {
    Hop hop = reading.hop(row.get(column));
    if (sampled != Civil.NONE && hop.isBefore(sampled)) {
      throw LabRefusals.BEFORE_SAMPLING
          .with(name + " " + Civil.shown(hop.second()), Civil.shown(sampled))
          .raise();
    }
    return hop;
  }

  private static String lab(ImportedRow row, @Nullable Unit place) {
    String written = row.get(SampleFile.LAB);
    return written.isEmpty() && place != null ? "TYT-" + place.code() : RowReading.code(written);
  }

  private static @Nullable TestMethod method(ImportedRow row, int ct) {
    if (row.has(SampleFile.METHOD)) {
      return row.get(SampleFile.METHOD).equals("PCR") ? TestMethod.PCR : TestMethod.RAPID;
    }
    return ct > 0 ? TestMethod.PCR : null;
  }

  private @Nullable TubeResult result(ImportedRow row) {
    if (row.has(SampleFile.RESULT)) {
      return TubeResult.valueOf(row.get(SampleFile.RESULT));
    }
    if (isResults) {
      throw LabRefusals.NO_RESULT.raise();
    }
    return null;
  }

  private static PersonDraft draft(ImportedRow row, Unit place, long sampled) {
    String name = RowReading.plain(row.get(SampleFile.FULL_NAME));
    if (name.chars().noneMatch(Character::isLetter)) {
      throw LabRefusals.NO_NAME.with(name).raise();
    }
    if (SampleFile.PERSON.isBornAfter(row, Civil.date(sampled))) {
      throw LabRefusals.BORN_AFTER_SAMPLING.with(row.get(SampleFile.BIRTH)).raise();
    }
    try {
      return SampleFile.PERSON.draft(
          row, RowReading.plain(row.get(SampleFile.ADDRESS)), place.id());
    } catch (IllegalArgumentException e) {
      throw LabRefusals.NO_NAME.with(name).raise();
    }
  }

  /// The column that names the unit; where it does not help, what the address ends with.
  private Unit unit(ImportedRow row, long epochDay) {
    String text = row.get(SampleFile.UNIT);
    String address = row.get(SampleFile.ADDRESS);
    if (text.isEmpty() && address.isEmpty()) {
      throw LabRefusals.NO_UNIT.raise();
    }
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    boolean coded = !text.isEmpty() && isCode(text);
    RowUnits.Answer answer =
        text.isEmpty()
            ? units.atEndOf(with(row, address), day)
            : units.of(coded ? text : with(row, text), day);
    if (answer instanceof RowUnits.Answer.Refused && !text.isEmpty() && !coded) {
      RowUnits.Answer inAddress = units.atEndOf(with(row, address), day);
      answer = inAddress instanceof RowUnits.Answer.Found ? inAddress : answer;
    }
    return switch (answer) {
      case RowUnits.Answer.Refused(var reason) -> throw reason.raise();
      case RowUnits.Answer.Found(var unit) -> {
        if (!sight.test(unit.path())) {
          throw LabRefusals.OUTSIDE.with(unit.fullName()).raise();
        }
        yield unit;
      }
    };
  }

  private static boolean isCode(String text) {
    return Character.isDigit(text.charAt(0)) && Character.isDigit(text.charAt(text.length() - 1));
  }

  /// With the district and the province of the row, where they are names.
  private static String with(ImportedRow row, String text) {
    StringBuilder place = new StringBuilder(text);
    for (int column : new int[] {SampleFile.DISTRICT, SampleFile.PROVINCE}) {
      String above = row.get(column);
      if (!above.isEmpty() && !Character.isDigit(above.charAt(0))) {
        place.append(", ").append(above);
      }
    }
    return place.toString();
  }
}
