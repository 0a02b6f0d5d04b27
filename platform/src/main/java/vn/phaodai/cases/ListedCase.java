// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import static vn.phaodai.cases.CaseListFile.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.language.SearchKey;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.tables.Choice;
import vn.phaodai.tables.ImportedRow;

/// One row of a case list, read by itself.
///
/// @param code ours; null where the row has none
/// @param foreignCode somebody else's number of the case; kept as a note, never an identity
/// @param bn the Ministry's number
/// @param found when the first positive result was known
/// @param confirmed when the confirming result was known
/// @param symptoms null where nobody said
/// @param state what the row says the case is now; null where it says nothing
/// @param ended civil day of the end; null while under treatment, or where no day was told
record ListedCase(
    ImportedRow row,
    @Nullable String code,
    String foreignCode,
    @Nullable Long bn,
    @Nullable Instant sampled,
    @Nullable Instant found,
    @Nullable Instant confirmed,
    @Nullable LocalDate announced,
    @Nullable TestMethod method,
    @Nullable TestOutcome result,
    @Nullable Setting setting,
    @Nullable Boolean symptoms,
    @Nullable Integer doses,
    @Nullable BigDecimal ct,
    @Nullable CaseState state,
    @Nullable LocalDate ended) {

  /// The hour of an event of which only the day is known; before every cut-off.
  private static final LocalTime NOON = LocalTime.NOON;

  private static final Pattern OURS = Pattern.compile("\\d{2}-\\d{2}-\\d{6,}");
  private static final int MOST_DOSES = 9;

  /// @throws vn.phaodai.refusal.RefusedException where the row contradicts itself
  static ListedCase of(ImportedRow row, LocalDate today) {
    String written = row.get(CODE).strip();
    boolean ours = OURS.matcher(written).matches();
    boolean isBn = !ours && !row.has(BN) && written.matches("(?i)BN.*");
    String number = isBn ? written : row.get(BN);
    Optional<Long> bn = BnNumbers.find(number);
    if (!number.isEmpty() && bn.isEmpty()) {
      throw CaseRefusals.NO_NUMBER.with(number).raise();
    }
    CaseState state = state(row);
    ListedCase listed =
        new ListedCase(
            row,
            ours ? written : null,
            ours || isBn ? "" : written,
            bn.orElse(null),
            instant(row, SAMPLED),
            instant(row, FOUND),
            instant(row, CONFIRMED),
            row.day(ANNOUNCED).orElse(null),
            row.has(METHOD) ? TestMethod.valueOf(row.get(METHOD)) : null,
            row.has(RESULT) ? TestOutcome.valueOf(row.get(RESULT)) : null,
            row.has(SETTING) ? Setting.valueOf(row.get(SETTING)) : null,
            row.has(SYMPTOMS) ? !isNone(row.get(SYMPTOMS)) : null,
            row.integer(DOSES).orElse(null),
            row.has(CT)
                ? new BigDecimal(row.get(CT)).setScale(1, java.math.RoundingMode.HALF_UP)
                : null,
            state,
            ended(row, state));
    listed.check(today);
    return listed;
  }

  private static @Nullable Instant instant(ImportedRow row, int column) {
    return row.day(column)
        .map(
            day ->
                row.time(column).orElse(day.atTime(NOON)).atZone(OperatingClock.ZONE).toInstant())
        .orElse(null);
  }

  private static @Nullable CaseState state(ImportedRow row) {
    if (row.has(STATE) && !row.get(STATE).equals("CONFIRMED")) {
      return CaseState.valueOf(row.get(STATE));
    }
    if (row.has(DIED)) {
      return CaseState.DEAD;
    }
    if (row.has(DISCHARGED)) {
      return CaseState.DISCHARGED;
    }
    if (row.has(STATE)) {
      return CaseState.CONFIRMED;
    }
    return row.has(CLASSIFICATION) ? CaseState.valueOf(row.get(CLASSIFICATION)) : null;
  }

  private static @Nullable LocalDate ended(ImportedRow row, @Nullable CaseState state) {
    if (state == null || state.isOpen()) {
      return null;
    }
    int own =
        switch (state) {
          case DISCHARGED -> DISCHARGED;
          case DEAD -> DIED;
          case SUSPECT, CONFIRMED, RELEASED, TRANSFERRED_OUT -> ENDED;
        };
    return row.day(own).or(() -> row.day(ENDED)).orElse(null);
  }

  /// Whether a cell says that there is nothing.
  static boolean isNone(String text) {
    String key = SearchKey.of(text);
    return key.isEmpty()
        || List.of("khong", "khong co", "chua", "no", "none", "binh thuong", "false").contains(key)
        || key.startsWith("khong trieu chung")
        || key.startsWith("khong co trieu chung")
        || key.startsWith("khong benh")
        || key.equals("asymptomatic");
  }

  private void check(LocalDate today) {
    for (int column :
        List.of(SAMPLED, FOUND, CONFIRMED, ANNOUNCED, ONSET, LAST_DOSE, ENDED, DISCHARGED, DIED)) {
      row.day(column)
          .filter(day -> day.isAfter(today))
          .ifPresent(
              day -> {
                throw CaseRefusals.IN_THE_FUTURE.with(day).raise();
              });
    }
    if (row.has(DIED) && row.has(DISCHARGED)) {
      throw CaseRefusals.SAYS_TWO_THINGS.with(name(DISCHARGED), name(DIED)).raise();
    }
    if ((state == CaseState.DISCHARGED && row.has(DIED))
        || (state == CaseState.DEAD && row.has(DISCHARGED))
        || (result == TestOutcome.NEGATIVE && confirmed != null)) {
      throw CaseRefusals.SAYS_TWO_THINGS
          .with(
              name(result == TestOutcome.NEGATIVE ? RESULT : STATE),
              name(result == TestOutcome.NEGATIVE ? CONFIRMED : row.has(DIED) ? DIED : DISCHARGED))
          .raise();
    }
    if (state != null && !state.isOpen() && state != CaseState.RELEASED && ended == null) {
      throw CaseRefusals.END_WITHOUT_DAY.with(word(STATE, state.name())).raise();
    }
    inOrder(SAMPLED, FOUND);
    inOrder(SAMPLED, CONFIRMED);
    inOrder(FOUND, CONFIRMED);
    inOrder(CONFIRMED, ANNOUNCED);
    inOrder(SAMPLED, ANNOUNCED);
    for (int end : List.of(ENDED, DISCHARGED, DIED)) {
      inOrder(CONFIRMED, end);
    }
    if (doses != null && (doses < 0 || doses > MOST_DOSES)) {
      throw CaseRefusals.NO_SUCH_VALUE.with(name(DOSES), doses).raise();
    }
    if (doses != null && doses == 0 && row.has(LAST_DOSE)) {
      throw CaseRefusals.SAYS_TWO_THINGS.with(name(DOSES), name(LAST_DOSE)).raise();
    }
    if (ct != null && (ct.signum() <= 0 || ct.intValue() > 60)) {
      throw CaseRefusals.NO_SUCH_VALUE.with(name(CT), ct).raise();
    }
  }

  /// What people call a value of a column with choices.
  static String word(int column, String code) {
    return KIND.columns().get(column).choices().stream()
        .filter(choice -> choice.code().equals(code))
        .map(Choice::vi)
        .findFirst()
        .orElse(code);
  }

  /// A death is confirmed after it as well as before, so only what cannot be is refused.
  private void inOrder(int first, int second) {
    boolean deadFirst = second == DIED && first == CONFIRMED;
    Optional<LocalDate> from = row.day(first);
    Optional<LocalDate> to = row.day(second);
    if (!deadFirst && from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw CaseRefusals.DATES_CONTRADICT
          .with(name(second), to.get(), name(first), from.get())
          .raise();
    }
  }

  /// The heading of a column, as people know it.
  static String name(int column) {
    return KIND.columns().get(column).vi();
  }

  boolean namesAPerson() {
    return row.has(NAME);
  }

  /// A day of the illness by which an episode is found among several; null where none was told.
  @Nullable LocalDate around() {
    for (int column :
        List.of(CONFIRMED, FOUND, SAMPLED, ANNOUNCED, ONSET, DISCHARGED, DIED, ENDED)) {
      Optional<LocalDate> day = row.day(column);
      if (day.isPresent()) {
        return day.get();
      }
    }
    return null;
  }

  /// Whether the row claims a test result that a file may need.
  boolean claimsResult() {
    return missingForResult().isEmpty();
  }

  /// What the row lacks to be a positive test by which the case definition can judge.
  List<String> missingForResult() {
    List<String> missing = new ArrayList<>();
    if (sampled == null) {
      missing.add(name(SAMPLED));
    }
    if (found == null && confirmed == null) {
      missing.add(name(FOUND));
    }
    if (method == null) {
      missing.add(name(METHOD));
    }
    if (result != TestOutcome.POSITIVE && confirmed == null) {
      missing.add(name(RESULT));
    }
    if (method != TestMethod.RAPID && !row.has(LABORATORY)) {
      missing.add(name(LABORATORY));
    }
    return missing;
  }

  /// When the claimed result was known; a PCR's on the day of confirmation.
  Instant resulted() {
    Instant known = method == TestMethod.PCR && confirmed != null ? confirmed : found;
    Instant result = known != null ? known : confirmed;
    Instant taken = java.util.Objects.requireNonNull(sampled);
    return result == null || result.isBefore(taken) ? taken : result;
  }

  Refusal notEnough() {
    return CaseRefusals.NOT_ENOUGH_TO_OPEN.with(String.join(", ", missingForResult()));
  }
}
