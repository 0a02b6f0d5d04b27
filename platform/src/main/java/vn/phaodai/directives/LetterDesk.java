// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.documents.LetterProfile.Side;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;

/// The desk that letters leave from.
///
/// ```
/// DRAFT ─► CHECKED ─► SIGNED ─► NUMBERED ─► SENT
///   ▲         │          any but SENT ─► WITHDRAWN
///   └─────────┘
/// ```
///
/// Each command names the version of the letter it saw, runs in one transaction and leaves one
/// audit row.
@Service
@Transactional
public class LetterDesk {
  private static final String PERMISSION = "directives.letter";

  private final LetterRepository letters;
  private final DispatchRepository dispatches;
  private final AssignmentRepository assignments;
  private final LetterComposer composer;
  private final SignatureBlock signatures;
  private final SignedCopies copies;
  private final Bodies bodies;
  private final Acting acting;
  private final AuditLog audit;
  private final OperatingClock clock;

  LetterDesk(
      LetterRepository letters,
      DispatchRepository dispatches,
      AssignmentRepository assignments,
      LetterComposer composer,
      SignatureBlock signatures,
      SignedCopies copies,
      Bodies bodies,
      Acting acting,
      AuditLog audit,
      OperatingClock clock) {
    this.letters = letters;
    this.dispatches = dispatches;
    this.assignments = assignments;
    this.composer = composer;
    this.signatures = signatures;
    this.copies = copies;
    this.bodies = bodies;
    this.acting = acting;
    this.audit = audit;
    this.clock = clock;
  }

  /// Drafts a letter that urges those who are late with a dispatch.
  ///
  /// @param chosen the assignments to urge; those that are neither overdue, due soon nor undated
  ///   are left out
  public UUID draftReminder(UUID issuer, UUID dispatch, Collection<UUID> chosen) {
    if (chosen.isEmpty()) {
      throw DirectiveRefusals.NO_OBLIGATION.raise();
    }
    Body body = bodies.get(issuer);
    List<UrgentWork.Row> rows = composer.urgent(dispatch, body, chosen);
    if (rows.isEmpty()) {
      throw DirectiveRefusals.NOBODY_TO_URGE.raise();
    }
    rows.stream()
        .filter(row -> !UrgentWork.mayUrge(body.side(), row.side()))
        .findFirst()
        .ifPresent(
            row -> {
              throw DirectiveRefusals.PARTY_BODY_URGED.with(body.name(), row.body()).raise();
            });
    UUID letter =
        draft(
            body,
            LetterPurpose.REMINDER,
            dispatches.key(dispatch).id(),
            composer.reminder(body, dispatch, rows, clock.today()));
    letters.urges(letter, rows.stream().map(UrgentWork.Row::id).toList());
    return letter;
  }

  /// Drafts the periodic report on one dispatch.
  public UUID draftReport(UUID issuer, UUID dispatch) {
    Body body = bodies.get(issuer);
    LetterDraft draft = composer.report(body, dispatch, clock.now());
    return draft(body, LetterPurpose.REPORT, dispatches.key(dispatch).id(), draft);
  }

  /// Drafts a letter that urges one body in a matter that another room keeps.
  ///
  /// @param matter what it is about, as the subject ends
  /// @param paragraphs how it stands, before the request
  public UUID draftUrging(UUID issuer, long urged, String matter, List<String> paragraphs) {
    Body body = bodies.get(issuer);
    Body to = bodies.get(urged);
    if (!UrgentWork.mayUrge(body.side(), to.side())) {
      throw DirectiveRefusals.PARTY_BODY_URGED.with(body.name(), to.name()).raise();
    }
    LetterDraft draft = composer.urging(body, to, matter, paragraphs, clock.today());
    return draft(body, LetterPurpose.LETTER, null, draft);
  }

  /// Drafts any other letter.
  public UUID draftLetter(UUID issuer, LetterDraft draft) {
    return draft(bodies.get(issuer), LetterPurpose.LETTER, null, draft);
  }

  private UUID draft(Body issuer, LetterPurpose purpose, @Nullable Long about, LetterDraft draft) {
    Side side = LetterPaper.sideOf(issuer, clock.today());
    Acting.Seat seat = acting.writing(PERMISSION, issuer.path(), issuer.side());
    draft.refuseIncomplete();
    UUID id = letters.insert(issuer, side, purpose, about, draft, seat.accountId(), clock.now());
    audit(letters.find(id).orElseThrow(), "draft", Map.of("purpose", purpose.name()));
    return id;
  }

  /// Changes the words of a draft.
  public void edit(UUID id, int version, LetterDraft draft) {
    LetterView letter = seen(id, version, Set.of(LetterState.DRAFT));
    draft.refuseIncomplete();
    letters.edit(letter.id(), draft);
    audit(letter, "edit", Map.of());
  }

