// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import static vn.phaodai.clock.Timestamps.instant;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.cases.TracedCases;

/// The chain a case belongs to: every case that is linked with it over contacts who turned
/// positive.
@Service
@Transactional(readOnly = true)
public class Chains {
  /// As many cases as one chain shows.
  public static final int MOST = 5_000;

  private final JdbcClient jdbc;
  private final TracedCases cases;
  private final ContactSight sight;

  Chains(JdbcClient jdbc, TracedCases cases, ContactSight sight) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.sight = sight;
  }

  private record Case(
      long id,
      String code,
      String unitName,
      LocalDate day,
      boolean onsetKnown,
      int f1,
      int f2,
      int open,
      boolean inSight) {}

  private record Edge(long from, long to, boolean sure, String via, LocalDate exposed) {}

  /// The chain of a case in sight.
  public Chain of(String code) {
    List<Long> ids = members(cases.get(code).id());
    Map<Long, Case> known = new LinkedHashMap<>();
    read(ids.subList(0, Math.min(MOST, ids.size()))).forEach(c -> known.put(c.id(), c));
    Map<Long, Edge> parents = new HashMap<>();
    for (Edge edge : edges(known.keySet())) {
      if (known.containsKey(edge.from()) && !leadsTo(parents, edge.to(), edge.from())) {
        parents.putIfAbsent(edge.to(), edge);
      }
    }
    return new Chain(ordered(known, parents), Math.max(0, ids.size() - MOST));
  }

  /// Whether going up from `from` one comes to `to`: then the edge would close a ring.
  private static boolean leadsTo(Map<Long, Edge> parents, long to, long from) {
    Long at = from;
    while (at != null) {
      if (at == to) {
        return true;
      }
      Edge up = parents.get(at);
      at = up == null ? null : Long.valueOf(up.from());
    }
    return false;
  }

  private List<Long> members(long caseId) {
    return jdbc.sql(
            """
            with recursive chain (case_id) as (
              select :id::bigint
              union
              select next.case_id from chain cross join lateral (
                select c.became_case_id as case_id from contacts.contact c
                where c.case_id = chain.case_id and c.state = 'POSITIVE'
                union all
                select c.case_id from contacts.contact c where c.became_case_id = chain.case_id and c.state = 'POSITIVE'
              ) next
            )
            select case_id from chain limit :most
            """)
        .param("id", caseId)
        .param("most", 2 * MOST)
        .query((row, n) -> row.getLong(1))
        .list();
  }

  private List<Case> read(List<Long> ids) {
    return jdbc.sql(
            """
            select f.id, f.code, u.full_name, coalesce(f.onset_on, (f.sampled_at at time zone 'Asia/Ho_Chi_Minh')::date) as day,
              f.onset_on is not null as onset, coalesce(c.f1, 0) as f1, coalesce(c.f2, 0) as f2, coalesce(c.open, 0) as open,
              u.path <@ (:paths)::ltree[] as in_sight
            from cases_api.case_file f join territory_api.unit u on u.id = f.unit_id
            left join (
              select case_id, (count(*) filter (where class = 'F1'))::int as f1, (count(*) filter (where class = 'F2'))::int as f2,
                (count(*) filter (where state = 'OPEN'))::int as open
              from contacts.contact where case_id = any(:ids) and state <> 'WITHDRAWN' group by case_id
            ) c on c.case_id = f.id
            where f.id = any(:ids) order by day, f.id
            """)
        .param("ids", ids.toArray(Long[]::new))
        .param("paths", sight.paths("cases.read"))
        .query(
            (row, n) ->
                new Case(
                    row.getLong("id"),
                    row.getString("code"),
                    row.getString("full_name"),
                    row.getObject("day", LocalDate.class),
                    row.getBoolean("onset"),
                    row.getInt("f1"),
                    row.getInt("f2"),
                    row.getInt("open"),
                    row.getBoolean("in_sight")))
        .list();
  }

  /// The surest and earliest first.
  private List<Edge> edges(Set<Long> ids) {
    return jdbc.sql(
            """
            select c.case_id, c.became_case_id, c.class = 'F1' as sure, coalesce(p.name, '') as via, c.exposed_at
            from contacts.contact c left join contacts.place p on p.id = c.place_id
            where c.became_case_id = any(:ids) and c.state = 'POSITIVE'
            order by c.class, c.exposed_at, c.id
            """)
        .param("ids", ids.toArray(Long[]::new))
        .query(
            (row, n) ->
                new Edge(
                    row.getLong(1),
                    row.getLong(2),
                    row.getBoolean(3),
                    row.getString(4),
                    TracingRules.day(instant(row, "exposed_at"))))
        .list();
  }

  private static List<Chain.Node> ordered(Map<Long, Case> known, Map<Long, Edge> parents) {
    Map<Long, List<Long>> children = new HashMap<>();
    Deque<Long> next = new ArrayDeque<>();
    List<Long> roots = new ArrayList<>();
    for (Long id : known.keySet()) {
      Edge up = parents.get(id);
      if (up == null) {
        roots.add(id);
      } else {
        children.computeIfAbsent(up.from(), _ -> new ArrayList<>()).add(id);
      }
    }
    roots.reversed().forEach(next::push);
    List<Chain.Node> nodes = new ArrayList<>();
    Map<Long, Integer> placeOf = new HashMap<>();
    Set<Long> seen = new HashSet<>();
    while (!next.isEmpty()) {
      Long id = next.pop();
      Case one = known.get(id);
      if (one != null && seen.add(id)) {
        Edge up = parents.get(id);
        int parent = up == null ? -1 : placeOf.getOrDefault(up.from(), -1);
        placeOf.put(id, nodes.size());
        nodes.add(node(one, up, parent, parent < 0 ? 0 : nodes.get(parent).level() + 1));
        children.getOrDefault(id, List.of()).stream()
            .sorted(Comparator.comparing((Long c) -> day(known, c)).reversed())
            .forEach(next::push);
      }
    }
    return nodes;
  }

  private static LocalDate day(Map<Long, Case> known, Long id) {
    Case one = known.get(id);
    return one == null ? LocalDate.EPOCH : one.day();
  }

  private static Chain.Node node(Case one, @Nullable Edge up, int parent, int level) {
    return new Chain.Node(
        one.id(),
        one.code(),
        one.unitName(),
        parent,
        level,
        one.day(),
        one.onsetKnown(),
        up == null || up.sure(),
        up == null ? "" : up.via(),
        up == null ? null : up.exposed(),
        one.f1(),
        one.f2(),
        one.open(),
        one.inSight());
  }
}
