// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plain files in, a plain file out; lines that cannot be are named and left out.
class A04_FilesTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void opaqueIdsGiveTheAnswerThatIntegersGive() throws IOException {
    var plain = new StringBuilder();
    var opaque = new StringBuilder("person,place,enter,leave\n");
    var random = new SplittableRandom(8);
    for (int i = 0; i < 3_000; i++) {
      int person = 100 + random.nextInt(300);
      int place = random.nextInt(40);
      int enter = random.nextInt(3 * 1440);
      int leave = enter + 1 + random.nextInt(200);
      plain.append("%d,%d,%d,%d%n".formatted(person, place, enter, leave));
      opaque.append("ng-%d,\"Chợ %d\",%d,%d%n".formatted(person, place, enter, leave));
    }

    String fromPlain = trace(plain.toString(), "100,0,1440\n101,0,99\n", 3);
    String fromOpaque = trace(opaque.toString(), "person,t0,t1\nng-100,0,1440\nng-101,0,99\n", 3);

    assertThat(fromOpaque.replace("ng-", "")).isEqualTo(fromPlain);
    assertThat(fromPlain.lines().count()).isGreaterThan(100);
  }

  @Test
  void integerIdsAreInOrderOfNumbersHoweverTheyAreWritten() throws IOException {
    String visits = "007,1,0,60\n10,1,0,60\n9,1,0,60\n-3,1,0,60\n";

    assertThat(trace(visits, "9,0,60\n", 1))
        .isEqualTo("person,depth,exposed_at,source\n-3,1,0,9\n007,1,0,9\n10,1,0,9\n");
  }

  @Test
  void impossibleLinesAreNamedByTheirNumber() throws IOException {
    String visits = "person,place,enter,leave\n1,1,0,60\n2,1,50,50\n3,1,70,60\n4,1,0,9999999\n";

    VisitFile.Loaded loaded = VisitFile.read(file("visits.csv", visits), 2);

    assertThat(loaded.timeline().visits()).isOne();
    assertThat(loaded.faults())
        .containsExactly(
            new RowFault(3, RowFault.Kind.ENDS_BEFORE_IT_BEGINS),
            new RowFault(4, RowFault.Kind.ENDS_BEFORE_IT_BEGINS),
            new RowFault(5, RowFault.Kind.TOO_LONG));
  }

  @Test
  void aFileCutInTheMiddleOfALineKeepsTheLinesBeforeIt() throws IOException {
    VisitFile.Loaded loaded = VisitFile.read(file("visits.csv", "1,1,0,60\n2,1,10,70\n3,1,2"), 2);

    assertThat(loaded.timeline().visits()).isEqualTo(2);
    assertThat(loaded.faults()).containsExactly(new RowFault(3, RowFault.Kind.UNREADABLE));
  }

  @Test
  void aCaseWithoutAWindowIsNamedAndOneWithoutVisitsReachesNobody() throws IOException {
    VisitFile.Loaded visits = VisitFile.read(file("visits.csv", "1,1,0,60\n2,1,0,60\n"), 1);

    CaseFile.Loaded cases =
        CaseFile.read(
            file("cases.csv", "person,from,to\n1,,\n2,60,0\n77,0,60\n"), visits.persons());

    assertThat(cases.windows()).isEmpty();
    assertThat(cases.unseen()).containsExactly("77");
    assertThat(cases.faults())
        .containsExactly(
            new RowFault(2, RowFault.Kind.UNREADABLE),
            new RowFault(3, RowFault.Kind.ENDS_BEFORE_IT_BEGINS));
  }

  @Test
  void aFileOfManyBlocksIsReadWhole() throws IOException {
    var visits = new StringBuilder();
    for (int i = 0; i < 700_000; i++) {
      visits.append(i).append(',').append(i % 5_000).append(',').append(i % 1_000).append(',');
      visits.append(2_000).append('\n');
    }

    VisitFile.Loaded loaded = VisitFile.read(file("visits.csv", visits.toString()), 3);

    assertThat(loaded.timeline().visits()).isEqualTo(700_000);
    assertThat(loaded.timeline().persons()).isEqualTo(700_000);
    assertThat(loaded.faults()).isEmpty();
  }

  private String trace(String visits, String cases, int depth) throws IOException {
    VisitFile.Loaded loaded = VisitFile.read(file("visits.csv", visits), 2);
    CaseFile.Loaded index = CaseFile.read(file("cases.csv", cases), loaded.persons());
    var question = new Question(index.windows(), depth, 15, 0, loaded.timeline().end());
    var out = new StringWriter();
    ExposureFile.write(new Tracer(2).trace(loaded.timeline(), question), loaded.persons(), out);
    return out.toString();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
