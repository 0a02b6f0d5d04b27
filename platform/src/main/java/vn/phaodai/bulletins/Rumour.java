// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.bulletins;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that is said about the epidemic and may be false.
///
/// @param place full name of the unit it was heard in
/// @param channel by which it spreads: a network, a market, a telephone group
/// @param reporter office, team or seat that told it; no private person
/// @param heard when it was heard; `told` when this system was told
/// @param verdict the last one; null: not checked yet
/// @param answer the last one; null: not answered yet
public record Rumour(
    long id,
    UUID publicId,
    String path,
    String unit,
    String place,
    String words,
    String channel,
    String reporter,
    boolean isFromCitizen,
    Instant heard,
    Instant told,
    Instant checkDue,
    Instant answerDue,
    @Nullable Finding verdict,
    @Nullable Answer answer) {

  public enum Verdict {
    TRUE,
    FALSE,
    UNCLEAR;

    public String key() {
      return "bulletins.verdict." + name();
    }
  }

  /// What an officer found, held against sources.
  public record Finding(Verdict verdict, String evidence, String officer, Instant at) {}

  /// How it was answered: by a published bulletin, or by a statement made somewhere.
  ///
  /// @param bulletin null where a statement was made; `name` of the bulletin
  public record Answer(
      @Nullable UUID bulletin,
      String name,
      String statement,
      String channel,
      String officer,
      Instant at) {}

  public boolean isOpen() {
    return answer == null;
  }

  public String stateKey() {
    return verdict == null
        ? "bulletins.rumour.NEW"
        : answer == null ? "bulletins.rumour.CHECKED" : "bulletins.rumour.ANSWERED";
  }

  /// The end of the clock that runs now, or that ran last.
  public Instant due() {
    return verdict == null ? checkDue : answerDue;
  }

  /// Whether one of its clocks ran out before its step was done.
  public boolean isLate(Instant now) {
    return (verdict == null ? now : verdict.at()).isAfter(checkDue)
        || (answer == null ? now : answer.at()).isAfter(answerDue);
  }
}
