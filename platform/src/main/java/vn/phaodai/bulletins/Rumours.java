// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.bulletins;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.access.SignedIn;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.fortresses.ReportDesk;
import vn.phaodai.shell.Formats;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// The log of rumours: told, checked against sources by a named officer, answered by a bulletin or
/// a statement. Each step has its clock.
@Service
@Transactional
public class Rumours {
  public static final String READ = "rumours.read";
  public static final String REPORT = "rumours.report";
  public static final String CHECK = "rumours.check";
  public static final String ANSWER = "rumours.answer";

  public static final int PAGE = 30;
  private static final int MOST_OPEN = 200;

  private final RumourRepository rows;
  private final BulletinRepository bulletins;
  private final BulletinFacts facts;
  private final ReportDesk citizens;
  private final Units units;
  private final Jurisdiction jurisdiction;
  private final OperatingClock clock;
  private final AuditLog audit;

  Rumours(
      RumourRepository rows,
      BulletinRepository bulletins,
      BulletinFacts facts,
      ReportDesk citizens,
      Units units,
      Jurisdiction jurisdiction,
      OperatingClock clock,
      AuditLog audit) {
    this.rows = rows;
    this.bulletins = bulletins;
    this.facts = facts;
    this.citizens = citizens;
    this.units = units;
    this.jurisdiction = jurisdiction;
    this.clock = clock;
    this.audit = audit;
  }

  /// Those without an answer, in sight; the most urgent first.
  @Transactional(readOnly = true)
  public List<Rumour> open() {
    return rows.open(jurisdiction.paths(READ), MOST_OPEN);
  }

  /// One more than [#PAGE] where there are more.
  @Transactional(readOnly = true)
  public List<Rumour> answered(@Nullable Long before) {
    return rows.answered(jurisdiction.paths(READ), before, PAGE);
  }

  /// @param verdicts all that were given, the first one first
  /// @param published bulletins that may answer it
  public record View(
      Rumour rumour, List<Rumour.Finding> verdicts, List<Bulletin> published, boolean isLate) {
    public View {
      verdicts = List.copyOf(verdicts);
      published = List.copyOf(published);
    }
  }

  /// Throws BULLETINS-020.
  @Transactional(readOnly = true)
  public View get(UUID id) {
    Rumour rumour = require(id, READ);
    return new View(
        rumour,
        rows.verdicts(rumour.id()),
        bulletins.published(List.of(provincePath(rumour.path())), PAGE),
        rumour.isLate(clock.now()));
  }

  /// What a citizen told, as the beginning of an entry: the officer takes out what names people.
  ///
  /// @param unit code of the commune
  public record Handed(UUID report, String unit, String words) {}

  /// Throws FORTRESSES-032.
  @Transactional(readOnly = true)
  public Handed handed(UUID report) {
    ReportDesk.View view = citizens.get(report);
    return new Handed(report, view.communeCode(), view.words());
  }

  /// What is told.
  ///
  /// @param heard null: now
  /// @param citizenReport null where no citizen's report is its source
  public record Told(
      String unit,
      String words,
      String channel,
      String reporter,
      @Nullable Instant heard,
      @Nullable UUID citizenReport) {}

  /// Throws BULLETINS-021 to -024, -028.
  public UUID report(Told told) {
    Unit unit =
        units
            .find(told.unit().strip(), clock.today())
            .filter(one -> jurisdiction.covers(one.path(), REPORT))
            .orElseThrow(() -> BulletinRefusals.NO_SUCH_UNIT.with(told.unit()).raise());
    if (told.words().isBlank() || told.channel().isBlank() || told.reporter().isBlank()) {
      throw BulletinRefusals.RUMOUR_INCOMPLETE.raise();
    }
    BulletinText.withoutPeople(told.words(), told.channel(), told.reporter());
    Bulletin.Step me = me();
    Instant heard = told.heard() == null ? me.at() : told.heard();
    if (heard.isAfter(me.at())) {
      throw BulletinRefusals.HEARD_LATER.with(Formats.in(Locale.of("vi")).dateTime(heard)).raise();
    }
    if (told.citizenReport() != null) {
      citizens.get(told.citizenReport());
    }
    UUID id =
        rows.insert(
                new RumourRepository.Told(
                    unit,
                    told.words().strip(),
                    told.channel().strip(),
                    told.reporter().strip(),
                    told.citizenReport(),
                    heard,
                    me.at().plus(facts.rumourCheckWithin()),
                    me.at().plus(facts.rumourAnswerWithin())),
                me)
            .orElseThrow(BulletinRefusals.HANDED_ALREADY::raise);
    audit(require(id, REPORT), "rumours.report", Map.of());
    return id;
  }

  /// A verdict may be revised while nothing was answered and after; the last one holds. Throws
  /// BULLETINS-020, -024, -025.
  public void check(UUID id, Rumour.@Nullable Verdict verdict, String evidence) {
    Rumour rumour = require(id, CHECK);
    if (verdict == null || evidence.isBlank()) {
      throw BulletinRefusals.EVIDENCE_NEEDED.raise();
    }
    BulletinText.withoutPeople(evidence);
    Bulletin.Step me = me();
    rows.insert(
        rumour.id(),
        new Rumour.Finding(verdict, evidence.strip(), me.who(), me.at()),
        me.account());
    audit(rumour, "rumours.check", Map.of("verdict", verdict.name()));
  }

  /// By a published bulletin of the province, or by a statement and where it was made. Throws
  /// BULLETINS-020, -024, -026, -027.
  public void answer(UUID id, @Nullable UUID bulletin, String statement, String channel) {
    Rumour rumour = require(id, ANSWER);
    if (rumour.verdict() == null) {
      throw BulletinRefusals.NO_VERDICT.raise();
    }
    BulletinText.withoutPeople(statement, channel);
    Long by =
        bulletin == null
            ? null
            : bulletins
                .find(bulletin)
                .filter(one -> one.published() != null)
                .filter(one -> (rumour.path() + ".").startsWith(one.path() + "."))
                .map(Bulletin::id)
                .orElseThrow(BulletinRefusals.ANSWER_NEEDED::raise);
    if (by == null && (statement.isBlank() || channel.isBlank())) {
      throw BulletinRefusals.ANSWER_NEEDED.raise();
    }
    rows.insert(rumour.id(), by, statement.strip(), channel.strip(), me());
    audit(rumour, "rumours.answer", Map.of("bulletin", by == null ? 0L : by));
  }

  private Rumour require(UUID id, String permission) {
    return rows.find(id)
        .filter(one -> jurisdiction.covers(one.path(), permission))
        .orElseThrow(BulletinRefusals.NO_RUMOUR::raise);
  }

  /// The path of the province that a place lies in: a nation's own path where there is none.
  private String provincePath(String path) {
    return units.ancestors(Units.idAt(path)).stream()
        .filter(one -> one.tier() == Tier.PROVINCE)
        .findFirst()
        .map(Unit::path)
        .orElse(path);
  }

  private Bulletin.Step me() {
    return new Bulletin.Step(
        SignedIn.current().map(SignedIn::label).orElse(""),
        SignedIn.current().map(SignedIn::accountId).orElse(null),
        clock.now());
  }

  private void audit(Rumour rumour, String action, Map<String, Object> more) {
    audit.record(AuditEntry.of(action, "rumour", rumour.id()).in(rumour.path()).with(more));
  }
}
