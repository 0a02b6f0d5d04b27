// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.analysis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phaodai.engine.outlook.Renewal;

/// What the announced cases of a real province allow to compute, beside what they do not.
///
/// @param places every province that has such figures
/// @param weeks whole weeks, oldest first
/// @param forecasts made at the end of each week, oldest first
/// @param transmission R by day, oldest first
/// @param criteria of the control test that the series says nothing about
/// @param uncomputable what was published and cannot be computed from the series
/// @param published figures that can be compared with the series
/// @param forecasting what forecasts assume
/// @param leastCases without so many in four weeks nothing is foretold
public record RealComparison(
    RealSeries series,
    List<RealSeries> places,
    List<Week> weeks,
    List<Forecast> forecasts,
    List<Analysis.Transmission> transmission,
    SerialIntervalFact interval,
    List<Lacking> criteria,
    List<Uncomputable> uncomputable,
    List<Published> published,
    List<Source> sources,
    Renewal.Setting forecasting,
    int leastCases) {
  public RealComparison {
    places = List.copyOf(places);
    weeks = List.copyOf(weeks);
    forecasts = List.copyOf(forecasts);
    transmission = List.copyOf(transmission);
    criteria = List.copyOf(criteria);
    uncomputable = List.copyOf(uncomputable);
    published = List.copyOf(published);
    sources = List.copyOf(sources);
  }

  /// What the first item of the control test says of a week.
  public enum Item {
    MET,
    UNMET,
    /// What is missing could change it.
    OPEN,
    /// The test was not in force yet.
    NONE
  }

  /// What the whole test says.
  public enum Verdict {
    CONTROLLED,
    NOT_CONTROLLED,
    /// What is missing could change it.
    OPEN,
    NONE
  }

  /// @param cases null where a day is blank
  /// @param known cases of the days that are not
  /// @param per100k null like `cases`
  /// @param falling weeks in a row with fewer cases than the one before; null where not known
  /// @param drop percent below the highest week, exact; null where not known
  /// @param rule id and version; null before there was one
  /// @param missing what the rule lacks, in its own words
  /// @param r of the seven days that end with the week; null where not told
  public record Week(
      LocalDate from,
      LocalDate to,
      @Nullable Integer cases,
      int known,
      @Nullable Double per100k,
      @Nullable Integer falling,
      @Nullable Double drop,
      Item item,
      Verdict verdict,
      @Nullable String rule,
      List<String> missing,
      Analysis.@Nullable Transmission r) {
    public Week {
      missing = List.copyOf(missing);
    }
  }

  /// The cases of a week as they were foretold from the days up to the end of an earlier one.
  ///
  /// @param made the last day that was known
  /// @param weeks ahead, 1 or 2
  /// @param low the 5th percentile
  /// @param high the 95th
  /// @param came null where a day of the week is blank
  /// @param score in cases, the smaller the better; null likewise
  /// @param asLast how far the last known week was from what came: the score of “as last week”
  public record Forecast(
      LocalDate made,
      int weeks,
      LocalDate from,
      LocalDate to,
      long low,
      long median,
      long high,
      @Nullable Integer came,
      @Nullable Double score,
      @Nullable Double asLast) {
    public boolean isHit() {
      return came != null && low <= came && came <= high;
    }
  }

  /// @param criterion where the law says it
  /// @param missing what it lacks, in the rule's own words
  public record Lacking(String criterion, String confidence, List<String> missing) {
    public Lacking {
      missing = List.copyOf(missing);
    }
  }

  /// @param rule by which it would be computed; null where a figure is all that is asked
  /// @param missing what is lacking, in words, and then what the rule lacks
  public record Uncomputable(
      LocalDate day,
      Bilingual published,
      @Nullable String rule,
      Bilingual missing,
      List<String> facts,
      Source source,
      String confidence) {
    public Uncomputable {
      facts = List.copyOf(facts);
    }
  }

  /// What a published figure counts.
  public enum Counted {
    /// New on the day.
    NEW,
    /// Since the beginning, up to the day.
    CUMULATIVE,
    /// Of the seven days that end with the day.
    WEEK
  }

  /// @param ours the same from the series, blanks left out; null where the series does not reach
  public record Published(
      LocalDate day,
      Counted counted,
      int cases,
      @Nullable Integer ours,
      Source source,
      String confidence) {}

  public record Source(String code, Bilingual what, Bilingual terms) {}

  public record Bilingual(String vietnamese, String english) {
    public String in(boolean asEnglish) {
      return asEnglish ? english : vietnamese;
    }
  }

  /// The last whole week; null where there is none.
  public @Nullable Week lastWeek() {
    return weeks.isEmpty() ? null : weeks.getLast();
  }

  /// How forecasts so many weeks ahead came out; null where none can be scored.
  public @Nullable Score score(int ahead) {
    List<Forecast> scored =
        forecasts.stream().filter(one -> one.weeks == ahead && one.score != null).toList();
    if (scored.isEmpty()) {
      return null;
    }
    return new Score(
        scored.size(),
        (int) scored.stream().filter(Forecast::isHit).count(),
        scored.stream().mapToDouble(one -> one.score == null ? 0 : one.score).sum() / scored.size(),
        scored.stream().mapToDouble(one -> one.asLast == null ? 0 : one.asLast).sum()
            / scored.size());
  }

  /// @param forecasts that can be scored
  /// @param hits of them within their interval
  /// @param mean their mean score
  /// @param asLast mean score of “as last week” on the same weeks
  public record Score(int forecasts, int hits, double mean, double asLast) {}
}
