// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.people.Batch.Told;

/// What else is or was said of persons: other spellings, numbers, addresses, with the day and who
/// told. Nothing that was said is lost, nor what could not be read.
@Repository
class OtherValues {
  private final JdbcClient jdbc;
  private final OperatingClock clock;

  OtherValues(JdbcClient jdbc, OperatingClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  enum Kind {
    NAME,
    ID_NUMBER,
    PHONE,
    ADDRESS,
    BIRTH,
    SEX,
    UNIT,
    HOUSEHOLD,
    /// Stood where a number belongs and is none.
    UNREADABLE
  }

  record Value(long personId, Kind kind, String value) {
    /// What it is looked up by; empty where nobody looks.
    String key() {
      return switch (kind) {
        case NAME -> String.join(" ", NameWords.of(value));
        case ID_NUMBER, PHONE -> value;
        case ADDRESS, BIRTH, SEX, UNIT, HOUSEHOLD, UNREADABLE -> "";
      };
    }
  }

  /// What a draft says otherwise than the entry it was linked to.
  static List<Value> besides(Told told) {
    Entry before = told.before();
    long person = before.id();
    List<Value> values = new ArrayList<>();
    if (!before.names().contains(told.draft().names().getFirst())) {
      values.add(new Value(person, Kind.NAME, told.draft().name()));
    }
    if (!before.idNumbers().isEmpty()) {
      told.draft().idNumbers().stream()
          .filter(number -> !before.idNumbers().contains(number))
          .forEach(number -> values.add(new Value(person, Kind.ID_NUMBER, number)));
    }
    if (!before.phones().isEmpty()) {
      told.draft().phones().stream()
          .filter(phone -> !before.phones().contains(phone))
          .forEach(phone -> values.add(new Value(person, Kind.PHONE, phone)));
    }
    if (!told.draft().address().isEmpty() && !told.draft().address().equals(before.address())) {
      values.add(new Value(person, Kind.ADDRESS, told.written().address()));
    }
    return values;
  }

  /// Numbers of a draft that are none, as they were written.
  static List<Value> unreadable(long person, PersonDraft draft) {
    List<Value> values = new ArrayList<>();
    String idNumber = draft.idNumber();
    if (idNumber != null && !idNumber.isBlank() && Identifiers.idNumber(idNumber) == null) {
      values.add(new Value(person, Kind.UNREADABLE, idNumber.strip()));
    }
    String phone = draft.phone();
    if (phone != null && !phone.isBlank() && Identifiers.phone(phone) == null) {
      values.add(new Value(person, Kind.UNREADABLE, phone.strip()));
    }
    return values;
  }

  void add(List<Value> values, String origin) {
    add(values, origin, null);
  }

  /// @param account who edited; null: a file
  void add(List<Value> values, String origin, @Nullable Long account) {
    if (values.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into people.other_value (person_id, kind, value, key, since, origin, account_id)
            select v.*, :since, :origin, :account
            from unnest(:persons::bigint[], :kinds::text[], :values::text[], :keys::text[]) as v (person_id)
            order by v.person_id
            on conflict (person_id, kind, value) do nothing
            """)
        .param("persons", values.stream().map(Value::personId).toArray(Long[]::new))
        .param("kinds", values.stream().map(v -> v.kind().name()).toArray(String[]::new))
        .param("values", values.stream().map(Value::value).toArray(String[]::new))
        .param("keys", values.stream().map(Value::key).toArray(String[]::new))
        .param("since", clock.today())
        .param("origin", origin)
        .param("account", account)
        .update();
  }
}
