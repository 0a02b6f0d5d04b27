// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.frontline;

import static vn.phaodai.clock.Timestamps.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.shell.Formats;

/// Puts members on duty. Nobody is at two posts at once, nobody who is off the roster is put on it;
/// too little rest is refused unless the officer says why it must be.
@Service
@Transactional
public class Roster {
  /// Most members of one command.
  public static final int MOST = 200;

  private final JdbcClient jdbc;
  private final FrontlineSight sight;
  private final OperatingClock clock;
  private final AuditLog audit;

  Roster(JdbcClient jdbc, FrontlineSight sight, OperatingClock clock, AuditLog audit) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.clock = clock;
    this.audit = audit;
  }

  private record Posted(
      long id, long personId, long unitId, String path, LocalDate from, @Nullable LocalDate until) {
    boolean isOn(LocalDate day) {
      return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
  }

  /// Puts all of some members on duty, or none. Throws FRONTLINE-007, -009 to -013, -026.
  ///
  /// @param reason why it stands although it leaves somebody too little rest; empty: it need not
  public void assign(List<UUID> members, Instant from, Instant to, String reason) {
    LocalDate day = Timestamps.day(from);
    Duration length = Duration.between(from, to);
    if (!to.isAfter(from) || length.compareTo(Duration.ofHours(Limits.SHIPPED.shift_h())) > 0) {
      throw FrontlineRefusals.SHIFT_TIMES
          .with(shown(from), shown(to), Limits.SHIPPED.shift_h())
          .raise();
    }
    List<Posted> posted = onPost(members, day);
    refuseExposed(posted);
    Set<String> before = breaches(posted, day);
    if (write(posted, day, from, to, reason.strip()) < posted.size()) {
      throw FrontlineRefusals.ON_DUTY_ALREADY.raise();
    }
    if (reason.isBlank() && !before.containsAll(breaches(posted, day))) {
      throw FrontlineRefusals.TOO_LITTLE_REST
          .with(Limits.SHIPPED.rest_h(), Limits.SHIPPED.week_h(), Limits.SHIPPED.days())
          .raise();
    }
    for (Posted one : posted) {
      audit.record(
          AuditEntry.of("frontline.shift.assign", "person", one.personId())
              .in(one.path())
              .with(Map.of("day", day.toString())));
    }
  }

  static String shown(Instant at) {
    return Formats.in(Locale.of("vi")).dateTime(at);
  }

  private List<Posted> onPost(List<UUID> members, LocalDate day) {
    if (members.isEmpty() || members.size() > MOST) {
      throw FrontlineRefusals.NOBODY.raise();
    }
    List<Posted> posted = take(members);
    if (posted.size() < members.stream().distinct().count()) {
      throw FrontlineRefusals.NO_SUCH_MEMBER.raise();
    }
    if (posted.stream().anyMatch(one -> !one.isOn(day))) {
      throw FrontlineRefusals.OFF_POST.with(MemberRegister.SHOWN.format(day)).raise();
    }
    return posted;
  }

  private List<Posted> take(List<UUID> members) {
    return jdbc.sql(
            """
            select m.id, e.canonical_id, m.unit_id, m.path::text, lower(m.during), upper(m.during)
            from frontline.member m join people_api.person e on e.id = m.person_id
            where m.public_id = any(:ids) and m.withdrawn_at is null and m.path <@ (:paths)::ltree[]
            """)
        .param("ids", members.toArray(UUID[]::new))
        .param("paths", sight.paths(FrontlineSight.WRITE))
        .query(
            (row, n) ->
                new Posted(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getString(4),
                    row.getObject(5, LocalDate.class),
                    row.getObject(6, LocalDate.class)))
        .list();
  }

  private static Long[] persons(List<Posted> posted) {
    return posted.stream().map(Posted::personId).toArray(Long[]::new);
  }

  private void refuseExposed(List<Posted> posted) {
    boolean off =
        jdbc.sql(
                """
                select exists (select 1 from frontline.exposure x join people_api.person e on e.id = x.person_id
                  where e.canonical_id = any(:persons) and x.cleared_at is null)
                """)
            .param("persons", persons(posted))
            .query(Boolean.class)
            .single();
    if (off) {
      throw FrontlineRefusals.OFF_ROSTER.raise();
    }
  }

  private int write(List<Posted> posted, LocalDate day, Instant from, Instant to, String reason) {
    return jdbc.sql(
            """
            insert into frontline.shift (member_id, person_id, unit_id, path, day, starts_at, ends_at, reason, account_id,
              assigned_as)
            select t.member, t.person, t.unit, t.path::ltree, :day, :from, :to, :reason, :account, :label
            from unnest(:members::bigint[], :persons::bigint[], :units::bigint[], :paths::text[])
              as t (member, person, unit, path)
            on conflict do nothing
            """)
        .param("day", day)
        .param("from", time(from))
        .param("to", time(to))
        .param("reason", reason)
        .param("account", FrontlineSight.account())
        .param("label", FrontlineSight.label())
        .param("members", posted.stream().map(Posted::id).toArray(Long[]::new))
        .param("persons", persons(posted))
        .param("units", posted.stream().map(Posted::unitId).toArray(Long[]::new))
        .param("paths", posted.stream().map(Posted::path).toArray(String[]::new))
        .update();
  }

  /// What leaves them too little rest on that day or soon after, each with its shift.
  private Set<String> breaches(List<Posted> posted, LocalDate day) {
    return Set.copyOf(
        Rest.limits(
                jdbc.sql(
                    "select h.id || ' ' || breach from frontline.shift h cross join lateral unnest("
                        + Rest.BREACHES
                        + ") as breach where h.person_id = any(:persons) and h.withdrawn_at is null"
                        + " and h.day between :day and :day + :days"))
            .param("persons", persons(posted))
            .param("day", day)
            .query(String.class)
            .list());
  }

  /// Takes a shift off the roster. Throws FRONTLINE-008, -025.
  public void withdraw(UUID shift, String reason) {
    record Found(long id, long personId, String path) {}
    Found found =
        jdbc.sql(
                """
                select id, person_id, path::text from frontline.shift
                where public_id = :id and withdrawn_at is null for update
                """)
            .param("id", shift)
            .query((row, n) -> new Found(row.getLong(1), row.getLong(2), row.getString(3)))
            .optional()
            .filter(one -> sight.covers(one.path(), FrontlineSight.WRITE))
            .orElseThrow(FrontlineRefusals.NO_SUCH_SHIFT::raise);
    jdbc.sql(
            """
            update frontline.shift set withdrawn_at = :now, withdrawn_by = :by, withdrawn_why = :why where id = :id
            """)
        .param("now", time(clock.now()))
        .param("by", FrontlineSight.account())
        .param("why", MemberRegister.reasoned(reason))
        .param("id", found.id())
        .update();
    audit.record(
        AuditEntry.of("frontline.shift.withdraw", "person", found.personId()).in(found.path()));
  }
}
