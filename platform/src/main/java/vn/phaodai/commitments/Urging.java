// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.directives.LetterDesk;
import vn.phaodai.shell.Formats;

/// From a promise that was missed, or is at risk, to the letter that urges the body that made it:
/// drafted in the issuer’s form, checked, signed and numbered at the desk of letters like any
/// other.
@Service
@Transactional
public class Urging {
  /// The letter goes to an office.
  private static final Locale VIETNAMESE = Locale.of("vi");

  private final CommitmentBoards boards;
  private final LetterDesk desk;
  private final Sentences sentences;
  private final OperatingClock clock;

  Urging(CommitmentBoards boards, LetterDesk desk, Sentences sentences, OperatingClock clock) {
    this.boards = boards;
    this.desk = desk;
    this.sentences = sentences;
    this.clock = clock;
  }

  public static boolean isCalledFor(Standing standing) {
    return standing == Standing.MISSED || standing == Standing.AT_RISK;
  }

  /// @param issuer the body that writes
  /// @return the draft
  public UUID draft(UUID commitment, UUID issuer) {
    Judged now = boards.story(commitment).now();
    if (!now.commitment().isInForce() || !isCalledFor(now.standing())) {
      throw CommitmentRefusals.NOTHING_TO_URGE.raise();
    }
    Commitment one = now.commitment();
    Formats formats = Formats.in(VIETNAMESE);
    List<String> paragraphs =
        List.of(
            sentences.say(
                VIETNAMESE,
                "commitments.letter.opening",
                formats.date(one.signedAt()),
                one.signatory().body(),
                one.signatory().title() + " " + one.signatory().head(),
                one.unitName(),
                sentences.of(one.promise(), VIETNAMESE)),
            sentences.say(
                VIETNAMESE,
                "commitments.letter.standing",
                formats.date(clock.today()),
                sentences.say(VIETNAMESE, now.standing().key()).toLowerCase(VIETNAMESE),
                sentences.why(now.judgement(), VIETNAMESE)));
    return desk.draftUrging(
        issuer,
        one.signatory().bodyId(),
        sentences.say(VIETNAMESE, "commitments.letter.matter", one.unitName()),
        paragraphs);
  }
}
