// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the rule of a policy says of a dossier.
public sealed interface Entitlement {
  /// @param amount_vnd what is paid; null where the policy pays nothing out
  /// @param ground rule, version and row
  /// @param parts how the amount came about, one line each
  record Entitled(@Nullable Long amount_vnd, String ground, List<Part> parts)
      implements Entitlement {
    public Entitled {
      parts = List.copyOf(parts);
    }
  }

  /// @param source what the deciding row cites
  record NotEntitled(String ground, String source) implements Entitlement {}

  /// @param facts that are missing, in the order of the rule
  record Unknown(List<String> facts) implements Entitlement {
    public Unknown {
      facts = List.copyOf(facts);
    }
  }

  /// The policy leaves the amount to the province, and the province's decision is not known here.
  record NoTariff(String ground) implements Entitlement {}

  /// No rule of the policy is known to be in force on the day.
  record NoRule() implements Entitlement {}

  /// @param what BASE, PREGNANT, CHILD_UNDER_6, CHILD_F0_F1, TARIFF
  /// @param count how often, or how many days
  record Part(String what, long count, long each_vnd, String source) {
    public long sum_vnd() {
      return count * each_vnd;
    }
  }
}
