// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A snapshot is the timeline, or it is refused.
class A05_SnapshotTest {
  @TempDir private Path folder = Path.of("");
  private Timeline timeline = Timeline.empty();

  @BeforeEach
  void someVisits() {
    var batch = new VisitBatch();
    var random = new SplittableRandom(4);
    for (int i = 0; i < 5_000; i++) {
      int enter = random.nextInt(5 * 1440);
      batch.add(random.nextInt(500), random.nextInt(60), enter, enter + 30);
    }
    timeline = Timeline.empty().append(batch);
  }

  @Test
  void whatIsOpenedAnswersAsWhatWasWritten() throws IOException {
    Path file = folder.resolve("visits.pdtl");
    var question = new Question(List.of(new Window(3, 0, 3_000)), 3, 15, 0, 7_200);

    Snapshot.write(file, timeline, 1234567890123L);
    Snapshot.Opened opened = Snapshot.open(file);

    assertThat(opened.watermark()).isEqualTo(1234567890123L);
    assertThat(opened.timeline().visits()).isEqualTo(5_000);
    assertThat(A03_SameAsTheObviousWayTest.asMap(new Tracer(1).trace(opened.timeline(), question)))
        .isEqualTo(A03_SameAsTheObviousWayTest.asMap(new Tracer(1).trace(timeline, question)))
        .isNotEmpty();
  }

  @Test
  void aCutOrChangedSnapshotIsRefused() throws IOException {
    Path file = folder.resolve("visits.pdtl");
    Snapshot.write(file, timeline, 1);
    byte[] whole = Files.readAllBytes(file);

    for (int length : new int[] {0, 3, 40, whole.length / 2, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> Snapshot.open(file)).isInstanceOf(IOException.class);
    }
    byte[] changed = whole.clone();
    changed[whole.length / 2] ^= 1;
    Files.write(file, changed);

    assertThatThrownBy(() -> Snapshot.open(file)).isInstanceOf(IOException.class);
  }
}
