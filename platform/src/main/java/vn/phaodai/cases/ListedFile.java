// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import static vn.phaodai.cases.CaseListFile.*;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.language.SearchKey;

/// A file while the rows of a case list are held against it. What a row tells fills what nobody
/// told yet; where the file says something else the row is refused whole, and nothing of it stays.
final class ListedFile {
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final CaseFile before;
  private final String path;
  private final boolean liesInABed;
  private final @Nullable Long bn;
  private final @Nullable LocalDate announced;
  private CaseFile file;
  private ListedTold told;
  private boolean changed;
  private boolean symptomsAreNew;
  private String foreignCode = "";

  /// @param path of its unit
  /// @param liesInABed of ours, which then says where better than any list
  /// @param bn the number in force
  ListedFile(
      CaseFile file,
      String path,
      boolean liesInABed,
      ListedTold told,
      @Nullable Long bn,
      @Nullable LocalDate announced) {
    this.before = file;
    this.file = file;
    this.path = path;
    this.liesInABed = liesInABed;
    this.told = told;
    this.bn = bn;
    this.announced = announced;
  }

  CaseFile before() {
    return before;
  }

  CaseFile file() {
    return file;
  }

  /// The number in force before these rows; null without one.
  @Nullable Long bn() {
    return bn;
  }

  String path() {
    return path;
  }

  ListedTold told() {
    return told;
  }

  boolean isChanged() {
    return changed;
  }

  /// Whether state, setting or Ct became another.
  boolean isMoved() {
    return !file.equals(before);
  }

  boolean hasEnded() {
    return before.state().isOpen() && !file.state().isOpen();
  }

  boolean hasNewSymptoms() {
    return symptomsAreNew;
  }

  /// What the history keeps of a row beside where it came from.
  String note() {
    String place = told.treatedAt().isEmpty() ? "" : " · " + told.treatedAt();
    return place + (foreignCode.isEmpty() ? "" : " · " + foreignCode);
  }

  /// @return whether the row told anything new
  /// @throws vn.phaodai.refusal.RefusedException where it contradicts the file
  boolean describe(ListedCase row, BiFunction<Long, LocalDate, Moment> moments) {
    checkNumber(row);
    checkDays(row);
    CaseFile next = ended(row, measured(row, placed(row)), moments);
    ListedTold now = told(row);
    boolean tells = !next.equals(file) || !now.equals(told);
    if (tells) {
      symptomsAreNew |= told.symptoms() == null && now.symptoms() != null;
      file = next;
      told = now;
      changed = true;
      foreignCode = row.foreignCode();
    }
    return tells;
  }

  private void checkNumber(ListedCase row) {
    if (row.bn() != null && bn != null && !row.bn().equals(bn)) {
      throw differs(BN, "BN" + bn, "BN" + row.bn());
    }
    if (row.announced() != null && bn != null && !row.announced().equals(announced)) {
      throw differs(ANNOUNCED, shown(announced), shown(row.announced()));
    }
  }

  /// A day of the list may be the civil or the reporting day.
  private void checkDays(ListedCase row) {
    Moment suspected = file.suspected();
    Moment confirmed = file.confirmed();
    LocalDate found = row.row().day(FOUND).orElse(null);
    LocalDate first = Moment.day(file.finding().resultedAt());
    Moment start = suspected == null ? confirmed : suspected;
    if (found != null && !found.equals(first) && (start == null || !found.equals(start.day()))) {
      throw differs(FOUND, shown(first), shown(found));
    }
    LocalDate stated = row.row().day(CONFIRMED).orElse(null);
    if (stated == null) {
      return;
    }
    if (confirmed == null) {
      throw row.notEnough().raise();
    }
    if (!stated.equals(confirmed.day()) && !stated.equals(Moment.day(confirmed.at()))) {
      throw differs(CONFIRMED, shown(confirmed.day()), shown(stated));
    }
  }

  private CaseFile placed(ListedCase row) {
    Setting setting = row.setting();
    if (setting == null || (file.finding().settingTold() && file.finding().setting() == setting)) {
      return file;
    }
    if (file.finding().settingTold()) {
      throw differs(
          SETTING,
          ListedCase.word(SETTING, file.finding().setting().name()),
          ListedCase.word(SETTING, setting.name()));
    }
    // our own export says “Cộng đồng” of a case about which nobody said anything
    return setting == Setting.COMMUNITY ? file : file.in(setting);
  }

  private CaseFile measured(ListedCase row, CaseFile now) {
    if (row.ct() == null) {
      return now;
    }
    var known = now.finding().ct();
    if (known != null && known.compareTo(row.ct()) != 0) {
      throw differs(CT, known.toPlainString(), row.ct().toPlainString());
    }
    return known == null ? now.measured(row.ct()) : now;
  }

