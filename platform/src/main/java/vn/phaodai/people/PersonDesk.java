// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.SignedIn;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.language.SortKey;
import vn.phaodai.people.OtherValues.Kind;
import vn.phaodai.people.OtherValues.Value;
import vn.phaodai.people.Places.Place;

/// Registers a person from a form, after showing who it may be, and corrects one; what was there
/// before is kept.
@Service
public class PersonDesk {
  private static final String ORIGIN = "form";

  private final PersonRegister register;
  private final OtherValues otherValues;
  private final Places places;
  private final JdbcClient jdbc;
  private final Sight sight;
  private final AuditLog audit;
  private final OperatingClock clock;

  PersonDesk(
      PersonRegister register,
      OtherValues otherValues,
      Places places,
      JdbcClient jdbc,
      Sight sight,
      AuditLog audit,
      OperatingClock clock) {
    this.register = register;
    this.otherValues = otherValues;
    this.places = places;
    this.jdbc = jdbc;
    this.sight = sight;
    this.audit = audit;
    this.clock = clock;
  }

  /// Somebody who is there and may be the one on the form.
  ///
  /// @param reachable whether the signed-in person may open the page
  /// @param rule the reason: key of a message `people.reason.<rule>`
  public record Namesake(
      PersonRow person, boolean reachable, String rule, double score, List<Evidence> evidence) {
    public Namesake {
      evidence = List.copyOf(evidence);
    }
  }

  /// Who the form may be about, most likely first; nothing is written.
  @Transactional(readOnly = true)
  public List<Namesake> namesakes(PersonDraft draft) {
    allowed(draft.unitId());
    List<Likely> likely = register.likely(draft);
    Map<Long, Found> rows = rows(likely.stream().map(l -> l.entry().canonicalId()).toList());
    List<Namesake> namesakes = new ArrayList<>();
    for (Likely each : likely) {
      Found found = rows.get(each.entry().canonicalId());
      if (found != null) {
        namesakes.add(
            new Namesake(
                found.row(),
                sight.covers(found.path(), "people.read"),
                each.match().rule(),
                each.match().score(),
                each.match().evidence()));
      }
    }
    return namesakes;
  }

  private record Found(PersonRow row, String path) {}

  private Map<Long, Found> rows(List<Long> ids) {
    return jdbc
        .sql(
            "select %s, p.path::text as path_text from people.person p where p.id = any(:ids)"
                .formatted(PersonRows.COLUMNS))
        .param("ids", ids.toArray(Long[]::new))
        .param("account", sight.account())
        .param("now", clock.now().atOffset(ZoneOffset.UTC))
        .query((r, n) -> new Found(PersonRows.masked(r, n), r.getString("path_text")))
        .list()
        .stream()
        .collect(Collectors.toMap(found -> found.row().id(), Function.identity()));
  }

  /// Registers the person as new; if it may be somebody, that waits in the review list. Throws
  /// PEOPLE-006 for a unit outside the jurisdiction.
  @Transactional
  public UUID register(PersonDraft draft) {
    Place place = allowed(draft.unitId());
    long id = register.register(draft, ORIGIN);
    audit.record(AuditEntry.of("people.register", "person", id).in(place.path()));
    return jdbc.sql("select public_id from people.person where id = ?")
        .param(id)
        .query((r, n) -> r.getObject(1, UUID.class))
        .single();
  }

  private record Present(
      long id,
      int version,
      String path,
      boolean revealed,
      String name,
      @Nullable String sex,
      @Nullable String birth,
      @Nullable String idNumber,
      @Nullable String phone,
      String address,
      long unitId) {}

  /// Corrects what is known of a person; each value that changes is kept with the day. Throws
  /// PEOPLE-002 for nobody here, PEOPLE-004 when it was changed meanwhile, PEOPLE-005 while it is
  /// masked, PEOPLE-006 when one of the units lies outside the jurisdiction.
  @Transactional
  public void edit(UUID person, int version, PersonDraft now) {
    Present before = present(person);
    if (!before.revealed()) {
      throw PeopleRefusals.NOT_REVEALED.raise();
    }
    if (before.version() != version) {
      throw PeopleRefusals.CHANGED_MEANWHILE.raise();
    }
    Place place = allowed(now.unitId());
    List<Value> former = former(before, now);
    otherValues.add(former, ORIGIN, SignedIn.current().map(SignedIn::accountId).orElse(null));
    otherValues.add(OtherValues.unreadable(before.id(), now), ORIGIN);
    update(before.id(), now, place);
    audit.record(
        AuditEntry.of("people.edit", "person", before.id())
            .in(place.path())
            .with(Map.of("changed", former.stream().map(v -> v.kind().name()).toList())));
  }

