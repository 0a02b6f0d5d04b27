// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Start here: what the reader makes of the two dispatches, compared with readings written by hand
/// before there was a reader.
class A01_TwoDispatchesTest {
  static final String KIEN_GIANG = "kien-giang";
  static final String TRA_VINH = "tra-vinh-202-cv-tu";

  private static Reading read(String name) {
    return DispatchReader.standard().read(Gold.sample(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {KIEN_GIANG, TRA_VINH})
  void obligationsStandWhereTheHandWrittenReadingHasThem(String name) {
    Score score = new Score(Gold.of(name), read(name));

    assertThat(score.recall()).as("recall\n%s", score).isGreaterThanOrEqualTo(0.95);
    assertThat(score.precision()).as("precision\n%s", score).isGreaterThanOrEqualTo(0.95);
    assertThat(score.share(score.lead)).as("lead\n%s", score).isGreaterThanOrEqualTo(0.9);
    assertThat(score.share(score.with)).as("with\n%s", score).isGreaterThanOrEqualTo(0.9);
    assertThat(score.share(score.condition)).as("condition\n%s", score).isGreaterThanOrEqualTo(0.9);
    assertThat(score.share(score.deadline)).as("deadline\n%s", score).isGreaterThanOrEqualTo(0.9);
    assertThat(score.share(score.outcome)).as("outcome\n%s", score).isGreaterThanOrEqualTo(0.9);
    assertThat(score.share(score.theme)).as("theme\n%s", score).isGreaterThanOrEqualTo(0.9);
    assertThat(score.share(score.monitor)).as("monitor\n%s", score).isCloseTo(1.0, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(strings = {KIEN_GIANG, TRA_VINH})
  void addresseesRecipientsCitationsAndGapsAreThoseWrittenByHand(String name) {
    Gold gold = Gold.of(name);

    Reading reading = read(name);

    assertThat(reading.addressees()).extracting(Addressee::text).isEqualTo(gold.list("addressee"));
    assertThat(reading.recipients())
        .extracting(r -> r.purpose() == null ? r.text() : r.text() + " | " + r.purpose())
        .isEqualTo(gold.list("recipient"));
    assertThat(reading.gaps().stream().map(Gap::name))
        .containsExactlyInAnyOrderElementsOf(gold.list("gap"));
    assertThat(reading.citations())
        .extracting(c -> c.code().value() + " " + c.date() + " " + c.relation())
        .containsExactlyElementsOf(
            gold.citations().stream()
                .map(c -> c.get("code") + " " + c.get("date") + " " + c.get("relation"))
                .toList());
  }

  @Test
  void theHeaderOfTraVinhIsReadExactly() {
    Reading reading = read(TRA_VINH);

    assertThat(Objects.requireNonNull(reading.code()).value().value()).isEqualTo("202-CV/TU");
    assertThat(reading.code().value().system()).isEqualTo(DocumentSystem.PARTY);
    assertThat(Objects.requireNonNull(reading.type()).value().symbol()).isEqualTo("CV");
    assertThat(Objects.requireNonNull(reading.issuer()).value()).isEqualTo("TỈNH ỦY TRÀ VINH");
    assertThat(Objects.requireNonNull(reading.date()).value()).isEqualTo(LocalDate.of(2021, 9, 10));
    assertThat(Objects.requireNonNull(reading.place()).value()).isEqualTo("Trà Vinh");
    assertThat(Objects.requireNonNull(reading.subject()).value())
        .isEqualTo("tiếp tục tập trung phòng, chống dịch Covid-19");
    assertThat(reading.urgency()).isNull();
    assertThat(reading.signatory()).isNull();
  }

  @Test
  void whatKienGiangDoesNotSayIsUnknownAndWhatIsConcludedHasAGround() {
    Reading reading = read(KIEN_GIANG);

    assertThat(reading.code()).isNull();
    assertThat(reading.date()).isNull();
    assertThat(reading.issuer()).isNull();
    assertThat(reading.type()).isNull();
    assertThat(reading.inferred())
        .filteredOn(i -> i.field().equals("issuer") || i.field().equals("type"))
        .extracting(Inference::value)
        .containsExactlyInAnyOrder("CV", "Ban Thường vụ Tỉnh ủy");
    assertThat(reading.inferred()).allSatisfy(i -> assertThat(i.ground()).isNotBlank());
    assertThat(reading.signatory())
        .extracting(
            Signatory::capacity, Signatory::onBehalfOf, Signatory::position, Signatory::name)
        .containsExactly("T/M", "BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC", "Mai Văn Huỳnh");
  }

  @Test
  void onlyOneOrderOfBothNamesAMonitor() {
    List<ObligationFound> watched =
        IntStream.range(0, 2)
            .mapToObj(i -> read(i == 0 ? KIEN_GIANG : TRA_VINH))
            .flatMap(r -> r.obligations().stream())
            .filter(o -> o.monitor() != null)
            .toList();

    assertThat(watched)
        .singleElement()
        .extracting(ObligationFound::monitor)
        .isEqualTo("Văn phòng Tỉnh ủy");
  }

  @Test
  void recipientsThatRepeatAnAddresseeInOtherWordsAreNotCountedTwice() {
    Reading reading = read(TRA_VINH);

    assertThat(reading.recipients())
        .filteredOn(r -> r.sameAs() != null)
        .extracting(r -> reading.addressees().get(Objects.requireNonNull(r.sameAs())).text())
        .containsExactly(
            "Ban Thường vụ các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy",
            "Thủ trưởng các sở, ban, ngành, đoàn thể, hội đặc thù tỉnh",
            "Các đồng chí Ủy viên Ban Chấp hành Đảng bộ tỉnh");
  }

  @Test
  void everyClauseOfBothIsAccountedFor() {
    Set<String> kienGiang = Gold.of(KIEN_GIANG).clauses().keySet();
    Set<String> traVinh = Gold.of(TRA_VINH).clauses().keySet();

    assertThat(kienGiang).isEqualTo(ids("KG", 0, 29));
    assertThat(traVinh).isEqualTo(ids("TV", 1, 27));
  }

  private static Set<String> ids(String prefix, int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(i -> "%s-%02d".formatted(prefix, i))
        .collect(Collectors.toSet());
  }
}
