// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phaodai.engine.population.Clerk;
import vn.phaodai.engine.population.PersonRecord;
import vn.phaodai.engine.population.Province;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.PersonWorkload;
import vn.phaodai.people.Sex;

/// Fills an empty register with the people of a synthetic province as they truly are, by whole
/// households; nobody is recognised, which takes a tenth of the time.
final class ResidentsFilling {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final int BATCH = 20_000;

  private final Installation installation;
  private final Province province;
  private final Clerk clerk;

  ResidentsFilling(Installation installation, Province province) {
    this.installation = installation;
    this.province = province;
    clerk = new Clerk(province);
  }

  /// @param wanted how many; at most everybody
  void fill(int wanted) {
    int count = Math.min(wanted, province.people().count());
    PersonWorkload persons = installation.room(PersonWorkload.class);
    Map<String, Long> units = new HashMap<>();
    installation
        .room(JdbcClient.class)
        .sql("select code, id from territory_api.unit where tier = 'COMMUNE' and valid @> :day")
        .param("day", DAY)
        .query((r, n) -> units.put(r.getString(1), r.getLong(2)))
        .list();
    List<PersonWorkload.Resident> batch = new ArrayList<>();
    for (int person = 0; person < count; person++) {
      boolean begins =
          person > 0
              && province.people().household(person) != province.people().household(person - 1);
      if (batch.size() >= BATCH && begins) {
        persons.fill(batch);
        batch.clear();
      }
      batch.add(
          new PersonWorkload.Resident(
              draft(person, units), "H" + province.people().household(person)));
    }
    persons.fill(batch);
  }

  private PersonDraft draft(int person, Map<String, Long> units) {
    String commune = province.territory().communes().get(province.people().commune(person)).code();
    return draft(clerk.truth(person), Objects.requireNonNull(units.get(commune)));
  }

  /// What a writer of the synthetic province put down, as the register takes it.
  static PersonDraft draft(PersonRecord written, long unitId) {
    boolean year = written.birth().length() == 4;
    return new PersonDraft(
        written.fullName(),
        Sex.valueOf(written.sex().name()),
        year || written.birth().isEmpty() ? null : LocalDate.parse(written.birth()),
        year ? Integer.valueOf(written.birth()) : null,
        written.idNumber(),
        written.phone(),
        written.address(),
        unitId);
  }
}
