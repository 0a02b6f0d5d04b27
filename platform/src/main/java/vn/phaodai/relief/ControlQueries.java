// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.util.EnumMap;
import java.util.Map;

/// What each control asks, over sets: `asked` are the dossiers that are looked at, `same` the
/// persons whom each may be, `others` every dossier that still stands. Of a pair the one is odd
/// that was not granted, else the one that came later: the money is kept back where it can be.
/// Longer than a method should be: each statement stands whole.
final class ControlQueries {
  /// The dossiers asked about, with whom they are about and where that person lives.
  static final String ASKED =
      """
      select d.*, TURN, p.canonical_id, p.household_id, p.path as home
      from relief.dossier d left join people_api.person e on e.id = d.person_id
      left join people_api.person p on p.id = e.canonical_id
      where STANDS
      """
          .replace("TURN", turn("d"))
          .replace("STANDS", stands("d"));

  /// Every entry of the persons whom each dossier may be about: of the one that the register links
  /// it to, and of those of whom nobody has said yet whether they are the same.
  static final String SAME =
      """
      with own as (
        select id, canonical_id as entry from asked where canonical_id is not null
        union all select a.id, e.id from asked a join people_api.person e
          on e.canonical_id = a.canonical_id and e.canonical_id <> e.id),
      twins as (
        select id, canonical_id as twin from asked where canonical_id is not null
        union select o.id, p.canonical_id from own o
        join people_api.open_review r on r.person_id = o.entry join people_api.person p on p.id = r.candidate_id
        union select o.id, p.canonical_id from own o
        join people_api.open_review r on r.candidate_id = o.entry join people_api.person p on p.id = r.person_id)
      select id, twin, twin as entry from twins
      union all select t.id, t.twin, e.id from twins t join people_api.person e
        on e.canonical_id = t.twin and e.canonical_id <> e.id
      """;

  /// Every dossier that still stands.
  static final String OTHERS =
      """
      select o.id, o.code, o.policy, o.during, o.tax_code, o.person_id, TURN from relief.dossier o
      where STANDS
      """
          .replace("TURN", turn("o"))
          .replace("STANDS", stands("o"));

  /// It asks for money, or whoever was paid still has some of it: neither refused nor withdrawn,
  /// and not wholly paid back. What was waived was not paid back.
  private static String stands(String dossier) {
    return """
        D.state not in ('REFUSED', 'WITHDRAWN') and (D.state = 'PAID' and D.amount_vnd <= (
          select sum(b.amount_vnd) from relief.recovery y join relief.repayment b on b.recovery_id = y.id
          where y.dossier_id = D.id)) is not true"""
        .replace("D.", dossier + ".");
  }

  /// The greater one of a pair is odd.
  private static String turn(String dossier) {
    return "case when D.state in ('APPROVED', 'PAID') then 0 else 1000000000000 end + D.id as turn"
        .replace("D.", dossier + ".");
  }

  private static final String ODD =
      " case when a.turn > o.turn then a.id else o.id end, case when a.turn > o.turn then o.id else a.id end as other,"
          + " array[case when a.turn > o.turn then o.code else a.code end";

  /// Who was kept apart on which days: under an order, or in treatment.
  private static final String KEPT =
      """
        (select q.person_id, daterange(q.from_on,
           greatest(coalesce((q.ended_at at time zone 'Asia/Ho_Chi_Minh')::date, q.until_on), q.from_on), '[]') as kept
         from quarantine_api.person_order q where q.from_on is not null
         union all
         select c.person_id, daterange(c.confirmed_day,
           case when c.closed_day is not null then greatest(c.closed_day, c.confirmed_day) end, '[]')
         from cases_api.case_file c where c.confirmed_day is not null)""";

  /// The entries of the person that the register links the dossier to, no doubtful ones.
  private static final String SURE = "join same s on s.id = a.id and s.twin = a.canonical_id";

  /// Whether a closed area held the place of the dossier, or lay in it, on a day of it.
  private static final String SHUT =
      """
          exists (
            select from quarantine_api.lockdown l
            where (l.path <@ a.path or l.path @> a.path)
              and l.closed_at < (upper(a.during)::timestamp at time zone 'Asia/Ho_Chi_Minh')
              and coalesce(l.lifted_at, 'infinity') >= (lower(a.during)::timestamp at time zone 'Asia/Ho_Chi_Minh'))""";

  private static final String PAIRS =
      """
      select distinct on (a.id, o.id) ODD, case when a.turn > o.turn then o.policy else a.policy end]
      from asked a join same s on s.id = a.id join others o on o.person_id = s.entry and o.id <> a.id
      """
          .replace("ODD", ODD);

  private static final Map<Control, String> ALL = new EnumMap<>(Control.class);

