// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.phaodai.checkpoints.Declaration.Proposed;
import vn.phaodai.checkpoints.Declaration.Traveller;
import vn.phaodai.checkpoints.EntryFacts.TestShown;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.Sex;
import vn.phaodai.shell.Formats;

/// Reads one record of a phone, everything that can be said of it without asking the database. What
/// is not sound is refused with the first cause.
final class RecordReading {
  static final int SCHEMA = 1;
  private static final int LONGEST_PERMIT = 2_000;
  private static final int OLDEST_YEAR = 1_900;

  private RecordReading() {}

  static Declaration read(JsonNode node) {
    var record = new Fields(node);
    Integer schema = record.number("schema", 0, 1_000);
    if (schema == null || schema != SCHEMA) {
      throw CheckpointRefusals.SCHEMA.with(String.valueOf(schema), SCHEMA).raise();
    }
    Duration offset = offset(record);
    Instant deviceAt = record.time("takenAt");
    Instant takenAt = deviceAt.plus(offset);
    Instant arrivedAt = record.timeOrNull("arrivedAt");
    Fields vehicle = record.part("vehicle");
    Fields decision = record.require("decision");
    return new Declaration(
        id(record, "id"),
        id(record, "shift"),
        deviceAt,
        takenAt,
        arrivedAt == null ? null : earlier(arrivedAt.plus(offset), takenAt),
        vehicle == null ? "" : plate(vehicle.text("plate")),
        vehicle == null ? "" : vehicle.text("kind"),
        people(record.node().path("people"), takenAt),
        record.textOrNull("origin"),
        origin(record),
        destinations(record.node().path("destinations")),
        record.code("purpose", Purpose.class),
        permit(record),
        test(record.part("test"), takenAt, offset, record.node().path("people").size()),
        record.number("doses", 0, 9),
        record.dayOrNull("lastDoseOn"),
        record.flag("symptoms"),
        proposed(record.part("proposed")),
        decision.code("action", Action.class),
        decision.text("reason"));
  }

  /// What the device’s clock lacks: the server’s time less the device’s, when the device was last
  /// told the server’s. Nothing where it says nothing.
  private static Duration offset(Fields record) {
    Fields clock = record.part("clock");
    if (clock == null) {
      return Duration.ZERO;
    }
    Duration offset = Duration.between(clock.time("deviceAtPack"), clock.time("serverAtPack"));
    return Duration.ofSeconds(offset.toSeconds());
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isAfter(other) ? other : one;
  }

  private static UUID id(Fields record, String name) {
    return Fields.id(record.text(name)).orElseThrow(CheckpointRefusals.NO_ID::raise);
  }

  private static String origin(Fields record) {
    String text = record.text("originText");
    if (text.isEmpty() && record.text("origin").isEmpty()) {
      throw CheckpointRefusals.ORIGIN_NEEDED.raise();
    }
    return text;
  }

  /// Letters and digits alone: “84B1-234.56” is `84B123456`. Empty for an empty one.
  static String plate(String written) {
    String plate = written.toUpperCase(Locale.ROOT).replace('Đ', 'D').replaceAll("[^A-Z0-9]", "");
    if (written.isBlank()) {
      return "";
    }
    int least = Settings.of("plate_least");
    int most = Settings.of("plate_most");
    if (plate.length() < least || plate.length() > most) {
      throw CheckpointRefusals.PLATE.with(written, least, most).raise();
    }
    return plate;
  }

  private static List<Traveller> people(JsonNode list, Instant at) {
    int most = Settings.of("people_most");
    if (!list.isArray() || list.isEmpty() || list.size() > most) {
      throw CheckpointRefusals.PEOPLE.with(most).raise();
    }
    List<Traveller> people = new ArrayList<>();
    for (JsonNode one : list) {
      if (!one.isObject()) {
        throw CheckpointRefusals.PEOPLE.with(most).raise();
      }
      people.add(traveller(new Fields(one), people.size() + 1, at));
    }
    return people;
  }

