// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.documents.Letter;
import vn.phaodai.documents.LetterProfile;
import vn.phaodai.documents.LetterProfile.Side;
import vn.phaodai.documents.Letters;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;

/// A letter on paper: in the form that its issuer's side prescribes on its day. Until it is signed
/// it bears the mark DỰ THẢO.
@Service
@Transactional(readOnly = true)
public class LetterPaper {
  private static final Locale VIETNAMESE = Locale.of("vi");
  private static final String DRAFT = "DỰ THẢO";

  private final Bodies bodies;
  private final OperatingClock clock;

  LetterPaper(Bodies bodies, OperatingClock clock) {
    this.bodies = bodies;
    this.clock = clock;
  }

  public byte[] docx(LetterView letter) {
    return Letters.docx(paper(letter));
  }

  public byte[] pdf(LetterView letter) {
    return Letters.pdf(paper(letter));
  }

  /// The side whose form a body's letters bear, refused (DIRECTIVES-021) where none is known for it
  /// on that day.
  static Side sideOf(Body issuer, LocalDate day) {
    Side side =
        switch (issuer.side()) {
          case PARTY -> Side.PARTY;
          case STATE -> Side.STATE;
          case FRONT, FORCES, PUBLIC -> throw noProfile(issuer, day);
        };
    profile(issuer, side, day);
    return side;
  }

  static vn.phaodai.organisation.Side organisationSide(Side side) {
    return switch (side) {
      case PARTY -> vn.phaodai.organisation.Side.PARTY;
      case STATE -> vn.phaodai.organisation.Side.STATE;
    };
  }

  private static LetterProfile profile(Body issuer, Side side, LocalDate day) {
    return LetterProfile.inForce(side, day).orElseThrow(() -> noProfile(issuer, day));
  }

  private static RuntimeException noProfile(Body issuer, LocalDate day) {
    return DirectiveRefusals.NO_PROFILE.with(issuer.name(), LetterTexts.date(day)).raise();
  }

  private Letter paper(LetterView letter) {
    Body issuer = bodies.get(letter.issuerId());
    LetterView.@Nullable Numbered numbered = letter.numbered();
    LocalDate day = numbered == null ? clock.today() : numbered.on();
    LetterDraft draft = letter.draft();
    @Nullable Body above = above(issuer);
    String type = LetterTypes.find(draft.type()).map(LetterTypes.Type::name).orElse("");
    return new Letter(
        profile(issuer, letter.side(), day),
        above == null ? null : above.name().toUpperCase(VIETNAMESE),
        head(issuer, above),
        numbered == null ? null : String.valueOf(numbered.number()),
        draft.symbol(),
        type.isEmpty() ? null : type,
        draft.subject(),
        draft.place(),
        numbered == null ? null : numbered.on(),
        urgency(letter),
        draft.addressees(),
        LetterBody.read(draft.body()),
        signature(letter.signed()),
        draft.recipients());
  }

  /// The body whose name stands above the issuer's. A people's committee bears none.
  private @Nullable Body above(Body issuer) {
    return issuer.kind().equals("PEOPLES_COMMITTEE")
        ? null
        : Optional.ofNullable(issuer.parentId()).map(bodies::get).orElse(null);
  }

  /// “Văn phòng Tỉnh ủy Trà Vinh” under “Tỉnh ủy Trà Vinh” is “Văn phòng”.
  private static String head(Body issuer, @Nullable Body above) {
    String name = issuer.name();
    if (above != null && name.endsWith(" " + above.name())) {
      name = name.substring(0, name.length() - above.name().length() - 1);
    }
    return name.toUpperCase(VIETNAMESE);
  }

  private static @Nullable String urgency(LetterView letter) {
    if (!Set.of(LetterState.DRAFT, LetterState.CHECKED).contains(letter.state())) {
      return letter.draft().urgency();
    }
    return letter.draft().urgency() == null ? DRAFT : DRAFT + " – " + letter.draft().urgency();
  }

  private static Letter.Signature signature(LetterView.@Nullable Signed signed) {
    return signed == null
        ? new Letter.Signature(null, "", null)
        : new Letter.Signature(signed.capacity(), signed.position(), signed.name());
  }

  /// What the file is called when somebody saves it.
  public static String fileName(LetterView letter, String ending) {
    LetterView.@Nullable Numbered numbered = letter.numbered();
    UUID id = letter.publicId();
    String base = numbered == null ? "du-thao-" + id.toString().substring(28) : numbered.code();
    return base.replaceAll("[^\\p{L}\\p{N}.-]+", "-") + ending;
  }
}
