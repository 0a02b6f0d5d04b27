// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.Roles;
import vn.phaodai.access.SignedIn;
import vn.phaodai.organisation.Side;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// One person or two: deciding, taking back, two who decide at once.
@RoomTest(Ground.TERRITORY)
class MergesTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final LocalDate BORN = LocalDate.of(1985, 7, 24);
  private static final String REASON = "Đã gọi điện xác minh với gia đình";

  @Autowired private Units units;
  @Autowired private PersonRegister register;
  @Autowired private Merges merges;
  @Autowired private Reviews reviews;
  @Autowired private PersonLists lists;
  @Autowired private PersonNames names;
  @Autowired private Roles roles;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  private Unit province;
  private List<Unit> communes = List.of();

  @BeforeEach
  void nobodyIsRegistered() {
    province = units.require("84", DAY);
    communes = units.descendants(province.id(), Tier.COMMUNE, DAY);
    jdbc.sql("truncate people.person cascade").update();
  }

  @Test
  void aMergeMakesOnePersonOfTwoAndItsUndoingTwoAgain() {
    long an = take(draft("Nguyễn Văn An", "0912345678", 0)).personId();
    long other = take(draft("Nguyễn Văn An", "0987654321", 1)).personId();
    Reviews.Pair pair = Seats.as(epidemiologist(), () -> reviews.page(true, null, 10)).getFirst();

    long merge = Seats.as(epidemiologist(), () -> merges.same(pair.id(), REASON));

    assertThat(pair.rule()).isEqualTo("elsewhere");
    assertThat(pair.evidence()).isNotEmpty();
    assertThat(listed()).hasSize(1);
    assertThat(Objects.requireNonNull(names.labels(List.of(other)).get(other)).publicId())
        .isEqualTo(Objects.requireNonNull(names.labels(List.of(an)).get(an)).publicId());
    assertThat(take(draft("Nguyễn Văn An", "0987654321", 1)).personId()).isEqualTo(an);
    assertThat(canonical(other)).isEqualTo(an);
    does(() -> merges.undo(merge, "Nhầm hai anh em họ"));
    assertThat(canonical(other)).isEqualTo(other);
    assertThat(listed()).hasSize(2);
    assertThat(Seats.as(epidemiologist(), () -> reviews.page(true, null, 10)))
        .extracting(Reviews.Pair::id)
        .containsExactly(pair.id());
    assertThat(audited()).contains("people.merge", "people.unmerge");
  }

  @Test
  void aBatchLookedAtBeforeAMergeIsAnsweredByWhoStandsForBoth() {
    long an = take(draft("Nguyễn Văn An", "0912345678", 0)).personId();
    PersonDraft numbered = numbered("091085001234", 1);
    long other = take(numbered).personId();
    Looked before = register.look(List.of(numbered));
    Reviews.Pair pair = Seats.as(epidemiologist(), () -> reviews.page(true, null, 10)).getFirst();

    Seats.as(epidemiologist(), () -> merges.same(pair.id(), REASON));

    assertThat(other).isNotEqualTo(an);
    assertThat(take(before)).isEqualTo(new Recognised(an, Verdict.KNOWN));
  }

  @Test
  void whoIsLookedAtTwiceBeforeTheFirstIsWrittenIsOnePerson() {
    PersonDraft numbered = numbered("091085001234", 1);
    Looked first = register.look(List.of(numbered));
    Looked second = register.look(List.of(numbered));

    Recognised registered = take(first);

    assertThat(registered.verdict()).isEqualTo(Verdict.NEW);
    assertThat(take(second)).isEqualTo(new Recognised(registered.personId(), Verdict.KNOWN));
  }

  @Test
  void chainsOfMergesArePartedFromTheLastOn() {
    take(draft("Nguyễn Văn An", "0912345678", 0));
    take(draft("Nguyễn Văn An", "0987654321", 1));
    take(draft("Nguyễn Văn An", "0977777321", 2));
    List<Reviews.Pair> pairs = Seats.as(epidemiologist(), () -> reviews.page(true, null, 10));
    Reviews.Pair youngest =
        pairs.stream()
            .filter(p -> p.candidate().unit().startsWith(communes.get(1).fullName()))
            .findFirst()
            .orElseThrow();
    Reviews.Pair eldest =
        pairs.stream()
            .filter(p -> p.person().unit().startsWith(communes.get(1).fullName()))
            .findFirst()
            .orElseThrow();

    long first = Seats.as(epidemiologist(), () -> merges.same(youngest.id(), REASON));
    long second = Seats.as(epidemiologist(), () -> merges.same(eldest.id(), REASON));

    assertThat(listed()).hasSize(1);
    assertThatThrownBy(() -> does(() -> merges.undo(first, REASON)))
        .hasMessageContaining("PEOPLE-008");
    does(() -> merges.undo(second, REASON));
    does(() -> merges.undo(first, REASON));
    assertThat(listed()).hasSize(3);
  }

  @Test
  void whoWasKeptApartIsNotAskedAboutAgain() {
    take(draft("Nguyễn Văn An", "0912345678", 0));
    take(draft("Nguyễn Văn An", "0987654321", 1));
    long review = Seats.as(epidemiologist(), () -> reviews.page(true, null, 10)).getFirst().id();

    does(() -> merges.different(review));
    take(draft("Nguyễn Văn An", "0987654321", 1));

    assertThat(Seats.as(epidemiologist(), () -> reviews.page(true, null, 10))).isEmpty();
    does(() -> merges.reopen(review));
    assertThat(Seats.as(epidemiologist(), () -> reviews.page(true, null, 10))).hasSize(1);
  }

  @Test
  void ofTwoWhoDecideAtOnceOneIsTold() throws Exception {
    take(draft("Nguyễn Văn An", "0912345678", 0));
    take(draft("Nguyễn Văn An", "0987654321", 1));
    long review = Seats.as(epidemiologist(), () -> reviews.page(true, null, 10)).getFirst().id();
    Callable<Long> decide = () -> Seats.as(epidemiologist(), () -> merges.same(review, REASON));

    List<Future<Long>> both;
    try (var threads = Executors.newFixedThreadPool(2)) {
      both = threads.invokeAll(List.of(decide, decide));
    }

    assertThat(both).filteredOn(MergesTest::wasRefused).hasSize(1);
    assertThat(listed()).hasSize(1);
  }

  @Test
  void onlyWhoMayMergeAtBothPlacesDecides() {
    take(draft("Nguyễn Văn An", "0912345678", 0));
    take(draft("Nguyễn Văn An", "0987654321", 1));
    long review = Seats.as(epidemiologist(), () -> reviews.page(true, null, 10)).getFirst().id();
    SignedIn local =
        new Seats(roles).with(4, "EPIDEMIOLOGIST", Side.STATE, communes.getFirst().path());
    SignedIn officer = new Seats(roles).with(6, "COMMUNE_OFFICER", Side.STATE, province.path());

    for (SignedIn person : List.of(local, officer)) {
      assertThat(Seats.as(person, () -> reviews.page(true, null, 10))).isEmpty();
      assertThatThrownBy(() -> Seats.as(person, () -> merges.same(review, REASON)))
          .hasMessageContaining("PEOPLE-006");
    }
    assertThat(listed()).hasSize(2);
  }

  private static boolean wasRefused(Future<Long> decision) {
    try {
      decision.get();
      return false;
    } catch (ExecutionException e) {
      assertThat(e).hasMessageContaining("PEOPLE-009");
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<PersonRow> listed() {
    return Seats.as(
        epidemiologist(),
        () -> lists.page(new PersonFilter("nguyễn văn an", null, null, null), null).rows());
  }

  private SignedIn epidemiologist() {
    return new Seats(roles).with(5, "EPIDEMIOLOGIST", Side.STATE, province.path());
  }

  private void does(Runnable work) {
    Seats.as(
        epidemiologist(),
        () -> {
          work.run();
          return true;
        });
  }

  private long canonical(long person) {
    return jdbc.sql("select canonical_id from people_api.person where id = ?")
        .param(person)
        .query((r, n) -> r.getLong(1))
        .single();
  }

  private List<String> audited() {
    return jdbc.sql("select action from audit.entry").query((r, n) -> r.getString(1)).list();
  }

  private Recognised take(PersonDraft draft) {
    return take(register.look(List.of(draft)));
  }

  private Recognised take(Looked looked) {
    return Objects.requireNonNull(transaction.execute(t -> register.recognise(looked, "import 1")))
        .getFirst();
  }

  private PersonDraft numbered(String idNumber, int commune) {
    return new PersonDraft(
        "Nguyễn Văn An", null, BORN, null, idNumber, "", "", communes.get(commune).id());
  }

  private PersonDraft draft(String name, String phone, int commune) {
    return new PersonDraft(name, null, BORN, null, null, phone, "", communes.get(commune).id());
  }
}
