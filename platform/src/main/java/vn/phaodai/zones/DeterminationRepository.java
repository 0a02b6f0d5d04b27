// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import static vn.phaodai.clock.Timestamps.time;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.clock.Timestamps;

/// Proposals, opinions and decisions in PostgreSQL.
@Repository
class DeterminationRepository {
  private static final String WAITING =
      """
      select p.*, p.path::text as place, u.code, u.full_name, o.agrees, o.opinion
      from zones.proposal p join territory_api.unit u on u.id = p.unit_id
      left join zones.opinion o on o.proposal_id = p.id
      where p.state = 'OPEN'
      """;

  private final JdbcClient jdbc;

  DeterminationRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Those of a place, the highest level first.
  ///
  /// @param after the last one of the page before, waiting or not by now
  List<Waiting> waiting(String path, @Nullable UUID after, int most) {
    return jdbc.sql(
            WAITING
                + """
                and p.path <@ :path::ltree and (:after::uuid is null
                  or (array_position('{VERY_HIGH,HIGH,AT_RISK,NEW_NORMAL}', p.level), u.name_key, p.id) > (
                    select array_position('{VERY_HIGH,HIGH,AT_RISK,NEW_NORMAL}', l.level), n.name_key, l.id
                    from zones.proposal l join territory_api.unit n on n.id = l.unit_id where l.public_id = :after))
                order by array_position('{VERY_HIGH,HIGH,AT_RISK,NEW_NORMAL}', p.level), u.name_key, p.id limit :most
                """)
        .param("path", path)
        .param("after", after)
        .param("most", most)
        .query(DeterminationRepository::waiting)
        .list();
  }

  Optional<Waiting> waitingAbout(long unit) {
    return jdbc.sql(WAITING + " and p.unit_id = :unit")
        .param("unit", unit)
        .query(DeterminationRepository::waiting)
        .optional();
  }

  /// The level put forward of each unit of a place about which a proposal waits.
  Map<Long, RiskLevel> open(String path) {
    Map<Long, RiskLevel> open = new HashMap<>();
    jdbc.sql(
            "select unit_id, level from zones.proposal where state = 'OPEN' and path <@ :path::ltree")
        .param("path", path)
        .query(
            row -> {
              open.put(row.getLong(1), RiskLevel.valueOf(row.getString(2)));
            });
    return open;
  }

  int countWaiting(String path) {
    return jdbc.sql(
            "select count(*) from zones.proposal where state = 'OPEN' and path <@ :path::ltree")
        .param("path", path)
        .query(Integer.class)
        .single();
  }

  /// Holds the proposals until the transaction ends; those no longer open are not among them.
  List<Waiting> hold(Collection<UUID> ids) {
    return jdbc.sql(WAITING + " and p.public_id = any(:ids) order by p.id for update of p")
        .param("ids", ids.toArray(UUID[]::new))
        .query(DeterminationRepository::waiting)
        .list();
  }

  /// The open proposal of each of these units is replaced by the new one.
  void replace(Collection<Long> units) {
    jdbc.sql(
            "update zones.proposal set state = 'REPLACED' where unit_id = any(:units) and state = 'OPEN'")
        .param("units", units.toArray(Long[]::new))
        .update();
  }

  UUID propose(
      Assessment assessment,
      LocalDate day,
      RiskLevel level,
      String reason,
      @Nullable Long account,
      Instant at) {
    RiskLevel computed = assessment.level();
    return jdbc.sql(
            """
            insert into zones.proposal (unit_id, path, day, level, computed, rule, rows, figures, missing, reason,
              account_id, proposed_at)
            values (:unit, :path::ltree, :day, :level, :computed, :rule, :rows, :figures, :missing, :reason, :account, :at)
            returning public_id
            """)
        .param("unit", assessment.unit().id())
        .param("path", assessment.unit().path())
        .param("day", day)
        .param("level", level.name())
        .param("computed", computed == null ? null : computed.name())
        .param("rule", assessment.rule())
        .param("rows", assessment.rows().stream().map(Assessment.Row::id).toArray(String[]::new))
        .param("figures", assessment.figures().toArray(String[]::new))
        .param("missing", assessment.missing().toArray(String[]::new))
        .param("reason", reason)
        .param("account", account)
        .param("at", time(at))
        .query((row, n) -> row.getObject(1, UUID.class))
        .single();
  }

