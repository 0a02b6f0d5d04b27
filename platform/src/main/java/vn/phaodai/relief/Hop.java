// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.phaodai.tables.ShippedRows;

/// The hops of a dossier, each with a clock in working days from `hops.csv`.
public enum Hop {
  CONFIRM,
  APPRAISE,
  DECIDE,
  PAY;

  private record Clock(int days, String who, String whoEn) {}

  private static final Map<String, Clock> CLOCKS =
      ShippedRows.of(Hop.class, "hops.csv").stream()
          .collect(
              Collectors.toMap(
                  row -> row.getField("hop"),
                  row ->
                      new Clock(
                          Integer.parseInt(row.getField("working_days")),
                          row.getField("who"),
                          row.getField("who_en"))));

  private static final Map<Hop, Clock> OF =
      Arrays.stream(values())
          .collect(Collectors.toMap(Function.identity(), hop -> CLOCKS.get(hop.name())));

  int days() {
    return clock().days();
  }

  /// Who has to do it.
  public String who(boolean english) {
    return english ? clock().whoEn() : clock().who();
  }

  private Clock clock() {
    return Optional.ofNullable(OF.get(this)).orElseThrow();
  }

  Optional<Hop> next() {
    return this == PAY ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
  }
}
