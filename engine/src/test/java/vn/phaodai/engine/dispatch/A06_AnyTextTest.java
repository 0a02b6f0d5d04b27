// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever the text, the reader answers, and its offsets hold.
class A06_AnyTextTest {
  @Property(tries = 400)
  void anyStringIsReadWithoutAnError(@ForAll String text) {
    holds(text);
  }

  @Property(tries = 400)
  void anyMixtureOfOfficialWordsIsReadWithoutAnError(@ForAll("official") String text) {
    holds(text);
  }

  @Property(tries = 200)
  void readingTheTextOfAReadingGivesTheSameReading(@ForAll("official") String text) {
    Reading once = DispatchReader.standard().read(text);

    Reading twice = DispatchReader.standard().read(once.text());

    assertThat(twice).isEqualTo(once);
  }

  @Provide
  Arbitrary<String> official() {
    return Arbitraries.of(
            "Kính gửi:",
            "\n- ",
            "\n",
            "\n\n",
            " ",
            ", ",
            "; ",
            ". ",
            ": ",
            "Số: 12/QĐ-UBND",
            "Số",
            "12-CV/TU",
            "Sở Y tế",
            "Ủy ban nhân dân các xã",
            "chủ trì, phối hợp với",
            "phải",
            "khẩn trương",
            "truy vết",
            "và",
            "đồng thời",
            "Sau khi",
            "hoàn thành",
            "trước ngày 10/9/2021",
            "31/02/2021",
            "ngày 99 tháng 99 năm 9999",
            "tháng 13/2021",
            "“",
            "”",
            "(",
            ")",
            "**",
            "* ",
            "[bookmark:",
            "]",
            "\\",
            "|",
            "\t",
            "    ",
            "Nơi nhận:",
            "T/M BAN THƯỜNG VỤ",
            "KT. CHỦ TỊCH",
            "Nguyễn Văn Hòa",
            "QUYẾT ĐỊNH:",
            "Điều 1.",
            "1. ",
            "a) ",
            "I. ",
            "không để phát sinh",
            "100%",
            "hằng ngày",
            "yêu cầu",
            "Giao",
            "theo dõi việc thực hiện",
            "…",
            "./.",
            "\u0301",
            "\u00a0",
            "Công văn này",
            "Nơi nhận",
            "V/v",
            "KHẨN",
            "MẬT")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  private static void holds(String text) {
    Reading reading = DispatchReader.standard().read(text);

    assertThat(reading.text()).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    int previous = 0;
    for (ObligationFound o : reading.obligations()) {
      assertThat(o.span().start()).isGreaterThanOrEqualTo(previous);
      assertThat(o.text()).isEqualTo(o.span().in(reading.text()));
      previous = o.span().end();
    }
    previous = 0;
    for (Clause c : reading.clauses()) {
      assertThat(c.span().start()).isGreaterThanOrEqualTo(previous);
      assertThat(c.span().end()).isLessThanOrEqualTo(reading.text().length());
      previous = c.span().end();
    }
    reading.addressees().forEach(a -> assertThat(a.span().in(reading.text())).isNotEmpty());
    reading.recipients().forEach(r -> assertThat(r.span().in(reading.text())).isNotEmpty());
    reading.citations().forEach(c -> assertThat(c.span().in(reading.text())).isNotEmpty());
  }
}
