// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.RoomTest;
import vn.phaodai.access.Roles;
import vn.phaodai.access.SignedIn;
import vn.phaodai.organisation.Side;
import vn.phaodai.territory.TerritoryLoader;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// With two hundred thousand people no list and no search reads the whole table, whoever asks.
@RoomTest
class PersonPlansTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final int PERSONS = 200_000;
  private static final int BATCH = 20_000;
  private static final List<String> FAMILY =
      List.of("Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Lê", "Thạch", "Kim", "Sơn", "Huỳnh", "Phạm");
  private static final List<String> MIDDLE = List.of("Văn", "Văn", "Thị", "Thị", "Sa", "Hữu", "Mỹ");
  private static final List<String> GIVEN =
      List.of(
          "An", "Bình", "Chi", "Dung", "Em", "Giang", "Hòa", "Khánh", "Lan", "Mai", "Năm", "Yến");

  @Autowired private TerritoryLoader territory;
  @Autowired private Units units;
  @Autowired private PersonRegister register;
  @Autowired private PersonLists lists;
  @Autowired private Roles roles;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  @Test
  void noListAndNoSearchReadsTheWholeTable() {
    territory.loadShipped();
    Unit province = units.require("84", DAY);
    List<Unit> communes = units.descendants(province.id(), Tier.COMMUNE, DAY);
    fill(communes);
    jdbc.sql("analyze people.person").update();
    Unit last = communes.getLast();
    Map<String, SignedIn> people =
        Map.of(
            "province", at("EPIDEMIOLOGIST", province),
            "district", at("EPIDEMIOLOGIST", units.ancestors(last.id()).getFirst()),
            "commune", at("COMMUNE_OFFICER", last));
    List<PersonFilter> filters =
        List.of(
            new PersonFilter("", null, null, null),
            new PersonFilter("", null, 1975, null),
            new PersonFilter("", last.path(), 1975, Sex.MALE),
            new PersonFilter("nguyễn thị lan 1975", null, null, null),
            new PersonFilter("yến", null, null, null),
            new PersonFilter("lan thạch", last.path(), null, null),
            new PersonFilter("không ai tên thế", null, null, null),
            new PersonFilter("334000077", null, null, null),
            new PersonFilter("0911000077", null, null, null));

    people.forEach(
        (who, person) ->
            filters.forEach(
                filter ->
                    transaction.executeWithoutResult(
                        t -> {
                          Seats.as(person, () -> lists.page(filter, null));
                          assertThat(read("numscans")).as("%s %s", who, filter).isZero();
                          assertThat(read("tuples_fetched"))
                              .as("%s %s", who, filter)
                              .isLessThan(25_000);
                        })));
  }

  private SignedIn at(String role, Unit unit) {
    return new Seats(roles).with(1, role, Side.STATE, unit.path());
  }

  /// What this transaction did to the table of persons.
  private long read(String what) {
    return jdbc.sql("select pg_stat_get_xact_" + what + "('people.person'::regclass)")
        .query((r, n) -> r.getLong(1))
        .single();
  }

  private void fill(List<Unit> communes) {
    Random chance = new Random(84);
    for (int from = 0; from < PERSONS; from += BATCH) {
      List<PersonDraft> drafts = new ArrayList<>(BATCH);
      for (int i = from; i < from + BATCH; i++) {
        drafts.add(
            new PersonDraft(
                pick(chance, FAMILY) + " " + pick(chance, MIDDLE) + " " + pick(chance, GIVEN),
                chance.nextBoolean() ? Sex.MALE : Sex.FEMALE,
                LocalDate.of(1930 + chance.nextInt(90), 1, 2).plusDays(chance.nextInt(360)),
                null,
                String.valueOf(334_000_000 + i),
                i % 2 == 0 ? null : "091" + (1_000_000 + i),
                "",
                communes.get(i * communes.size() / PERSONS).id()));
      }
      transaction.executeWithoutResult(t -> register.recognise(drafts, "import 1"));
    }
  }

  private static String pick(Random chance, List<String> from) {
    return from.get(chance.nextInt(from.size()));
  }
}
