// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.language.SortKey;
import vn.phaodai.people.Batch.Doubt;
import vn.phaodai.people.Batch.NewPerson;
import vn.phaodai.people.Batch.Told;
import vn.phaodai.people.Places.Place;

/// Writes what a batch brought: new persons by COPY, the rest in one statement a table.
@Repository
class PersonWriter {
  private static final String COPY =
      """
      copy people.person (id, canonical_id, full_name, name_fold, name_key, words, sex, birth_date, birth_year,
        id_number, phone, address, unit_id, path, commune_id, household_id, origin) from stdin
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final OtherValues otherValues;
  private final WordingRepository wordings;
  private final OperatingClock clock;

  PersonWriter(
      JdbcClient jdbc,
      JdbcTemplate template,
      OtherValues otherValues,
      WordingRepository wordings,
      OperatingClock clock) {
    this.jdbc = jdbc;
    this.template = template;
    this.otherValues = otherValues;
    this.wordings = wordings;
    this.clock = clock;
  }

  /// Ids that nobody else will use.
  List<Long> reserve(int count) {
    if (count == 0) {
      return List.of();
    }
    return jdbc.sql("select nextval('people.person_id') from generate_series(1, :count)")
        .param("count", count)
        .query((r, n) -> r.getLong(1))
        .list();
  }

  void write(Batch batch, Map<Long, Place> units, String origin) {
    copy(batch.persons(), units, origin);
    List<OtherValues.Value> values = new ArrayList<>();
    batch.persons().forEach(p -> values.addAll(OtherValues.unreadable(p.id(), p.draft())));
    for (Told told : batch.told()) {
      values.addAll(OtherValues.unreadable(told.before().id(), told.written()));
      values.addAll(OtherValues.besides(told));
    }
    otherValues.add(values, origin);
    wordings.add(batch.wordings());
    fill(batch.told());
    doubt(batch.doubts(), origin);
  }

  /// New persons alone, in order.
  void copy(List<NewPerson> persons, Map<Long, Place> units, String origin) {
    if (persons.isEmpty()) {
      return;
    }
    StringBuilder rows = new StringBuilder(persons.size() * 240);
    for (NewPerson person : persons) {
      Place place = units.get(person.draft().unitId());
      if (place != null) {
        appendRow(rows, person, place, origin);
      }
    }
    template.execute(
        (ConnectionCallback<Long>)
            connection -> {
              try {
                return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(COPY, new StringReader(rows.toString()));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static void appendRow(StringBuilder rows, NewPerson person, Place place, String origin) {
    PersonDraft draft = person.draft();
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(person.id());
    cells.add(person.id());
    cells.add(draft.fullName());
    cells.add(String.join(" ", NameWords.of(draft.fullName())));
    cells.add(SortKey.ofPerson(NameWords.bare(draft.fullName())));
    cells.add(
        words(draft.fullName(), draft.birthYear(), place).stream()
            .collect(Collectors.joining("\",\"", "{\"", "\"}")));
    cells.add(draft.sex());
    cells.add(draft.birthDate());
    cells.add(draft.birthYear());
    cells.add(Identifiers.idNumber(draft.idNumber()));
    cells.add(Identifiers.phone(draft.phone()));
    cells.add(draft.address());
    cells.add(draft.unitId());
    cells.add(place.path());
    cells.add(place.communeId());
    cells.add(person.household());
    cells.add(origin);
    for (int i = 0; i < cells.size(); i++) {
      rows.append(i == 0 ? "" : "\t").append(escaped(cells.get(i)));
    }
    rows.append('\n');
  }

  /// A cell of COPY's text format.
  private static String escaped(@Nullable Object cell) {
    return cell == null
        ? "\\N"
        : cell.toString()
            .replace("\\", "\\\\")
            .replace("\t", "\\t")
            .replace("\n", "\\n")
            .replace("\r", "\\r");
  }

  /// What a person is found by.
  static Set<String> words(String fullName, @Nullable Integer birthYear, Place place) {
    Set<String> words = new LinkedHashSet<>(List.of(NameWords.fold(fullName).split(" ")));
    if (birthYear != null) {
      words.add(yearWord(birthYear));
    }
    words.addAll(place.words());
    return words;
  }

  static String yearWord(int year) {
    return "y" + year;
  }

  /// Puts what was told where nothing was known.
  private void fill(List<Told> told) {
    List<Told> filling = told.stream().filter(PersonWriter::fillsSomething).toList();
    if (filling.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update people.person p
            set id_number = coalesce(p.id_number, f.id_number), phone = coalesce(p.phone, f.phone),
                sex = coalesce(p.sex, f.sex), birth_date = coalesce(p.birth_date, f.birth_date),
                birth_year = coalesce(p.birth_year, f.birth_year),
                words = array(select distinct unnest(p.words || string_to_array(f.words, ' '))),
                version = p.version + 1
            from (select id, max(id_number) as id_number, max(phone) as phone, max(sex) as sex,
                         max(birth_date) as birth_date, max(birth_year) as birth_year, string_agg(words, ' ') as words
                  from unnest(:ids::bigint[], :idNumbers::text[], :phones::text[], :sexes::text[], :dates::date[],
                              :years::smallint[], :words::text[])
                         as t (id, id_number, phone, sex, birth_date, birth_year, words)
                  group by id) f
            where p.id = f.id
            """)
        .param("ids", filling.stream().map(t -> t.before().id()).toArray(Long[]::new))
        .param("idNumbers", filling.stream().map(PersonWriter::newIdNumber).toArray(String[]::new))
        .param("phones", filling.stream().map(PersonWriter::newPhone).toArray(String[]::new))
        .param("sexes", filling.stream().map(PersonWriter::newSex).toArray(String[]::new))
        .param("dates", filling.stream().map(PersonWriter::newBirthDate).toArray(Date[]::new))
        .param("years", filling.stream().map(PersonWriter::newYear).toArray(Integer[]::new))
        .param("words", filling.stream().map(PersonWriter::newWords).toArray(String[]::new))
        .update();
  }

  private static boolean fillsSomething(Told told) {
    return newIdNumber(told) != null
        || newPhone(told) != null
        || newSex(told) != null
        || newBirthDate(told) != null
        || newYear(told) != null
        || !newWords(told).isEmpty();
  }

  private static @Nullable String newIdNumber(Told told) {
    return told.before().idNumbers().isEmpty()
        ? told.draft().idNumbers().stream().findFirst().orElse(null)
        : null;
  }

  private static @Nullable String newPhone(Told told) {
    return told.before().phones().isEmpty()
        ? told.draft().phones().stream().findFirst().orElse(null)
        : null;
  }

  private static @Nullable String newSex(Told told) {
    Sex sex = told.draft().sex();
    return told.before().sex() == null && sex != null ? sex.name() : null;
  }

  private static @Nullable Integer newYear(Told told) {
    return told.before().birthYear() == null ? told.draft().birthYear() : null;
  }

  private static @Nullable Date newBirthDate(Told told) {
    LocalDate date = told.draft().birthDate();
    Integer year = told.before().birthYear();
    boolean fits = year == null || date == null || year == date.getYear();
    return told.before().birthDate() == null && date != null && fits ? Date.valueOf(date) : null;
  }

  /// Words of a new spelling, and the year where none was known.
  private static String newWords(Told told) {
    Set<String> words = new LinkedHashSet<>();
    if (!told.before().names().contains(told.draft().names().getFirst())) {
      words.addAll(List.of(NameWords.fold(told.draft().name()).split(" ")));
      told.before()
          .names()
          .forEach(n -> words.removeAll(List.of(NameWords.fold(n.written()).split(" "))));
    }
    Integer year = newYear(told);
    if (year != null) {
      words.add(yearWord(year));
    }
    return String.join(" ", words);
  }

  private void doubt(List<Doubt> doubts, String origin) {
    if (doubts.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into people.review (person_id, candidate_id, rule, score, evidence, path, origin, raised_at)
            select d.person_id, d.candidate_id, d.rule, d.score, string_to_array(d.evidence, ' '), p.path, :origin, :now
            from unnest(:persons::bigint[], :candidates::bigint[], :rules::text[], :scores::numeric[], :evidence::text[])
                   as d (person_id, candidate_id, rule, score, evidence)
            join people.person p on p.id = d.person_id
            where not exists (select 1 from people.review r
                              where r.person_id = d.candidate_id and r.candidate_id = d.person_id)
            on conflict (person_id, candidate_id) do nothing
            """)
        .param("origin", origin)
        .param("now", clock.now().atOffset(ZoneOffset.UTC))
        .param("persons", doubts.stream().map(Doubt::personId).toArray(Long[]::new))
        .param("candidates", doubts.stream().map(Doubt::candidateId).toArray(Long[]::new))
        .param("rules", doubts.stream().map(d -> d.match().rule()).toArray(String[]::new))
        .param(
            "evidence",
            doubts.stream()
                .map(
                    d ->
                        d.match().evidence().stream()
                            .map(Evidence::written)
                            .collect(Collectors.joining(" ")))
                .toArray(String[]::new))
        .param("scores", doubts.stream().map(d -> d.match().score()).toArray(Double[]::new))
        .update();
  }
}
