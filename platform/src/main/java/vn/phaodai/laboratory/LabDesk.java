// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.cases.TestMethod;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.refusal.RefusedException;

/// Results entered by hand for tubes that are known: by their codes, many at once. A person
/// decides: what they enter replaces what stands, whatever its time.
@Service
public class LabDesk {
  /// Rows of one paste.
  public static final int MOST = 500;

  private final LabBook book;
  private final OperatingClock clock;

  LabDesk(LabBook book, OperatingClock clock) {
    this.book = book;
    this.clock = clock;
  }

  /// @param lab code or name of the laboratory; empty where the code alone says which tube
  /// @param code of a specimen or of a pool
  /// @param method null where the code alone says which tube
  /// @param resultedAt null: now
  public record Line(
      String lab,
      String code,
      @Nullable TestMethod method,
      TubeResult result,
      @Nullable BigDecimal ct,
      @Nullable Instant resultedAt) {}

  /// @param row counted from 0
  public record NotEntered(int row, Refusal reason) {}

  /// @param changed lines that changed something; @param kept lines that said what was known
  public record Entered(int changed, int kept, List<NotEntered> refused) {
    public Entered {
      refused = List.copyOf(refused);
    }
  }

  /// Enters the lines that can be; of the others it says why not.
  @Transactional
  public Entered enter(List<Line> lines) {
    if (lines.size() > MOST) {
      throw LabRefusals.TOO_MANY_ROWS.with(MOST).raise();
    }
    List<Entry> entries = new ArrayList<>();
    List<NotEntered> refused = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      try {
        entries.add(entry(i, lines.get(i)));
      } catch (RefusedException e) {
        refused.add(new NotEntered(i, e.refusal()));
      }
    }
    LabBook.Booked booked = book.book(entries, List.of(), 0, "form");
    booked.refused().forEach(r -> refused.add(new NotEntered(r.row(), r.reason())));
    return new Entered(booked.added(), booked.kept(), refused);
  }

  private Entry entry(int row, Line line) {
    Instant now = clock.now();
    Instant resultedAt = line.resultedAt() == null ? now : line.resultedAt();
    if (resultedAt.isAfter(now)) {
      throw LabRefusals.IN_THE_FUTURE.with(Civil.shown(resultedAt.getEpochSecond())).raise();
    }
    if (line.code().isBlank()) {
      throw LabRefusals.NO_CODE.raise();
    }
    if (line.result() == TubeResult.CONTRADICTORY) {
      throw LabRefusals.NO_RESULT.raise();
    }
    return new Entry(
        row,
        RowReading.code(line.lab().strip()),
        RowReading.code(line.code().strip()),
        line.method(),
        null,
        0,
        Civil.NONE,
        Entry.Hop.NONE,
        new Entry.Hop(resultedAt.getEpochSecond(), false),
        Entry.Hop.NONE,
        line.result(),
        tenths(line.ct()),
        0,
        null,
        "",
        "",
        null,
        0);
  }

  private static int tenths(@Nullable BigDecimal ct) {
    return ct == null ? 0 : RowReading.ct(ct.setScale(1, RoundingMode.HALF_UP).toPlainString());
  }
}
