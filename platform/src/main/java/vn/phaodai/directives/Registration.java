// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.engine.dispatch.DispatchReader;
import vn.phaodai.engine.dispatch.Reading;
import vn.phaodai.organisation.Body;
import vn.phaodai.refusal.RefusedException;

/// Takes a document into the register, lets a person correct what was read, and on confirmation
/// turns it into deliveries and obligations that are tracked. A draft obliges nobody.
@Service
@Transactional
public class Registration {
  private final DispatchRepository dispatches;
  private final AssignmentRepository assignments;
  private final Addressing addressing;
  private final Supersession supersession;
  private final SignerChecks signers;
  private final Acting acting;
  private final AuditLog audit;
  private final OperatingClock clock;
  private final DispatchReader reader = DispatchReader.standard();

  Registration(
      DispatchRepository dispatches,
      AssignmentRepository assignments,
      Addressing addressing,
      Supersession supersession,
      SignerChecks signers,
      Acting acting,
      AuditLog audit,
      OperatingClock clock) {
    this.dispatches = dispatches;
    this.assignments = assignments;
    this.addressing = addressing;
    this.supersession = supersession;
    this.signers = signers;
    this.acting = acting;
    this.audit = audit;
    this.clock = clock;
  }

  /// Reads the document and keeps it as a draft with its arrival number.
  ///
  /// @return the draft's public id
  public UUID register(Incoming incoming) {
    Register register = dispatches.register(incoming.registerBody());
    acting.over("directives.register", register.path());
    dispatches
        .findByHash(register.bodyId(), incoming.sha256())
        .ifPresent(
            known -> {
              throw DirectiveRefusals.ALREADY_REGISTERED.with(known).raise();
            });
    Reading reading = reader.read(incoming.text());
    int arrival =
        dispatches.nextNumber(register.bodyId(), "IN", String.valueOf(clock.today().getYear()));
    DispatchKey key = dispatches.insert(register, incoming, reading, arrival);
    addressing.write(key.id(), reading, register, dateOf(reading));
    nameIssuer(key, null);
    audit("register", key.id(), register.path(), Map.of("sha256", incoming.sha256()));
    return key.publicId();
  }

  /// Keeps whose dispatch it is, and what that body's directory says about who signed.
  private void nameIssuer(DispatchKey key, @Nullable Long account) {
    Optional<Body> issuer = addressing.issuerOf(key);
    dispatches.nameIssuer(key.id(), issuer.map(Body::name).orElse(null));
    signers.hold(key, issuer, account);
  }

  /// Somebody has compared the machine's reading of the image with the image.
  public void markLookedAt(UUID id) {
    DispatchKey key = draft(id);
    acting.over("directives.register", key.path());
    dispatches.markLookedAt(key.id());
    audit("look_at", key.id(), key.path(), Map.of());
  }

  /// Corrects one header field; what stood there before is kept. Allowed after confirmation too:
  /// that is how the number of a copy without header is added when it becomes known, and only then
  /// is it found by those that replace it.
  public void correctHeader(UUID id, HeaderField field, @Nullable String value) {
    DispatchKey key = dispatches.lock(id).orElseThrow(() -> notFound(id));
    Acting.Seat seat = acting.over("directives.register", key.path());
    dispatches.correctHeader(key, field, value, clock.now(), seat.accountId());
    nameIssuer(dispatches.key(key.id()), seat.accountId());
    List<Long> superseded = supersession.apply(key.id());
    audit("correct", key.id(), key.path(), Map.of("field", field.name(), "superseded", superseded));
  }

  /// Corrects an obligation of a draft.
  public void correctObligation(UUID id, int ordinal, ObligationCorrection correction) {
    DispatchKey key = draft(id);
    Acting.Seat seat = acting.over("directives.register", key.path());
    dispatches.correctObligation(key, ordinal, correction, clock.now(), seat.accountId());
    audit("correct", key.id(), key.path(), Map.of("obligation", ordinal));
  }

  /// Adds an obligation that the reader did not see, typed or marked in the text.
  public void addObligation(UUID id, ObligationCorrection obligation) {
    DispatchKey key = draft(id);
    Acting.Seat seat = acting.over("directives.register", key.path());
    int ordinal = dispatches.addObligation(key, obligation, "ADDED", clock.now(), seat.accountId());
    audit("correct", key.id(), key.path(), Map.of("obligation", ordinal));
  }

  /// Takes away something that is no obligation; it stays visible in the draft's history.
  public void dropObligation(UUID id, int ordinal, String reason) {
    DispatchKey key = draft(id);
    Acting.Seat seat = acting.over("directives.register", key.path());
    dispatches.dropObligation(key, ordinal, reason, clock.now(), seat.accountId());
    audit("correct", key.id(), key.path(), Map.of("obligation", ordinal));
  }

  /// The leader's written instruction (bút phê) becomes an obligation beside those of the text.
  public void instruct(UUID id, String text, long leadBody, @Nullable LocalDate due) {
    DispatchKey key = dispatches.lock(id).orElseThrow(() -> notFound(id));
    instruct(key, text, leadBody, due, acting.over("directives.instruct", key.path()));
  }

