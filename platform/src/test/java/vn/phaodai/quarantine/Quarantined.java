// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.access.Accounts;
import vn.phaodai.contacts.Degree;
import vn.phaodai.contacts.Proposals;
import vn.phaodai.contacts.Story;
import vn.phaodai.contacts.Tracings;
import vn.phaodai.directives.Staff;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Offices;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.PersonRegister;
import vn.phaodai.people.Sex;

/// A case, whom it exposed, and who signs: told as the rooms before tell it.
record Quarantined(
    Story story,
    PersonRegister register,
    TransactionTemplate transactions,
    JdbcClient jdbc,
    Proposals proposals,
    Tracings tracings,
    Bodies bodies,
    Offices offices,
    Accounts accounts) {
  static final LocalDate TODAY = LocalDate.of(2021, 9, 12);
  static final String HERE = "29236";
  static final String THERE = "29242";

  static Quarantined of(BeanFactory rooms, Path folder) {
    return new Quarantined(
        Story.of(rooms, folder),
        rooms.getBean(PersonRegister.class),
        rooms.getBean(TransactionTemplate.class),
        rooms.getBean(JdbcClient.class),
        rooms.getBean(Proposals.class),
        rooms.getBean(Tracings.class),
        rooms.getBean(Bodies.class),
        rooms.getBean(Offices.class),
        rooms.getBean(Accounts.class));
  }

  /// Somebody whose sex the register knows.
  long person(String name, Sex sex, String phone, String commune) {
    return Objects.requireNonNull(
        transactions.execute(
            status ->
                register
                    .recognise(
                        List.of(
                            new PersonDraft(
                                name, sex, null, 1980, null, phone, "", story.unit(commune))),
                        "story")
                    .getFirst()
                    .personId()));
  }

  void household(long unit, long... persons) {
    long household =
        jdbc.sql(
                """
                insert into people.household (kind, unit_id, path, code)
                select 'DWELLING', id, path, 'H' || nextval('people.person_id') from territory.unit where id = ? returning id
                """)
            .param(unit)
            .query(Long.class)
            .single();
    for (long person : persons) {
      jdbc.sql("update people.person set household_id = ? where id = ?")
          .params(household, person)
          .update();
    }
  }

  /// A case of HERE that met these people at one place; confirmed and passed on. Answers its code.
  String exposed(String tag, LocalDateTime sampled, LocalDateTime met, Map<String, String> rows) {
    long patient = story.person("Thạch Thị Nguồn " + letters(tag), 1970, phone(tag), HERE);
    String code = story.ill(patient, HERE, sampled);
    story.take("places", Story.PLACES + "K%s,Quán %s,Quán ăn,%s\n".formatted(tag, tag, HERE));
    String day = "%d/%d/%d".formatted(met.getDayOfMonth(), met.getMonthValue(), met.getYear());
    var visits =
        new StringBuilder(Story.VISITS)
            .append(
                "Thạch Thị Nguồn %s,1970,%s,%s,K%s,%s,%s %02d:00,%s %02d:59,QR\n"
                    .formatted(
                        letters(tag),
                        phone(tag),
                        HERE,
                        tag,
                        HERE,
                        day,
                        met.getHour(),
                        day,
                        met.getHour()));
    rows.forEach(
        (who, commune) ->
            visits.append(
                "%s,%s,K%s,%s,%s %02d:05,%s %02d:59,QR\n"
                    .formatted(who, commune, tag, HERE, day, met.getHour(), day, met.getHour())));
    if (!story.take("visits", visits.toString()).first().isEmpty()) {
      throw new AssertionError(visits.toString());
    }
    tracings.confirm(code, proposals.of(code).digest(), EnumSet.allOf(Degree.class), Set.of(), "");
    return code;
  }

  private static String letters(String tag) {
    return tag.chars()
        .mapToObj(c -> String.valueOf((char) ('A' + c - '0')))
        .reduce("", String::concat);
  }

  private static String phone(String tag) {
    return "0966" + "%06d".formatted(Integer.parseInt(tag));
  }

  @Nullable UUID open(long person) {
    return jdbc.sql(
            """
            select public_id from quarantine.person_order where person_id = ? and state in ('PROPOSED', 'ACTIVE')
            """)
        .param(person)
        .query(UUID.class)
        .optional()
        .orElse(null);
  }

  UUID order(long person) {
    return Objects.requireNonNull(open(person), () -> "no order of " + person);
  }

  Map<String, Object> row(UUID order) {
    return new HashMap<>(
        jdbc.sql("select * from quarantine.person_order where public_id = ?")
            .param(order)
            .query()
            .singleRow());
  }

  /// Tenure of the chair of a committee, appointed where the seat is empty.
  long chair(String unit) {
    var body = bodies.find("UBND." + unit, TODAY).orElseThrow();
    var seat =
        offices.positions(List.of(body.id()), TODAY).stream()
            .filter(p -> p.kind() == vn.phaodai.organisation.PositionKind.HEAD)
            .findFirst()
            .orElseThrow();
    new Staff(offices, accounts, jdbc).inRole(body, seat.role());
    return offices.inOffice(List.of(body.id()), TODAY).stream()
        .filter(t -> t.position().kind() == vn.phaodai.organisation.PositionKind.HEAD)
        .findFirst()
        .orElseThrow()
        .id();
  }

  DecisionBook.Paper paper(String unit) {
    return new DecisionBook.Paper(null, chair(unit), TODAY);
  }
}
