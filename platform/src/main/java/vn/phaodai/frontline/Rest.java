// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.frontline;

import org.springframework.jdbc.core.simple.JdbcClient;

/// What leaves somebody too little rest, as SQL over a shift `h`: too short a time to the shift
/// before or after, too many hours in seven days, too many days running. One definition for the
/// command that assigns, the roster that shows and the list of who is not safe.
final class Rest {
  /// An array of BETWEEN, WEEK and DAYS, empty where the shift is well.
  static final String BREACHES =
      """
      array_remove(array[
        case when exists (select 1 from frontline.shift o
          where o.person_id = h.person_id and o.withdrawn_at is null and o.id <> h.id
            and o.day between h.day - 3 and h.day + 3
            and o.starts_at < h.ends_at + make_interval(hours => :rest_h)
            and o.ends_at > h.starts_at - make_interval(hours => :rest_h)) then 'BETWEEN' end,
        case when (select sum(extract(epoch from o.ends_at - o.starts_at)) from frontline.shift o
          where o.person_id = h.person_id and o.withdrawn_at is null and o.day > h.day - 7 and o.day <= h.day)
          > :week_h * 3600 then 'WEEK' end,
        case when (select count(distinct o.day) from frontline.shift o
          where o.person_id = h.person_id and o.withdrawn_at is null and o.day >= h.day - :days and o.day <= h.day)
          > :days then 'DAYS' end
      ], null)
      """;

  private Rest() {}

  static JdbcClient.StatementSpec limits(JdbcClient.StatementSpec statement) {
    return statement
        .param("rest_h", Limits.SHIPPED.rest_h())
        .param("week_h", Limits.SHIPPED.week_h())
        .param("days", Limits.SHIPPED.days());
  }
}
