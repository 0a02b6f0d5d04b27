// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

/// The parts of the statements of [LabLists]. What is asked stands in them and nothing else, so
/// that the planner may take the index made for it; what stands in them are names of our own, what
/// somebody typed is a parameter.
final class TubeStatements {
  static final String UNITS =
      """
      from (select id, full_name from territory_api.unit where path <@ (:paths)::ltree[] and path <@ :unit::ltree) u
      """;

  private TubeStatements() {}

  /// Units as `u` and their specimens as `s`, each unit's newest `limit`.
  ///
  /// @param named the specimens `named` alone, whose codes were looked up
  static String specimens(SpecimenFilter asked, boolean named) {
    StringBuilder where = new StringBuilder(tubesAsked("s", asked));
    if (asked.method() != null) {
      where.append(" and s.method = '").append(asked.method()).append('\'');
    }
    if (asked.labId() != null) {
      where.append(" and s.lab_id = :lab");
    }
    return UNITS
        + (named
                ? "join laboratory.specimen s on s.unit_id = u.id and s.id = any(:named)%s "
                : """
                  cross join lateral (
                    select s.* from laboratory.specimen s where s.unit_id = u.id%s
                    order by s.sampled_day desc, s.id desc limit :limit
                  ) s
                  """)
            .formatted(where);
  }

  private static String tubesAsked(String tube, SpecimenFilter asked) {
    StringBuilder where = new StringBuilder();
    TubeResult result = asked.result();
    if (asked.from() != null) {
      where.append(" and #.sampled_day >= :from");
    }
    if (asked.to() != null) {
      where.append(" and #.sampled_day <= :to");
    }
    if (result != null) {
      where.append(" and #.result = '").append(result).append('\'');
      where.append(result == TubeResult.NEGATIVE ? "" : " and #.result <> 'NEGATIVE'");
    }
    if (asked.waiting()) {
      where.append(" and #.result is null");
    }
    if (asked.code() != null) {
      where.append(" and starts_with(#.code, :code)");
    }
    return where
        .append(
            " and (:afterDay::date is null or (#.sampled_day, #.id) < (:afterDay::date, :afterId))")
        .toString()
        .replace("#", tube);
  }

  /// The same of pools, as `p`.
  static String pools(SpecimenFilter asked) {
    return UNITS
        + """
          cross join lateral (
            select p.* from laboratory.pool p where p.unit_id = u.id%s
            order by p.sampled_day desc, p.id desc limit :limit
          ) p
          """
            .formatted(tubesAsked("p", asked));
  }
}
