// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.phaodai.relief.Policy.Beneficiary;
import vn.phaodai.tables.ShippedRows;

/// The policies that are known, from `policies.csv`.
@Component
public class Policies {
  private final List<Policy> all =
      ShippedRows.of(Policies.class, "policies.csv").stream().map(Policies::read).toList();
  private final Map<String, Policy> byCode =
      all.stream().collect(Collectors.toMap(Policy::code, Function.identity()));

  Policies() {}

  public List<Policy> all() {
    return all;
  }

  /// @throws vn.phaodai.refusal.RefusedException when there is none of this code
  public Policy get(String code) {
    Policy policy = byCode.get(code);
    if (policy == null) {
      throw ReliefRefusals.NO_SUCH_POLICY.with(code).raise();
    }
    return policy;
  }

  private static Policy read(NamedCsvRecord row) {
    return new Policy(
        row.getField("code"),
        Beneficiary.valueOf(row.getField("beneficiary")),
        row.getField("name"),
        row.getField("name_en"),
        LocalDate.parse(row.getField("apply_until")),
        row.getField("closure").equals("yes"),
        row.getField("exclusive"),
        Arrays.asList(row.getField("documents").split("\\|")),
        Arrays.asList(row.getField("documents_en").split("\\|")),
        row.getField("source"),
        row.getField("confidence"));
  }
}
