// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody’s request for what a policy grants, as it stands.
///
/// @param code given to the applicant; tells nothing of them
/// @param unitName of the commune
/// @param personId of the register; null for an employer
/// @param business name of an employer or household business; else empty
/// @param from first day asked for; null where the policy asks for none
/// @param to last, included
/// @param claimed_d days that it claims
/// @param closure number of the order that closed the place; empty
/// @param facts as typed, by name
/// @param supplements PREGNANT, CHILD_F0_F1
/// @param children ids of the register
/// @param ground rule, version and row that decided; empty before the appraisal
/// @param openFindings of controls that speak against it: not decided yet, or found to be right
public record Dossier(
    long id,
    UUID publicId,
    String code,
    String policy,
    long unitId,
    String unitName,
    String path,
    @Nullable Long personId,
    String business,
    @Nullable String taxCode,
    String accountTail,
    Channel channel,
    LocalDate receivedOn,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Integer claimed_d,
    String closure,
    Map<String, String> facts,
    List<String> documents,
    List<String> supplements,
    List<Long> children,
    State state,
    @Nullable Long amount_vnd,
    String ground,
    @Nullable String number,
    String reason,
    @Nullable Long enteredBy,
    @Nullable Long appraisedBy,
    @Nullable LocalDate postedOn,
    @Nullable LocalDate openUntil,
    @Nullable LocalDate paidOn,
    int openFindings) {
  public Dossier {
    facts = Map.copyOf(facts);
    documents = List.copyOf(documents);
    supplements = List.copyOf(supplements);
    children = List.copyOf(children);
  }

  /// How it came in.
  public enum Channel {
    PAPER,
    WORKBOOK,
    PUBLIC
  }

  /// Where it stands.
  public enum State {
    RECEIVED,
    CONFIRMED,
    APPRAISED,
    APPROVED,
    REFUSED,
    PAID,
    WITHDRAWN;

    public String key() {
      return "relief.state." + name();
    }
  }
}