  private static Traveller traveller(Fields one, int number, Instant at) {
    String ref = one.text("ref");
    UUID known =
        ref.isEmpty()
            ? null
            : Fields.id(ref)
                .orElseThrow(() -> CheckpointRefusals.PERSON.with(number, "ref").raise());
    int year = at.atZone(vn.phaodai.clock.OperatingClock.ZONE).getYear();
    Traveller told =
        new Traveller(
            known,
            one.text("name"),
            sex(one.text("sex"), number),
            one.number("birthYear", OLDEST_YEAR, year),
            one.textOrNull("idNumber"),
            one.textOrNull("phone"),
            one.text("role").equals("DRIVER"));
    if (known == null) {
      check(told, number);
    }
    return told;
  }

  /// Whether the register of persons could take it: numbers that cannot be read are said now.
  private static void check(Traveller told, int number) {
    PersonDraft draft;
    try {
      draft =
          new PersonDraft(
              told.name(),
              told.sex(),
              null,
              told.birthYear(),
              told.idNumber(),
              told.phone(),
              "",
              0);
    } catch (IllegalArgumentException _) {
      throw CheckpointRefusals.PEOPLE.with(Settings.of("people_most")).raise();
    }
    if (!draft.isIdNumberReadable()) {
      throw CheckpointRefusals.PERSON.with(number, "idNumber").raise();
    }
    if (!draft.isPhoneReadable()) {
      throw CheckpointRefusals.PERSON.with(number, "phone").raise();
    }
  }

  private static @Nullable Sex sex(String text, int number) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      return Sex.valueOf(text);
    } catch (IllegalArgumentException _) {
      throw CheckpointRefusals.PERSON.with(number, "sex").raise();
    }
  }

  private static List<String> destinations(JsonNode list) {
    int most = Settings.of("destinations_most");
    List<String> codes = new ArrayList<>();
    for (JsonNode one : list) {
      if (one.isString() && !one.stringValue().isBlank()) {
        codes.add(one.stringValue().strip());
      }
    }
    if (!list.isArray() || codes.isEmpty() || codes.size() > most || codes.size() < list.size()) {
      throw CheckpointRefusals.DESTINATION_NEEDED.with(most).raise();
    }
    return codes.stream().distinct().toList();
  }

  private static @Nullable String permit(Fields record) {
    String scanned = record.text("permit", LONGEST_PERMIT);
    return scanned.isEmpty() ? null : scanned;
  }

  /// A certificate of the future is not one: the same with the time of a test at the gate, which
  /// the device’s clock told and which is put right with it.
  private static @Nullable TestShown test(
      @Nullable Fields test, Instant takenAt, Duration offset, int people) {
    if (test == null) {
      return null;
    }
    String place = test.text("place");
    Instant written = test.time("sampledAt");
    Instant sampledAt = place.equals(TestShown.HERE) ? written.plus(offset) : written;
    if (sampledAt.isAfter(takenAt.plus(Duration.ofMinutes(Settings.of("clock_slack_min"))))) {
      throw CheckpointRefusals.TEST_IN_FUTURE.with(shown(sampledAt), shown(takenAt)).raise();
    }
    return new TestShown(
        test.code("kind", Kind.class) == Kind.PCR,
        sampledAt,
        test.code("result", Result.class) == Result.POSITIVE,
        place,
        Objects.requireNonNullElse(test.number("of", 1, Math.max(1, people)), 1));
  }

  private enum Kind {
    PCR,
    RAPID
  }

  private enum Result {
    NEGATIVE,
    POSITIVE
  }

  private static @Nullable Proposed proposed(@Nullable Fields proposed) {
    if (proposed == null || proposed.text("action").isEmpty()) {
      return null;
    }
    return new Proposed(
        proposed.text("ruleSet"), proposed.text("row"), proposed.code("action", Action.class));
  }

  static String shown(Instant at) {
    return Formats.in(Locale.of("vi")).dateTime(at);
  }
}
