// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses;

import static vn.phaodai.clock.Timestamps.time;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.language.SearchKey;
import vn.phaodai.language.Spelling;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.PersonRegister;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Forms community teams, lets people join and leave them. Who they are is in the register of
/// people; nobody is in two teams at once.
@Service
@Transactional
public class Teams {
  private static final int MOST_HOUSEHOLDS = 2_000;

  private final FortressSight sight;
  private final PersonRegister persons;
  private final Units units;
  private final JdbcClient jdbc;
  private final OperatingClock clock;
  private final AuditLog audit;

  Teams(
      FortressSight sight,
      PersonRegister persons,
      Units units,
      JdbcClient jdbc,
      OperatingClock clock,
      AuditLog audit) {
    this.sight = sight;
    this.persons = persons;
    this.units = units;
    this.jdbc = jdbc;
    this.clock = clock;
    this.audit = audit;
  }

  /// Forms a team in a commune or in one of its hamlets. Throws FORTRESSES-001, -003, -021, -022.
  ///
  /// @param unit code of the commune or of the hamlet
  public UUID form(String unit, String name, int households) {
    Unit place = sight.require(unit, clock.today(), FortressSight.TEAM);
    boolean hamlet = place.tier() == Tier.AREA;
    if (!hamlet && place.tier() != Tier.COMMUNE) {
      throw FortressRefusals.NOT_A_COMMUNE.with(place.fullName()).raise();
    }
    String plain = Spelling.standard(name);
    if (plain.isBlank() || households < 1 || households > MOST_HOUSEHOLDS) {
      throw FortressRefusals.TEAM_FORM.raise();
    }
    long commune = hamlet ? units.ancestors(place.id()).getFirst().id() : place.id();
    record Key(long id, UUID publicId) {}
    Key key =
        jdbc.sql(
                """
                insert into fortresses.team (commune_id, path, area_id, name, name_fold, households, formed_on, account_id, told_at)
                values (:commune, :path::ltree, :area, :name, :fold, :households, :day, :account, :now)
                on conflict (commune_id, name_fold) where ended_on is null do nothing returning id, public_id
                """)
            .param("commune", commune)
            .param("path", place.path())
            .param("area", hamlet ? place.id() : null)
            .param("name", plain)
            .param("fold", SearchKey.of(plain))
            .param("households", households)
            .param("day", clock.today())
            .param("account", FortressSight.account())
            .param("now", time(clock.now()))
            .query((row, n) -> new Key(row.getLong(1), row.getObject(2, UUID.class)))
            .optional()
            .orElseThrow(() -> FortressRefusals.TEAM_TAKEN.with(plain).raise());
    audit.record(
        AuditEntry.of("fortresses.team.form", "team", key.id())
            .in(place.path())
            .with(Map.of("households", households)));
    return key.publicId();
  }

  private record Team(long id, String path, long place) {}

  private Team take(UUID team) {
    return jdbc.sql(
            """
            select id, path::text, coalesce(area_id, commune_id) from fortresses.team
            where public_id = :id and ended_on is null for update
            """)
        .param("id", team)
        .query((row, n) -> new Team(row.getLong(1), row.getString(2), row.getLong(3)))
        .optional()
        .filter(found -> sight.covers(found.path(), FortressSight.TEAM))
        .orElseThrow(FortressRefusals.NO_SUCH_TEAM::raise);
  }

  /// Somebody joins. Throws FORTRESSES-023 to -025.
  public void join(UUID team, String name, String phone, boolean leads) {
    Team found = take(team);
    if (name.isBlank()) {
      throw FortressRefusals.MEMBER_FORM.raise();
    }
    PersonDraft draft = new PersonDraft(name, null, null, null, null, phone, "", found.place());
    if (phone.isBlank() || !draft.isPhoneReadable()) {
      throw FortressRefusals.MEMBER_FORM.raise();
    }
    long person = persons.recognise(List.of(draft), "team").getFirst().personId();
    jdbc.sql(
            """
            select t.name from fortresses.team_member m join fortresses.team t on t.id = m.team_id
            where m.person_id = :person and m.until_on is null
            """)
        .param("person", person)
        .query(String.class)
        .optional()
        .ifPresent(
            other -> {
              throw FortressRefusals.IN_ANOTHER_TEAM.with(other).raise();
            });
    jdbc.sql(
            """
            insert into fortresses.team_member (team_id, person_id, leads, from_on, account_id, told_at)
            values (:team, :person, :leads, :day, :account, :now)
            """)
        .param("team", found.id())
        .param("person", person)
        .param("leads", leads)
        .param("day", clock.today())
        .param("account", FortressSight.account())
        .param("now", time(clock.now()))
        .update();
    audit.record(
        AuditEntry.of("fortresses.team.join", "team", found.id())
            .in(found.path())
            .with(Map.of("person", person)));
  }

  /// Somebody leaves. Throws FORTRESSES-023, -026.
  public void leave(UUID team, UUID member) {
    Team found = take(team);
    int left =
        jdbc.sql(
                """
                update fortresses.team_member set until_on = :day, ended_by = :account
                where team_id = :team and public_id = :member and until_on is null
                """)
            .param("day", clock.today())
            .param("account", FortressSight.account())
            .param("team", found.id())
            .param("member", member)
            .update();
    if (left == 0) {
      throw FortressRefusals.NOT_A_MEMBER.raise();
    }
    audit.record(AuditEntry.of("fortresses.team.leave", "team", found.id()).in(found.path()));
  }

  /// Dissolves a team; its members are free. Throws FORTRESSES-023, -027.
  public void dissolve(UUID team, String reason) {
    Team found = take(team);
    if (reason.isBlank()) {
      throw FortressRefusals.REASON_NEEDED.raise();
    }
    jdbc.sql(
            """
            update fortresses.team_member set until_on = :day, ended_by = :account
            where team_id = :team and until_on is null
            """)
        .param("day", clock.today())
        .param("account", FortressSight.account())
        .param("team", found.id())
        .update();
    jdbc.sql(
            "update fortresses.team set ended_on = :day, end_reason = :reason, ended_by = :account"
                + " where id = :team")
        .param("day", clock.today())
        .param("reason", reason.strip())
        .param("account", FortressSight.account())
        .param("team", found.id())
        .update();
    audit.record(AuditEntry.of("fortresses.team.dissolve", "team", found.id()).in(found.path()));
  }
}
