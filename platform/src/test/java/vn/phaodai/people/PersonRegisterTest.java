// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Units;

/// Recognising drafts on a real database.
@RoomTest(Ground.TERRITORY)
class PersonRegisterTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final LocalDate BORN = LocalDate.of(1985, 7, 24);

  @Autowired private Units units;
  @Autowired private PersonRegister register;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  private List<Long> communes = List.of();

  @BeforeEach
  void theProvinceIsThereAndNobodyIsRegistered() {
    communes =
        units.descendants(units.require("84", DAY).id(), Tier.COMMUNE, DAY).stream()
            .map(unit -> unit.id())
            .toList();
    jdbc.sql("truncate people.person cascade").update();
  }

  @Test
  void somebodyNewIsRegisteredAndKnownTheNextTime() {
    PersonDraft an = draft("Nguyễn Văn An", BORN, "334012345", "0912 345 678");

    Recognised first = take(an).getFirst();
    Recognised again = take(draft("NGUYEN VAN AN", BORN, "334012345", null)).getFirst();

    assertThat(first.verdict()).isEqualTo(Verdict.NEW);
    assertThat(again).isEqualTo(new Recognised(first.personId(), Verdict.KNOWN));
    assertThat(others(first.personId())).containsExactly("NAME NGUYEN VAN AN");
  }

  @Test
  void theSameDraftTwiceInOneCallIsOnePerson() {
    PersonDraft suong = draft("Thạch Thị Sương", LocalDate.of(1970, 1, 1), null, null);

    List<Recognised> answers = take(suong, suong, draft("Thạch Thị Sương", BORN, null, null));

    assertThat(answers.get(1)).isEqualTo(answers.get(0));
    assertThat(answers.get(2).personId()).isNotEqualTo(answers.get(0).personId());
  }

  @Test
  void whatIsSaidInTheVeryWordsOfBeforeMeansTheSamePersonAndAddsNothing() {
    long suong = take(draft("Thạch Thị Sương", BORN, "334012345", "")).getFirst().personId();
    long asWritten =
        take(draft("Sương (Thạch Thị)", BORN, "334 012 345", null)).getFirst().personId();
    String before = state();

    List<Recognised> again =
        take(
            draft("Thạch Thị Sương", BORN, "334.012.345", null),
            draft("Sương (Thạch Thị)", BORN, "334012345", null));

    assertThat(again)
        .containsExactly(
            new Recognised(suong, Verdict.KNOWN), new Recognised(asWritten, Verdict.KNOWN));
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void whoIsNamedAsTheRegisterNamesThemIsKnownAndNothingIsRemembered() {
    PersonDraft numbered = draft("Thạch Thị Sương", BORN, "334012345", "0912345678");
    PersonDraft phoned = draft("Kim Thị Rây", BORN, null, "0912345679");
    List<Long> registered = take(numbered, phoned).stream().map(Recognised::personId).toList();
    jdbc.sql("delete from people.wording").update();
    String before = state();

    List<Recognised> again = take(phoned, numbered, phoned);

    assertThat(again)
        .extracting(Recognised::personId)
        .containsExactly(registered.get(1), registered.get(0), registered.get(1));
    assertThat(again).extracting(Recognised::verdict).containsOnly(Verdict.KNOWN);
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void twoEntriesThatSayTheSameWaitForReviewOnceSomebodyIsNamedSo() {
    PersonDraft numbered = draft("Thạch Thị Sương", BORN, "334012345", "0912345678");
    long first = take(numbered).getFirst().personId();
    jdbc.sql("delete from people.wording").update();
    jdbc.sql(
            """
            insert into people.person (id, canonical_id, full_name, name_fold, name_key, words, sex, birth_date,
              birth_year, id_number, phone, address, unit_id, path, commune_id, origin)
            select n.id, n.id, p.full_name, p.name_fold, p.name_key, p.words, p.sex, p.birth_date, p.birth_year,
              p.id_number, p.phone, p.address, p.unit_id, p.path, p.commune_id, p.origin
            from people.person p cross join (select nextval('people.person_id') as id) n
            """)
        .update();

    Recognised again = take(numbered).getFirst();

    assertThat(again).isEqualTo(new Recognised(first, Verdict.KNOWN));
    assertThat(text("select count(*)::text from people.review")).isEqualTo("1");
  }

  @Test
  void theWordsOfAnEntryThatWasMergedMeanThePersonItWasGivenTo() {
    PersonDraft noNumber = draft("Kim Thị Rây", BORN, null, null);
    long first = take(noNumber).getFirst().personId();
    long second = take(draft("Kim Thị Rây", BORN.minusYears(9), null, null)).getFirst().personId();
    jdbc.sql("update people.person set canonical_id = ? where id = ?")
        .params(second, first)
        .update();

    Recognised merged = take(noNumber).getFirst();
    jdbc.sql("update people.person set canonical_id = id").update();
    Recognised undone = take(noNumber).getFirst();

    assertThat(first).isNotEqualTo(second);
    assertThat(merged).isEqualTo(new Recognised(second, Verdict.KNOWN));
    assertThat(undone).isEqualTo(new Recognised(first, Verdict.KNOWN));
  }

  @Test
  void aNewCardAndAPhoneThatWereNotKnownAreAdded() {
    long an = take(draft("Nguyễn Văn An", BORN, "334012345", null)).getFirst().personId();

    take(draft("Nguyễn Văn An", BORN, "084085001234", "0912345678"));
    Recognised byNewCard =
        take(new PersonDraft("Nguyễn Văn An", null, null, null, "084085001234", null, "", other()))
            .getFirst();

    assertThat(byNewCard).isEqualTo(new Recognised(an, Verdict.KNOWN));
    assertThat(others(an)).contains("ID_NUMBER 084085001234");
    assertThat(text("select phone from people.person where id = " + an)).isEqualTo("0912345678");
  }

  @Test
  void twoPeopleWithOneIdNumberAreBothKeptAndWaitForReview() {
    long an = take(draft("Nguyễn Văn An", BORN, "334012345", null)).getFirst().personId();

    Recognised be =
        take(draft("Trần Thị Bé", LocalDate.of(1990, 3, 2), "334012345", null)).getFirst();

    assertThat(be.verdict()).isEqualTo(Verdict.DOUBTFUL);
    assertThat(
            text(
                "select rule || ' ' || candidate_id from people.review where person_id = "
                    + be.personId()))
        .isEqualTo("number-alone " + an);
  }

  @Test
  void whatIsNoNumberIsKeptAsItWasWritten() {
    long id = take(draft("Kim Thị Rây", BORN, "không có", "12-34")).getFirst().personId();

    assertThat(others(id)).containsExactlyInAnyOrder("UNREADABLE không có", "UNREADABLE 12-34");
  }

  @Test
  void aDraftOfAnUnknownUnitIsRefusedAndNothingIsWritten() {
    PersonDraft nowhere = new PersonDraft("Lê Văn Tám", null, BORN, null, null, null, "", 999_999);

    assertThatThrownBy(() -> take(draft("Lê Văn Bảy", BORN, null, null), nowhere))
        .hasMessageContaining("PEOPLE-001");

    assertThat(text("select count(*) from people.person")).isEqualTo("0");
  }

  @Test
  void twoFilesThatBringTheSamePersonAtOnceRegisterOne() throws Exception {
    PersonDraft an = draft("Nguyễn Văn An", BORN, "334012345", null);
    CountDownLatch start = new CountDownLatch(1);
    List<Recognised> answers = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      var running =
          IntStream.range(0, 4)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            start.await();
                            return take(an).getFirst();
                          }))
              .toList();
      start.countDown();
      for (var each : running) {
        answers.add(each.get());
      }
    }

    assertThat(answers)
        .extracting(Recognised::personId)
        .containsOnly(answers.getFirst().personId());
    assertThat(answers).filteredOn(a -> a.verdict() == Verdict.NEW).hasSize(1);
  }

  /// The same drafts, one by one, each compared with everybody: what the batch must come to.
  @Test
  void aBatchComesToWhatComparingEverybodyWithEverybodyDoes() {
    List<PersonDraft> drafts = crowd(new Random(20210912), 900);
    List<Entry> everybody = new ArrayList<>();
    List<Integer> expected = new ArrayList<>();
    List<Verdict> verdicts = new ArrayList<>();
    Recognition recognition = new Recognition(RecognitionModels.ofTheProgram(), 1000);
    for (PersonDraft draft : drafts) {
      Entry entry = Entry.of(draft, draft.unitId());
      List<Likely> likely = recognition.likely(entry, everybody);
      if (!likely.isEmpty() && likely.getFirst().match().outcome() == Recognition.Outcome.LINK) {
        Entry best = likely.getFirst().entry();
        everybody.set((int) best.id() - 1, best.with(entry));
        expected.add((int) best.id());
        verdicts.add(Verdict.KNOWN);
      } else {
        everybody.add(entry.registeredAs(everybody.size() + 1));
        expected.add(everybody.size());
        verdicts.add(likely.isEmpty() ? Verdict.NEW : Verdict.DOUBTFUL);
      }
    }

    List<Recognised> answers = new ArrayList<>();
    for (int from = 0; from < drafts.size(); from += 300) {
      List<PersonDraft> part = drafts.subList(from, from + 300);
      answers.addAll(
          Objects.requireNonNull(transaction.execute(t -> register.recognise(part, "import 1"))));
    }

    List<Long> ids =
        answers.stream()
            .filter(a -> a.verdict() != Verdict.KNOWN)
            .map(Recognised::personId)
            .distinct()
            .sorted(Comparator.naturalOrder())
            .toList();
    assertThat(answers).extracting(a -> ids.indexOf(a.personId()) + 1).isEqualTo(expected);
    assertThat(answers).extracting(Recognised::verdict).isEqualTo(verdicts);
    assertThat(verdicts).contains(Verdict.KNOWN, Verdict.NEW, Verdict.DOUBTFUL);
  }

  /// Few names, years and communes, so that all rules meet; no draft twice.
  private List<PersonDraft> crowd(Random chance, int size) {
    List<String> family = List.of("Nguyễn", "Trần", "Thạch", "Kim");
    List<String> middle = List.of("Văn", "Thị", "", "Sa", "Vân");
    List<String> given = List.of("An", "Hòa", "Hoa", "Lý", "Lí", "Sương");
    var drafts = new LinkedHashSet<PersonDraft>();
    while (drafts.size() < size) {
      boolean dated = chance.nextInt(3) > 0;
      int year = 1960 + chance.nextInt(4);
      drafts.add(
          new PersonDraft(
              pick(chance, family) + " " + pick(chance, middle) + " " + pick(chance, given),
              chance.nextInt(3) == 0 ? null : chance.nextBoolean() ? Sex.MALE : Sex.FEMALE,
              dated ? LocalDate.of(year, 1 + chance.nextInt(3), 1 + chance.nextInt(3)) : null,
              chance.nextInt(10) == 0 ? null : year,
              chance.nextInt(3) == 0 ? "33401" + (1000 + chance.nextInt(200)) : null,
              chance.nextInt(3) == 0 ? "09123" + (45000 + chance.nextInt(150)) : null,
              chance.nextInt(4) == 0 ? "Ấp Chợ" : "",
              communes.get(chance.nextInt(3))));
    }
    return List.copyOf(drafts);
  }

  private static String pick(Random chance, List<String> from) {
    return from.get(chance.nextInt(from.size()));
  }

  private List<Recognised> take(PersonDraft... drafts) {
    return Objects.requireNonNull(
        transaction.execute(t -> register.recognise(List.of(drafts), "import 1")));
  }

  private PersonDraft draft(
      String name, LocalDate birth, @Nullable String idNumber, @Nullable String phone) {
    return new PersonDraft(name, null, birth, null, idNumber, phone, "", communes.getFirst());
  }

  private long other() {
    return communes.get(1);
  }

  private List<String> others(long person) {
    return jdbc.sql("select kind || ' ' || value from people.other_value where person_id = ?")
        .param(person)
        .query((r, n) -> r.getString(1))
        .list();
  }

  private String state() {
    return text(
        """
        select (select count(*) from people.person) || ' ' || (select count(*) from people.other_value) || ' '
          || (select count(*) from people.review) || ' ' || (select count(*) from people.wording) || ' '
          || (select sum(version) from people.person)
        """);
  }

  private String text(String query) {
    return jdbc.sql(query).query((r, n) -> r.getString(1)).single();
  }
}
