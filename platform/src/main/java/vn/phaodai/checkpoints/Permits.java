// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import static vn.phaodai.clock.Timestamps.instant;
import static vn.phaodai.clock.Timestamps.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Issues permits signed by the province’s key, revokes them, and says what a scanned one is worth.
@Service
@Transactional
public class Permits {
  private static final int LONGEST = 160;
  private static final int MOST_IN_A_LIST = 200;
  private static final String SELECT =
      """
      select m.public_id, u.full_name as unit, m.person_id, m.plate, m.purpose, m.employer, m.route,
        lower(m.during) as from_at, upper(m.during) as until_at, m.token, m.issuer, m.issued_at, m.revoked_at,
        m.revoked_by, m.revocation
      from checkpoints.permit m join territory_api.unit u on u.id = m.unit_id
      """;

  private final JdbcClient jdbc;
  private final Units units;
  private final SigningKeys keys;
  private final PermitCheck check;
  private final PersonRegister persons;
  private final CheckpointSight sight;
  private final OperatingClock clock;
  private final AuditLog audit;

  Permits(
      JdbcClient jdbc,
      Units units,
      SigningKeys keys,
      PermitCheck check,
      PersonRegister persons,
      CheckpointSight sight,
      OperatingClock clock,
      AuditLog audit) {
    this.jdbc = jdbc;
    this.units = units;
    this.keys = keys;
    this.check = check;
    this.persons = persons;
    this.sight = sight;
    this.clock = clock;
    this.audit = audit;
  }

  /// What somebody asks a permit for.
  ///
  /// @param unit code of the unit that issues it
  /// @param bearer full name; empty for a vehicle’s permit
  /// @param plate empty for a person’s
  public record Request(
      String unit,
      String bearer,
      @Nullable Integer birthYear,
      String phone,
      String plate,
      Purpose purpose,
      String employer,
      String route,
      Instant from,
      Instant until) {}

  /// Issues a permit. Throws CHECKPOINTS-011, -013, -014, -025, -032.
  public UUID issue(Request asked) {
    Unit unit =
        units
            .find(asked.unit(), clock.today())
            .orElseThrow(() -> CheckpointRefusals.UNKNOWN_UNIT.with(asked.unit()).raise());
    if (!sight.covers(unit.path(), CheckpointSight.PERMIT)) {
      throw CheckpointRefusals.OUTSIDE.raise();
    }
    String plate = RecordReading.plate(asked.plate());
    int most = Settings.of("permit_most_d");
    boolean sound =
        !asked.route().isBlank()
            && asked.route().length() <= LONGEST
            && asked.employer().length() <= LONGEST
            && asked.until().isAfter(asked.from())
            && Duration.between(asked.from(), asked.until()).toDays() <= most
            && !(plate.isEmpty() && asked.bearer().isBlank());
    if (!sound) {
      throw CheckpointRefusals.PERMIT_FORM.with(most).raise();
    }
    Long person = asked.bearer().isBlank() ? null : bearer(asked, unit);
    Unit province = units.province(unit);
    SigningKeys.Signer signer = keys.signer(province.id());
    UUID id = UUID.randomUUID();
    String token =
        PermitTokens.sign(
            PermitTokens.payload(
                signer.keyId(),
                id,
                plate,
                asked.purpose(),
                asked.from().getEpochSecond(),
                asked.until().getEpochSecond()),
            signer.key());
    jdbc.sql(
            """
            insert into checkpoints.permit (public_id, province_id, unit_id, path, person_id, plate, purpose, employer,
              route, during, key_id, token, issuer, account_id, issued_at)
            values (:id, :province, :unit, :path::ltree, :person, :plate, :purpose, :employer, :route,
              tstzrange(:from, :until), :key, :token, :issuer, :account, :now)
            """)
        .param("id", id)
        .param("province", province.id())
        .param("unit", unit.id())
        .param("path", unit.path())
        .param("person", person)
        .param("plate", plate)
        .param("purpose", asked.purpose().name())
        .param("employer", asked.employer().strip())
        .param("route", asked.route().strip())
        .param("from", time(asked.from()))
        .param("until", time(asked.until()))
        .param("key", signer.keyId())
        .param("token", token)
        .param("issuer", CheckpointSight.label())
        .param("account", CheckpointSight.account())
        .param("now", time(clock.now()))
        .update();
    audit.record(
        new AuditEntry(
            "checkpoints.permit.issue",
            "permit",
            null,
            unit.path(),
            Map.of("permit", id.toString(), "purpose", asked.purpose().name())));
    return id;
  }

