// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.phaodai.people.PersonName.Likeness;

/// How a draft and an entry agree in each of the things that the rules ask for.
final class Agreeing {
  private Agreeing() {}

  enum Common {
    SAME,
    /// Of numbers and phones: but for one digit, see [#isSlip].
    SLIP,
    DIFFERENT,
    UNKNOWN
  }

  enum Birth {
    SAME_DATE,
    SWAPPED,
    OTHER_DAY,
    SAME_YEAR,
    NEAR,
    DIFFERENT,
    UNKNOWN
  }

  enum Near {
    /// House and street.
    SAME_HOME,
    /// A group of houses, as addresses in hamlets name it.
    SAME_GROUP,
    SAME_UNIT,
    OTHER
  }

  static boolean isIdentical(Entry a, Entry b) {
    return a.name().equals(b.name())
        && a.sex() == b.sex()
        && Objects.equals(a.birthDate(), b.birthDate())
        && Objects.equals(a.birthYear(), b.birthYear())
        && a.idNumbers().equals(b.idNumbers())
        && a.phones().equals(b.phones())
        && a.address().equals(b.address())
        && a.unitId() == b.unitId();
  }

  /// Numbers of two kinds of cards say nothing about each other.
  static Common idNumber(Entry a, Entry b) {
    Common agreed = common(a.idNumbers(), b.idNumbers());
    return agreed == Common.DIFFERENT ? different(a, b) : agreed;
  }

  private static Common different(Entry a, Entry b) {
    Common found = Common.UNKNOWN;
    for (String one : a.idNumbers()) {
      for (String other : b.idNumbers()) {
        if (one.length() == other.length()) {
          found = Common.DIFFERENT;
          if (isSlip(one, other)) {
            return Common.SLIP;
          }
        }
      }
    }
    return found;
  }

  /// One digit more, less or other, or two exchanged. One that lost a digit got a zero in front for
  /// it, as if a worksheet had eaten that.
  private static boolean isSlip(String one, String other) {
    return PersonName.oneLetterApart(one, other)
        || one.startsWith("0") && PersonName.oneLetterApart(one.substring(1), other)
        || other.startsWith("0") && PersonName.oneLetterApart(one, other.substring(1));
  }

  static Common phone(Entry a, Entry b) {
    Common agreed = common(a.phones(), b.phones());
    boolean slip =
        agreed == Common.DIFFERENT
            && a.phones().stream()
                .anyMatch(one -> b.phones().stream().anyMatch(other -> isSlip(one, other)));
    return slip ? Common.SLIP : agreed;
  }

  private static Common common(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Common.UNKNOWN;
    }
    return Collections.disjoint(a, b) ? Common.DIFFERENT : Common.SAME;
  }

  static Likeness name(Entry draft, Entry known) {
    Likeness best = Likeness.DIFFERENT;
    for (PersonName name : known.names()) {
      Likeness likeness = draft.names().getFirst().likeness(name);
      best = likeness.compareTo(best) < 0 ? likeness : best;
    }
    return best;
  }

  static Birth birth(Entry a, Entry b) {
    Integer yearA = a.birthYear();
    Integer yearB = b.birthYear();
    if (yearA == null || yearB == null) {
      return Birth.UNKNOWN;
    }
    if (a.birthDate() != null && b.birthDate() != null && yearA.equals(yearB)) {
      return dates(a.birthDate(), b.birthDate());
    }
    int apart = Math.abs(yearA - yearB);
    return apart == 0 ? Birth.SAME_YEAR : apart == 1 ? Birth.NEAR : Birth.DIFFERENT;
  }

  private static Birth dates(LocalDate a, LocalDate b) {
    if (a.equals(b)) {
      return Birth.SAME_DATE;
    }
    boolean swapped =
        a.getDayOfMonth() == b.getMonthValue() && a.getMonthValue() == b.getDayOfMonth();
    return swapped ? Birth.SWAPPED : Birth.OTHER_DAY;
  }

  static Common sex(@Nullable Sex a, @Nullable Sex b) {
    return a == null || b == null ? Common.UNKNOWN : a == b ? Common.SAME : Common.DIFFERENT;
  }

  static Near place(Entry a, Entry b) {
    if (a.communeId() != b.communeId()) {
      return Near.OTHER;
    }
    if (!Home.isSame(a.address(), b.address())) {
      return Near.SAME_UNIT;
    }
    return Home.isHouse(a.address()) ? Near.SAME_HOME : Near.SAME_GROUP;
  }
}
