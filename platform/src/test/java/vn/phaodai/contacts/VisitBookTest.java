// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phaodai.contacts.Story.on;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.phaodai.contacts.VisitBook.Known;
import vn.phaodai.contacts.VisitBook.Settled;

/// Nobody is at two places at once, and ids have one number.
class VisitBookTest {
  private static final int MINUTE_S = 60;

  @Test
  void theSameVisitAgainOrAPartOfItChangesNothing() {
    var book = new VisitBook(List.of(known(1, 7, 8 * 60, 10 * 60)));

    assertThat(book.settle(stay(1, 7, 8 * 60, 10 * 60), "Chợ")).isEqualTo(new Settled(null, false));
    assertThat(book.settle(stay(1, 7, 9 * 60, 9 * 60 + 30), "Chợ").isNews()).isFalse();
    assertThat(book.settle(stay(1, 7, 9 * 60, 11 * 60), "Chợ").refusal()).isNotNull();
    assertThat(book.added()).isEmpty();
  }

  @Test
  void oneWhoLeavesMayArriveElsewhereInTheSameMinute() {
    var book = new VisitBook(List.of(known(1, 7, 8 * 60, 10 * 60)));

    assertThat(book.settle(stay(1, 8, 10 * 60, 11 * 60), "Quán").isNews()).isTrue();
    assertThat(book.settle(stay(1, 8, 7 * 60, 8 * 60), "Quán").isNews()).isTrue();
    assertThat(book.settle(stay(2, 8, 8 * 60, 9 * 60), "Quán").isNews()).isTrue();
  }

  /// Against the obvious way: every pair compared.
  @Test
  void whateverIsToldNoTwoThatWereTakenOverlap() {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      var book = new VisitBook(List.of());
      List<Stay> taken = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        int from = random.nextInt(600);
        Stay stay = stay(random.nextInt(3), random.nextInt(3), from, from + 1 + random.nextInt(90));
        boolean clashes = taken.stream().anyMatch(other -> overlap(other, stay));

        Settled settled = book.settle(stay, "Nơi");

        assertThat(settled.isNews()).isEqualTo(!clashes);
        if (settled.isNews()) {
          taken.add(stay);
        }
      }
      assertThat(book.added()).isEqualTo(taken);
    }
  }

  private static boolean overlap(Stay one, Stay other) {
    return one.personId() == other.personId()
        && one.entered().isBefore(other.left())
        && other.entered().isBefore(one.left());
  }

  @Test
  void everyIdHasOneNumberAndACopyGrowsAlone() {
    Random random = new Random(3);
    Numbering numbers = Numbering.EMPTY.copy();
    Map<Long, Integer> obvious = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      long id = random.nextLong(5_000) << random.nextInt(20);
      int number = numbers.take(id);
      assertThat(number).isEqualTo(obvious.computeIfAbsent(id, _ -> obvious.size()));
    }
    Numbering more = numbers.copy();
    more.take(-1);

    obvious.forEach(
        (id, number) -> {
          assertThat(numbers.find(id)).isEqualTo(number);
          assertThat(numbers.id(number)).isEqualTo(id);
        });
    assertThat(numbers.size()).isEqualTo(obvious.size());
    assertThat(numbers.find(-1)).isEqualTo(-1);
    assertThat(more.find(-1)).isEqualTo(obvious.size());
  }

  @Test
  void aMinuteOfVietNamBeginsItsDayAtMidnightThere() {
    Instant midnight = Story.at(on(12, 0, 0));

    assertThat(Minutes.of(midnight) % 1_440).isZero();
    assertThat(Minutes.of(midnight.plusSeconds(MINUTE_S))).isEqualTo(Minutes.of(midnight) + 1);
  }

  private static Known known(long person, long place, int from, int to) {
    return new Known(person, place, at(from), at(to), "Chợ");
  }

  private static Stay stay(long person, long place, int from, int to) {
    return new Stay(person, place, at(from), at(to), Stay.Source.LIST, null, null);
  }

  private static Instant at(int minute) {
    return Story.at(on(8, 0, 0)).plusSeconds((long) minute * MINUTE_S);
  }
}
