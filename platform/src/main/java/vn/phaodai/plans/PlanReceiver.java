// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.plans;

import static vn.phaodai.plans.PlanFile.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.refusal.RefusedException;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.tables.Receiver;
import vn.phaodai.tables.Rejection;
import vn.phaodai.territory.Resolution;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;
import vn.phaodai.zones.RiskLevel;

/// Takes plans in as drafts. A plan with a bad row stays out whole; the others come in.
@Component
class PlanReceiver implements Receiver {
  private final Plans plans;
  private final Library library;
  private final Units units;
  private final Bodies bodies;
  private final OperatingClock clock;
  private final TransactionTemplate eachPlan;

  PlanReceiver(
      Plans plans,
      Library library,
      Units units,
      Bodies bodies,
      OperatingClock clock,
      PlatformTransactionManager transactions) {
    this.plans = plans;
    this.library = library;
    this.units = units;
    this.bodies = bodies;
    this.clock = clock;
    this.eachPlan = new TransactionTemplate(transactions);
    this.eachPlan.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  private record Key(String unit, String level) {}

  @Override
  public ImportKind kind() {
    return KIND;
  }

  @Override
  public String permission() {
    return PlanSight.WRITE;
  }

  @Override
  public Taken take(List<ImportedRow> rows, Delivery delivery) {
    Map<Key, List<ImportedRow>> found = new LinkedHashMap<>();
    rows.forEach(
        row ->
            found
                .computeIfAbsent(new Key(row.get(UNIT), row.get(LEVEL)), _ -> new ArrayList<>())
                .add(row));
    int added = 0;
    List<Rejection> rejected = new ArrayList<>();
    for (List<ImportedRow> one : found.values()) {
      try {
        eachPlan.executeWithoutResult(_ -> take(one));
        added += one.size();
      } catch (RefusedException e) {
        one.forEach(row -> rejected.add(row.rejected(e.refusal())));
      }
    }
    return new Taken(added, 0, rejected);
  }

  private void take(List<ImportedRow> rows) {
    LocalDate today = clock.today();
    ImportedRow first = rows.getFirst();
    Unit unit = unit(first.get(UNIT), today);
    String from = one(unit, rows, FROM);
    String owner = one(unit, rows, OWNER);
    List<Draft.Step> steps =
        rows.stream()
            .map(
                row ->
                    new Draft.Step(
                        row.get(MEASURE),
                        row.has(LEAD) ? body(unit, row.get(LEAD), today) : null,
                        row.integer(WITHIN).orElse(0)))
            .toList();
    Map<String, Long> needs = new HashMap<>();
    for (Resource resource : library.resources()) {
      String amount = one(unit, rows, columnOf(resource));
      if (!amount.isEmpty()) {
        needs.put(resource.code(), Long.valueOf(amount));
      }
    }
    plans.write(
        unit.code(),
        new Draft(
            RiskLevel.valueOf(first.get(LEVEL)),
            from.isEmpty() ? today : LocalDate.parse(from),
            owner.isEmpty() ? null : body(unit, owner, today),
            steps,
            needs,
            ""));
  }

  /// What the rows of a plan say of it: the same in each that says anything.
  private static String one(Unit unit, List<ImportedRow> rows, int column) {
    List<String> said =
        rows.stream()
            .map(row -> row.get(column))
            .filter(text -> !text.isEmpty())
            .distinct()
            .toList();
    if (said.size() > 1) {
      throw PlanRefusals.ROWS_DIFFER.with(unit.fullName(), KIND.columns().get(column).vi()).raise();
    }
    return said.isEmpty() ? "" : said.getFirst();
  }

  private Unit unit(String text, LocalDate day) {
    return switch (units.resolve(text, day)) {
      case Resolution.Found(var unit) -> unit;
      case Resolution.Ambiguous _, Resolution.Unknown _ ->
          throw PlanRefusals.NO_SUCH_UNIT.with(text).raise();
    };
  }

  private @Nullable UUID body(Unit unit, String code, LocalDate day) {
    return bodies
        .find(code, day)
        .map(Body::publicId)
        .orElseThrow(() -> PlanRefusals.NOT_OF_THE_UNIT.with(code, unit.fullName()).raise());
  }
}
