// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.phaodai.quarantine.Quarantined.TODAY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.measures.Measure;
import vn.phaodai.situation.UnitDays;
import vn.phaodai.territory.Areas;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Areas that are closed and opened again, who is counted in them, what they are owed.
@RoomTest(Ground.BODIES)
class LockdownTest {
  private static final String COMMUNE = "29272";
  private static int areas;

  @Autowired private Units units;
  @Autowired private Areas territory;
  @Autowired private Lockdowns lockdowns;
  @Autowired private LockdownLists lists;
  @Autowired private OperatingClock clock;
  @Autowired private UnitDays figures;
  @Autowired private BeanFactory rooms;
  @TempDir private Path folder;

  private Quarantined told;
  private int n;

  @BeforeEach
  void aStory() {
    n = ++areas;
    told = Quarantined.of(rooms, folder);
  }

  /// Three people in two households of the commune's own list.
  private void people() {
    assertThat(
            told.story()
                .take(
                    "people",
                    """
                    full_name,birth,sex,phone,unit,household
                    Kim Thị Lúa %s,1980,Nữ,0988%03d001,29272,L%d1
                    Kim Văn Mạ %s,2020,Nam,,29272,L%d1
                    Sơn Thị Đòng %s,1950,Nữ,0988%03d003,29272,L%d2
                    """
                        .formatted(letter(), n, n, letter(), n, letter(), n, n))
                .first())
        .isEmpty();
  }

  private char letter() {
    return (char) ('A' + n);
  }

  private Instant now() {
    return clock.now();
  }

  private UUID close(String unit, String name, String households) {
    return lockdowns.close(
        new Lockdowns.Closing(
            unit, name, households, now(), "Có F0 trong khu", told.paper(COMMUNE)));
  }

  private long figure(Measure measure) {
    return figures.of(told.story().unit(COMMUNE), TODAY.plusDays(1)).getOrDefault(measure, 0L);
  }

  private Unit area() {
    Unit commune = units.find(COMMUNE, TODAY).orElseThrow();
    return territory.open(commune, "Ấp", "Thử " + letter(), TODAY.minusDays(9), "Kiểm thử");
  }

  @Test
  void householdsAreCountedFromTheRegisterOwedByAgeAndOpenedAgainByDecision() {
    people();
    long before = figure(Measure.LOCKDOWN_PEOPLE);

    UUID id = close(COMMUNE, "Hẻm 1 " + letter(), "L%d1, L%d2".formatted(n, n));

    LockdownView view = lists.get(id);
    assertThat(view.row().households()).isEqualTo(2);
    assertThat(view.row().people()).isEqualTo(3);
    assertThat(figure(Measure.LOCKDOWN_PEOPLE)).isEqualTo(before + 3);
    assertThat(view.supplies())
        .filteredOn(s -> s.item().equals("milk_g"))
        .singleElement()
        .satisfies(s -> assertThat(s.daily()).isEqualTo(100));
    assertThat(view.supplies())
        .filteredOn(s -> s.item().equals("rice_g"))
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.daily()).isEqualTo(850);
              assertThat(s.daysAhead()).isNegative();
            });
    lockdowns.deliver(id, "rice_g", 1.7, TODAY, "Hội Phụ nữ");
    assertThat(lists.get(id).supplies().getFirst().daysAhead()).isEqualTo(1.0);

    lockdowns.lift(
        id, now().plus(Duration.ofHours(1)), "14 ngày không có F0 mới", told.paper(COMMUNE));

    assertThat(lists.get(id).lifted()).isNotNull();
    assertThat(lists.page(COMMUNE, false, null).rows())
        .extracting(LockdownRow::publicId)
        .doesNotContain(id);
    assertThat(lists.page(COMMUNE, true, null).rows())
        .extracting(LockdownRow::publicId)
        .contains(id);
    assertThat(figures.verify()).isEmpty();
    assertThatThrownBy(() -> lockdowns.lift(id, now(), "Lần nữa", told.paper(COMMUNE)))
        .hasMessageContaining("QUARANTINE-026");
    assertThatThrownBy(() -> lockdowns.deliver(id, "rice_g", 5, TODAY, ""))
        .hasMessageContaining("QUARANTINE-026");
  }

  @Test
  void nobodyIsClosedInTwice() {
    people();
    UUID first = close(COMMUNE, "Hẻm 2 " + letter(), "L%d1".formatted(n));

    assertThatThrownBy(() -> close(COMMUNE, "Hẻm 3 " + letter(), "L%d1 L%d2".formatted(n, n)))
        .hasMessageContaining("QUARANTINE-023");
    close(COMMUNE, "Hẻm 3 " + letter(), "L%d2".formatted(n));
    lockdowns.lift(first, now().plusSeconds(60), "Hết dịch", told.paper(COMMUNE));

    Unit area = area();
    UUID whole = close(area.code(), "", "");
    assertThat(lists.get(whole).row().area()).isTrue();
    assertThatThrownBy(() -> close(area.code(), "", "")).hasMessageContaining("QUARANTINE-023");
  }

  @Test
  void whatCannotBeIsRefusedWithItsCause() {
    people();

    assertThatThrownBy(() -> close(COMMUNE, "", "")).hasMessageContaining("QUARANTINE-022");
    assertThatThrownBy(() -> close(COMMUNE, "", "L%d1".formatted(n)))
        .hasMessageContaining("QUARANTINE-022");
    assertThatThrownBy(() -> close("99999", "", "")).hasMessageContaining("QUARANTINE-021");
    assertThatThrownBy(() -> close(COMMUNE, "Hẻm 9", "KHONGCO"))
        .hasMessageContaining("QUARANTINE-024");
    assertThatThrownBy(
            () ->
                lockdowns.close(
                    new Lockdowns.Closing(
                        COMMUNE,
                        "Hẻm 9",
                        "L%d1".formatted(n),
                        now().plus(Duration.ofDays(9)),
                        "Sớm quá",
                        told.paper(COMMUNE))))
        .hasMessageContaining("QUARANTINE-010");
    assertThatThrownBy(
            () ->
                lockdowns.close(
                    new Lockdowns.Closing(
                        COMMUNE, "Hẻm 9", "L%d1".formatted(n), now(), " ", told.paper(COMMUNE))))
        .hasMessageContaining("QUARANTINE-012");
    UUID id = close(COMMUNE, "Hẻm 8 " + letter(), "L%d1".formatted(n));
    for (String item : List.of("gold_g", "")) {
      assertThatThrownBy(() -> lockdowns.deliver(id, item, 5, TODAY, ""))
          .hasMessageContaining("QUARANTINE-027");
    }
    assertThatThrownBy(() -> lockdowns.deliver(id, "rice_g", -1, TODAY, ""))
        .hasMessageContaining("QUARANTINE-027");
    assertThatThrownBy(() -> lockdowns.deliver(UUID.randomUUID(), "rice_g", 1, TODAY, ""))
        .hasMessageContaining("QUARANTINE-025");
  }
}