  private Present present(UUID person) {
    return jdbc.sql(
            """
            select p.*, p.path::text as path_text, coalesce(p.birth_date::text, p.birth_year::text) as birth,
              exists (select 1 from people.reveal v
                      where v.account_id = :account and v.person_id = p.id and v.until > :now) as revealed
            from people.person p where p.public_id = :person for update
            """)
        .param("person", person)
        .param("account", sight.account())
        .param("now", clock.now().atOffset(ZoneOffset.UTC))
        .query(
            (r, n) ->
                new Present(
                    r.getLong("id"),
                    r.getInt("version"),
                    r.getString("path_text"),
                    r.getBoolean("revealed"),
                    r.getString("full_name"),
                    r.getString("sex"),
                    r.getString("birth"),
                    r.getString("id_number"),
                    r.getString("phone"),
                    r.getString("address"),
                    r.getLong("unit_id")))
        .optional()
        .filter(found -> sight.covers(found.path(), "people.edit"))
        .orElseThrow(PeopleRefusals.NOT_FOUND::raise);
  }

  private static List<Value> former(Present before, PersonDraft now) {
    LocalDate date = now.birthDate();
    Sex sex = now.sex();
    List<Value> former = new ArrayList<>();
    keep(former, before.id(), Kind.NAME, before.name(), now.fullName());
    keep(former, before.id(), Kind.SEX, before.sex(), sex == null ? null : sex.name());
    keep(
        former,
        before.id(),
        Kind.BIRTH,
        before.birth(),
        date == null ? String.valueOf(now.birthYear()) : date.toString());
    keep(
        former,
        before.id(),
        Kind.ID_NUMBER,
        before.idNumber(),
        Identifiers.idNumber(now.idNumber()));
    keep(former, before.id(), Kind.PHONE, before.phone(), Identifiers.phone(now.phone()));
    keep(former, before.id(), Kind.ADDRESS, before.address(), now.address());
    keep(
        former,
        before.id(),
        Kind.UNIT,
        String.valueOf(before.unitId()),
        String.valueOf(now.unitId()));
    return former;
  }

  private static void keep(
      List<Value> former, long id, Kind kind, @Nullable String before, @Nullable String now) {
    if (before != null && !before.isEmpty() && !before.equals(now)) {
      former.add(new Value(id, kind, before));
    }
  }

  private void update(long id, PersonDraft now, Place place) {
    Sex sex = now.sex();
    jdbc.sql(
            """
            update people.person
            set full_name = :name, name_fold = :fold, name_key = :key,
                words = array(select distinct w from unnest(:words::text[] || array(
                  select unnest(string_to_array(o.key, ' ')) from people.other_value o
                  where o.person_id = :id and o.kind = 'NAME')) as w),
                sex = :sex, birth_date = :date, birth_year = :year, id_number = :idNumber, phone = :phone,
                address = :address, unit_id = :unit, path = :path::ltree, commune_id = :commune,
                version = version + 1
            where id = :id
            """)
        .param("id", id)
        .param("name", now.fullName())
        .param("fold", String.join(" ", NameWords.of(now.fullName())))
        .param("key", SortKey.ofPerson(NameWords.bare(now.fullName())))
        .param(
            "words",
            PersonWriter.words(now.fullName(), now.birthYear(), place).toArray(String[]::new))
        .param("sex", sex == null ? null : sex.name())
        .param("date", now.birthDate())
        .param("year", now.birthYear())
        .param("idNumber", Identifiers.idNumber(now.idNumber()))
        .param("phone", Identifiers.phone(now.phone()))
        .param("address", now.address())
        .param("unit", now.unitId())
        .param("path", place.path())
        .param("commune", place.communeId())
        .update();
  }

  private Place allowed(long unitId) {
    Place place = places.of(List.of(unitId)).get(unitId);
    if (place == null || !sight.covers(place.path(), "people.edit")) {
      throw PeopleRefusals.OUTSIDE.raise();
    }
    return place;
  }
}
