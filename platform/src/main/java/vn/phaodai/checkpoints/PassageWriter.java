// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import static vn.phaodai.clock.Timestamps.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.PersonRegister;
import vn.phaodai.people.Recognised;

/// Writes passages with their travellers and destinations, a whole batch at once. PassageIntake
/// wait for each other, so that one record sent twice at once is one.
@Component
class PassageWriter {
  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;
  private final PersonRegister persons;
  private final OperatingClock clock;

  PassageWriter(
      JdbcClient jdbc,
      NamedParameterJdbcTemplate batches,
      PersonRegister persons,
      OperatingClock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.persons = persons;
    this.clock = clock;
  }

  /// A passage that is written now.
  ///
  /// @param persons one a traveller, in order
  record Written(long id, Judged judged, List<Long> persons) {
    Written {
      persons = List.copyOf(persons);
    }
  }

  /// Which of them are stored already; no other delivery can store one until this transaction ends.
  @Transactional(propagation = Propagation.MANDATORY)
  public Set<UUID> stored(Collection<UUID> records) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('checkpoints.passage'))")
        .query((row, n) -> n)
        .single();
    return new HashSet<>(
        jdbc.sql("select record_id from checkpoints.passage where record_id = any(:ids)")
            .param("ids", records.toArray(UUID[]::new))
            .query((row, n) -> row.getObject(1, UUID.class))
            .list());
  }

  /// Persons who were declared at the gates of some provinces, by their public ids.
  Map<UUID, Long> declared(Collection<UUID> persons, Collection<Long> provinces) {
    Map<UUID, Long> found = new HashMap<>();
    if (!persons.isEmpty()) {
      jdbc.sql(
              """
              select p.public_id, p.canonical_id from people_api.person p
              where p.public_id = any(:ids) and exists (
                select 1 from checkpoints.traveller t join checkpoints.passage g on g.id = t.passage_id
                join people_api.person e on e.id = t.person_id
                where e.canonical_id = p.canonical_id and g.province_id = any(:provinces))
              """)
          .param("ids", persons.stream().distinct().toArray(UUID[]::new))
          .param("provinces", provinces.stream().distinct().toArray(Long[]::new))
          .query(
              row -> {
                found.put(row.getObject(1, UUID.class), row.getLong(2));
              });
    }
    return found;
  }

  /// @param device null for the page
  /// @param known of those whom the declarations name by reference
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Written> write(List<Judged> all, @Nullable UUID device, Map<UUID, Long> known) {
    if (all.isEmpty()) {
      return List.of();
    }
    List<Written> written = number(all, known);
    Instant now = clock.now();
    batches.batchUpdate(
        PASSAGE,
        written.stream()
            .map(one -> passage(one, device, now))
            .toArray(MapSqlParameterSource[]::new));
    List<MapSqlParameterSource> travellers = new ArrayList<>();
    List<MapSqlParameterSource> destinations = new ArrayList<>();
    for (Written one : written) {
      for (int i = 0; i < one.persons().size(); i++) {
        travellers.add(
            new MapSqlParameterSource("passage", one.id())
                .addValue("number", i + 1)
                .addValue("person", one.persons().get(i))
                .addValue(
                    "role", one.judged().told().people().get(i).driver() ? "DRIVER" : "PASSENGER"));
      }
      for (int i = 0; i < one.judged().destinations().size(); i++) {
        destinations.add(
            new MapSqlParameterSource("passage", one.id())
                .addValue("number", i + 1)
                .addValue("code", one.judged().destinations().get(i).code())
                .addValue("unit", one.judged().destinations().get(i).unitId())
                .addValue("path", one.judged().destinations().get(i).path())
                .addValue("taken", time(one.judged().told().takenAt())));
      }
    }
    batches.batchUpdate(
        """
        insert into checkpoints.traveller (passage_id, number, person_id, role)
        values (:passage, :number, :person, :role)
        """,
        travellers.toArray(MapSqlParameterSource[]::new));
    batches.batchUpdate(
        """
        insert into checkpoints.destination (passage_id, number, code, unit_id, path, taken_at)
        values (:passage, :number, :code, :unit, :path::ltree, :taken)
        """,
        destinations.toArray(MapSqlParameterSource[]::new));
    return written;
  }

  private List<Written> number(List<Judged> all, Map<UUID, Long> known) {
    List<PersonDraft> told = all.stream().flatMap(one -> drafts(one).stream()).toList();
    Iterator<Recognised> recognised = persons.recognise(told, "checkpoint").iterator();
    Iterator<Long> ids =
        jdbc.sql(
                """
                select nextval(pg_get_serial_sequence('checkpoints.passage', 'id'))
                from generate_series(1, :count)
                """)
            .param("count", all.size())
            .query((row, n) -> row.getLong(1))
            .list()
            .iterator();
    List<Written> written = new ArrayList<>();
    for (Judged one : all) {
      List<Long> people = new ArrayList<>();
      for (Declaration.Traveller rider : one.told().people()) {
        UUID ref = rider.known();
        Long before = ref == null ? null : known.get(ref);
        people.add(before == null ? recognised.next().personId() : before);
      }
      written.add(new Written(ids.next(), one, people));
    }
    return written;
  }

  /// Of those who are told anew.
  private static List<PersonDraft> drafts(Judged one) {
    return one.told().people().stream()
        .filter(told -> told.known() == null)
        .map(
            told ->
                new PersonDraft(
                    told.name(),
                    told.sex(),
                    null,
                    told.birthYear(),
                    told.idNumber(),
                    told.phone(),
                    "",
                    one.stayingUnit()))
        .toList();
  }

  private static final String PASSAGE =
      """
      insert into checkpoints.passage (id, record_id, checkpoint_id, shift_id, path, province_id, device, device_at,
        taken_at, offset_s, arrived_at, received_at, plate, vehicle, origin_code, origin_id, origin_path, origin_text, purpose,
        permit_id, paper, test_kind, sampled_at, test_result, test_place, test_of, doses, last_dose_on, symptoms, origin_level,
        phone_rule, phone_row, phone_action, rule, rule_row, action, source, confidence, missing, days, decision, reason,
        account_id, officer)
      overriding system value
      values (:id, :record, :checkpoint, :shift, :path::ltree, :province, :device, :deviceAt,
        :taken, :offset, :arrived, :now, :plate, :vehicle, :originCode, :origin, :originPath::ltree, :originText, :purpose,
        :permit, :paper, :testKind, :sampled, :testResult, :testPlace, :testOf, :doses, :lastDose, :symptoms, :level,
        :phoneRule, :phoneRow, :phoneAction, :rule, :row, :action, :source, :confidence, :missing, :days, :decision, :reason,
        :account, :officer)
      """;

  private static MapSqlParameterSource passage(Written one, @Nullable UUID device, Instant now) {
    Judged judged = one.judged();
    Declaration told = judged.told();
    Declaration.Proposed phone = told.proposed();
    Instant arrived = told.arrivedAt();
    Place origin = judged.origin();
    var row =
        new MapSqlParameterSource("id", one.id())
            .addValue("record", told.id())
            .addValue("checkpoint", judged.shift().checkpointId())
            .addValue("shift", judged.shift().id())
            .addValue("path", judged.shift().path())
            .addValue("province", judged.shift().provinceId())
            .addValue("device", device)
            .addValue("deviceAt", time(told.deviceAt()))
            .addValue("taken", time(told.takenAt()))
            .addValue("offset", told.offset_s())
            .addValue("arrived", arrived == null ? null : time(arrived))
            .addValue("now", time(now))
            .addValue("plate", told.plate())
            .addValue("vehicle", told.vehicle())
            .addValue("originCode", origin == null ? "" : origin.code())
            .addValue("origin", origin == null ? null : origin.unitId())
            .addValue("originPath", origin == null ? null : origin.path())
            .addValue("originText", told.originText())
            .addValue("purpose", told.purpose().name())
            .addValue("permit", judged.permit().permit())
            .addValue("paper", judged.permit().paper().name())
            .addValue("doses", told.doses())
            .addValue("lastDose", told.lastDoseOn())
            .addValue("symptoms", told.symptoms())
            .addValue("level", judged.originLevel())
            .addValue("phoneRule", phone == null ? "" : phone.ruleSet())
            .addValue("phoneRow", phone == null ? "" : phone.row())
            .addValue("phoneAction", phone == null ? null : phone.action().name())
            .addValue("decision", told.decision().name())
            .addValue("reason", told.reason())
            .addValue("account", judged.shift().accountId())
            .addValue("officer", judged.shift().officer());
    return test(verdict(row, judged.verdict()), told.test());
  }

  private static MapSqlParameterSource verdict(MapSqlParameterSource row, EntryVerdict verdict) {
    Action action = verdict.action();
    return row.addValue("rule", verdict.rule())
        .addValue("row", verdict.row())
        .addValue("action", action == null ? null : action.name())
        .addValue("source", verdict.source())
        .addValue("confidence", verdict.confidence())
        .addValue("missing", verdict.missing().toArray(String[]::new))
        .addValue("days", verdict.days());
  }

  private static MapSqlParameterSource test(
      MapSqlParameterSource row, EntryFacts.@Nullable TestShown test) {
    return row.addValue("testKind", test == null ? null : test.pcr() ? "PCR" : "RAPID")
        .addValue("sampled", test == null ? null : time(test.sampledAt()))
        .addValue("testResult", test == null ? null : test.positive() ? "POSITIVE" : "NEGATIVE")
        .addValue("testPlace", test == null ? "" : test.place())
        .addValue("testOf", test == null ? null : test.of());
  }
}
