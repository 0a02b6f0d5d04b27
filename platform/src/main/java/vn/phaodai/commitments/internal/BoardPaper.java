// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.phaodai.commitments.CommitmentBoard;
import vn.phaodai.commitments.Judged;
import vn.phaodai.commitments.Sentences;
import vn.phaodai.documents.Letter;
import vn.phaodai.documents.LetterProfile;
import vn.phaodai.documents.Letters;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.shell.Formats;

/// The board of commitments as a draft in the Party’s form: number, date and signature stay open.
/// Always Vietnamese: it goes to an office.
@Component
class BoardPaper {
  private static final Refusal NO_FORM =
      Refusal.of(
          "COMMITMENTS-024",
          "Chưa có thể thức văn bản cho ngày {0}.",
          "There is no form of letters for {0}.");
  private static final Locale VIETNAMESE = Locale.of("vi");

  private final Sentences sentences;
  private final MessageSource messages;

  BoardPaper(Sentences sentences, MessageSource messages) {
    this.sentences = sentences;
    this.messages = messages;
  }

  byte[] docx(CommitmentBoard board) {
    Formats formats = Formats.in(VIETNAMESE);
    String day = formats.date(board.day());
    List<Letter.Block> body = new ArrayList<>();
    body.add(
        new Letter.Block.Paragraph(
            say("commitments.docx.opening", board.place().fullName(), day, board.all().size())));
    for (CommitmentBoard.Column column : board.columns()) {
      if (!column.cards().isEmpty()) {
        body.add(new Letter.Block.Heading(say(column.key(), column.cards().size())));
        body.add(
            new Letter.Block.Table(
                List.of(
                    say("commitments.column.unit"),
                    say("commitments.column.promise"),
                    say("commitments.column.standing"),
                    say("commitments.column.why"),
                    say("commitments.column.head")),
                column.cards().stream().map(this::row).toList()));
      }
    }
    LetterProfile profile =
        LetterProfile.inForce(LetterProfile.Side.PARTY, board.day())
            .orElseThrow(() -> NO_FORM.with(day).raise());
    return Letters.docx(
        new Letter(
            profile,
            null,
            say("commitments.docx.issuer", board.place().fullName()),
            null,
            "BC/VP",
            "BÁO CÁO",
            say("commitments.title.of", board.place().fullName(), day),
            board.place().name(),
            null,
            null,
            List.of(),
            body,
            new Letter.Signature(null, "CHÁNH VĂN PHÒNG", null),
            List.of("Lưu Văn phòng")));
  }

  private List<String> row(Judged one) {
    return List.of(
        one.commitment().unitName(),
        sentences.of(one.commitment().promise(), VIETNAMESE),
        say(one.standing().key()),
        sentences.why(one.judgement(), VIETNAMESE),
        one.commitment().signatory().head() + ", " + one.commitment().signatory().title());
  }

  private String say(String key, Object... values) {
    return messages.getMessage(key, values, VIETNAMESE);
  }
}
