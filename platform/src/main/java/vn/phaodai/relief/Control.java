// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

/// What can be odd about a dossier, or about two of them.
public enum Control {
  /// One person, one policy, one period: across the register, in whatever spelling or province.
  SAME_PERSON,
  /// Policies 4, 5 and 6 exclude each other on the same days.
  EXCLUSIVE,
  /// A child brings a supplement once, to one parent.
  CHILD_TWICE,
  /// The child is too old on the day of receipt, or its age is not known.
  CHILD_AGE,
  /// What the registers know speaks for another policy, or for none.
  WRONG_CATEGORY,
  /// More days of meals than days in quarantine or treatment.
  MEAL_DAYS,
  /// Not the days between the first and the last.
  DAY_COUNT,
  /// The order that closed the place is not known, or not for that place and those days.
  NO_CLOSURE,
  /// Died before the dossier came in.
  DECEASED,
  /// One tax code, one policy, in two dossiers.
  SAME_BUSINESS,
  SHARED_PHONE,
  SHARED_ACCOUNT,
  SHARED_ADDRESS,
  /// The same without a house in the address: hundreds may live in a hamlet, so the limit is
  /// another one, and it is told once as often as the limit is full, not of each pair.
  SHARED_AREA,
  /// An officer who entered, confirmed or appraised it is close to the applicant, or is the
  /// applicant.
  OFFICER_RELATIVE,
  /// Lives elsewhere than where it was handed in: lodging or household, one of the two.
  ELSEWHERE;

  public String key() {
    return "relief.control." + name();
  }
}
