// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One case file as its page shows it.
///
/// @param version to be sent back with a command
/// @param definition the case definition applied, id@version
/// @param release why no case
/// @param previous code of an earlier episode of the same person, `next` of a later one
public record CaseView(
    CaseRow row,
    int version,
    String definition,
    boolean settingTold,
    @Nullable BigDecimal ct,
    @Nullable Release release,
    @Nullable LocalDate suspectedDay,
    @Nullable LocalDate confirmedDay,
    Description description,
    String otherConditions,
    @Nullable String deathCause,
    @Nullable String movedTo,
    @Nullable String previous,
    @Nullable String next,
    List<HopTime> hops,
    List<TimelineLine> timeline,
    List<TriageLine> triages,
    List<NumberLine> numbers,
    List<OutbreakLine> outbreaks) {
  public CaseView {
    hops = List.copyOf(hops);
    timeline = List.copyOf(timeline);
    triages = List.copyOf(triages);
    numbers = List.copyOf(numbers);
    outbreaks = List.copyOf(outbreaks);
  }

  /// A step from the sample to isolation.
  ///
  /// @param name SAMPLED, RECEIVED, RESULTED, NOTIFIED, TRACED, TRIAGED, REMOVED
  /// @param at null while it did not happen, or nobody told
  /// @param since up to the result: the last step before that is known; after it: the result
  public record HopTime(String name, @Nullable Instant at, @Nullable Duration since) {
    /// Whole hours and minutes, `26:05`; empty when not known.
    public String elapsed() {
      return since == null
          ? ""
          : "%d:%02d".formatted(since.toHours(), Math.abs(since.toMinutesPart()));
    }
  }

  /// @param kind what happened; of a test `TEST`, of the file itself SUSPECTED, CONFIRMED, RELEASED
  /// @param note as somebody wrote it
  /// @param said what of it is told by words of this room: keys of messages after `cases.`
  public record TimelineLine(Instant at, String kind, String note, List<String> said) {
    public TimelineLine {
      said = List.copyOf(said);
    }
  }

  /// @param proposed null when the rule waited for facts
  public record TriageLine(
      Instant at,
      String rule,
      @Nullable String proposed,
      String decided,
      int tier,
      String reason,
      Set<String> rows) {
    public TriageLine {
      rows = Set.copyOf(rows);
    }
  }

  /// A number of the Ministry and whether it holds.
  public record NumberLine(
      long number, String bulletin, LocalDate announcedOn, String state, String note) {}

  public record OutbreakLine(String publicId, String name) {}

  public boolean isOpen() {
    return row.state().isOpen();
  }
}
