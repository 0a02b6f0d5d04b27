// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import static vn.phaodai.quarantine.DecisionBook.shown;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.documents.Letter;
import vn.phaodai.documents.LetterProfile;
import vn.phaodai.documents.LetterProfile.Side;
import vn.phaodai.documents.Letters;
import vn.phaodai.people.PersonLabel;
import vn.phaodai.people.PersonNames;
import vn.phaodai.territory.Units;

/// An order, and its end, on paper in the State's form. It bears the person's name: only who was
/// shown it may fetch it.
@Service
@Transactional(readOnly = true)
public class OrderPaper {
  private static final Locale VIETNAMESE = Locale.of("vi");
  private static final String TEXTS = "vn.phaodai.quarantine.paper";

  private final OrderViews views;
  private final PersonNames names;
  private final Units units;
  private final OperatingClock clock;

  OrderPaper(OrderViews views, PersonNames names, Units units, OperatingClock clock) {
    this.views = views;
    this.names = names;
    this.units = units;
    this.clock = clock;
  }

  /// Which paper.
  public enum Kind {
    ORDER,
    RELEASE
  }

  public byte[] docx(UUID order, Kind kind) {
    return Letters.docx(letter(order, kind));
  }

  public byte[] pdf(UUID order, Kind kind) {
    return Letters.pdf(letter(order, kind));
  }

  /// Throws QUARANTINE-001, -015 where there is no such paper, -028 where the name is masked, -029.
  Letter letter(UUID order, Kind kind) {
    OrderView view = views.get(order);
    OrderView.@Nullable Paper paper = kind == Kind.ORDER ? view.ordered() : view.released();
    if (paper == null) {
      throw QuarantineRefusals.NOT_ACTIVE.raise();
    }
    long person = view.row().personId();
    PersonLabel label = Objects.requireNonNull(names.labels(List.of(person)).get(person));
    if (!label.revealed()) {
      throw QuarantineRefusals.NOT_REVEALED.raise();
    }
    LetterProfile profile =
        LetterProfile.inForce(Side.STATE, paper.on())
            .orElseThrow(() -> QuarantineRefusals.NO_PROFILE.with(shown(paper.on())).raise());
    String key = kind.name().toLowerCase(Locale.ROOT);
    return new Letter(
        profile,
        null,
        paper.bodyName().toUpperCase(VIETNAMESE),
        paper.code().replaceFirst("/.*", ""),
        paper.code().replaceFirst(".*?/", ""),
        say("type"),
        say(key + ".subject"),
        units.get(view.unitId()).name(),
        paper.on(),
        null,
        List.of(),
        body(view, label, paper, kind),
        new Letter.Signature(paper.capacity(), paper.position(), paper.signer()),
        List.of(say("to.person"), say("to.facility"), say("to.archive")));
  }

  private List<Letter.Block> body(
      OrderView view, PersonLabel label, OrderView.Paper paper, Kind kind) {
    List<Letter.Block> blocks = new ArrayList<>();
    for (String ground : say("grounds").split("\\|")) {
      blocks.add(new Letter.Block.Paragraph(ground.strip()));
    }
    if (!view.source().isEmpty()) {
      blocks.add(new Letter.Block.Paragraph(say("ground.rule", view.source())));
    }
    blocks.add(new Letter.Block.Heading(say("decides")));
    String born = label.birthYear() == null ? "…" : String.valueOf(label.birthYear());
    if (kind == Kind.ORDER) {
      blocks.add(
          new Letter.Block.Paragraph(
              say("order.article1", label.name(), born, units.fullPath(view.unitId()))));
      blocks.add(new Letter.Block.Paragraph(where(view)));
      blocks.add(new Letter.Block.Paragraph(days(view)));
      blocks.add(new Letter.Block.Paragraph(say("order.article3")));
    } else {
      blocks.add(
          new Letter.Block.Paragraph(
              say("release.article1", label.name(), born, units.fullPath(view.unitId()))));
      blocks.add(
          new Letter.Block.Paragraph(
              say(
                  "release.article2",
                  shown(Objects.requireNonNull(view.row().from())),
                  shown(paper.on()))));
      blocks.add(new Letter.Block.Paragraph(say("release.article3")));
    }
    return blocks;
  }

  private static String where(OrderView view) {
    String facility = view.firstFacility();
    return facility == null ? say("order.home") : say("order.facility", facility);
  }

  private static String days(OrderView view) {
    LocalDate from = Objects.requireNonNull(view.row().from());
    LocalDate until = Objects.requireNonNull(view.row().until());
    LocalDate central = view.centralUntil();
    return central == null || central.equals(until)
        ? say("order.days", shown(from), shown(until))
        : say("order.days.both", shown(from), shown(central), shown(until));
  }

  /// What a file is called when somebody saves it: the number of the paper names nobody.
  public String fileName(UUID order, Kind kind, String ending) {
    OrderView view = views.get(order);
    OrderView.@Nullable Paper paper = kind == Kind.ORDER ? view.ordered() : view.released();
    String code = paper == null ? String.valueOf(clock.today()) : paper.code();
    return "quyet-dinh-"
        + code.replaceAll("[^\\p{L}\\p{N}]+", "-")
        + "-"
        + view.row().id()
        + ending;
  }

  private static String say(String key, Object... values) {
    String text = ResourceBundle.getBundle(TEXTS, Locale.ROOT).getString(key);
    return new MessageFormat(text, VIETNAMESE).format(values);
  }
}
