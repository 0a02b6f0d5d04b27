// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import static vn.phaodai.clock.Timestamps.instant;
import static vn.phaodai.clock.Timestamps.time;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.people.PersonLabel;
import vn.phaodai.people.PersonNames;

/// What vehicles declared last at any gate of the province, so that the next gate does not ask
/// again. Names are masked; a record that repeats somebody names the person by reference.
@Service
public class LastDeclarations {
  private static final int SECONDS_A_DAY = 86_400;

  private final JdbcClient jdbc;
  private final PersonNames names;

  LastDeclarations(JdbcClient jdbc, PersonNames names) {
    this.jdbc = jdbc;
    this.names = names;
  }

  /// @param person id, of `people`
  public record Rider(long person, boolean driver) {}

  /// What a vehicle declared.
  ///
  /// @param origin code; null where it was only told in words
  /// @param destinations codes
  /// @param permit what was scanned; null where none of ours was
  public record Declared(
      Instant at,
      String gate,
      String plate,
      String vehicle,
      @Nullable String origin,
      String originText,
      List<String> destinations,
      Purpose purpose,
      @Nullable String permit,
      EntryFacts.@Nullable TestShown test,
      @Nullable Integer doses,
      @Nullable LocalDate lastDoseOn,
      String decision,
      List<Rider> riders) {}

  private static final String SELECT =
      """
      select g.taken_at, c.name as gate, g.plate, g.vehicle, g.origin_code as origin, g.origin_text, g.purpose, m.token,
        g.test_kind, g.sampled_at, g.test_result, g.test_place, g.test_of, g.doses, g.last_dose_on, g.decision,
        array(select d.code from checkpoints.destination d where d.passage_id = g.id order by d.number) as destinations,
        array(select t.person_id from checkpoints.traveller t where t.passage_id = g.id order by t.number) as persons,
        array(select t.role = 'DRIVER' from checkpoints.traveller t where t.passage_id = g.id order by t.number) as drivers
      from latest g
      join checkpoints.checkpoint c on c.id = g.checkpoint_id
      left join checkpoints.permit m on m.id = g.permit_id
      order by g.taken_at desc, g.id desc
      """;

  /// The last of one vehicle at the gates of a province, within the span that is still used again.
  public Optional<Declared> of(long province, String plate, Instant now) {
    return jdbc.sql(
            """
            with latest as (
              select * from checkpoints.passage
              where province_id = :province and plate = :plate and plate <> '' and taken_at > :since
              order by taken_at desc, id desc limit 1)
            """
                + SELECT)
        .param("province", province)
        .param("plate", plate)
        .param("since", time(now.minus(Duration.ofHours(Settings.of("recent_h")))))
        .query((row, n) -> declared(row))
        .optional();
  }

  /// As the phone reads them, the newest first.
  ///
  /// @param heard what the server had by then is left out
  List<Map<String, @Nullable Object>> recent(long province, Instant now, Instant heard) {
    List<Declared> all =
        jdbc.sql(
                """
                with last as (
                  select * from checkpoints.passage
                  where province_id = :province and plate <> '' and taken_at > :since and received_at > :heard
                  order by taken_at desc, id desc limit :most
                ), latest as (
                  select distinct on (plate) * from last order by plate, taken_at desc, id desc)
                """
                    + SELECT)
            .param("province", province)
            .param("since", time(now.minus(Duration.ofHours(Settings.of("recent_h")))))
            .param("heard", time(heard))
            .param("most", Settings.of("recent_most"))
            .query((row, n) -> declared(row))
            .list();
    Map<Long, PersonLabel> labels =
        names.labels(
            all.stream().flatMap(one -> one.riders().stream()).map(Rider::person).toList());
    return all.stream().map(one -> sheet(one, labels)).toList();
  }

