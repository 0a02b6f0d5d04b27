// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.plans;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.SignedIn;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.territory.Unit;

/// The desk at which plans are written, approved by somebody else, and withdrawn:
///
/// ```
///   DRAFT ──► APPROVED (number) ──► succeeded by the next version on its first day
///     └──────────┴──► WITHDRAWN (reason): what it had set going ends
/// ```
///
/// A plan approved after its level was decided is set going at once.
@Service
@Transactional
public class Plans {
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final PlanRepository rows;
  private final PlanSight sight;
  private final Library library;
  private final Activations activations;
  private final Bodies bodies;
  private final OperatingClock clock;
  private final AuditLog audit;

  Plans(
      PlanRepository rows,
      PlanSight sight,
      Library library,
      Activations activations,
      Bodies bodies,
      OperatingClock clock,
      AuditLog audit) {
    this.rows = rows;
    this.sight = sight;
    this.library = library;
    this.activations = activations;
    this.bodies = bodies;
    this.clock = clock;
    this.audit = audit;
  }

  /// Keeps a plan as a draft that waits for somebody else's approval.
  public UUID write(String unitCode, Draft draft) {
    Unit unit = sight.require(unitCode, clock.today(), PlanSight.WRITE);
    if (draft.owner() == null) {
      throw PlanRefusals.OWNER_NEEDED.with(unit.fullName()).raise();
    }
    long owner = body(unit, draft.owner()).id();
    if (draft.steps().isEmpty()) {
      throw PlanRefusals.NO_MEASURE.raise();
    }
    draft.steps().stream()
        .filter(step -> step.withinDays() < 0)
        .findFirst()
        .ifPresent(
            step -> {
              throw PlanRefusals.DAYS_WRONG.with(step.text()).raise();
            });
    draft.needs().forEach((code, amount) -> check(library, code, amount));
    List<Long> leads =
        draft.steps().stream()
            .map(step -> step.lead() == null ? owner : body(unit, step.lead()).id())
            .toList();
    UUID id;
    try {
      id = rows.insert(unit, draft, owner, leads, author(), account(), clock.now());
    } catch (DataIntegrityViolationException another) {
      throw twoAtOnce(unit.fullName(), draft.from());
    }
    audit.record(
        AuditEntry.of("plans.write", "unit", unit.id())
            .in(unit.path())
            .with(Map.of("level", draft.level().name(), "from", draft.from().toString())));
    return id;
  }

  static Resource check(Library library, String code, long amount) {
    Resource resource =
        library.find(code).orElseThrow(() -> PlanRefusals.NO_SUCH_RESOURCE.with(code).raise());
    if (amount < 0) {
      throw PlanRefusals.AMOUNT_WRONG.with(resource.vi(), amount).raise();
    }
    return resource;
  }

  private Body body(Unit unit, UUID id) {
    Body body = bodies.get(id);
    if (!body.path().equals(unit.path()) && !body.path().startsWith(unit.path() + ".")) {
      throw PlanRefusals.NOT_OF_THE_UNIT.with(body.name(), unit.fullName()).raise();
    }
    return body;
  }

  /// Somebody other than its author approves a plan under the number of a paper.
  public void approve(UUID id, String number) {
    Plan plan = held(id, PlanSight.APPROVE);
    if (plan.state() != Plan.State.DRAFT) {
      throw PlanRefusals.NOT_A_DRAFT.raise();
    }
    if (account() instanceof Long account && account.equals(plan.authorId())) {
      throw PlanRefusals.SAME_PERSON.raise();
    }
    if (number.isBlank()) {
      throw PlanRefusals.NUMBER_NEEDED.raise();
    }
    try {
      rows.succeed(plan);
      rows.approve(plan.id(), number.strip(), author(), account(), clock.now());
    } catch (DataIntegrityViolationException another) {
      throw twoAtOnce(plan.unitName(), plan.from());
    }
    record("approve", plan, Map.of("number", number.strip(), "level", plan.level().name()));
    activations.settle(plan.path());
  }

  /// The plan is no longer one; what it had set going ends.
  public void withdraw(UUID id, String reason) {
    Plan plan =
        held(id, plan(id).state() == Plan.State.DRAFT ? PlanSight.WRITE : PlanSight.APPROVE);
    if (plan.state() == Plan.State.WITHDRAWN) {
      throw PlanRefusals.NOT_A_DRAFT.raise();
    }
    if (reason.isBlank()) {
      throw PlanRefusals.REASON_NEEDED.raise();
    }
    rows.withdraw(plan.id(), reason.strip(), author(), clock.now());
    record("withdraw", plan, Map.of("level", plan.level().name()));
    activations.settle(plan.path());
  }

  /// A plan that the reader may see.
  @Transactional(readOnly = true)
  public Plan get(UUID id) {
    Plan plan = plan(id);
    if (!sight.covers(plan.path(), PlanSight.READ)) {
      throw PlanRefusals.NO_SUCH_PLAN.raise();
    }
    return plan;
  }

  private Plan plan(UUID id) {
    return rows.find(id).orElseThrow(PlanRefusals.NO_SUCH_PLAN::raise);
  }

  private Plan held(UUID id, String permission) {
    return rows.hold(id)
        .filter(plan -> sight.covers(plan.path(), permission))
        .orElseThrow(PlanRefusals.NO_SUCH_PLAN::raise);
  }

  private static RuntimeException twoAtOnce(String unit, LocalDate from) {
    return PlanRefusals.TWO_AT_ONCE.with(unit, SHOWN.format(from)).raise();
  }

  private void record(String verb, Plan plan, Map<String, Object> detail) {
    audit.record(AuditEntry.of("plans." + verb, "plan", plan.id()).in(plan.path()).with(detail));
  }

  /// The days of a measure as somebody typed them.
  public static int days(String measure, String typed) {
    if (!typed.strip().matches("[0-9]{1,3}")) {
      throw PlanRefusals.DAYS_WRONG.with(measure).raise();
    }
    return Integer.parseInt(typed.strip());
  }

  /// The first day of a plan as somebody typed it; null where nothing stood.
  public static @Nullable LocalDate day(String typed) {
    try {
      return typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException notADay) {
      throw PlanRefusals.NO_DAY.with(typed).raise();
    }
  }

  /// A body as a form names it; null where nothing stood.
  public static @Nullable UUID body(String typed, String unit) {
    try {
      return typed.isBlank() ? null : UUID.fromString(typed);
    } catch (IllegalArgumentException noId) {
      throw PlanRefusals.NOT_OF_THE_UNIT.with(typed, unit).raise();
    }
  }

  static String author() {
    return SignedIn.current().map(SignedIn::label).orElse("");
  }

  static @Nullable Long account() {
    return SignedIn.current().map(SignedIn::accountId).orElse(null);
  }
}
