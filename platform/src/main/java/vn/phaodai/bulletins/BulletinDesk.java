// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.bulletins;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.access.SignedIn;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.situation.Closure;
import vn.phaodai.situation.Closures;

/// From a closure to a published bulletin: one drafts, another checks, one with the authority who
/// did not draft it publishes.
///
/// ```
///   closure ─► draft ─► checked ─► published ─► (closed anew) ─► draft of the correction ─► …
///                ▲         │
///                └─ texts change
/// ```
@Service
@Transactional
public class BulletinDesk {
  public static final String READ = "bulletins.read";
  public static final String DRAFT = "bulletins.draft";
  public static final String CHECK = "bulletins.check";
  public static final String PUBLISH = "bulletins.publish";

  private final BulletinRepository rows;
  private final BulletinFigures figures;
  private final BulletinFacts facts;
  private final BulletinText text;
  private final Closures closures;
  private final Jurisdiction jurisdiction;
  private final OperatingClock clock;
  private final AuditLog audit;
  private final ApplicationEventPublisher news;

  BulletinDesk(
      BulletinRepository rows,
      BulletinFigures figures,
      BulletinFacts facts,
      BulletinText text,
      Closures closures,
      Jurisdiction jurisdiction,
      OperatingClock clock,
      AuditLog audit,
      ApplicationEventPublisher news) {
    this.rows = rows;
    this.figures = figures;
    this.facts = facts;
    this.text = text;
    this.closures = closures;
    this.jurisdiction = jurisdiction;
    this.clock = clock;
    this.audit = audit;
    this.news = news;
  }

  /// Begins a bulletin about a closure; where its cut-off was published about already, the
  /// correction of that. Throws BULLETINS-002 to -005, -015.
  public UUID draft(long closureId) {
    Closure closure =
        closures
            .find(closureId)
            .filter(one -> jurisdiction.covers(one.province().path(), DRAFT))
            .orElseThrow(BulletinRefusals.NO_SUCH_CLOSURE::raise);
    if (!closure.negatives().isEmpty()) {
      throw BulletinRefusals.BELOW_ZERO.with(closure.negatives().size()).raise();
    }
    Optional<Bulletin> standing =
        rows.standing(closure.province().id(), closure.day(), closure.cutOff());
    if (standing.isPresent() && standing.get().closureNumber() >= closure.number()) {
      throw BulletinRefusals.PUBLISHED_ALREADY.raise();
    }
    Long corrects = standing.map(Bulletin::id).orElse(null);
    // a correction is awaited from the moment the figures were closed anew
    Instant since = corrects == null ? closure.cutOff() : closure.closedAt();
    long id =
        rows.insert(closure, corrects, since.plus(facts.publishWithin()), me())
            .orElseThrow(BulletinRefusals.DRAFTED_ALREADY::raise);
    figures.copy(id, closure, corrects);
    Bulletin made = rows.get(id);
    refuseOutdated(made);
    audit(made, "bulletins.draft");
    return made.publicId();
  }

  /// Writes the texts around the figures; what was checked is to be checked again. Throws
  /// BULLETINS-006 to -008, -011.
  public void write(UUID id, int version, Bulletin.Texts texts) {
    Bulletin bulletin = require(id, DRAFT);
    text.check(texts);
    refuseMoved(rows.write(bulletin, version, texts.stripped()));
    audit(bulletin, "bulletins.write");
  }

  /// Throws BULLETINS-003, -009, -011.
  public void check(UUID id, int version) {
    Bulletin bulletin = require(id, CHECK);
    refuseOutdated(bulletin);
    refuseMoved(rows.check(bulletin, version, another(bulletin)));
    audit(bulletin, "bulletins.check");
  }

  /// Throws BULLETINS-003, -009 to -011.
  public void publish(UUID id, int version) {
    Bulletin bulletin = require(id, PUBLISH);
    refuseOutdated(bulletin);
    Bulletin.Step step = another(bulletin);
    if (bulletin.state() == Bulletin.State.DRAFT) {
      throw BulletinRefusals.NOT_CHECKED.raise();
    }
    refuseMoved(rows.publish(bulletin, version, step));
    audit(bulletin, "bulletins.publish");
    news.publishEvent(new BulletinsChanged(bulletin.provinceId(), bulletin.id()));
  }

  /// Throws BULLETINS-011.
  public void drop(UUID id, int version) {
    Bulletin bulletin = require(id, DRAFT);
    refuseMoved(rows.drop(bulletin, version));
    audit(bulletin, "bulletins.drop");
  }

  /// Notes to whom a published bulletin went. Throws BULLETINS-012, -013.
  ///
  /// @param name of an office, a station or a paper
  public void send(UUID id, String name, String channel) {
    Bulletin bulletin = require(id, DRAFT);
    if (bulletin.published() == null) {
      throw BulletinRefusals.NOT_PUBLISHED.raise();
    }
    Bulletin.Step me = me();
    BulletinText.withoutPeople(name, channel);
    if (name.isBlank()
        || !figures.send(
            bulletin.id(),
            new Recipient(name.strip(), channel.strip(), me.at(), me.who()),
            me.account())) {
      throw BulletinRefusals.RECIPIENT_NEEDED.raise();
    }
    audit(bulletin, "bulletins.send");
  }

  private Bulletin require(UUID id, String permission) {
    return rows.find(id)
        .filter(one -> jurisdiction.covers(one.path(), permission))
        .orElseThrow(BulletinRefusals.NO_SUCH_BULLETIN::raise);
  }

  private static void refuseOutdated(Bulletin bulletin) {
    if (bulletin.newer() != null) {
      throw BulletinRefusals.CLOSED_ANEW.with(bulletin.newer()).raise();
    }
  }

  private static void refuseMoved(boolean done) {
    if (!done) {
      throw BulletinRefusals.MOVED.raise();
    }
  }

  /// Whoever acts now, if they did not draft it.
  private Bulletin.Step another(Bulletin bulletin) {
    Bulletin.Step me = me();
    if (Objects.equals(me.account(), bulletin.drafted().account())) {
      throw BulletinRefusals.OWN_DRAFT.with(bulletin.drafted().who()).raise();
    }
    return me;
  }

  private Bulletin.Step me() {
    @Nullable Long account = SignedIn.current().map(SignedIn::accountId).orElse(null);
    return new Bulletin.Step(
        SignedIn.current().map(SignedIn::label).orElse(""), account, clock.now());
  }

  private void audit(Bulletin bulletin, String action) {
    audit.record(
        AuditEntry.of(action, "bulletin", bulletin.id())
            .in(bulletin.path())
            .with(Map.of("closure", bulletin.closureId(), "day", bulletin.day().toString())));
  }
}
