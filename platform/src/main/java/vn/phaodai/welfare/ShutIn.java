// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.welfare;

/// Who cannot go out: in quarantine, in an area that is closed, in a household of a list that is.
final class ShutIn {
  private ShutIn() {}

  /// A condition in SQL, with the parameter `now`.
  ///
  /// @param person expression of the id that stands for the person
  /// @param home of the household’s id
  /// @param lives of the path of the unit where they live
  static String sql(String person, String home, String lives) {
    return """
        (exists (select 1 from quarantine_api.person_order o where o.person_id = %s and o.state = 'ACTIVE')
          or exists (select 1 from quarantine_api.lockdown c where c.area_id is not null and c.lifted_at is null
            and c.closed_at <= :now and c.path @> %s)
          or exists (select 1 from quarantine_api.lockdown_household m
            where m.household_id = %s and m.during @> :now::timestamptz))
        """
        .formatted(person, lives, home);
  }
}
