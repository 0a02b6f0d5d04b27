// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

/// What statements on an order say alike. An order is `o`, the stay it goes on in is `s`.
final class OrderFacts {
  private OrderFacts() {}

  /// The last day of the part that somebody is in: of the facility, else of all.
  static final String PART_UNTIL =
      "case when s.place = 'FACILITY' then coalesce(o.central_until, o.until_on) else o.until_on end";

  /// What the first test said of the F1 through whom an F2 was exposed; PENDING before it.
  static final String FIRST_RESULT =
      """
      coalesce((
        select case r.result when 'POSITIVE' then 'POSITIVE' else 'NEGATIVE' end
        from quarantine.exposure e join contacts_api.contact c on c.id = e.contact_id
        join laboratory_api.specimen r on r.person_id = c.via_id and r.result in ('POSITIVE', 'NEGATIVE')
          and r.sampled_at >= c.exposed_at
        where e.order_id = o.id and e.class = 'F2' order by r.sampled_at, r.id limit 1), 'PENDING')\
      """;
}
