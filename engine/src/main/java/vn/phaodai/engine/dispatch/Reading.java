// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a document says and orders. All spans refer to `text`, the document in Unicode NFC. What is
/// not written is null or missing from its list; what was concluded stands in `inferred` only.
public record Reading(
    String text,
    @Nullable Found<DocumentCode> code,
    @Nullable Found<DocumentType> type,
    @Nullable Found<String> issuer,
    @Nullable Found<LocalDate> date,
    @Nullable Found<String> place,
    @Nullable Found<String> subject,
    @Nullable Found<Urgency> urgency,
    List<Addressee> addressees,
    List<Recipient> recipients,
    List<Citation> citations,
    List<Clause> clauses,
    List<ObligationFound> obligations,
    @Nullable Signatory signatory,
    List<Gap> gaps,
    List<Inference> inferred) {
  public Reading {
    addressees = List.copyOf(addressees);
    recipients = List.copyOf(recipients);
    citations = List.copyOf(citations);
    clauses = List.copyOf(clauses);
    obligations = List.copyOf(obligations);
    gaps = List.copyOf(gaps);
    inferred = List.copyOf(inferred);
  }
}
