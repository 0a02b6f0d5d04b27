// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A dispatch with all that hangs on it, as one page shows it.
public record DispatchView(
    Header header,
    String text,
    List<ObligationView> obligations,
    List<AddressLine> addressees,
    List<AddressLine> recipients,
    DeliveryCount deliveries,
    List<CitationView> citations,
    List<CitationView> citedBy,
    List<CorrectionView> corrections) {

  /// What stands at its head, and how it came.
  ///
  /// @param label its code; of a copy without number its type and issuer
  /// @param signatory printed signature block, null where there is none
  /// @param inferred what was not printed but inferred, with the ground
  public record Header(
      long id,
      UUID publicId,
      String slug,
      String status,
      String label,
      @Nullable String system,
      @Nullable String type,
      @Nullable String code,
      @Nullable LocalDate issuedOn,
      @Nullable String issuer,
      @Nullable String place,
      @Nullable String subject,
      @Nullable String urgency,
      @Nullable String signatory,
      List<String> gaps,
      List<InferredView> inferred,
      String textSource,
      boolean lookedAt,
      @Nullable UUID file,
      String channel,
      Instant arrivedAt,
      @Nullable Integer arrivalNumber,
      String registerBody,
      String path) {}

  /// A value that was inferred, never printed.
  public record InferredView(String field, String value, String ground) {}

  /// An obligation and who owes it.
  public record ObligationView(
      UUID publicId,
      int ordinal,
      String source,
      @Nullable String clause,
      String text,
      @Nullable Integer starts,
      @Nullable Integer ends,
      List<String> lead,
      List<String> with,
      @Nullable String theme,
      @Nullable String condition,
      @Nullable String outcome,
      String deadlineKind,
      @Nullable String deadlineText,
      @Nullable Instant dueAt,
      @Nullable String monitor,
      boolean dropped,
      int owed,
      int accepted,
      int submitted,
      int overdue,
      int undated) {
    /// Nobody owes it: a person must choose.
    public boolean unassigned() {
      return owed == 0 && !dropped;
    }
  }

  /// A line of “Kính gửi” or “Nơi nhận” and what it amounts to.
  public record AddressLine(String text, String purpose, String meaning, int members) {}

  /// How far the dispatch has reached its addressees.
  public record DeliveryCount(int total, int sent, int read, int acknowledged) {}

  /// A cited document, or one that cites this; `slug` where it is in the archive.
  public record CitationView(
      String code,
      @Nullable LocalDate on,
      @Nullable String issuer,
      String relation,
      @Nullable String slug) {}

  /// What a person changed in the reading.
  public record CorrectionView(
      @Nullable Integer obligation,
      String field,
      @Nullable String before,
      @Nullable String after,
      Instant at) {}
}