  /// @return false where the locality was heard already
  boolean opine(long proposal, boolean agrees, String opinion, @Nullable Long account, Instant at) {
    return jdbc.sql(
                """
                insert into zones.opinion (proposal_id, agrees, opinion, account_id, given_at)
                values (:proposal, :agrees, :opinion, :account, :at) on conflict (proposal_id) do nothing
                """)
            .param("proposal", proposal)
            .param("agrees", agrees)
            .param("opinion", opinion)
            .param("account", account)
            .param("at", time(at))
            .update()
        == 1;
  }

  /// A unit of these that has a decision which takes effect on the day or later; null without one.
  @Nullable String laterDecision(Collection<Long> units, LocalDate effective) {
    return jdbc.sql(
            """
            select u.full_name from zones.decision d join territory_api.unit u on u.id = d.unit_id
            where d.unit_id = any(:units) and d.effective_day >= :day and d.withdrawn_at is null order by u.name_key limit 1
            """)
        .param("units", units.toArray(Long[]::new))
        .param("day", effective)
        .query((row, n) -> row.getString(1))
        .optional()
        .orElse(null);
  }

  /// What was in force ends where the new decisions begin.
  void decide(
      List<Waiting> proposals,
      RiskLevel[] levels,
      Paper paper,
      String reason,
      @Nullable Long account,
      Instant at) {
    Long[] units = proposals.stream().map(Waiting::unitId).toArray(Long[]::new);
    jdbc.sql(
            """
            update zones.decision set during = tstzrange(lower(during), :from::timestamptz)
            where unit_id = any(:units) and upper_inf(during) and withdrawn_at is null
            """)
        .param("from", time(paper.from()))
        .param("units", units)
        .update();
    Long[] ids = proposals.stream().map(Waiting::id).toArray(Long[]::new);
    jdbc.sql(
            """
            insert into zones.decision (unit_id, path, proposal_id, level, number, signer, decided_on, during,
              effective_day, reason, proposer_id, account_id, tenure_id, told_at)
            select p.unit_id, p.path, p.id, c.level, :number, :signer, :on, tstzrange(:from::timestamptz, null), :day,
              :reason, p.account_id, :account, :tenure, :told
            from unnest(:ids::bigint[], :levels::text[]) as c (id, level) join zones.proposal p on p.id = c.id
            """)
        .param("ids", ids)
        .param("levels", java.util.Arrays.stream(levels).map(Enum::name).toArray(String[]::new))
        .param("number", paper.number())
        .param("signer", paper.signer())
        .param("on", paper.on())
        .param("from", time(paper.from()))
        .param("day", Timestamps.day(paper.from()))
        .param("reason", reason)
        .param("account", account)
        .param("tenure", paper.tenure())
        .param("told", time(at))
        .update();
    jdbc.sql("update zones.proposal set state = 'DECIDED' where id = any(:ids)")
        .param("ids", ids)
        .update();
  }

  /// @return how many decisions of this number were published now
  int publish(String path, String number, @Nullable Long account, Instant at) {
    return jdbc.sql(
            """
            update zones.decision set published_at = :at, publisher_id = :account
            where number = :number and path <@ :path::ltree and published_at is null and withdrawn_at is null
            """)
        .param("path", path)
        .param("number", number)
        .param("account", account)
        .param("at", time(at))
        .update();
  }

  private static Waiting waiting(ResultSet row, int n) throws SQLException {
    String computed = row.getString("computed");
    return new Waiting(
        row.getLong("id"),
        row.getObject("public_id", UUID.class),
        row.getLong("unit_id"),
        row.getString("code"),
        row.getString("full_name"),
        row.getString("place"),
        row.getObject("day", LocalDate.class),
        RiskLevel.valueOf(row.getString("level")),
        computed == null ? null : RiskLevel.valueOf(computed),
        row.getString("rule"),
        texts(row.getArray("rows")),
        texts(row.getArray("figures")),
        row.getString("reason"),
        row.getObject("account_id", Long.class),
        Timestamps.instant(row, "proposed_at"),
        row.getObject("agrees", Boolean.class),
        row.getString("opinion"));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