  static {
    ALL.put(
        Control.SAME_PERSON,
        PAIRS + " and o.policy = a.policy and coalesce(o.during && a.during, true)");
    ALL.put(
        Control.EXCLUSIVE,
        PAIRS
            + """
             and o.policy <> a.policy and o.policy = any(:exclusive) and coalesce(o.during && a.during, true)
            where a.policy = any(:exclusive)
            """);
    ALL.put(
        Control.CHILD_TWICE,
        """
        select distinct on (a.id, o.id) ODD]
        from asked a join relief.child c on c.dossier_id = a.id
        join people_api.person e on e.id = c.person_id
        cross join lateral (
          select e.canonical_id as id union all
          select m.id from people_api.person m where m.canonical_id = e.canonical_id and m.canonical_id <> m.id) f
        join relief.child k on k.person_id = f.id join others o on o.id = k.dossier_id and o.id <> a.id
        """
            .replace("ODD", ODD));
    ALL.put(
        Control.CHILD_AGE,
        """
        select a.id, null::bigint as other, array[coalesce(min(p.birth_year)::text, '?')]
        from asked a join relief.child c on c.dossier_id = a.id
        join people_api.person e on e.id = c.person_id join people_api.person p on p.id = e.canonical_id
        where coalesce(p.birth_date + make_interval(years => :child_age) <= a.received_on,
          p.birth_year + :child_age <= extract(year from a.received_on), true)
        group by a.id
        """);
    ALL.put(Control.MEAL_DAYS, mealDays());
    ALL.put(Control.WRONG_CATEGORY, wrongCategory());
    ALL.put(
        Control.DAY_COUNT,
        """
        select a.id, null::bigint as other, array[a.claimed_d::text, (upper(a.during) - lower(a.during))::text]
        from asked a where a.claimed_d > upper(a.during) - lower(a.during)
        """);
    ALL.put(
        Control.NO_CLOSURE,
        """
        select a.id, null::bigint as other, array[a.closure]
        from asked a
        where a.policy = any(:closing)
          and not exists (
            select from relief.closure c
            where c.number = a.closure and c.path @> a.path and c.during @> a.during)
          and not SHUT
        """
            .replace("SHUT", SHUT));
    ALL.put(
        Control.DECEASED,
        """
        select distinct on (a.id) a.id, null::bigint as other, array[c.code, to_char(c.closed_day, 'DD/MM/YYYY')]
        from asked a SURE join cases_api.case_file c on c.person_id = s.entry
        where c.state = 'DEAD' and c.closed_day <= a.received_on
        """
            .replace("SURE", SURE));
    ALL.put(
        Control.SAME_BUSINESS,
        """
        select ODD, a.tax_code]
        from asked a join others o on o.tax_code = a.tax_code and o.policy = a.policy and o.id <> a.id
          and coalesce(o.during && a.during, true)
        where a.person_id is null or a.business <> ''
        """
            .replace("ODD", ODD));
    ALL.put(
        Control.SHARED_PHONE,
        """
        select a.id, null::bigint as other, array[count(distinct coalesce(p.household_id, -p.id))::text]
        from asked a join people_api.same_phone m on m.id = a.canonical_id
        join others o on o.person_id = m.entry_id join people_api.person p on p.id = m.other_id
        group by a.id having count(distinct coalesce(p.household_id, -p.id)) > :shared
        """);
    ALL.put(Control.SHARED_ADDRESS, sharedAddress());
    ALL.put(Control.SHARED_AREA, sharedArea());
    ALL.put(
        Control.SHARED_ACCOUNT,
        """
        select a.id, null::bigint as other, array[c.n::text, a.account_tail]
        from asked a join (
          select o.account_mark, count(*) as n from relief.dossier o
          where o.account_mark in (select account_mark from asked) and STANDS
          group by 1 having count(*) > :shared) c on c.account_mark = a.account_mark
        """
            .replace("STANDS", stands("o")));
    ALL.put(Control.OFFICER_RELATIVE, officerRelative());
    ALL.put(
        Control.ELSEWHERE,
        """
        select a.id, null::bigint as other, array[h.code, h.full_name]
        from asked a join people_api.person p on p.id = a.canonical_id
        join territory_api.unit h on h.id = p.unit_id
        where not a.home <@ a.path
        """);
  }

  private ControlQueries() {}

  static String of(Control control) {
    String query = ALL.get(control);
    if (query == null) {
      throw new IllegalStateException(control.name());
    }
    return query;
  }

  /// Days under an order or in treatment, each counted once, beside the days asked for.
  private static String mealDays() {
    return """
        select a.id, null::bigint as other, array[a.claimed_d::text, coalesce(s.days, 0)::text]
        from asked a left join (
          select a.id, sum(upper(part) - lower(part)) as days
          from (
            select a.id, unnest(range_agg(k.kept * a.during)) as part
            from asked a SURE join KEPT k on k.person_id = s.entry and k.kept && a.during
            where a.policy = 'P08' group by a.id) a
          group by a.id) s on s.id = a.id
        where a.policy = 'P08' and a.claimed_d > coalesce(s.days, 0)
        """
        .replace("SURE", SURE)
        .replace("KEPT", KEPT);
  }

