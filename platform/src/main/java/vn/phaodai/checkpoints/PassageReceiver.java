// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import static vn.phaodai.checkpoints.PassageFile.*;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.language.SearchKey;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.tables.Receiver;
import vn.phaodai.tables.RowByRow;
import vn.phaodai.territory.Resolution;
import vn.phaodai.territory.Units;

/// Takes the paper log of a gate, typed afterwards by the officer whose shift it was: each row
/// through the door of the phones, by the rules of its moment. A row has the number that its gate,
/// moment, plate and driver give it, so that the same one again is not a second passage.
@Component
class PassageReceiver implements Receiver {
  private final PassageIntake intake;
  private final GateShifts shifts;
  private final Units units;
  private final JsonMapper json;
  private final RowByRow eachRow;

  PassageReceiver(
      PassageIntake intake, GateShifts shifts, Units units, JsonMapper json, RowByRow eachRow) {
    this.intake = intake;
    this.shifts = shifts;
    this.units = units;
    this.json = json;
    this.eachRow = eachRow;
  }

  @Override
  public ImportKind kind() {
    return KIND;
  }

  @Override
  public String permission() {
    return CheckpointSight.RECORD;
  }

  @Override
  public Taken take(List<ImportedRow> rows, Delivery delivery) {
    List<Shift> own = shifts.own();
    return eachRow.take(rows, row -> take(row, own));
  }

  private boolean take(ImportedRow row, List<Shift> own) {
    Instant at = row.instant(AT).orElseThrow();
    return intake.takeOne(record(row, at, shift(row, at, own))) == PassageIntake.Status.STORED;
  }

  /// The officer's shift at that moment, at the gate that the row names if it names one.
  private static Shift shift(ImportedRow row, Instant at, List<Shift> own) {
    String gate = SearchKey.of(row.get(GATE));
    return own.stream()
        .filter(one -> !at.isBefore(one.from()) && !at.isAfter(one.to()))
        .filter(one -> gate.isEmpty() || SearchKey.of(one.gate()).equals(gate))
        .findFirst()
        .orElseThrow(CheckpointRefusals.NO_SUCH_SHIFT::raise);
  }

  private ObjectNode record(ImportedRow row, Instant at, Shift shift) {
    ObjectNode record = json.createObjectNode();
    record.put("id", number(row, at, shift).toString());
    record.put("schema", RecordReading.SCHEMA);
    record.put("shift", shift.publicId().toString());
    record.put("takenAt", at.toString());
    if (row.has(PLATE)) {
      record.putObject("vehicle").put("plate", row.get(PLATE)).put("kind", "");
    }
    people(record.putArray("people"), row);
    LocalDate day = LocalDate.ofInstant(at, OperatingClock.ZONE);
    record.put("origin", code(row.get(ORIGIN), day, ""));
    record.put("originText", row.get(ORIGIN));
    record.putArray("destinations").add(code(row.get(DESTINATION), day, row.get(DESTINATION)));
    record.put("purpose", row.get(PURPOSE));
    if (row.has(TEST)) {
      record
          .putObject("test")
          .put("kind", row.get(TEST))
          .put("sampledAt", row.has(SAMPLED) ? row.instant(SAMPLED).orElseThrow().toString() : "")
          .put("result", row.get(RESULT));
    }
    row.integer(DOSES).ifPresent(doses -> record.put("doses", doses));
    record.put("symptoms", row.get(SYMPTOMS).equals("true"));
    record.putObject("decision").put("action", row.get(DECISION)).put("reason", row.get(REASON));
    return record;
  }

  private static UUID number(ImportedRow row, Instant at, Shift shift) {
    String passage =
        String.join(
            "\n",
            shift.checkpoint().toString(),
            at.toString(),
            RecordReading.plate(row.get(PLATE)),
            SearchKey.of(row.get(FULL_NAME)));
    return UUID.nameUUIDFromBytes(passage.getBytes(StandardCharsets.UTF_8));
  }

  private static void people(ArrayNode people, ImportedRow row) {
    ObjectNode driver = people.addObject();
    driver.put("name", row.get(FULL_NAME));
    row.integer(BIRTH).ifPresent(year -> driver.put("birthYear", year));
    driver.put("phone", row.get(PHONE));
    driver.put("idNumber", row.get(ID_NUMBER));
    driver.put("role", "DRIVER");
    for (String name : row.get(OTHERS).split(";")) {
      if (!name.isBlank()) {
        people.addObject().put("name", name.strip()).put("role", "PASSENGER");
      }
    }
  }

  /// Of a unit that is named.
  private String code(String text, LocalDate day, String otherwise) {
    return units.resolve(text, day) instanceof Resolution.Found(var unit) ? unit.code() : otherwise;
  }
}
