// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds the entries of which drafts say just what the register says itself, word for word: the
/// most of most files. Such a draft means that entry and tells nothing, so that nothing of it has
/// to be weighed, written or remembered. Looked up by number, without one by phone.
@Repository
class OwnWords {
  /// Compared in the server, in the form of [Wording#said(PersonDraft)]: an entry that agrees comes
  /// back as its id alone. That form begins with the name, so that those who merely share the phone
  /// are passed over before theirs is made. No key brings more than 300 rows: what more persons
  /// share is a filler. In the order of the index, page by page.
  private static final String SAME =
      """
      select d.place, p.id
      from (
        select * from unnest(:keys::text[], :said::text[]) with ordinality as u (key, said, place) order by key
      ) d
      cross join lateral (
        select q.id,
          concat(q.full_name, U&'\\001F', q.sex, U&'\\001F', q.birth_date, U&'\\001F', q.birth_year, U&'\\001F',
                 q.id_number, U&'\\001F', q.phone, U&'\\001F', q.address, U&'\\001F', q.commune_id) as said
        from people.person q where q.%s = d.key and starts_with(d.said, q.full_name) limit 300
      ) p
      where p.said = d.said
      """;

  private static final String NUMBERED = SAME.formatted("id_number");
  private static final String PHONED = SAME.formatted("phone");

  private final JdbcClient jdbc;

  OwnWords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The entry of each draft, in order; 0 where there is none, or more than one.
  ///
  /// @param commune of a draft's unit
  long[] of(List<PersonDraft> drafts, ToLongFunction<PersonDraft> commune) {
    var numbered = new Asked(drafts.size());
    var phoned = new Asked(drafts.size());
    for (int i = 0; i < drafts.size(); i++) {
      PersonDraft draft = drafts.get(i);
      String idNumber = Identifiers.idNumber(draft.idNumber());
      String phone = idNumber == null ? Identifiers.phone(draft.phone()) : null;
      if (idNumber != null) {
        numbered.add(i, idNumber, Wording.said(draft) + commune.applyAsLong(draft));
      } else if (phone != null) {
        phoned.add(i, phone, Wording.said(draft) + commune.applyAsLong(draft));
      }
    }
    long[] entries = new long[drafts.size()];
    find(NUMBERED, numbered, entries);
    find(PHONED, phoned, entries);
    return entries;
  }

  private void find(String statement, Asked asked, long[] entries) {
    if (asked.keys.isEmpty()) {
      return;
    }
    boolean[] seen = new boolean[entries.length];
    jdbc.sql(statement)
        .param("keys", asked.keys.toArray(String[]::new))
        .param("said", asked.said.toArray(String[]::new))
        .query(
            row -> {
              int place = asked.places.get((int) row.getLong(1) - 1);
              entries[place] = seen[place] ? 0 : row.getLong(2);
              seen[place] = true;
            });
  }

  /// Drafts that are looked up in the same way.
  private static final class Asked {
    private final List<Integer> places;
    private final List<String> keys;
    private final List<String> said;

    Asked(int most) {
      places = new ArrayList<>(most);
      keys = new ArrayList<>(most);
      said = new ArrayList<>(most);
    }

    void add(int place, String key, String words) {
      places.add(place);
      keys.add(key);
      said.add(words);
    }
  }
}