  /// As [#instruct], from a seat that was looked at.
  void instruct(
      DispatchKey key, String text, long leadBody, @Nullable LocalDate due, Acting.Seat seat) {
    if (text.isBlank()) {
      throw DirectiveRefusals.EMPTY_TEXT.raise();
    }
    dispatches.insertInstruction(key.id(), seat.requireTenure(), text, clock.now());
    ObligationCorrection obligation =
        new ObligationCorrection(text, List.of(), List.of(), null, null, due);
    int ordinal =
        dispatches.addObligation(key, obligation, "INSTRUCTION", clock.now(), seat.accountId());
    Instant dueAt = due == null ? null : OperatingClock.endOf(due);
    open(dispatches.obligationId(key.id(), ordinal), Set.of(leadBody), "LEAD", dueAt, seat);
    audit("instruct", key.id(), key.path(), Map.of("obligation", ordinal, "body", leadBody));
  }

  /// From draft to order: addressees become deliveries, obligations become what bodies owe.
  ///
  /// @param twoDocuments the caller has compared and says that an equal number with another date is
  ///   another document
  public void confirm(UUID id, boolean twoDocuments) {
    DispatchKey key = draft(id);
    Acting.Seat seat = acting.over("directives.confirm", key.path());
    if (!dispatches.isLookedAt(key.id())) {
      throw DirectiveRefusals.NOT_LOOKED_AT.raise();
    }
    refuseDoubles(key, twoDocuments);
    addressing.deliver(key, clock.now());
    Addressing.Named named = addressing.named(key);
    for (OpenObligation o : dispatches.obligations(key.id())) {
      Set<Long> lead = new LinkedHashSet<>(named.bodies(o.lead()));
      Set<Long> with = new LinkedHashSet<>(named.bodies(o.with()));
      with.removeAll(lead);
      open(o.id(), lead, "LEAD", o.dueAt(), seat);
      open(o.id(), with, "WITH", o.dueAt(), seat);
    }
    dispatches
        .monitors(key.id())
        .forEach(
            words ->
                named.bodies(List.of(words)).stream()
                    .findFirst()
                    .ifPresent(body -> dispatches.setMonitor(key.id(), body)));
    dispatches.confirm(key.id(), clock.now(), seat.accountId());
    signers.hold(key, addressing.issuerOf(key), seat.accountId());
    List<Long> superseded = supersession.apply(key.id());
    audit("confirm", key.id(), key.path(), Map.of("superseded", superseded));
  }

  /// Takes a draft back out: registered by mistake. Its number stays used.
  public void withdraw(UUID id, String reason) {
    DispatchKey key = draft(id);
    Acting.Seat seat = acting.over("directives.register", key.path());
    dispatches.withdraw(key.id(), reason, clock.now(), seat.accountId());
    audit("withdraw", key.id(), key.path(), Map.of());
  }

  /// Gives an obligation that names nobody, or more bodies, to those chosen by a person.
  public int assign(UUID obligation, Set<Long> bodies, String part, @Nullable LocalDate due) {
    OpenObligation o = dispatches.obligation(obligation).orElseThrow(() -> notFound(obligation));
    DispatchKey key = dispatches.key(o.dispatchId());
    Acting.Seat seat = acting.over("directives.assign", key.path());
    Instant dueAt = due == null ? o.dueAt() : OperatingClock.endOf(due);
    int opened = open(o.id(), bodies, part, dueAt, seat);
    audit("assign", key.id(), key.path(), Map.of("bodies", opened, "obligation", o.id()));
    return opened;
  }

  /// Gives an obligation that names nobody to those whom the dispatch addresses. The text does not
  /// say so: a person decides it, here.
  public int assignToAddressees(UUID obligation, @Nullable LocalDate due) {
    OpenObligation o = dispatches.obligation(obligation).orElseThrow(() -> notFound(obligation));
    DispatchKey key = dispatches.key(o.dispatchId());
    Set<Long> bodies = addressing.named(key).bodies(dispatches.addressees(key.id()));
    return assign(obligation, bodies, "LEAD", due);
  }

  private int open(
      long obligation, Set<Long> bodies, String part, @Nullable Instant due, Acting.Seat seat) {
    if (bodies.isEmpty()) {
      return 0;
    }
    List<Long> opened = assignments.open(obligation, bodies, part, null, due);
    assignments.happened(opened, "ASSIGNED", clock.now(), seat, null, null);
    return opened.size();
  }

  private void refuseDoubles(DispatchKey key, boolean twoDocuments) {
    for (DispatchRepository.Twin twin : dispatches.confirmedWithSameCode(key.id())) {
      if (twin.sameDate()) {
        throw DirectiveRefusals.ALREADY_REGISTERED.with(twin.label()).raise();
      }
      if (!twoDocuments) {
        throw DirectiveRefusals.SAME_NUMBER_OTHER_DATE
            .with(twin.label(), String.valueOf(twin.issuedOn()))
            .raise();
      }
    }
  }

  private DispatchKey draft(UUID id) {
    DispatchKey key = dispatches.lock(id).orElseThrow(() -> notFound(id));
    if (!key.status().equals("DRAFT")) {
      throw DirectiveRefusals.WRONG_STATE.with(key.status()).raise();
    }
    return key;
  }

  private LocalDate dateOf(Reading reading) {
    return reading.date() == null ? clock.today() : reading.date().value();
  }

  private static RefusedException notFound(Object id) {
    return DirectiveRefusals.NOT_FOUND.with(id).raise();
  }

  private void audit(String verb, long dispatch, String path, Map<String, Object> detail) {
    audit.record(
        AuditEntry.of("directives.dispatch." + verb, "dispatch", dispatch).in(path).with(detail));
  }
}