  private CaseFile ended(
      ListedCase row, CaseFile now, BiFunction<Long, LocalDate, Moment> moments) {
    CaseState says = row.state();
    if (says == null || says == now.state()) {
      checkEnd(row, now);
      return now;
    }
    boolean saysWhatItIs = !row.row().has(STATE) && says == CaseState.CONFIRMED;
    if (saysWhatItIs && now.confirmed() != null) {
      return now;
    }
    if (says == CaseState.CONFIRMED && now.state() == CaseState.SUSPECT) {
      throw row.notEnough().raise();
    }
    boolean ends =
        switch (says) {
          case DISCHARGED, DEAD -> now.state() == CaseState.CONFIRMED;
          case TRANSFERRED_OUT -> now.state().isOpen();
          case SUSPECT, CONFIRMED, RELEASED -> false;
        };
    if (!ends) {
      throw differs(
          STATE, ListedCase.word(STATE, now.state().name()), ListedCase.word(STATE, says.name()));
    }
    LocalDate day = Objects.requireNonNull(row.ended());
    Moment confirmed = now.confirmed();
    if (says != CaseState.DEAD && confirmed != null && day.isBefore(Moment.day(confirmed.at()))) {
      throw CaseRefusals.DATES_CONTRADICT
          .with(
              ListedCase.word(STATE, says.name()),
              shown(day),
              ListedCase.name(CONFIRMED),
              shown(Moment.day(confirmed.at())))
          .raise();
    }
    return now.closed(says, moments.apply(now.finding().unitId(), day));
  }

  private void checkEnd(ListedCase row, CaseFile now) {
    Closing closing = now.closing();
    LocalDate day = row.ended();
    if (closing == null || day == null) {
      return;
    }
    Moment end = closing.moment();
    if (!day.equals(end.day()) && !day.equals(Moment.day(end.at()))) {
      throw differs(ENDED, shown(Moment.day(end.at())), shown(day));
    }
  }

  private ListedTold told(ListedCase row) {
    ConditionWords.Read read = ConditionWords.read(row.row().get(CONDITIONS));
    Set<String> conditions = new HashSet<>(told.conditions());
    conditions.addAll(read.listed());
    boolean dead = file.state() == CaseState.DEAD || row.state() == CaseState.DEAD;
    boolean moved =
        file.state() == CaseState.TRANSFERRED_OUT || row.state() == CaseState.TRANSFERRED_OUT;
    String reason = row.row().get(REASON);
    ListedTold.Symptoms symptoms =
        row.symptoms() == null
            ? told.symptoms()
            : merged(SYMPTOMS, told.symptoms(), symptoms(row), ListedTold.Symptoms::words);
    return new ListedTold(
        merged(ONSET, told.onset(), row.row().day(ONSET).orElse(null), ListedFile::shown),
        merged(DOSES, told.doses(), row.doses(), String::valueOf),
        merged(
            LAST_DOSE, told.lastDose(), row.row().day(LAST_DOSE).orElse(null), ListedFile::shown),
        Set.copyOf(conditions),
        joined(told.others(), read.others()),
        place(row.row().get(TREATED_AT)),
        dead ? text(REASON, told.deathCause(), reason) : told.deathCause(),
        moved ? text(REASON, told.movedTo(), reason) : told.movedTo(),
        symptoms);
  }

  private static ListedTold.Symptoms symptoms(ListedCase row) {
    return new ListedTold.Symptoms(Boolean.TRUE.equals(row.symptoms()), row.row().get(SYMPTOMS));
  }

  private static String joined(String known, String more) {
    Set<String> all = new TreeSet<>();
    Stream.of(known.split("; "), more.split("; "))
        .flatMap(Stream::of)
        .filter(word -> !word.isBlank())
        .forEach(all::add);
    return all.stream().collect(Collectors.joining("; "));
  }

  /// Patients are moved: the latest list says where somebody lies whom no bed of ours holds.
  private String place(String now) {
    boolean says = !now.isEmpty() && !liesInABed;
    return says && !SearchKey.of(now).equals(SearchKey.of(told.treatedAt()))
        ? now
        : told.treatedAt();
  }

  private String text(int column, String known, String now) {
    if (now.isEmpty() || SearchKey.of(known).equals(SearchKey.of(now))) {
      return known;
    }
    if (!known.isEmpty()) {
      throw differs(column, known, now);
    }
    return now;
  }

  private <T> @Nullable T merged(
      int column,
      @Nullable T known,
      @Nullable T now,
      java.util.function.Function<? super T, String> words) {
    if (now == null || now.equals(known)) {
      return known;
    }
    if (known != null) {
      throw differs(column, words.apply(known), words.apply(now));
    }
    return now;
  }

  private vn.phaodai.refusal.RefusedException differs(int column, String known, String now) {
    return CaseRefusals.DIFFERS.with(ListedCase.name(column), before.code(), known, now).raise();
  }

  private static String shown(@Nullable LocalDate day) {
    return day == null ? "—" : SHOWN.format(day);
  }

  /// The instant that stands for a day of which no hour was told.
  static java.time.Instant noon(LocalDate day) {
    return day.atTime(LocalTime.NOON).atZone(OperatingClock.ZONE).toInstant();
  }
}
