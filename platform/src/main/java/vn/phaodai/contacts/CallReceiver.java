// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import static vn.phaodai.contacts.CallFile.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.people.Disclosure;
import vn.phaodai.people.PersonRow;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.tables.Receiver;
import vn.phaodai.tables.RowByRow;

/// Takes calls in that were written on the sheet of today's list. Whom a row is about is told by
/// the code printed on it: the end of the person's public id, in eight characters.
@Component
class CallReceiver implements Receiver {
  private static final int CODE_LENGTH = 8;

  private final Calls calls;
  private final CallLists lists;
  private final ContactSight sight;
  private final Disclosure disclosure;
  private final JdbcClient jdbc;
  private final OperatingClock clock;
  private final RowByRow eachRow;

  CallReceiver(
      Calls calls,
      CallLists lists,
      ContactSight sight,
      Disclosure disclosure,
      JdbcClient jdbc,
      OperatingClock clock,
      RowByRow eachRow) {
    this.calls = calls;
    this.lists = lists;
    this.sight = sight;
    this.disclosure = disclosure;
    this.jdbc = jdbc;
    this.clock = clock;
    this.eachRow = eachRow;
  }

  @Override
  public ImportKind kind() {
    return KIND;
  }

  @Override
  public String permission() {
    return ContactSight.FOLLOW;
  }

  @Override
  public Waiting waiting() {
    return Waiting.NAMED;
  }

  /// Whoever is still to be reached, with the number to call.
  @Override
  public Today today(int most, String reason) {
    CallLists.Page page = lists.first(most);
    Map<Long, PersonRow> people =
        disclosure.revealed(page.rows().stream().map(CallRow::personId).toList(), reason);
    List<List<String>> rows = new ArrayList<>();
    for (CallRow call : page.rows()) {
      @Nullable PersonRow person = people.get(call.personId());
      if (person != null) {
        rows.add(row(call, person));
      }
    }
    return new Today(rows, page.waiting() - rows.size());
  }

  private static List<String> row(CallRow call, PersonRow person) {
    String phone = person.phone();
    return KIND.row(
        Map.of(
            "code",
            code(person.publicId()),
            "full_name",
            person.name(),
            "phone",
            phone == null ? "" : phone,
            "unit",
            call.unitName(),
            "degree",
            call.degree().name(),
            "due",
            VisitBook.shown(call.dueAt())));
  }

  private static String code(UUID person) {
    String text = person.toString();
    return text.substring(text.length() - CODE_LENGTH).toUpperCase(Locale.ROOT);
  }

  @Override
  public Taken take(List<ImportedRow> rows, Delivery delivery) {
    Map<String, List<UUID>> people = people(rows.stream().map(row -> row.get(CODE)).toList());
    return eachRow.take(
        rows,
        row -> {
          String code = row.get(CODE);
          List<UUID> known = people.getOrDefault(code.toUpperCase(Locale.ROOT), List.of());
          if (known.size() != 1) {
            throw ContactRefusals.NO_SUCH_CODE.with(code).raise();
          }
          return calls.tell(
              new Calls.Told(
                  known.getFirst(),
                  CallOutcome.valueOf(row.get(OUTCOME)),
                  row.get(TO),
                  row.get(NOTE),
                  row.instant(CALLED).orElseGet(clock::now)));
        });
  }

  private Map<String, List<UUID>> people(List<String> codes) {
    Map<String, List<UUID>> people = new HashMap<>();
    jdbc.sql(
            """
            select distinct p.public_id from contacts.contact c
            join territory_api.unit u on u.id = c.unit_id and u.path <@ (:paths)::ltree[]
            join people_api.person e on e.id = c.person_id
            join people_api.person p on p.id = e.canonical_id
            where right(p.public_id::text, :length) = any(:codes)
            """)
        .param("paths", sight.paths(ContactSight.FOLLOW))
        .param("length", CODE_LENGTH)
        .param(
            "codes",
            codes.stream().map(code -> code.toLowerCase(Locale.ROOT)).toArray(String[]::new))
        .query((row, n) -> row.getObject(1, UUID.class))
        .list()
        .forEach(
            person -> people.computeIfAbsent(code(person), _ -> new ArrayList<>()).add(person));
    return people;
  }
}