  private long bearer(Request asked, Unit unit) {
    try {
      PersonDraft draft =
          new PersonDraft(
              asked.bearer(),
              null,
              null,
              asked.birthYear(),
              null,
              asked.phone().isBlank() ? null : asked.phone(),
              "",
              unit.id());
      if (draft.isPhoneReadable()) {
        return persons.recognise(List.of(draft), "permit").getFirst().personId();
      }
    } catch (IllegalArgumentException _) {
      // said below
    }
    throw CheckpointRefusals.PERSON.with(1, "name, phone").raise();
  }

  /// Takes a permit back. Passages from now on know; phones that do not know yet, when they send.
  public void revoke(UUID id, String reason) {
    record Found(long id, String path, boolean revoked) {}
    Found permit =
        jdbc.sql(
                """
                select id, path::text as path, revoked_at is not null as revoked
                from checkpoints.permit where public_id = :id for update
                """)
            .param("id", id)
            .query((row, n) -> new Found(row.getLong(1), row.getString(2), row.getBoolean(3)))
            .optional()
            .filter(found -> sight.covers(found.path(), CheckpointSight.PERMIT))
            .orElseThrow(CheckpointRefusals.NO_SUCH_PERMIT::raise);
    if (permit.revoked()) {
      throw CheckpointRefusals.REVOKED_ALREADY.raise();
    }
    if (reason.isBlank()) {
      throw CheckpointRefusals.REASON.raise();
    }
    jdbc.sql(
            """
            update checkpoints.permit set revoked_at = :now, revoked_by = :by, revocation = :reason where id = :id
            """)
        .param("now", time(clock.now()))
        .param("by", CheckpointSight.label())
        .param("reason", reason.strip())
        .param("id", permit.id())
        .update();
    audit.record(
        AuditEntry.of("checkpoints.permit.revoke", "permit", permit.id()).in(permit.path()));
  }

  /// Throws CHECKPOINTS-033.
  @Transactional(readOnly = true)
  public Permit get(UUID id) {
    return jdbc.sql(SELECT + " where m.public_id = :id and m.path <@ :paths::ltree[]")
        .param("id", id)
        .param("paths", sight.paths(CheckpointSight.READ))
        .query((row, n) -> permit(row))
        .optional()
        .orElseThrow(CheckpointRefusals.NO_SUCH_PERMIT::raise);
  }

  /// The newest of the reader’s area; at most 200.
  @Transactional(readOnly = true)
  public List<Permit> newest() {
    return jdbc.sql(SELECT + " where m.path <@ :paths::ltree[] order by m.id desc limit :most")
        .param("paths", sight.paths(CheckpointSight.READ))
        .param("most", MOST_IN_A_LIST)
        .query((row, n) -> permit(row))
        .list();
  }

  /// What a scanned text is worth now.
  ///
  /// @param permit empty where it is none of ours, or outside the reader’s area
  public record Checked(Paper paper, Optional<Permit> permit) {}

  @Transactional(readOnly = true)
  public Checked check(String scanned, String plate) {
    Optional<Permit> permit =
        PermitTokens.read(scanned)
            .flatMap(
                token ->
                    jdbc.sql(SELECT + " where m.public_id = :id")
                        .param("id", token.permit())
                        .query((row, n) -> permit(row))
                        .optional());
    String of = plate.isBlank() ? permit.map(Permit::plate).orElse("") : RecordReading.plate(plate);
    Paper paper = check.open(List.of(scanned.strip())).of(scanned.strip(), of, clock.now()).paper();
    return new Checked(paper, paper == Paper.FORGED ? Optional.empty() : permit);
  }

  private static Permit permit(ResultSet row) throws SQLException {
    return new Permit(
        row.getObject("public_id", UUID.class),
        row.getString("unit"),
        row.getObject("person_id", Long.class),
        row.getString("plate"),
        Purpose.valueOf(row.getString("purpose")),
        row.getString("employer"),
        row.getString("route"),
        instant(row, "from_at"),
        instant(row, "until_at"),
        row.getString("token"),
        row.getString("issuer"),
        instant(row, "issued_at"),
        Timestamps.mayBe(row, "revoked_at"),
        row.getString("revoked_by"),
        row.getString("revocation"));
  }
}
