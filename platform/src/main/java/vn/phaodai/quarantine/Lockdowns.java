// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import static vn.phaodai.clock.Timestamps.day;
import static vn.phaodai.clock.Timestamps.time;
import static vn.phaodai.quarantine.DecisionBook.shown;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.measures.Measure;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Areas below the commune, closed and opened again by decision. An area is a unit of the territory
/// (ấp, khóm, one drawn ad hoc) or a list of households; nobody is closed in twice at once.
@Service
@Transactional
public class Lockdowns {
  /// An area is closed soon after the paper, or was a little before it.
  private static final Duration BACK = Duration.ofDays(14);

  private static final Duration AHEAD = Duration.ofDays(2);

  private final JdbcClient jdbc;
  private final QuarantineSight sight;
  private final Units units;
  private final DecisionBook book;
  private final QuarantineFigures figures;
  private final OperatingClock clock;
  private final AuditLog audit;

  Lockdowns(
      JdbcClient jdbc,
      QuarantineSight sight,
      Units units,
      DecisionBook book,
      QuarantineFigures figures,
      OperatingClock clock,
      AuditLog audit) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.units = units;
    this.book = book;
    this.figures = figures;
    this.clock = clock;
    this.audit = audit;
  }

  /// What an officer closes.
  ///
  /// @param unit code of an area below the commune; of the commune for a list of households
  /// @param name of a list of households; an area has its own
  /// @param households their numbers in the commune's lists, parted by commas or lines; empty: the
  ///   area
  public record Closing(
      String unit,
      String name,
      String households,
      Instant from,
      String reason,
      DecisionBook.Paper paper) {}

  private record Household(long id, String code, int people) {}

  /// Closes an area. Answers its public id. Throws QUARANTINE-004, -008 to -010, -012, -021 to
  /// -024.
  public UUID close(Closing asked) {
    LocalDate today = clock.today();
    Unit unit =
        units
            .find(asked.unit(), today)
            .orElseThrow(() -> QuarantineRefusals.NO_SUCH_UNIT.with(asked.unit()).raise());
    if (!sight.covers(unit.path(), QuarantineSight.LOCKDOWN)) {
      throw QuarantineRefusals.OUTSIDE.raise();
    }
    if (asked.reason().isBlank()) {
      throw QuarantineRefusals.REASON_NEEDED.raise();
    }
    moment(asked.from(), clock.now().minus(BACK));
    boolean listed = !asked.households().isBlank();
    if (unit.tier() != (listed ? Tier.COMMUNE : Tier.AREA) || listed && asked.name().isBlank()) {
      throw QuarantineRefusals.NOT_BELOW_COMMUNE.with(unit.fullName()).raise();
    }
    jdbc.sql("select pg_advisory_xact_lock(hashtext('quarantine.lockdown'))")
        .query((row, n) -> n)
        .single();
    List<Household> households = listed ? households(unit, asked.households()) : List.of();
    overlap(unit, listed, households);
    long decision =
        book.book(DecisionBook.Kind.LOCKDOWN, asked.paper(), unit.id(), List.of(unit.path()));
    return write(unit, asked, households, decision);
  }

  private void moment(Instant at, Instant earliest) {
    Instant latest = clock.now().plus(AHEAD);
    if (at.isBefore(earliest) || at.isAfter(latest)) {
      throw QuarantineRefusals.DATE
          .with(shown(day(at)), shown(day(earliest)), shown(day(latest)))
          .raise();
    }
  }

  /// The commune's households of these numbers, with who is registered in them.
  private List<Household> households(Unit commune, String written) {
    List<String> codes =
        Arrays.stream(written.split("[,;\\s]+")).filter(c -> !c.isBlank()).distinct().toList();
    List<Household> found =
        jdbc.sql(
                """
                select h.id, h.code, (
                  select count(*) from people_api.person p where p.household_id = h.id and p.canonical_id = p.id)::int
                from people_api.household h
                where h.path <@ :path::ltree and h.kind = 'DWELLING' and h.code = any(:codes)
                """)
            .param("path", commune.path())
            .param("codes", codes.toArray(String[]::new))
            .query((row, n) -> new Household(row.getLong(1), row.getString(2), row.getInt(3)))
            .list();
    codes.stream()
        .filter(code -> found.stream().noneMatch(h -> h.code().equals(code)))
        .findFirst()
        .ifPresent(
            code -> {
              throw QuarantineRefusals.NO_HOUSEHOLD.with(code).raise();
            });
    return found;
  }

  /// An area within, around or equal to one that is closed; a household that is closed in already.
  private void overlap(Unit unit, boolean listed, List<Household> households) {
    jdbc.sql(
            """
            select l.name from quarantine.lockdown l
            where l.lifted_at is null and (
              l.area_id is not null and (l.path @> :path::ltree or not :listed and l.path <@ :path::ltree)
              or exists (
                select 1 from quarantine.lockdown_household m join people_api.household h on h.id = m.household_id
                where m.lockdown_id = l.id and (h.id = any(:households) or not :listed and h.path <@ :path::ltree))
              or l.area_id is not null and exists (
                select 1 from people_api.household h where h.id = any(:households) and h.path <@ l.path))
            limit 1
            """)
        .param("path", unit.path())
        .param("listed", listed)
        .param("households", households.stream().map(Household::id).toArray(Long[]::new))
        .query((row, n) -> row.getString(1))
        .optional()
        .ifPresent(
            name -> {
              throw QuarantineRefusals.OVERLAP.with(name).raise();
            });
  }

  private record Counted(int households, int people) {}

  private UUID write(Unit unit, Closing asked, List<Household> households, long decision) {
    boolean listed = !households.isEmpty();
    Counted counted =
        listed
            ? new Counted(households.size(), households.stream().mapToInt(Household::people).sum())
            : counted(unit);
    Unit commune = unit;
    Long parent = unit.parentId();
    if (!listed && parent != null) {
      commune = units.get(parent);
    }
    LocalDate day = figures.day(unit.id(), asked.from());
    record Row(long id, UUID publicId) {}
    Row row =
        jdbc.sql(
                """
                insert into quarantine.lockdown (name, commune_id, path, area_id, decision_id, closed_at, closed_day, reason,
                  households, people)
                values (:name, :commune, :path::ltree, :area, :decision, :from, :day, :reason, :households, :people)
                returning id, public_id
                """)
            .param("name", listed ? asked.name().strip() : unit.fullName())
            .param("commune", commune.id())
            .param("path", unit.path())
            .param("area", listed ? null : unit.id())
            .param("decision", decision)
            .param("from", time(asked.from()))
            .param("day", day)
            .param("reason", asked.reason().strip())
            .param("households", counted.households())
            .param("people", counted.people())
            .query((r, n) -> new Row(r.getLong(1), r.getObject(2, UUID.class)))
            .single();
    jdbc.sql(
            """
            insert into quarantine.lockdown_household (lockdown_id, household_id, people, during)
            select :id, t.household, t.people, tstzrange(:from, null)
            from unnest(:households::bigint[], :people::int[]) as t (household, people)
            """)
        .param("id", row.id())
        .param("from", time(asked.from()))
        .param("households", households.stream().map(Household::id).toArray(Long[]::new))
        .param("people", households.stream().map(Household::people).toArray(Integer[]::new))
        .update();
    QuarantineFigures.Sums moved = new QuarantineFigures.Sums();
    moved.add(unit.id(), day, Measure.LOCKDOWN_AREAS, 1);
    moved.add(unit.id(), day, Measure.LOCKDOWN_HOUSEHOLDS, counted.households());
    moved.add(unit.id(), day, Measure.LOCKDOWN_PEOPLE, counted.people());
    figures.tell(moved, "decision " + decision);
    audit.record(
        AuditEntry.of("quarantine.lockdown.close", "lockdown", row.id())
            .in(unit.path())
            .with(Map.of("households", counted.households(), "people", counted.people())));
    return row.publicId();
  }

  /// Who is registered in the area now.
  private Counted counted(Unit area) {
    return jdbc.sql(
            """
            select count(distinct p.household_id)::int, count(*)::int from people_api.person p
            where p.path <@ :path::ltree and p.canonical_id = p.id
            """)
        .param("path", area.path())
        .query((row, n) -> new Counted(row.getInt(1), row.getInt(2)))
        .single();
  }

  /// Opens an area again. Throws QUARANTINE-008 to -010, -012, -025, -026.
  ///
  /// @param at from when
  public void lift(UUID lockdown, Instant at, String reason, DecisionBook.Paper paper) {
    if (reason.isBlank()) {
      throw QuarantineRefusals.REASON_NEEDED.raise();
    }
    Open open = take(lockdown, QuarantineSight.LOCKDOWN);
    moment(at, open.closedAt().plusSeconds(1));
    long unit = open.area() == null ? open.commune() : open.area();
    long decision = book.book(DecisionBook.Kind.LIFTING, paper, unit, List.of(open.path()));
    LocalDate day = figures.day(unit, at);
    jdbc.sql(
            """
            update quarantine.lockdown set lifted_at = :at, lifted_day = :day, lifting_id = :decision, lift_reason = :reason,
              version = version + 1
            where id = :id
            """)
        .param("at", time(at))
        .param("day", day)
        .param("decision", decision)
        .param("reason", reason.strip())
        .param("id", open.id())
        .update();
    jdbc.sql(
            """
            update quarantine.lockdown_household set during = tstzrange(lower(during), :at) where lockdown_id = :id
            """)
        .param("at", time(at))
        .param("id", open.id())
        .update();
    QuarantineFigures.Sums moved = new QuarantineFigures.Sums();
    moved.add(unit, day, Measure.LOCKDOWNS_LIFTED, 1);
    figures.tell(moved, "decision " + decision);
    audit.record(AuditEntry.of("quarantine.lockdown.lift", "lockdown", open.id()).in(open.path()));
  }

  /// Something brought to an area. Throws QUARANTINE-025, -026, -027.
  ///
  /// @param item of `VN-LOCKDOWN-SUPPLY`: rice_g …
  public void deliver(UUID lockdown, String item, double kilograms, LocalDate on, String giver) {
    Open open = take(lockdown, QuarantineSight.SUPPLY);
    if (!Supplies.ITEMS.contains(item)
        || !(kilograms > 0 && kilograms <= 1_000_000)
        || on.isAfter(clock.today())
        || on.isBefore(day(open.closedAt()))) {
      throw QuarantineRefusals.DELIVERY_FORM.raise();
    }
    jdbc.sql(
            """
            insert into quarantine.delivery (lockdown_id, day, item, quantity_g, giver, account_id, told_at)
            values (:id, :day, :item, :grams, :giver, :account, :now)
            """)
        .param("id", open.id())
        .param("day", on)
        .param("item", item)
        .param("grams", Math.max(1, Math.round(kilograms * 1_000)))
        .param("giver", giver.strip())
        .param("account", QuarantineSight.account())
        .param("now", time(clock.now()))
        .update();
    audit.record(
        AuditEntry.of("quarantine.lockdown.deliver", "lockdown", open.id())
            .in(open.path())
            .with(Map.of("item", item)));
  }

  private record Open(
      long id, String path, @Nullable Long area, long commune, Instant closedAt, boolean lifted) {}

  private Open take(UUID lockdown, String permission) {
    Open open =
        jdbc.sql(
                """
                select id, path::text as path, area_id, commune_id, closed_at, lifted_at is not null
                from quarantine.lockdown where public_id = :id for update
                """)
            .param("id", lockdown)
            .query(
                (row, n) ->
                    new Open(
                        row.getLong(1),
                        row.getString(2),
                        row.getObject(3, Long.class),
                        row.getLong(4),
                        Timestamps.instant(row, "closed_at"),
                        row.getBoolean(6)))
            .optional()
            .filter(found -> sight.covers(found.path(), permission))
            .orElseThrow(QuarantineRefusals.NO_SUCH_LOCKDOWN::raise);
    if (open.lifted()) {
      throw QuarantineRefusals.LIFTED_ALREADY.raise();
    }
    return open;
  }
}
