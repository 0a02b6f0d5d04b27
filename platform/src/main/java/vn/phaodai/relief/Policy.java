// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.time.LocalDate;
import java.util.List;

/// What the State grants to whom, as `policies.csv` says it; its conditions and amounts are the
/// rule `NQ68-` with the same code.
///
/// @param code `P04`
/// @param applyUntil last day on which a dossier is taken
/// @param needsClosure whether an order must have closed the place of work or business
/// @param exclusive policies of one word exclude each other on the same days; empty: none
/// @param documents that a dossier needs; `documentsEn` their English twins
/// @param confidence H, M, L
public record Policy(
    String code,
    Beneficiary beneficiary,
    String name,
    String nameEn,
    LocalDate applyUntil,
    boolean needsClosure,
    String exclusive,
    List<String> documents,
    List<String> documentsEn,
    String source,
    String confidence) {
  public Policy {
    documents = List.copyOf(documents);
    documentsEn = List.copyOf(documentsEn);
  }

  /// Who is granted it.
  public enum Beneficiary {
    PERSON,
    HOUSEHOLD_BUSINESS,
    EMPLOYER
  }

  /// The rule that says who is entitled, and to how much.
  public String rule() {
    return "NQ68-" + code;
  }

  public String name(boolean english) {
    return english ? nameEn : name;
  }

  public List<String> documents(boolean english) {
    return english ? documentsEn : documents;
  }
}
