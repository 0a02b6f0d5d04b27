// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.plans;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.territory.Unit;

/// What the plans that run need and their units lack.
@Service
@Transactional(readOnly = true)
public class PlanShortages {
  private final PlanRepository plans;
  private final ActivationRepository activations;
  private final Stocks stocks;

  PlanShortages(PlanRepository plans, ActivationRepository activations, Stocks stocks) {
    this.plans = plans;
    this.activations = activations;
    this.stocks = stocks;
  }

  /// @param running plans that run, at most [PlanBoards#MOST]
  /// @param totals needs and lacks of all of them, by resource
  public record Sum(int running, List<PlanBoard.Total> totals) {
    public Sum {
      totals = List.copyOf(totals);
    }
  }

  /// Of a unit and all below it.
  public Sum of(Unit unit) {
    List<Activation> running = activations.running(unit.path(), PlanBoards.MOST);
    return new Sum(running.size(), totals(of(running).values()));
  }

  /// By the path of the unit.
  Map<String, List<Shortage>> of(List<Activation> running) {
    Map<Long, Map<String, Long>> needs =
        plans.needs(running.stream().map(Activation::planId).toList());
    Map<String, Map<String, Long>> wanted = new HashMap<>();
    running.forEach(one -> wanted.put(one.path(), needs.getOrDefault(one.planId(), Map.of())));
    return stocks.against(wanted);
  }

  static List<PlanBoard.Total> totals(Collection<List<Shortage>> shortages) {
    Map<Resource, List<Shortage>> by = new LinkedHashMap<>();
    shortages.stream()
        .flatMap(List::stream)
        .forEach(one -> by.computeIfAbsent(one.resource(), _ -> new ArrayList<>()).add(one));
    return by.entrySet().stream()
        .map(
            one ->
                new PlanBoard.Total(
                    one.getKey(),
                    one.getValue().stream().mapToLong(Shortage::needs).sum(),
                    one.getValue().stream().mapToLong(Shortage::lacks).sum(),
                    (int) one.getValue().stream().filter(row -> row.lacks() > 0).count()))
        .toList();
  }
}
