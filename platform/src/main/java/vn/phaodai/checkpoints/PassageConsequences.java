// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phaodai.cases.Setting;
import vn.phaodai.cases.TestMethod;
import vn.phaodai.checkpoints.PassageWriter.Written;
import vn.phaodai.contacts.FellowTravellers;
import vn.phaodai.laboratory.FieldPositives;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.PersonRegister;

/// What follows from passages in the moment in which the server learns of them: a positive is a
/// tube read at the gate, for which a case file opens; whoever travelled along is a declared
/// contact of that file. Origin and destinations see it on their lists by themselves: they read
/// passages.
@Component
class PassageConsequences {
  private final FieldPositives positives;
  private final FellowTravellers travellers;
  private final PersonRegister persons;
  private final JdbcClient jdbc;

  PassageConsequences(
      FieldPositives positives,
      FellowTravellers travellers,
      PersonRegister persons,
      JdbcClient jdbc) {
    this.positives = positives;
    this.travellers = travellers;
    this.persons = persons;
    this.jdbc = jdbc;
  }

  void of(List<Written> written) {
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
        "CHOT-" + judged.told().id(),
        test.pcr() ? TestMethod.PCR : TestMethod.RAPID,
        test.sampledAt().isAfter(judged.told().takenAt())
            ? judged.told().takenAt()
            : test.sampledAt(),
        judged.told().takenAt(),
        setting);
  }
}
