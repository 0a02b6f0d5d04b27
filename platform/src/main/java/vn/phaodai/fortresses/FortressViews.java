// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.zones.RiskLevel;

/// One fortress with all that its page shows.
@Service
@Transactional(readOnly = true)
public class FortressViews {
  private static final int PLANS = 20;

  private final Fortresses fortresses;
  private final FortressBoards boards;
  private final SelfChecks checks;
  private final Heads heads;
  private final Episodes episodes;
  private final FortressSight sight;
  private final JdbcClient jdbc;

  FortressViews(
      Fortresses fortresses,
      FortressBoards boards,
      SelfChecks checks,
      Heads heads,
      Episodes episodes,
      FortressSight sight,
      JdbcClient jdbc) {
    this.fortresses = fortresses;
    this.boards = boards;
    this.checks = checks;
    this.heads = heads;
    this.episodes = episodes;
    this.sight = sight;
    this.jdbc = jdbc;
  }

  /// @param file of the signed paper; null without one
  public record PlanView(
      UUID publicId, String number, LocalDate signedOn, String measures, @Nullable UUID file) {}

  /// @param level decided about the commune; null where nobody decided
  /// @param week the Monday of the present week
  /// @param mayCheck whether the reader may write its check, `mayEdit` the rest
  public record View(
      Fortress fortress,
      Standing standing,
      Heads.Pair heads,
      List<Heads.Change> changes,
      List<PlanView> plans,
      List<SelfChecks.Week> weeks,
      List<SelfChecks.Item> items,
      @Nullable RiskLevel level,
      LocalDate week,
      List<Episodes.Event> events,
      boolean mayCheck,
      boolean mayEdit) {
    public View {
      changes = List.copyOf(changes);
      plans = List.copyOf(plans);
      weeks = List.copyOf(weeks);
      items = List.copyOf(items);
      events = List.copyOf(events);
    }

    public boolean isCheckedThisWeek() {
      return !weeks.isEmpty() && weeks.getFirst().told() != null;
    }
  }

  /// Throws FORTRESSES-002.
  public View workplace(UUID id) {
    return view(fortresses.require(id, FortressSight.READ));
  }

  /// Throws FORTRESSES-001, -003.
  public View commune(String code) {
    return view(fortresses.commune(code, FortressSight.READ));
  }

  private View view(Fortress one) {
    RiskLevel level = checks.level(one);
    return new View(
        one,
        boards.standing(one),
        heads.of(one),
        heads.changes(one),
        plans(one),
        checks.weeks(one),
        checks.items(one.kind(), level),
        level,
        boards.week(),
        episodes.of(one),
        sight.covers(one.path(), FortressSight.CHECK),
        sight.covers(one.path(), FortressSight.EDIT));
  }

  private List<PlanView> plans(Fortress one) {
    return one.id() == null
        ? List.of()
        : jdbc.sql(
                """
                select public_id, number, signed_on, measures, file_public_id from fortresses.plan
                where fortress_id = :id order by id desc limit :most
                """)
            .param("id", one.id())
            .param("most", PLANS)
            .query(
                (row, n) ->
                    new PlanView(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        row.getObject(5, UUID.class)))
            .list();
  }

  /// The file of a plan that the reader may see; empty where there is none.
  public Optional<UUID> planFile(UUID plan) {
    record Filed(UUID file, String path) {}
    return jdbc.sql(
            """
            select p.file_public_id, f.path::text from fortresses.plan p
            join fortresses.fortress f on f.id = p.fortress_id
            where p.public_id = :id and p.file_public_id is not null
            """)
        .param("id", plan)
        .query((row, n) -> new Filed(row.getObject(1, UUID.class), row.getString(2)))
        .optional()
        .filter(found -> sight.covers(found.path(), FortressSight.READ))
        .map(Filed::file);
  }
}
