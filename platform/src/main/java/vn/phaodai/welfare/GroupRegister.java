// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.welfare;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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

/// The register of who belongs to which group, from a day to a day. Somebody may be in several
/// groups; in one and the same, once at a time.
@Service
@Transactional
public class GroupRegister {
  static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final JdbcClient jdbc;
  private final WelfarePersons persons;
  private final WelfareSight sight;
  private final OperatingClock clock;
  private final AuditLog audit;

  GroupRegister(
      JdbcClient jdbc,
      WelfarePersons persons,
      WelfareSight sight,
      OperatingClock clock,
      AuditLog audit) {
    this.jdbc = jdbc;
    this.persons = persons;
    this.sight = sight;
    this.clock = clock;
    this.audit = audit;
  }

  /// One line of the register.
  ///
  /// @param to last day; null while it lasts
  /// @param basis the list or decision that says so
  record Line(
      long personId,
      long unitId,
      String path,
      String group,
      LocalDate from,
      @Nullable LocalDate to,
      String basis) {}

  /// Puts somebody into a group, typed one by one. Throws WELFARE-001, -003, -005 to -008.
  ///
  /// @param unit code or name of the commune where the person lives
  /// @param to last day; null while it lasts
  public void enter(
      String name,
      @Nullable Integer birthYear,
      String idNumber,
      String phone,
      String address,
      String unit,
      String group,
      LocalDate from,
      @Nullable LocalDate to,
      String basis) {
    check(group, from, to, basis, clock.today());
    enter(
        persons.recognise(
            new WelfarePersons.Described(name, birthYear, idNumber, phone, address, unit),
            WelfareSight.REGISTER),
        group,
        from,
        to,
        basis);
  }

  /// Puts somebody of the register of people into a group. Throws WELFARE-002, -003, -006 to -008.
  public void enter(
      UUID person, String group, LocalDate from, @Nullable LocalDate to, String basis) {
    check(group, from, to, basis, clock.today());
    enter(persons.get(person, WelfareSight.REGISTER), group, from, to, basis);
  }

  private void enter(
      WelfarePersons.Resident who,
      String group,
      LocalDate from,
      @Nullable LocalDate to,
      String basis) {
    Line line = new Line(who.id(), who.unitId(), who.path(), group, from, to, basis.strip());
    if (write(List.of(line)) == 0) {
      throw WelfareRefusals.IN_GROUP_ALREADY.raise();
    }
    audit.record(
        AuditEntry.of("welfare.group.enter", "person", who.id())
            .in(who.path())
            .with(Map.of("group", group)));
  }

  static void check(
      String group, LocalDate from, @Nullable LocalDate to, String basis, LocalDate today) {
    Groups.get(group);
    if (basis.isBlank()) {
      throw WelfareRefusals.BASIS_NEEDED.raise();
    }
    if (from.isAfter(today) || to != null && to.isBefore(from)) {
      throw WelfareRefusals.DAYS
          .with(SHOWN.format(from), to == null ? "…" : SHOWN.format(to))
          .raise();
    }
  }

  /// Writes lines that were checked; those that are there already are left. Answers how many were
  /// not.
  int write(List<Line> lines) {
    return jdbc.sql(
            """
            insert into welfare.membership (person_id, unit_id, path, group_code, during, basis, account_id)
            select t.person, t.unit, t.path::ltree, t.code, daterange(t.from_on::date, t.to_on::date, '[]'), t.basis, :account
            from unnest(:persons::bigint[], :units::bigint[], :paths::text[], :codes::text[], :froms::text[], :tos::text[],
              :bases::text[]) as t (person, unit, path, code, from_on, to_on, basis)
            on conflict do nothing
            """)
        .param("account", WelfareSight.account())
        .param("persons", lines.stream().map(Line::personId).toArray(Long[]::new))
        .param("units", lines.stream().map(Line::unitId).toArray(Long[]::new))
        .param("paths", lines.stream().map(Line::path).toArray(String[]::new))
        .param("codes", lines.stream().map(Line::group).toArray(String[]::new))
        .param("froms", lines.stream().map(line -> line.from().toString()).toArray(String[]::new))
        .param("tos", ends(lines))
        .param("bases", lines.stream().map(Line::basis).toArray(String[]::new))
        .update();
  }

  private static @Nullable String[] ends(List<Line> lines) {
    @Nullable String[] ends = new @Nullable String[lines.size()];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = text(lines.get(i).to());
    }
    return ends;
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private record Entry(long id, long personId, String path, LocalDate from) {}

  private Entry take(UUID membership) {
    return jdbc.sql(
            """
            select id, person_id, path::text, lower(during) from welfare.membership
            where public_id = :id and withdrawn_at is null for update
            """)
        .param("id", membership)
        .query(
            (row, n) ->
                new Entry(
                    row.getLong(1),
                    row.getLong(2),
                    row.getString(3),
                    row.getObject(4, LocalDate.class)))
        .optional()
        .filter(found -> sight.covers(found.path(), WelfareSight.REGISTER))
        .orElseThrow(WelfareRefusals.NO_SUCH_MEMBERSHIP::raise);
  }

  /// The person belongs to the group no longer. Throws WELFARE-007, -009, -010.
  ///
  /// @param last day on which they belonged to it
  public void end(UUID membership, LocalDate last, String reason) {
    Entry entry = take(membership);
    if (last.isBefore(entry.from())) {
      throw WelfareRefusals.DAYS.with(SHOWN.format(entry.from()), SHOWN.format(last)).raise();
    }
    jdbc.sql(
            """
            update welfare.membership set during = daterange(lower(during), :last, '[]'), end_reason = :reason where id = :id
            """)
        .param("last", last)
        .param("reason", reasoned(reason))
        .param("id", entry.id())
        .update();
    audit.record(AuditEntry.of("welfare.group.end", "person", entry.personId()).in(entry.path()));
  }

  /// It was entered by mistake. Throws WELFARE-009, -010.
  public void withdraw(UUID membership, String reason) {
    Entry entry = take(membership);
    jdbc.sql(
            """
            update welfare.membership set withdrawn_at = :now, withdrawn_by = :by, withdrawn_why = :reason where id = :id
            """)
        .param("now", Timestamps.time(clock.now()))
        .param("by", WelfareSight.account())
        .param("reason", reasoned(reason))
        .param("id", entry.id())
        .update();
    audit.record(
        AuditEntry.of("welfare.group.withdraw", "person", entry.personId()).in(entry.path()));
  }

  static String reasoned(String reason) {
    if (reason.isBlank()) {
      throw WelfareRefusals.REASON_NEEDED.raise();
    }
    return reason.strip();
  }

  /// What a file tells, counted in the log as one.
  void told(int added, String origin) {
    audit.record(
        new AuditEntry(
            "welfare.group.import", "batch", null, null, Map.of("origin", origin, "added", added)));
  }
}
