// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.frontline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.PersonRegister;
import vn.phaodai.territory.Resolution;
import vn.phaodai.territory.Unit;

/// The register of who serves at which post, from a day to a day. Somebody may serve at posts of
/// several kinds; at one of a kind at a time.
@Service
@Transactional
public class MemberRegister {
  static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final JdbcClient jdbc;
  private final PersonRegister people;
  private final FrontlineSight sight;
  private final OperatingClock clock;
  private final AuditLog audit;

  MemberRegister(
      JdbcClient jdbc,
      PersonRegister people,
      FrontlineSight sight,
      OperatingClock clock,
      AuditLog audit) {
    this.jdbc = jdbc;
    this.people = people;
    this.sight = sight;
    this.clock = clock;
    this.audit = audit;
  }

  /// Somebody as a form describes them.
  ///
  /// @param home code or name of the commune where they live; empty: that in which they serve
  public record Described(
      String name, @Nullable Integer birthYear, String idNumber, String phone, String home) {}

  /// At what somebody serves.
  ///
  /// @param post which one, as people call it
  /// @param to last day; null while it lasts
  public record Posting(
      Force force, String kind, String post, LocalDate from, @Nullable LocalDate to) {
    /// Throws FRONTLINE-003 to -005.
    public Posting {
      PostKinds.get(kind);
      post = post.strip();
      if (post.isEmpty()) {
        throw FrontlineRefusals.POST_NEEDED.raise();
      }
      if (to != null && to.isBefore(from)) {
        throw FrontlineRefusals.DAYS.with(SHOWN.format(from), SHOWN.format(to)).raise();
      }
    }
  }

  /// One line of the register; the unit is where the person serves.
  record Line(long personId, long unitId, String path, Posting posting) {}

  /// Enters somebody, recognised or registered. Throws FRONTLINE-001 to -006.
  ///
  /// @param unit code or name of the unit where they serve
  public UUID enter(Described who, String unit, Posting posting) {
    Unit serves = sight.require(unit, FrontlineSight.WRITE);
    long home = who.home().isBlank() ? serves.id() : home(who.home());
    long person =
        people.recognise(List.of(draft(who, home)), "frontline form").getFirst().personId();
    return enter(new Line(person, serves.id(), serves.path(), posting));
  }

  /// Enters somebody of the register of people. Throws FRONTLINE-001, -006, -007.
  public UUID enter(UUID person, String unit, Posting posting) {
    Unit serves = sight.require(unit, FrontlineSight.WRITE);
    long id =
        jdbc.sql("select canonical_id from people_api.person where public_id = :id")
            .param("id", person)
            .query(Long.class)
            .optional()
            .orElseThrow(FrontlineRefusals.NO_SUCH_MEMBER::raise);
    return enter(new Line(id, serves.id(), serves.path(), posting));
  }

  private UUID enter(Line line) {
    if (write(List.of(line)) == 0) {
      throw FrontlineRefusals.POSTED_ALREADY.raise();
    }
    audit.record(
        AuditEntry.of("frontline.member.enter", "person", line.personId())
            .in(line.path())
            .with(Map.of("force", line.posting().force().name(), "post", line.posting().kind())));
    return jdbc.sql(
            """
            select public_id from frontline.member
            where person_id = :person and post_kind = :kind and withdrawn_at is null order by id desc limit 1
            """)
        .param("person", line.personId())
        .param("kind", line.posting().kind())
        .query(UUID.class)
        .single();
  }

  private long home(String text) {
    if (sight.find(text) instanceof Resolution.Found(var unit)) {
      return unit.id();
    }
    throw FrontlineRefusals.NO_SUCH_UNIT.with(text).raise();
  }

  private static PersonDraft draft(Described who, long home) {
    try {
      PersonDraft draft =
          new PersonDraft(
              who.name(),
              null,
              null,
              who.birthYear(),
              who.idNumber().isBlank() ? null : who.idNumber(),
              who.phone().isBlank() ? null : who.phone(),
              "",
              home);
      if (draft.isPhoneReadable() && draft.isIdNumberReadable()) {
        return draft;
      }
    } catch (IllegalArgumentException _) {
      // said below
    }
    throw FrontlineRefusals.NAME_NEEDED.raise();
  }

