// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.bulletins;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.clock.OperatingClock;

/// What there is to read: bulletins, what waits to be drafted or corrected, what was late.
@Service
@Transactional(readOnly = true)
public class BulletinBoards {
  public static final int PAGE = 30;
  private static final int MOST = 60;

  private final BulletinRepository rows;
  private final BulletinFigures figures;
  private final BulletinFacts facts;
  private final Jurisdiction jurisdiction;
  private final OperatingClock clock;

  BulletinBoards(
      BulletinRepository rows,
      BulletinFigures figures,
      BulletinFacts facts,
      Jurisdiction jurisdiction,
      OperatingClock clock) {
    this.rows = rows;
    this.figures = figures;
    this.facts = facts;
    this.jurisdiction = jurisdiction;
    this.clock = clock;
  }

  /// A closed cut-off and what was published about it.
  ///
  /// @param number of the closure
  /// @param published null: nothing yet
  /// @param late_min minutes beyond the clock, until now where nothing was published; 0: in time
  /// @param isDraftable whether a bulletin may be drafted from it
  public record Slot(
      long closureId,
      String province,
      LocalDate day,
      int number,
      Instant cutOff,
      boolean endsDay,
      Instant due,
      @Nullable Instant published,
      long late_min,
      boolean isDraftable) {}

  /// @param within_min from cut-off to publication
  public record Clock(int within_min, int window_d, String source, String confidence) {}

  public Clock clock() {
    BulletinFacts.Parameter within = facts.publishWithin_min();
    return new Clock(within.value(), facts.lateWindow_d(), within.source(), within.confidence());
  }

  /// The cut-offs of the last days in sight, the latest first.
  public List<Slot> slots() {
    LocalDate since = clock.today().minusDays(facts.lateWindow_d());
    return rows.sources(jurisdiction.paths(BulletinDesk.READ), since, MOST).stream()
        .map(this::slot)
        .toList();
  }

  private Slot slot(BulletinRepository.Source one) {
    Instant due = one.cutOff().plus(facts.publishWithin());
    Instant until = one.published() == null ? clock.now() : one.published();
    return new Slot(
        one.closureId(),
        one.province(),
        one.day(),
        one.number(),
        one.cutOff(),
        one.endsDay(),
        due,
        one.published(),
        Math.max(0, Duration.between(due, until).toMinutes()),
        !one.isDrafted() && jurisdiction.covers(one.path(), BulletinDesk.DRAFT));
  }

  /// One more than [#PAGE] where there are more.
  public List<Bulletin> list(@Nullable Long before) {
    return rows.list(jurisdiction.paths(BulletinDesk.READ), before, PAGE);
  }

  /// Published ones whose figures were closed anew, which nothing has corrected.
  public List<Bulletin> uncorrected() {
    return rows.uncorrected(jurisdiction.paths(BulletinDesk.READ), MOST);
  }

  /// @param corrected whose figures this one corrects; null in an ordinary one
  /// @param earlier to whom the corrected one was sent
  public record View(
      Bulletin bulletin,
      List<FigureLine> lines,
      List<Recipient> recipients,
      @Nullable Bulletin corrected,
      List<Recipient> earlier) {
    public View {
      lines = List.copyOf(lines);
      recipients = List.copyOf(recipients);
      earlier = List.copyOf(earlier);
    }

    /// Those who have the old figures and were not sent the correction.
    public List<Recipient> unaware() {
      return earlier.stream()
          .filter(old -> recipients.stream().noneMatch(now -> now.name().equals(old.name())))
          .toList();
    }
  }

  /// Throws BULLETINS-001.
  public View get(UUID id) {
    Bulletin bulletin =
        rows.find(id)
            .filter(this::isReadable)
            .orElseThrow(BulletinRefusals.NO_SUCH_BULLETIN::raise);
    return view(bulletin, figures.lines(List.of(bulletin)).getOrDefault(bulletin.id(), List.of()));
  }

  /// Within the reader's places; once published, for everybody of the province.
  private boolean isReadable(Bulletin one) {
    return jurisdiction.covers(one.path(), BulletinDesk.READ)
        || one.published() != null
            && jurisdiction.paths(BulletinDesk.READ).stream()
                .anyMatch(path -> path.startsWith(one.path() + "."));
  }

  private View view(Bulletin bulletin, List<FigureLine> lines) {
    Bulletin corrected = Optional.ofNullable(bulletin.corrects()).map(rows::get).orElse(null);
    return new View(
        bulletin,
        lines,
        figures.recipients(bulletin.id()),
        corrected,
        corrected == null ? List.of() : figures.recipients(corrected.id()));
  }

  /// Names of the lines, as texts may call them.
  public List<String> lineNames() {
    return facts.lines().stream().map(BulletinFacts.Line::line).toList();
  }
}
