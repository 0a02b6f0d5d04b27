// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses;

import static vn.phaodai.clock.Timestamps.time;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.AnonymousCallers;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.PersonRegister;
import vn.phaodai.tables.ShippedRows;
import vn.phaodai.territory.Resolution;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// What anybody may tell a commune without an account: symptoms, a violation, arrivals, a need. It
/// goes to the commune's list with a clock; whoever told gets a code to look it up by. Nothing that
/// was told is ever shown again to somebody with the code.
@Service
@Transactional
public class CitizenReports {
  private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int CODE_LENGTH = 10;
  private static final int MOST_LETTERS = 1_000;
  private static final int MOST_PEOPLE = 500;

  private final Map<Kind, Integer> due_h =
      ShippedRows.of(CitizenReports.class, "report-clocks.csv").stream()
          .collect(
              Collectors.toMap(
                  row -> Kind.valueOf(row.getField("kind")),
                  row -> Integer.valueOf(row.getField("due_h"))));
  private final SecureRandom random = new SecureRandom();

  private final AnonymousCallers callers;
  private final Units units;
  private final PersonRegister persons;
  private final FortressLimits limits;
  private final JdbcClient jdbc;
  private final OperatingClock clock;
  private final AuditLog audit;

  CitizenReports(
      AnonymousCallers callers,
      Units units,
      PersonRegister persons,
      FortressLimits limits,
      JdbcClient jdbc,
      OperatingClock clock,
      AuditLog audit) {
    this.callers = callers;
    this.units = units;
    this.persons = persons;
    this.limits = limits;
    this.jdbc = jdbc;
    this.clock = clock;
    this.audit = audit;
  }

  /// What may be told.
  public enum Kind {
    SYMPTOMS,
    VIOLATION,
    ARRIVAL,
    NEED;

    public String key() {
      return "fortresses.report.kind." + name();
    }
  }

  public enum State {
    NEW,
    TAKEN,
    CLOSED;

    public String key() {
      return "fortresses.report.state." + name();
    }
  }

  public enum Outcome {
    /// It is as was told; measures were taken.
    CONFIRMED,
    HELPED,
    /// Handed to whoever is responsible.
    PASSED_ON,
    UNFOUNDED;

    public String key() {
      return "fortresses.report.outcome." + name();
    }
  }

  /// @param where code or name of the commune or hamlet
  /// @param people whom it is about
  /// @param name and `phone` of who wants to be called back; both empty for who does not
  public record Telling(
      @Nullable Kind kind, String where, int people, String words, String name, String phone) {}

  /// Hours within which a commune must take up what was told.
  public int due_h(Kind kind) {
    Integer hours = due_h.get(kind);
    if (hours == null) {
      throw new IllegalStateException("report-clocks.csv: " + kind);
    }
    return hours;
  }

  /// Takes what somebody tells; answers the code. Throws FORTRESSES-028 to -031.
  ///
  /// @param address from which it came; kept as a digest for a day
  public String tell(Telling told, String address) {
    Kind kind = told.kind();
    if (kind == null
        || told.words().isBlank()
        || told.words().length() > MOST_LETTERS
        || told.people() < 1
        || told.people() > MOST_PEOPLE) {
      throw FortressRefusals.TELL_WHAT.raise();
    }
    Unit place = place(told.where());
    Unit commune = place.tier() == Tier.AREA ? units.ancestors(place.id()).getFirst() : place;
    Instant now = clock.now();
    limit(address, commune, now);
    Long reporter = reporter(told, place);
    String code = code();
    long id = insert(told, kind, code, commune, place, reporter, now);
    audit.record(
        AuditEntry.of("fortresses.report.tell", "report", id)
            .in(place.path())
            .with(Map.of("kind", kind.name())));
    return code;
  }

  private Unit place(String where) {
    return switch (units.resolve(where, clock.today())) {
      case Resolution.Found(var unit)
          when unit.tier() == Tier.COMMUNE || unit.tier() == Tier.AREA ->
          unit;
      case Resolution.Found _, Resolution.Ambiguous _, Resolution.Unknown _ ->
          throw FortressRefusals.TELL_WHERE.with(where.strip()).raise();
    };
  }

  private void limit(String address, Unit commune, Instant now) {
    int tries = callers.count("fortresses.tell", address);
    int inCommune =
        jdbc.sql(
                "select count(*) from fortresses.report where commune_id = :unit and told_at > :since")
            .param("unit", commune.id())
            .param("since", time(now.minus(Duration.ofHours(1))))
            .query(Integer.class)
            .single();
    if (tries > limits.reportsPerCaller_h() || inCommune >= limits.reportsPerCommune_h()) {
      throw FortressRefusals.TOO_MANY.raise();
    }
  }

  private @Nullable Long reporter(Telling told, Unit place) {
    if (told.name().isBlank() && told.phone().isBlank()) {
      return null;
    }
    if (told.name().isBlank() || told.phone().isBlank()) {
      throw FortressRefusals.CALL_BACK.raise();
    }
    PersonDraft draft =
        new PersonDraft(told.name(), null, null, null, null, told.phone(), "", place.id());
    if (!draft.isPhoneReadable()) {
      throw FortressRefusals.CALL_BACK.raise();
    }
    return persons.recognise(List.of(draft), "citizen report").getFirst().personId();
  }

  private String code() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < CODE_LENGTH; i++) {
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  private long insert(
      Telling told,
      Kind kind,
      String code,
      Unit commune,
      Unit place,
      @Nullable Long reporter,
      Instant now) {
    return jdbc.sql(
            """
            insert into fortresses.report (code, kind, commune_id, path, people, words, reporter_id, told_at, due_at, state)
            values (:code, :kind, :commune, :path::ltree, :people, :words, :reporter, :now, :due, 'NEW') returning id
            """)
        .param("code", code)
        .param("kind", kind.name())
        .param("commune", commune.id())
        .param("path", place.path())
        .param("people", told.people())
        .param("words", told.words().strip())
        .param("reporter", reporter)
        .param("now", time(now))
        .param("due", time(now.plus(Duration.ofHours(due_h(kind)))))
        .query(Long.class)
        .single();
  }

  /// Where something that was told stands: what its code opens.
  ///
  /// @param late nobody took it up in time
  /// @param outcome null while it is open
  public record Told(
      Kind kind,
      String commune,
      Instant at,
      Instant due,
      State state,
      boolean late,
      @Nullable Instant taken,
      @Nullable Instant closed,
      @Nullable Outcome outcome) {}

  /// Empty for a code that was never given.
  @Transactional(readOnly = true)
  public Optional<Told> find(String code) {
    String plain = code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    return jdbc.sql(
            """
            select r.kind, u.full_name, r.told_at, r.due_at, r.state, r.state = 'NEW' and r.due_at < :now as late,
              r.taken_at, r.closed_at, r.outcome
            from fortresses.report r join territory_api.unit u on u.id = r.commune_id where r.code = :code
            """)
        .param("code", plain)
        .param("now", time(clock.now()))
        .query(
            (row, n) -> {
              String outcome = row.getString("outcome");
              return new Told(
                  Kind.valueOf(row.getString("kind")),
                  row.getString("full_name"),
                  Timestamps.instant(row, "told_at"),
                  Timestamps.instant(row, "due_at"),
                  State.valueOf(row.getString("state")),
                  row.getBoolean("late"),
                  Timestamps.mayBe(row, "taken_at"),
                  Timestamps.mayBe(row, "closed_at"),
                  outcome == null ? null : Outcome.valueOf(outcome));
            })
        .optional();
  }
}
