// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses;

import static vn.phaodai.clock.Timestamps.time;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.fortresses.CitizenReports.Outcome;
import vn.phaodai.fortresses.CitizenReports.State;
import vn.phaodai.fortresses.ReportLists.Row;
import vn.phaodai.people.PersonLabel;
import vn.phaodai.people.PersonNames;

/// The commune's list of what citizens told: a team takes each up and says what came of it.
@Service
@Transactional
public class ReportDesk {
  private final FortressSight sight;
  private final ReportLists lists;
  private final PersonNames names;
  private final JdbcClient jdbc;
  private final OperatingClock clock;
  private final AuditLog audit;

  ReportDesk(
      FortressSight sight,
      ReportLists lists,
      PersonNames names,
      JdbcClient jdbc,
      OperatingClock clock,
      AuditLog audit) {
    this.sight = sight;
    this.lists = lists;
    this.names = names;
    this.jdbc = jdbc;
    this.clock = clock;
    this.audit = audit;
  }

  /// @param team that took it up; null where none is named
  public record Step(Instant at, String kind, @Nullable String team, String note, String writer) {}

  public record TeamChoice(UUID publicId, String name) {}

  /// @param reporter null where nobody asked to be called back
  public record View(
      Row row,
      String words,
      @Nullable PersonLabel reporter,
      List<Step> steps,
      List<TeamChoice> teams,
      String communeCode) {
    public View {
      steps = List.copyOf(steps);
      teams = List.copyOf(teams);
    }
  }

  private record Body(
      long id, long commune, String code, String path, String words, @Nullable Long reporter) {}

  /// Throws FORTRESSES-032.
  @Transactional(readOnly = true)
  public View get(UUID id) {
    Body body =
        jdbc.sql(
                """
                select r.id, r.commune_id, u.code, r.path::text, r.words, r.reporter_id
                from fortresses.report r join territory_api.unit u on u.id = r.commune_id where r.public_id = :id
                """)
            .param("id", id)
            .query(
                (row, n) ->
                    new Body(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, Long.class)))
            .optional()
            .filter(found -> sight.covers(found.path(), FortressSight.HANDLE))
            .orElseThrow(FortressRefusals.NO_SUCH_REPORT::raise);
    Row row = lists.get(body.id());
    return new View(
        row,
        body.words(),
        body.reporter() == null
            ? null
            : names.labels(List.of(body.reporter())).get(body.reporter()),
        steps(body.id()),
        teams(body.commune()),
        body.code());
  }

  private List<Step> steps(long report) {
    return jdbc.sql(
            """
            select s.told_at, s.kind, t.name, s.note, s.writer from fortresses.report_step s
            left join fortresses.team t on t.id = s.team_id where s.report_id = :id order by s.id
            """)
        .param("id", report)
        .query(
            (row, n) ->
                new Step(
                    Timestamps.instant(row, "told_at"),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5)))
        .list();
  }

  private List<TeamChoice> teams(long commune) {
    return jdbc.sql(
            """
            select public_id, name from fortresses.team
            where commune_id = :commune and ended_on is null order by name limit 500
            """)
        .param("commune", commune)
        .query((row, n) -> new TeamChoice(row.getObject(1, UUID.class), row.getString(2)))
        .list();
  }

  private record Open(long id, String path, long commune, State state) {}

  private Open take(UUID report, int version) {
    record Found(Open open, int version) {}
    Found found =
        jdbc.sql(
                """
                select id, path::text, commune_id, state, version from fortresses.report where public_id = :id for update
                """)
            .param("id", report)
            .query(
                (row, n) ->
                    new Found(
                        new Open(
                            row.getLong(1),
                            row.getString(2),
                            row.getLong(3),
                            State.valueOf(row.getString(4))),
                        row.getInt(5)))
            .optional()
            .filter(one -> sight.covers(one.open().path(), FortressSight.HANDLE))
            .orElseThrow(FortressRefusals.NO_SUCH_REPORT::raise);
    if (found.version() != version || found.open().state() == State.CLOSED) {
      throw FortressRefusals.REPORT_MOVED.raise();
    }
    return found.open();
  }

  /// Gives it to a team; again to another one. Throws FORTRESSES-023, -032, -033.
  public void give(UUID report, int version, UUID team, String note) {
    Open open = take(report, version);
    long teamId =
        jdbc.sql(
                """
                select id from fortresses.team where public_id = :id and ended_on is null and commune_id = :commune
                """)
            .param("id", team)
            .param("commune", open.commune())
            .query(Long.class)
            .optional()
            .orElseThrow(FortressRefusals.NO_SUCH_TEAM::raise);
    jdbc.sql(
            """
            update fortresses.report set state = 'TAKEN', taken_at = coalesce(taken_at, :now), version = version + 1
            where id = :id
            """)
        .param("now", time(clock.now()))
        .param("id", open.id())
        .update();
    step(open, "TAKEN", teamId, note);
  }

  /// Says what came of it. Throws FORTRESSES-032 to -035.
  public void close(UUID report, int version, @Nullable Outcome outcome, String note) {
    Open open = take(report, version);
    if (open.state() == State.NEW) {
      throw FortressRefusals.NOT_TAKEN.raise();
    }
    if (outcome == null || note.isBlank()) {
      throw FortressRefusals.OUTCOME_NEEDED.raise();
    }
    jdbc.sql(
            """
            update fortresses.report set state = 'CLOSED', closed_at = :now, outcome = :outcome, version = version + 1
            where id = :id
            """)
        .param("now", time(clock.now()))
        .param("outcome", outcome.name())
        .param("id", open.id())
        .update();
    step(open, "CLOSED", null, note);
  }

  private void step(Open open, String kind, @Nullable Long team, String note) {
    jdbc.sql(
            """
            insert into fortresses.report_step (report_id, kind, team_id, note, writer, account_id, told_at)
            values (:id, :kind, :team, :note, :writer, :account, :now)
            """)
        .param("id", open.id())
        .param("kind", kind)
        .param("team", team)
        .param("note", note.strip())
        .param("writer", FortressSight.writer())
        .param("account", FortressSight.account())
        .param("now", time(clock.now()))
        .update();
    audit.record(
        AuditEntry.of(
                kind.equals("TAKEN") ? "fortresses.report.give" : "fortresses.report.close",
                "report",
                open.id())
            .in(open.path()));
  }
}
