// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;

/// Recoveries in sight, those due first before all, and the ledger of each.
@Service
@Transactional(readOnly = true)
public class RecoveryLists {
  public static final int PAGE = 50;

  private static final Pattern KEY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.(\\d{1,18})");

  private final JdbcClient jdbc;
  private final ReliefSight sight;
  private final OperatingClock clock;

  RecoveryLists(JdbcClient jdbc, ReliefSight sight, OperatingClock clock) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.clock = clock;
  }

  /// Which a list shows.
  public enum Show {
    /// Proposed, or not back yet.
    OPEN,
    /// Decided and past the day.
    LATE,
    /// Somebody asked for a waiver.
    WAIVER,
    CLOSED,
    ALL
  }

  /// @param unit code; empty: everything in sight
  public record Asked(String unit, Show show) {}

  /// @param next key of the next page; null on the last
  public record Page(List<Recovery> rows, @Nullable String next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  private static final String FILTER =
      """
       where r.path <@ (:paths)::ltree[] and (:unit::ltree is null or r.path <@ :unit::ltree)
        and (:show = 'ALL'
          or :show = 'CLOSED' and r.state in ('CLOSED', 'DROPPED')
          or r.state in ('PROPOSED', 'DECIDED') and (:show = 'OPEN'
            or :show = 'LATE' and r.state = 'DECIDED' and r.due_on < :today
            or :show = 'WAIVER' and exists (select from relief.waiver w where w.recovery_id = r.id and w.state = 'ASKED')))
      """;

  /// @param after key of a page before; what is no key begins anew
  public Page page(Asked asked, @Nullable String after) {
    List<Recovery> rows = rows(asked, after, PAGE + 1);
    if (rows.size() <= PAGE) {
      return new Page(rows, null);
    }
    Recovery last = rows.get(PAGE - 1);
    return new Page(rows.subList(0, PAGE), last.dueOn() + "." + last.id());
  }

  /// For a file.
  public List<Recovery> whole(Asked asked) {
    return rows(asked, null, ReliefLists.MOST);
  }

  private List<Recovery> rows(Asked asked, @Nullable String after, int limit) {
    Matcher key = KEY.matcher(after == null ? "" : after);
    boolean keyed = key.matches();
    return bound(
            RecoveryRows.SELECT
                + FILTER
                + """
                 and (not :keyed or (r.due_on, r.id) > (:day::date, :id)) order by r.due_on, r.id limit :limit
                """,
            asked)
        .param("keyed", keyed)
        .param("day", keyed ? LocalDate.parse(key.group(1)) : LocalDate.EPOCH)
        .param("id", keyed ? Long.parseLong(key.group(2)) : 0L)
        .param("limit", limit)
        .query((row, n) -> RecoveryRows.of(row))
        .list();
  }

  private JdbcClient.StatementSpec bound(String sql, Asked asked) {
    return jdbc.sql(sql)
        .param("paths", sight.paths())
        .param(
            "unit",
            asked.unit().isBlank() ? null : sight.require(asked.unit(), ReliefSight.READ).path())
        .param("show", asked.show().name())
        .param("today", clock.today());
  }

  /// What a list comes to.
  public record Sum(int count, long amount_vnd, long returned_vnd, long waived_vnd) {
    public long rest_vnd() {
      return amount_vnd - returned_vnd - waived_vnd;
    }
  }

  public Sum sum(Asked asked) {
    return bound(
            """
            select count(*)::int, coalesce(sum(r.amount_vnd), 0)::bigint, coalesce(sum(r.returned_vnd), 0)::bigint,
              coalesce(sum(r.waived_vnd), 0)::bigint from (
            """
                + RecoveryRows.SELECT
                + FILTER
                + ") r",
            asked)
        .query((row, n) -> new Sum(row.getInt(1), row.getLong(2), row.getLong(3), row.getLong(4)))
        .single();
  }

  /// An entry of the ledger.
  ///
  /// @param amount_vnd below zero where it takes another one out
  /// @param reversed whether a later entry takes it out
  public record Entry(
      UUID publicId,
      long amount_vnd,
      LocalDate paidOn,
      String receipt,
      String note,
      String enteredAs,
      boolean reversed) {}

  /// @param state ASKED, GRANTED, REFUSED
  public record Waiver(
      long amount_vnd,
      String reason,
      String state,
      String askedAs,
      LocalDate askedOn,
      String authority,
      String number,
      String answer) {
    public boolean isAsked() {
      return state.equals("ASKED");
    }
  }

  /// A recovery with its ledger.
  public record View(Recovery recovery, List<Entry> entries, List<Waiver> waivers) {
    public View {
      entries = List.copyOf(entries);
      waivers = List.copyOf(waivers);
    }
  }

  /// The page of the dossier of a recovery in sight. Throws RELIEF-043.
  public UUID dossier(UUID recovery) {
    return jdbc.sql(
            """
            select d.public_id from relief.recovery r join relief.dossier d on d.id = r.dossier_id
            where r.public_id = :id and r.path <@ (:paths)::ltree[]
            """)
        .param("id", recovery)
        .param("paths", sight.paths())
        .query((row, n) -> row.getObject(1, UUID.class))
        .optional()
        .orElseThrow(() -> ReliefRefusals.NO_SUCH_RECOVERY.raise());
  }

  /// All of a dossier, the latest first.
  public List<View> of(Dossier dossier) {
    return jdbc
        .sql(RecoveryRows.SELECT + " where r.dossier_id = :dossier order by r.id desc")
        .param("dossier", dossier.id())
        .query((row, n) -> RecoveryRows.of(row))
        .list()
        .stream()
        .map(one -> new View(one, entries(one.id()), waivers(one.id())))
        .toList();
  }

  private List<Entry> entries(long recovery) {
    return jdbc.sql(
            """
            select p.*, exists (select from relief.repayment v where v.reverses_id = p.id) as reversed
            from relief.repayment p where p.recovery_id = :id order by p.id
            """)
        .param("id", recovery)
        .query(
            (row, n) ->
                new Entry(
                    row.getObject("public_id", UUID.class),
                    row.getLong("amount_vnd"),
                    row.getObject("paid_on", LocalDate.class),
                    row.getString("receipt"),
                    row.getString("note"),
                    row.getString("entered_as"),
                    row.getBoolean("reversed")))
        .list();
  }

  private List<Waiver> waivers(long recovery) {
    return jdbc.sql("select * from relief.waiver where recovery_id = :id order by id")
        .param("id", recovery)
        .query(
            (row, n) ->
                new Waiver(
                    row.getLong("amount_vnd"),
                    row.getString("reason"),
                    row.getString("state"),
                    row.getString("asked_as"),
                    row.getObject("asked_on", LocalDate.class),
                    row.getString("authority"),
                    row.getString("number"),
                    row.getString("answer")))
        .list();
  }
}
