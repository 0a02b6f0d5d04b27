// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people.internal;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.phaodai.people.PersonFilter;
import vn.phaodai.people.PersonLists;
import vn.phaodai.people.PersonRow;
import vn.phaodai.search.SearchProvider;

/// Persons in the search box: by name in any order, year of birth, ID number, phone.
@Component
class PersonSearch implements SearchProvider {
  private final PersonLists lists;

  PersonSearch(PersonLists lists) {
    this.lists = lists;
  }

  @Override
  public String headingKey() {
    return "people.list.title";
  }

  @Override
  public String permission() {
    return "people.read";
  }

  @Override
  public List<Hit> search(String text, LocalDate day, int limit) {
    return lists.page(new PersonFilter(text, null, null, null), null).rows().stream()
        .limit(limit)
        .map(row -> new Hit(row.name(), note(row), "/nguoi/" + row.publicId()))
        .toList();
  }

  private static String note(PersonRow row) {
    return row.birthYear() == null ? row.unit() : row.birthYear() + " · " + row.unit();
  }
}
