// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.people.PersonLabel;
import vn.phaodai.people.PersonNames;
import vn.phaodai.territory.Unit;

/// How far community teams reach: households looked after against those there are, and how many
/// people are missing, by commune or, in one, by hamlet.
@Service
@Transactional(readOnly = true)
public class TeamBoards {
  private final JdbcClient jdbc;
  private final FortressSight sight;
  private final Fortresses fortresses;
  private final TeamRatio rule;
  private final PersonNames names;
  private final OperatingClock clock;

  TeamBoards(
      JdbcClient jdbc,
      FortressSight sight,
      Fortresses fortresses,
      TeamRatio rule,
      PersonNames names,
      OperatingClock clock) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.fortresses = fortresses;
    this.rule = rule;
    this.names = names;
    this.clock = clock;
  }

  /// One commune or hamlet.
  ///
  /// @param households there are; null where nobody counted them
  /// @param assigned to teams, `covered` those that enough people look after
  /// @param missing people, by the least that the ratio asks of the households there are
  public record Reach(
      String code,
      String name,
      @Nullable Integer households,
      int teams,
      int members,
      int assigned,
      int covered,
      int missing) {

    /// Null where nobody counted the households.
    public @Nullable Double share() {
      return households == null || households == 0
          ? null
          : Math.min(1, (double) covered / households);
    }
  }

  public record Board(Unit place, List<Reach> rows) {
    public Board {
      rows = List.copyOf(rows);
    }

    public int covered() {
      return rows.stream().mapToInt(Reach::covered).sum();
    }

    public int missing() {
      return rows.stream().mapToInt(Reach::missing).sum();
    }

    public int members() {
      return rows.stream().mapToInt(Reach::members).sum();
    }
  }

  private record Grouped(
      String code,
      String name,
      @Nullable Integer households,
      int teams,
      int assigned,
      int members,
      int covered) {}

  /// The communes of a place, those that lack most first. Throws FORTRESSES-001.
  public Board communes(String unit) {
    Unit place = sight.place(unit, clock.today(), FortressSight.READ);
    return new Board(
        place,
        grouped(
            """
            select u.code, u.full_name, u.households, t.teams, t.assigned, t.members, t.covered
            from territory_api.unit u left join grouped t on t.unit = u.id
            where u.tier = 'COMMUNE' and u.valid @> :day::date and u.path <@ :place::ltree
              and u.path <@ (:paths)::ltree[]
            order by u.name_key limit 2000
            """,
            "commune_id",
            place.path()));
  }

  /// The hamlets of a commune, and what is assigned to none of them. Throws FORTRESSES-001, -003.
  public List<Reach> hamlets(String commune) {
    Fortress one = fortresses.commune(commune, FortressSight.READ);
    return grouped(
        """
        select u.code, u.full_name, u.households, t.teams, t.assigned, t.members, t.covered
        from territory_api.unit u left join grouped t on t.unit = u.id
        where u.tier = 'AREA' and u.valid @> :day::date and u.path <@ :place::ltree and u.path <@ (:paths)::ltree[]
        order by u.name_key limit 500
        """,
        "area_id",
        one.path());
  }

  private List<Reach> grouped(String sql, String by, String path) {
    TeamRatio.Ratio ratio = rule.ratio();
    return jdbc.sql(
            """
            with one as (
              select t.%1$s as unit, t.households, count(m.id)::int as members
              from fortresses.team t left join fortresses.team_member m on m.team_id = t.id and m.until_on is null
              where t.ended_on is null and t.path <@ :place::ltree and t.%1$s is not null
              group by t.id),
            grouped as (
              select unit, count(*)::int as teams, sum(households)::int as assigned, sum(members)::int as members,
                sum(least(households, members / :people * :most))::int as covered
              from one group by unit)
            """
                    .formatted(by)
                + sql)
        .param("place", path)
        .param("paths", sight.paths(FortressSight.READ))
        .param("day", clock.today())
        .param("people", ratio.peopleMin())
        .param("most", ratio.householdsMax())
        .query(
            (row, n) ->
                reach(
                    new Grouped(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, Integer.class),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7))))
        .list();
  }

  private Reach reach(Grouped one) {
    int households = one.households() == null ? one.assigned() : one.households();
    return new Reach(
        one.code(),
        one.name(),
        one.households(),
        one.teams(),
        one.members(),
        one.assigned(),
        one.covered(),
        Math.max(0, rule.ratio().needed(Math.max(0, households - one.covered()))));
  }

  /// How far the teams of one commune reach. Throws FORTRESSES-001.
  public Reach of(String commune) {
    return communes(commune).rows().getFirst();
  }

  /// @param person null where the reader may not see who it is
  public record Member(
      UUID publicId, @Nullable PersonLabel person, boolean leads, LocalDate since) {}

  /// @param enough whether its people suffice for its households
  public record TeamView(
      UUID publicId,
      String name,
      String place,
      int households,
      LocalDate formedOn,
      List<Member> members,
      boolean enough) {
    public TeamView {
      members = List.copyOf(members);
    }
  }

  private record Joined(UUID team, UUID publicId, long person, boolean leads, LocalDate since) {}

  /// The teams of a commune with their people. Throws FORTRESSES-001, -003.
  public List<TeamView> teams(String commune) {
    Fortress one = fortresses.commune(commune, FortressSight.READ);
    boolean named = sight.covers(one.path(), FortressSight.TEAM);
    Map<UUID, List<Joined>> joined =
        members(one).stream().collect(Collectors.groupingBy(Joined::team));
    Map<Long, PersonLabel> labels =
        named
            ? names.labels(
                joined.values().stream().flatMap(List::stream).map(Joined::person).toList())
            : Map.of();
    return jdbc.sql(
            """
            select t.public_id, t.name, u.full_name, t.households, t.formed_on
            from fortresses.team t join territory_api.unit u on u.id = coalesce(t.area_id, t.commune_id)
            where t.commune_id = :commune and t.ended_on is null order by u.name_key, t.name limit 500
            """)
        .param("commune", one.unitId())
        .query(
            (row, n) -> {
              UUID id = row.getObject(1, UUID.class);
              List<Member> members =
                  joined.getOrDefault(id, List.of()).stream()
                      .map(
                          m ->
                              new Member(
                                  m.publicId(), labels.get(m.person()), m.leads(), m.since()))
                      .toList();
              int households = row.getInt(4);
              return new TeamView(
                  id,
                  row.getString(2),
                  row.getString(3),
                  households,
                  row.getObject(5, LocalDate.class),
                  members,
                  members.size() >= rule.ratio().needed(households));
            })
        .list();
  }

  private List<Joined> members(Fortress commune) {
    return jdbc.sql(
            """
            select t.public_id, m.public_id, m.person_id, m.leads, m.from_on
            from fortresses.team_member m join fortresses.team t on t.id = m.team_id
            where t.commune_id = :commune and t.ended_on is null and m.until_on is null
            order by m.leads desc, m.id limit 2000
            """)
        .param("commune", commune.unitId())
        .query(
            (row, n) ->
                new Joined(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getLong(3),
                    row.getBoolean(4),
                    row.getObject(5, LocalDate.class)))
        .list();
  }
}