  /// Somebody other than the drafter finds it in order.
  public void check(UUID id, int version) {
    LetterView letter = seen(id, version, Set.of(LetterState.DRAFT));
    Acting.Seat seat = seat(letter);
    if (Objects.equals(seat.accountId(), letter.draftedBy())) {
      throw DirectiveRefusals.OWN_DRAFT.raise();
    }
    letters.checked(letter.id(), seat.accountId(), clock.now());
    audit(letter, "check", Map.of());
  }

  /// Sends a checked letter back to be written anew.
  public void giveBack(UUID id, int version, String reason) {
    LetterView letter = seen(id, version, Set.of(LetterState.CHECKED));
    requireReason(reason);
    letters.backToDraft(letter.id());
    audit(letter, "give_back", Map.of());
  }

  /// Keeps the signature: by whom, in which capacity, on which day. What is kept here is printed
  /// for ever, whoever holds the seat later.
  ///
  /// @param mark T/M, KT. …; empty where a head signs as himself
  public void sign(UUID id, int version, long tenure, String mark, LocalDate on) {
    LetterView letter = seen(id, version, Set.of(LetterState.CHECKED));
    if (on.isAfter(clock.today())) {
      throw DirectiveRefusals.DAY_TO_COME.with(LetterTexts.date(on)).raise();
    }
    LetterView.Signed signed =
        signatures.sign(bodies.get(letter.issuerId()), letter.side(), tenure, mark, on);
    letters.signed(letter.id(), mark.isEmpty() ? null : mark, signed);
    audit(letter, "sign", Map.of("tenure", tenure, "capacity", mark, "on", on.toString()));
  }

  /// Takes the next number of its series; returns the code.
  public String number(UUID id, int version) {
    LetterView letter = seen(id, version, Set.of(LetterState.SIGNED));
    LocalDate day = clock.today();
    String period = LetterNumbers.period(letter.side(), bodies.get(letter.issuerId()), day);
    int number =
        dispatches.nextNumber(letter.issuerId(), LetterNumbers.book(letter.draft().type()), period);
    String code = LetterNumbers.code(letter.side(), number, letter.draft().symbol());
    letters.numbered(letter.id(), new LetterView.Numbered(number, code, period, day));
    audit(letter, "number", Map.of("code", code, "period", period));
    return code;
  }

  /// Logs how and when it left. Sending a reminder marks what it urges as reminded, once: nothing
  /// can be sent twice.
  public void send(UUID id, int version, String channel) {
    LetterView letter = seen(id, version, Set.of(LetterState.NUMBERED));
    if (channel.isBlank()) {
      throw DirectiveRefusals.EMPTY_TEXT.raise();
    }
    Acting.Seat seat = seat(letter);
    Instant now = clock.now();
    letters.sent(letter.id(), channel.strip(), seat.accountId(), now);
    List<Long> urged = letters.stillUrged(letter.id());
    if (!urged.isEmpty()) {
      assignments.reminded(urged, now);
      assignments.happened(urged, "REMINDED", now, seat, code(letter), null);
    }
    audit(letter, "send", Map.of("channel", channel.strip(), "reminded", urged.size()));
  }

  /// Gives a letter up before it is sent. A number that it has stays in the register, struck
  /// through.
  public void withdraw(UUID id, int version, String reason) {
    LetterView letter = seen(id, version, LetterState.UNSENT);
    requireReason(reason);
    letters.withdrawn(letter.id(), reason.strip(), clock.now());
    audit(letter, "withdraw", Map.of("code", String.valueOf(code(letter))));
  }

  /// Keeps the digitally signed copy and says what its signatures are worth.
  public void attachSigned(UUID id, int version, Reception.Upload pdf) {
    LetterView letter =
        seen(id, version, Set.of(LetterState.SIGNED, LetterState.NUMBERED, LetterState.SENT));
    LetterView.SignedPdf kept = copies.keep(pdf);
    letters.attached(letter.id(), kept);
    audit(letter, "attach", Map.of("verdict", kept.verdict()));
  }

  private LetterView seen(UUID id, int version, Set<LetterState> allowed) {
    LetterView letter =
        letters.lock(id).orElseThrow(() -> DirectiveRefusals.NOT_FOUND.with(id).raise());
    seat(letter);
    if (letter.version() != version) {
      throw DirectiveRefusals.CHANGED_MEANWHILE.raise();
    }
    if (!allowed.contains(letter.state())) {
      throw DirectiveRefusals.LETTER_WRONG_STATE
          .with(LetterTexts.say("state." + letter.state()))
          .raise();
    }
    return letter;
  }

  private Acting.Seat seat(LetterView letter) {
    return acting.writing(PERMISSION, letter.path(), LetterPaper.organisationSide(letter.side()));
  }

  private static @Nullable String code(LetterView letter) {
    return letter.numbered() == null ? null : letter.numbered().code();
  }

  private static void requireReason(String reason) {
    if (reason.strip().length() < 10) {
      throw DirectiveRefusals.REASON_TOO_SHORT.raise();
    }
  }

  private void audit(LetterView letter, String verb, Map<String, Object> detail) {
    audit.record(
        AuditEntry.of("directives.letter." + verb, "letter", letter.id())
            .in(letter.path())
            .with(detail));
  }
}