  private static Map<String, @Nullable Object> sheet(Declared one, Map<Long, PersonLabel> labels) {
    Map<String, @Nullable Object> sheet = new LinkedHashMap<>();
    sheet.put("at", one.at().toString());
    sheet.put("gate", one.gate());
    sheet.put("plate", one.plate());
    sheet.put("kind", one.vehicle());
    sheet.put("origin", one.origin());
    sheet.put("originText", one.originText());
    sheet.put("destinations", one.destinations());
    sheet.put("purpose", one.purpose().name());
    sheet.put("permit", one.permit());
    sheet.put("test", test(one.test()));
    sheet.put("doses", one.doses());
    sheet.put("lastDoseOn", one.lastDoseOn() == null ? null : one.lastDoseOn().toString());
    sheet.put("decision", one.decision());
    List<Map<String, @Nullable Object>> people = new ArrayList<>();
    for (Rider rider : one.riders()) {
      PersonLabel label = labels.get(rider.person());
      if (label != null) {
        Map<String, @Nullable Object> person = new HashMap<>();
        person.put("ref", label.publicId().toString());
        person.put("name", label.name());
        person.put("birthYear", label.birthYear());
        person.put("role", rider.driver() ? "DRIVER" : "PASSENGER");
        people.add(person);
      }
    }
    sheet.put("people", people);
    return sheet;
  }

  private static @Nullable Map<String, Object> test(EntryFacts.@Nullable TestShown test) {
    return test == null
        ? null
        : Map.of(
            "kind",
            test.pcr() ? "PCR" : "RAPID",
            "sampledAt",
            test.sampledAt().toString(),
            "result",
            test.positive() ? "POSITIVE" : "NEGATIVE",
            "place",
            test.place());
  }

  private record Watched(String plate, boolean held, Instant at) {}

  /// Vehicles that were held or sent back of late: the digest of “shift id:plate”, so that the list
  /// names no vehicle to whoever reads the phone.
  List<Map<String, Object>> watch(Shift shift, Instant now) {
    return jdbc
        .sql(
            """
            select distinct on (plate) plate, held, taken_at from checkpoints.passage
            where province_id = :province and plate <> '' and (held or decision = 'REFUSE') and taken_at > :since
            order by plate, taken_at desc
            """)
        .param("province", shift.provinceId())
        .param("since", time(now.minusSeconds((long) Settings.of("watch_d") * SECONDS_A_DAY)))
        .query(
            (row, n) -> new Watched(row.getString(1), row.getBoolean(2), instant(row, "taken_at")))
        .list()
        .stream()
        .map(
            one ->
                Map.<String, Object>of(
                    "plateHash", digest(shift.publicId(), one.plate()),
                    "reason", one.held() ? "HELD" : "REFUSED",
                    "at", one.at().toString()))
        .toList();
  }

  static String digest(UUID shift, String plate) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((shift + ":" + plate).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Declared declared(ResultSet row) throws SQLException {
    Instant sampled = Timestamps.mayBe(row, "sampled_at");
    Long[] persons = (Long[]) row.getArray("persons").getArray();
    Boolean[] drivers = (Boolean[]) row.getArray("drivers").getArray();
    List<Rider> riders = new ArrayList<>();
    for (int i = 0; i < persons.length; i++) {
      riders.add(new Rider(persons[i], drivers[i]));
    }
    return new Declared(
        instant(row, "taken_at"),
        row.getString("gate"),
        row.getString("plate"),
        row.getString("vehicle"),
        row.getString("origin").isEmpty() ? null : row.getString("origin"),
        row.getString("origin_text"),
        Arrays.asList((String[]) row.getArray("destinations").getArray()),
        Purpose.valueOf(row.getString("purpose")),
        row.getString("token"),
        sampled == null
            ? null
            : new EntryFacts.TestShown(
                row.getString("test_kind").equals("PCR"),
                sampled,
                row.getString("test_result").equals("POSITIVE"),
                row.getString("test_place"),
                row.getInt("test_of")),
        row.getObject("doses", Integer.class),
        row.getObject("last_dose_on", LocalDate.class),
        row.getString("decision"),
        riders);
  }
}
