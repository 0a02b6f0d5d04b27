// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.bulletins;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.documents.Letter;
import vn.phaodai.documents.LetterProfile;
import vn.phaodai.shell.Formats;

/// A bulletin as a paper in the State's form, in Vietnamese as it is sent. Until it is published
/// its number, date and signature stay open.
@Component
public class BulletinLetter {
  private static final Locale VIETNAMESE = Locale.of("vi");

  private final SpokenText texts;
  private final MessageSource messages;
  private final Formats formats = Formats.in(VIETNAMESE);

  BulletinLetter(SpokenText texts, MessageSource messages) {
    this.texts = texts;
    this.messages = messages;
  }

  /// Of a file, without its ending.
  public String name(BulletinBoards.View view) {
    Bulletin one = view.bulletin();
    return "ban-tin-" + (one.name().isEmpty() ? one.day() + "-du-thao" : one.name());
  }

  /// Throws BULLETINS-014 where no form is known for the day.
  public Letter of(BulletinBoards.View view) {
    Bulletin one = view.bulletin();
    String day = formats.date(one.day());
    Bulletin.Step published = one.published();
    return new Letter(
        LetterProfile.inForce(LetterProfile.Side.STATE, one.day())
            .orElseThrow(() -> BulletinRefusals.NO_FORM.with(day).raise()),
        null,
        "Ban Chỉ đạo phòng, chống dịch COVID-19 " + one.province(),
        one.number() == null ? null : one.number().toString(),
        "BT-BCĐ",
        say(one.corrects() == null ? "bulletins.letter.type" : "bulletins.letter.correction"),
        say("bulletins.letter.subject", day),
        one.province().replaceFirst("^(Tỉnh|Thành phố) ", ""),
        published == null ? null : published.at().atZone(OperatingClock.ZONE).toLocalDate(),
        null,
        List.of(),
        body(view),
        new Letter.Signature(
            null,
            say("bulletins.letter.position"),
            published == null ? null : published.who().split(",")[0]),
        recipients(view));
  }

  private List<Letter.Block> body(BulletinBoards.View view) {
    Bulletin one = view.bulletin();
    List<Letter.Block> body = new ArrayList<>();
    body.add(
        new Letter.Block.Paragraph(
            say(
                "bulletins.spoken.window",
                formats.dateTime(one.from()),
                formats.dateTime(one.cutOff()))));
    Bulletin corrected = view.corrected();
    if (corrected != null) {
      body.add(
          new Letter.Block.Paragraph(
              say("bulletins.corrects", corrected.name(), one.closureNumber())));
    }
    paragraph(texts.opening(one, view.lines(), VIETNAMESE), body);
    body.add(new Letter.Block.Table(head(view), rows(view)));
    paragraph(texts.closing(one, view.lines(), VIETNAMESE), body);
    return body;
  }

  private static void paragraph(String text, List<Letter.Block> body) {
    text.lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> body.add(new Letter.Block.Paragraph(line)));
  }

  private List<String> head(BulletinBoards.View view) {
    Stream<String> first = Stream.of(say("bulletins.column.unit"));
    return Stream.concat(first, view.lines().stream().map(line -> say(line.key()))).toList();
  }

  private List<List<String>> rows(BulletinBoards.View view) {
    List<List<String>> rows = new ArrayList<>();
    List<FigureLine> lines = view.lines();
    for (int i = 0; i < lines.getFirst().parts().size(); i++) {
      int at = i;
      rows.add(row(lines.stream().map(line -> line.parts().get(at)).toList()));
    }
    rows.add(row(lines.stream().map(FigureLine::all).toList()));
    return rows;
  }

  private List<String> row(List<FigureLine.Cell> cells) {
    return Stream.concat(
            Stream.of(cells.getFirst().unit().fullName()),
            cells.stream()
                .map(
                    cell ->
                        cell.isCorrected()
                            ? formats.number(cell.before()) + " → " + formats.number(cell.value())
                            : formats.number(cell.value())))
        .toList();
  }

  private List<String> recipients(BulletinBoards.View view) {
    return Stream.concat(
            Stream.concat(
                view.recipients().stream().map(Recipient::name),
                view.unaware().stream().map(Recipient::name)),
            Stream.of("Lưu: VT"))
        .toList();
  }

  private String say(String key, Object... values) {
    return messages.getMessage(key, values, VIETNAMESE);
  }
}
