// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.rulemaking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A version of a rule on its way into force, with its text as last written.
///
/// @param rule id of the rule, the same in all its versions
/// @param base the version that it was begun from
/// @param path of the province in whose name it is made
/// @param revision how often the text was written
/// @param author name and seat of who wrote it last
/// @param adopted how it came into force; null until it does
/// @param closing why it was dropped or revoked; else empty
public record RuleDraft(
    long id,
    UUID publicId,
    String rule,
    String base,
    String path,
    State state,
    int revision,
    String text,
    String author,
    Instant writtenAt,
    @Nullable Adopted adopted,
    String closing) {
  /// Where a draft stands.
  public enum State {
    OPEN,
    ADOPTED,
    DROPPED,
    /// Adopted, and taken back before its first day.
    REVOKED;

    public String key() {
      return "rulemaking.state." + name();
    }
  }

  /// @param firstDay on which it is in force
  public record Adopted(
      String version, LocalDate firstDay, String number, String signer, LocalDate signedOn) {}

  /// What messages and verdicts call its text.
  public String file() {
    return rule + "." + publicId + ".rules";
  }
}
