// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.phaodai.cases.Setting;
import vn.phaodai.people.Disclosure;
import vn.phaodai.people.PersonRow;
import vn.phaodai.people.Sex;
import vn.phaodai.tables.Choice;
import vn.phaodai.tables.ImportColumn;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.Receiver;

/// The list with which a team goes out: whoever is due for a sample today, by name.
@Component
class SamplingSheet {
  private static final ImportKind KIND = SampleFile.SPECIMENS.onPaper();

  private static final DateTimeFormatter BIRTH = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final ObjectProvider<SamplingDue> rooms;
  private final Disclosure disclosure;

  SamplingSheet(ObjectProvider<SamplingDue> rooms, Disclosure disclosure) {
    this.rooms = rooms;
    this.disclosure = disclosure;
  }

  /// @param reason why names are shown
  Receiver.Today today(int most, String reason) {
    Map<Long, SamplingDue.Person> due = new LinkedHashMap<>();
    rooms
        .orderedStream()
        .flatMap(room -> room.today().stream())
        .forEach(person -> due.putIfAbsent(person.id(), person));
    List<SamplingDue.Person> first = due.values().stream().limit(most).toList();
    Map<Long, PersonRow> people =
        disclosure.revealed(first.stream().map(SamplingDue.Person::id).toList(), reason);
    List<List<String>> rows = new ArrayList<>();
    for (SamplingDue.Person person : first) {
      @Nullable PersonRow known = people.get(person.id());
      if (known != null) {
        rows.add(row(person, known));
      }
    }
    return new Receiver.Today(rows, due.size() - rows.size());
  }

  private static List<String> row(SamplingDue.Person person, PersonRow known) {
    Map<String, String> texts = new HashMap<>();
    texts.put("full_name", known.name());
    texts.put("birth", birth(known));
    texts.put("sex", sex(known.sex()));
    texts.put("phone", text(known.phone()));
    texts.put("unit", person.unitCode());
    texts.put("setting", setting(person.setting()));
    return KIND.row(texts);
  }

  private static String birth(PersonRow known) {
    LocalDate day = known.birthDate();
    return text(day == null ? known.birthYear() : BIRTH.format(day));
  }

  private static String sex(@Nullable Sex sex) {
    return sex == null ? "" : choice("sex", sex.name());
  }

  private static String setting(@Nullable Setting setting) {
    return setting == null ? "" : choice("setting", setting.name());
  }

  /// As it is chosen in the grid.
  private static String choice(String column, String code) {
    ImportColumn asked = KIND.columns().get(KIND.indexOf(column));
    return asked.choices().stream()
        .filter(choice -> choice.code().equals(code))
        .map(Choice::vi)
        .findFirst()
        .orElse("");
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