  /// F0 whom nobody confirmed; furlough for a quarantine or a lockdown that there was not; without
  /// a contract, though another dossier is about their contract.
  private static String wrongCategory() {
    return """
        select distinct on (t.id) t.id, null::bigint as other, t.evidence
        from (
          select a.id, array['F0'] as evidence from asked a
          where a.policy = 'P08' and a.facts ->> 'isolated_as' = 'F0'
            and not exists (
              select from same s join cases_api.case_file c on c.person_id = s.entry
              where s.id = a.id and s.twin = a.canonical_id and c.confirmed_day < upper(a.during))
          union all
          select a.id, array['P05'] from asked a
          where a.policy = 'P05' and not SHUT
            and not exists (
              select from same s join KEPT k on k.person_id = s.entry
              where s.id = a.id and s.twin = a.canonical_id and k.kept && a.during)
          union all
          select a.id, array['P12', o.policy, o.code] from asked a SURE join others o on o.person_id = s.entry
          where a.policy = 'P12' and o.policy = any(:exclusive)) t
        """
        .replace("SHUT", SHUT)
        .replace("SURE", SURE)
        .replace("KEPT", KEPT);
  }

  /// The officer themselves, whom they declared as close, whoever lives with them.
  private static String officerRelative() {
    return """
        select distinct on (a.id) a.id, null::bigint as other, array[k.relation]
        from asked a join same s on s.id = a.id join (
          select f.account_id, e.canonical_id, 'SELF' as relation, 0 as rank
          from relief.officer f join people_api.person e on e.id = f.person_id where f.until_on is null
          union all
          select f.account_id, e.canonical_id, r.relation, 1
          from relief.officer f join relief.relative r on r.officer_id = f.id
          join people_api.person e on e.id = r.person_id
          where f.until_on is null and r.until_on is null
          union all
          select f.account_id, h.id, 'HOUSEHOLD', 2
          from relief.officer f join people_api.person e on e.id = f.person_id
          join people_api.person p on p.id = e.canonical_id
          join people_api.person h on h.household_id = p.household_id
          where f.until_on is null) k
          on k.canonical_id = s.twin and k.account_id in (a.account_id, a.confirmed_by, a.appraised_by)
        order by a.id, k.rank
        """;
  }

  /// Dossiers of more households than the limit in one house; who is in no household counts alone.
  private static String sharedAddress() {
    return """
        select a.id, null::bigint as other, array[c.n::text]
        from asked a join people_api.contact_mark own on own.id = a.canonical_id join (
          select m.address_mark, count(distinct coalesce(p.household_id, -p.id)) as n
          from people_api.contact_mark m join people_api.person p on p.id = m.id
          join others o on o.person_id = m.id
          where m.canonical_id = m.id and m.names_house and m.unit_id in (
              select h.unit_id from asked a join people_api.person h on h.id = a.canonical_id)
            and m.address_mark in (
              select own.address_mark from asked a join people_api.contact_mark own on own.id = a.canonical_id)
          group by 1 having count(distinct coalesce(p.household_id, -p.id)) > :shared) c
          on c.address_mark = own.address_mark
        """;
  }

  /// Each household of an address without a house counts by its first dossier; what was told of
  /// dossiers that still stand is not told again, so that a refusal moves nothing.
  private static String sharedArea() {
    return """
        select c.id, null::bigint as other, array[c.n::text, (:area)::text]
        from (
          select h.*, row_number() over (partition by h.mark
            order by h.told, h.asked desc, h.place <= :area or (h.place - 1) % :area <> 0, h.place) as choice
          from (
            select g.*, row_number() over (partition by g.mark order by g.turn) as place,
              count(*) over (partition by g.mark) as n,
              count(*) filter (where g.told) over (partition by g.mark) as told_n
            from (
              select m.address_mark as mark, (array_agg(o.id order by o.turn))[1] as id, min(o.turn) as turn,
                bool_or(f.id is not null) as told, bool_or(o.id in (select id from asked)) as asked
              from people_api.contact_mark m join people_api.person p on p.id = m.id
              join others o on o.person_id = m.id
              left join relief.finding f on f.dossier_id = o.id and f.control = 'SHARED_AREA'
              where m.canonical_id = m.id and not m.names_house and m.unit_id in (
                  select h.unit_id from asked a join people_api.person h on h.id = a.canonical_id)
                and m.address_mark in (
                  select own.address_mark from asked a join people_api.contact_mark own on own.id = a.canonical_id)
              group by m.address_mark, coalesce(p.household_id, -p.id)) g) h) c
        where not c.told and c.asked and c.choice <= (c.n - 1) / :area - c.told_n
        """;
  }
}
