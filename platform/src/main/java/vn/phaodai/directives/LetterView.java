// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.phaodai.documents.LetterProfile.Side;

/// An outgoing letter with how far it is.
///
/// @param aboutSlug the dispatch it urges or reports on
/// @param urged how many assignments it urges
public record LetterView(
    long id,
    UUID publicId,
    long issuerId,
    String issuer,
    String path,
    Side side,
    LetterPurpose purpose,
    LetterState state,
    LetterDraft draft,
    @Nullable String aboutSlug,
    @Nullable String about,
    int urged,
    @Nullable Long draftedBy,
    Instant draftedAt,
    @Nullable Instant checkedAt,
    @Nullable Signed signed,
    @Nullable Numbered numbered,
    @Nullable Sent sent,
    @Nullable SignedPdf pdf,
    @Nullable String withdrawnReason,
    int version) {

  /// The signature as it was given; it stays when the seat passes to another person.
  ///
  /// @param capacity as printed, null where a head signs as himself
  public record Signed(
      long tenureId, @Nullable String capacity, String position, String name, LocalDate on) {}

  public record Numbered(int number, String code, String period, LocalDate on) {}

  public record Sent(Instant at, String channel) {}

  /// @param verdict VERIFIED, NOT_VERIFIED or UNSIGNED
  public record SignedPdf(UUID file, String verdict, String vietnamese, String english) {}
}
