// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;

/// A named person moves what a closed body left open to a successor, by a decision. All that was
/// chosen moves in one step or nothing does.
/// - What is owed keeps its row, its state, its evidence and its history; only the body changes.
///   Where the successor owes the same already the two become one.
/// - A delivery stays as it was sent; the successor gets one of its own.
/// - A letter that has no number yet becomes a draft of the successor: its signatories sign anew. A
///   numbered one keeps number and signature, and passes into the successor's keeping to be sent.
@Service
@Transactional
public class Transfers {
  private static final String PERMISSION = "directives.transfer";

  private final ClosedBodies closed;
  private final TransferRepository transfers;
  private final Selection selection;
  private final AssignmentRepository assignments;
  private final LetterRepository letters;
  private final Bodies bodies;
  private final Acting acting;
  private final AuditLog audit;
  private final OperatingClock clock;

  Transfers(
      ClosedBodies closed,
      TransferRepository transfers,
      Selection selection,
      AssignmentRepository assignments,
      LetterRepository letters,
      Bodies bodies,
      Acting acting,
      AuditLog audit,
      OperatingClock clock) {
    this.closed = closed;
    this.transfers = transfers;
    this.selection = selection;
    this.assignments = assignments;
    this.letters = letters;
    this.bodies = bodies;
    this.acting = acting;
    this.audit = audit;
    this.clock = clock;
  }

  /// What the person ticked.
  public record Chosen(
      List<Selection.Picked> work, List<UUID> deliveries, List<Selection.Picked> letters) {
    public Chosen {
      work = List.copyOf(work);
      deliveries = List.copyOf(deliveries);
      letters = List.copyOf(letters);
    }

    int size() {
      return work.size() + deliveries.size() + letters.size();
    }
  }

  /// @param decision number and date of the decision
  /// @return how many moved
  public int move(UUID from, UUID to, Chosen chosen, String decision, String reason) {
    Body old = bodies.get(from);
    if (old.valid().contains(clock.today())) {
      throw DirectiveRefusals.BODY_NOT_CLOSED.with(old.name()).raise();
    }
    ClosedBodies.Successor heir =
        closed.successors(old.id()).stream()
            .filter(candidate -> candidate.publicId().equals(to))
            .findFirst()
            .orElseThrow(() -> DirectiveRefusals.NOT_A_SUCCESSOR.with(old.name()).raise());
    Acting.Seat seat = acting.overEither(PERMISSION, old.path(), heir.path());
    refuseUngrounded(chosen, decision, reason);
    long transfer =
        transfers.insert(old.id(), heir.id(), decision.strip(), reason.strip(), clock.now(), seat);
    String text =
        old.name() + " → " + heir.name() + "; " + decision.strip() + "; " + reason.strip();
    moveWork(transfer, old, heir, chosen.work(), seat, text);
    moveDeliveries(transfer, old, heir, chosen.deliveries());
    moveLetters(transfer, old, heir, chosen.letters());
    audit.record(
        AuditEntry.of("directives.transfer.move", "transfer", transfer)
            .in(heir.path())
            .with(
                Map.of(
                    "from", old.id(),
                    "to", heir.id(),
                    "work", chosen.work().size(),
                    "deliveries", chosen.deliveries().size(),
                    "letters", chosen.letters().size())));
    return chosen.size();
  }

  private static void refuseUngrounded(Chosen chosen, String decision, String reason) {
    if (chosen.size() == 0) {
      throw DirectiveRefusals.NO_OBLIGATION.raise();
    }
    if (decision.isBlank()) {
      throw DirectiveRefusals.NO_DECISION.raise();
    }
    if (reason.strip().length() < 10) {
      throw DirectiveRefusals.REASON_TOO_SHORT.raise();
    }
  }

  private void moveWork(
      long transfer,
      Body old,
      ClosedBodies.Successor heir,
      List<Selection.Picked> picked,
      Acting.Seat seat,
      String text) {
    if (picked.isEmpty()) {
      return;
    }
    List<Assignment> chosen = selection.open(picked);
    refuseStrangers(chosen.stream().allMatch(a -> a.bodyId() == old.id()));
    List<Long> all = chosen.stream().map(Assignment::id).toList();
    List<TransferRepository.Doubled> doubled = transfers.owedAlready(all, heir.id());
    List<Long> ended = doubled.stream().map(TransferRepository.Doubled::old).toList();
    List<Long> moving = new ArrayList<>(all);
    moving.removeAll(ended);
    transfers.moveWork(moving, heir.id(), heir.path());
    doubled.forEach(pair -> transfers.merge(pair, clock.now()));
    List<Long> told = new ArrayList<>(all);
    doubled.forEach(pair -> told.add(pair.kept()));
    assignments.happened(told, "TRANSFERRED", clock.now(), seat, text, null);
    transfers.movedWork(transfer, all);
  }

  private void moveDeliveries(
      long transfer, Body old, ClosedBodies.Successor heir, List<UUID> chosen) {
    List<Long> rows = transfers.lockDeliveries(chosen, old.id());
    if (rows.size() < chosen.size()) {
      throw DirectiveRefusals.CHANGED_MEANWHILE.raise();
    }
    transfers.passOn(rows, heir.id(), heir.path(), clock.now());
    transfers.movedDeliveries(transfer, rows);
  }

  private void moveLetters(
      long transfer, Body old, ClosedBodies.Successor heir, List<Selection.Picked> chosen) {
    for (Selection.Picked picked : chosen) {
      LetterView letter =
          letters
              .lock(picked.id())
              .orElseThrow(() -> DirectiveRefusals.NOT_FOUND.with(picked.id()).raise());
      refuseStrangers(letter.issuerId() == old.id());
      if (letter.version() != picked.version() || !LetterState.UNSENT.contains(letter.state())) {
        throw DirectiveRefusals.CHANGED_MEANWHILE.raise();
      }
      Body issuer = bodies.get(heir.id());
      if (issuer.side() != LetterPaper.organisationSide(letter.side())) {
        throw DirectiveRefusals.LETTER_OF_ANOTHER_SIDE.with(letter.draft().subject()).raise();
      }
      acting.writingEither(PERMISSION, old.path(), heir.path(), issuer.side());
      if (letter.state() == LetterState.NUMBERED) {
        letters.keptBy(letter.id(), heir.path());
      } else {
        String symbol = LetterNumbers.usualSymbol(letter.side(), letter.draft().type(), issuer);
        letters.reissue(letter.id(), issuer, symbol);
      }
      transfers.movedLetter(transfer, letter.id(), before(letter));
    }
  }

  /// What the move takes away from a letter stays readable.
  private static String before(LetterView letter) {
    LetterView.Signed signed = letter.signed();
    String at = LetterTexts.say("state." + letter.state()) + ", " + letter.draft().symbol();
    return signed == null
        ? at
        : at + ", " + signed.position() + " " + signed.name() + " " + LetterTexts.date(signed.on());
  }

  private static void refuseStrangers(boolean ofTheBody) {
    if (!ofTheBody) {
      throw DirectiveRefusals.CHANGED_MEANWHILE.raise();
    }
  }
}
