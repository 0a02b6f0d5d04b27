// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people.internal;

import org.jspecify.annotations.Nullable;

/// The filter of a list of persons as it stands in the address.
///
/// @param q words of a name, a year, a number
/// @param xa code of a unit
/// @param nam year of birth
/// @param gioi MALE or FEMALE
public record PersonQuery(
    @Nullable String q, @Nullable String xa, @Nullable Integer nam, @Nullable String gioi) {
  public String text() {
    return q == null ? "" : q.strip();
  }

  public String unit() {
    return xa == null ? "" : xa.strip();
  }

  public String year() {
    return nam == null ? "" : nam.toString();
  }

  public String sex() {
    return PersonForm.sex(gioi) == null || gioi == null ? "" : gioi;
  }

  public boolean isEmpty() {
    return text().isEmpty() && unit().isEmpty() && nam == null && sex().isEmpty();
  }
}
