// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phaodai.cases.Setting;
import vn.phaodai.cases.TestMethod;
import vn.phaodai.checkpoints.PassageWriter.Written;
import vn.phaodai.contacts.FellowTravellers;
import vn.phaodai.laboratory.FieldPositives;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.PersonRegister;
import vn.phaodai.quarantine.ArrivalOrders;

/// What follows from passages in the moment in which the server learns of them: a positive is a
/// tube read at the gate, for which a case file opens; whoever travelled along is a declared
/// contact of that file; whoever was sent into quarantine has an order proposed where they go.
/// Origin and destinations see it on their lists by themselves: they read passages.
@Component
class PassageConsequences {
  /// An odd number of 64 bits, so that both halves of an id tell in the code.
  private static final long MIXING = 0x9E3779B97F4A7C15L;

  private final FieldPositives positives;
  private final FellowTravellers travellers;
  private final ArrivalOrders orders;
  private final PersonRegister persons;
  private final JdbcClient jdbc;

  PassageConsequences(
      FieldPositives positives,
      FellowTravellers travellers,
      ArrivalOrders orders,
      PersonRegister persons,
      JdbcClient jdbc) {
    this.positives = positives;
    this.travellers = travellers;
    this.orders = orders;
    this.persons = persons;
    this.jdbc = jdbc;
  }

  void of(List<Written> written) {
    open(written);
    orders.propose(written.stream().flatMap(one -> arrivals(one).stream()).toList());
  }

  /// Those whom the officer sent into quarantine, where they go; nobody whose way leads out of the
  /// province again.
  private static List<ArrivalOrders.Arrival> arrivals(Written one) {
    Judged judged = one.judged();
    @Nullable Place stays =
        judged.destinations().stream()
            .filter(place -> place.isIn(judged.shift().provincePath()))
            .findFirst()
            .orElse(null);
    if (judged.told().decision() != Action.QUARANTINE || stays == null) {
      return List.of();
    }
    EntryVerdict verdict = judged.verdict();
    boolean follows = verdict.action() == Action.QUARANTINE;
    return one.persons().stream()
        .distinct()
        .map(
            person ->
                new ArrivalOrders.Arrival(
                    person,
                    Objects.requireNonNull(stays.unitId()),
                    Objects.requireNonNull(stays.path()),
                    judged.told().takenAt(),
                    follows ? verdict.days() : 0,
                    (verdict.rule() + " " + verdict.row()).strip(),
                    verdict.source(),
                    follows ? verdict.confidence() : "",
                    judged.shift().gate()))
        .toList();
  }

  private void open(List<Written> written) {
    List<Written> positive = written.stream().filter(one -> one.judged().isPositive()).toList();
    if (positive.isEmpty()) {
      return;
    }
    Map<Long, PersonDraft> known =
        persons.told(positive.stream().map(PassageConsequences::patient).distinct().toList());
    positives.tell(
        positive.stream()
            .map(one -> positive(one, Objects.requireNonNull(known.get(patient(one)))))
            .toList(),
        "checkpoint");
    Map<Long, Long> files =
        travellers.openFiles(positive.stream().map(PassageConsequences::patient).toList());
    for (Written one : positive) {
      Long file = files.get(patient(one));
      if (file != null) {
        expose(one, file);
      }
    }
  }

  private void expose(Written one, long file) {
    List<Long> others = new ArrayList<>(one.persons());
    others.removeIf(person -> person == patient(one));
    travellers.tell(file, others, one.judged().told().takenAt());
    jdbc.sql(
            """
            update checkpoints.traveller set case_id = :file where passage_id = :passage and number = :number
            """)
        .param("file", file)
        .param("passage", one.id())
        .param("number", number(one) + 1)
        .update();
  }

  private static int number(Written one) {
    return test(one).of() - 1;
  }

  /// Whose test it was.
  private static long patient(Written one) {
    return one.persons().get(number(one));
  }

  private static EntryFacts.TestShown test(Written one) {
    return Objects.requireNonNull(one.judged().told().test());
  }

  /// A tube's code from the record's id, short enough for a label and a phone.
  private static String code(UUID record) {
    long mixed = record.getMostSignificantBits() * MIXING + record.getLeastSignificantBits();
    return "CHOT-" + Long.toUnsignedString(mixed, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
  }

  private static FieldPositives.Positive positive(Written one, PersonDraft draft) {
    Judged judged = one.judged();
    EntryFacts.TestShown test = test(one);
    Place origin = judged.origin();
    Setting setting =
        origin != null && origin.isIn(judged.shift().provincePath())
            ? Setting.COMMUNITY
            : origin != null && Outside.isAbroad(origin.code())
                ? Setting.IMPORTED
                : Setting.OTHER_PROVINCE;
    return new FieldPositives.Positive(
        draft,
        judged.shift().gate(),
        code(judged.told().id()),
        test.pcr() ? TestMethod.PCR : TestMethod.RAPID,
        test.sampledAt().isAfter(judged.told().takenAt())
            ? judged.told().takenAt()
            : test.sampledAt(),
        judged.told().takenAt(),
        setting);
  }
}