  /// Writes lines; those that are there already are left. Answers how many were not.
  int write(List<Line> lines) {
    return jdbc.sql(
            """
            insert into frontline.member (person_id, force, unit_id, path, post_kind, post, during, account_id)
            select t.person, t.force, t.unit, t.path::ltree, t.kind, t.post,
              daterange(t.from_on::date, nullif(t.to_on, '')::date, '[]'), :account
            from unnest(:persons::bigint[], :forces::text[], :units::bigint[], :paths::text[], :kinds::text[],
              :posts::text[], :froms::text[], :tos::text[]) as t (person, force, unit, path, kind, post, from_on, to_on)
            on conflict do nothing
            """)
        .param("account", FrontlineSight.account())
        .param("persons", lines.stream().map(Line::personId).toArray(Long[]::new))
        .param("forces", texts(lines, line -> line.posting().force().name()))
        .param("units", lines.stream().map(Line::unitId).toArray(Long[]::new))
        .param("paths", texts(lines, Line::path))
        .param("kinds", texts(lines, line -> line.posting().kind()))
        .param("posts", texts(lines, line -> line.posting().post()))
        .param("froms", texts(lines, line -> line.posting().from().toString()))
        .param("tos", texts(lines, line -> end(line.posting().to())))
        .update();
  }

  private static String[] texts(List<Line> lines, Function<Line, String> column) {
    return lines.stream().map(column).toArray(String[]::new);
  }

  private static String end(@Nullable LocalDate to) {
    return to == null ? "" : to.toString();
  }

  private record Entry(long id, long personId, String path, LocalDate from) {}

  private Entry take(UUID member) {
    return jdbc.sql(
            """
            select id, person_id, path::text, lower(during) from frontline.member
            where public_id = :id and withdrawn_at is null for update
            """)
        .param("id", member)
        .query(
            (row, n) ->
                new Entry(
                    row.getLong(1),
                    row.getLong(2),
                    row.getString(3),
                    row.getObject(4, LocalDate.class)))
        .optional()
        .filter(found -> sight.covers(found.path(), FrontlineSight.WRITE))
        .orElseThrow(FrontlineRefusals.NO_SUCH_MEMBER::raise);
  }

  /// The person serves there no longer; shifts after the last day are withdrawn. Throws
  /// FRONTLINE-005, -007, -008.
  ///
  /// @param last day on which they served
  public void end(UUID member, LocalDate last, String reason) {
    Entry entry = take(member);
    if (last.isBefore(entry.from())) {
      throw FrontlineRefusals.DAYS.with(SHOWN.format(entry.from()), SHOWN.format(last)).raise();
    }
    String why = reasoned(reason);
    jdbc.sql(
            """
            update frontline.member set during = daterange(lower(during), :last, '[]'), end_reason = :reason where id = :id
            """)
        .param("last", last)
        .param("reason", why)
        .param("id", entry.id())
        .update();
    dropShifts(entry.id(), last.plusDays(1), why);
    audit.record(
        AuditEntry.of("frontline.member.end", "person", entry.personId()).in(entry.path()));
  }

  /// They were entered by mistake; all shifts that have not begun are withdrawn too. Throws
  /// FRONTLINE-007, -008.
  public void withdraw(UUID member, String reason) {
    Entry entry = take(member);
    String why = reasoned(reason);
    jdbc.sql(
            """
            update frontline.member set withdrawn_at = :now, withdrawn_by = :by, withdrawn_why = :reason where id = :id
            """)
        .param("now", Timestamps.time(clock.now()))
        .param("by", FrontlineSight.account())
        .param("reason", why)
        .param("id", entry.id())
        .update();
    dropShifts(entry.id(), clock.today(), why);
    audit.record(
        AuditEntry.of("frontline.member.withdraw", "person", entry.personId()).in(entry.path()));
  }

  private void dropShifts(long member, LocalDate from, String why) {
    jdbc.sql(
            """
            update frontline.shift set withdrawn_at = :now, withdrawn_by = :by, withdrawn_why = :why
            where member_id = :member and day >= :from and starts_at > :now and withdrawn_at is null
            """)
        .param("now", Timestamps.time(clock.now()))
        .param("by", FrontlineSight.account())
        .param("why", why)
        .param("member", member)
        .param("from", from)
        .update();
  }

  static String reasoned(String reason) {
    if (reason.isBlank()) {
      throw FrontlineRefusals.REASON_NEEDED.raise();
    }
    return reason.strip();
  }

  /// What a file tells, counted in the log as one.
  void told(int added, String origin) {
    audit.record(
        new AuditEntry(
            "frontline.member.import",
            "batch",
            null,
            null,
            Map.of("origin", origin, "added", added)));
  }
}
