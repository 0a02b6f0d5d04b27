// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.documents.LetterProfile.Side;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.organisation.Capacity;
import vn.phaodai.organisation.Offices;
import vn.phaodai.organisation.PositionKind;
import vn.phaodai.organisation.Tenure;

/// Who may sign for a body on a day, in which capacity, and how that is printed: `T/M BAN THƯỜNG VỤ
/// / PHÓ BÍ THƯ`, `KT. CHỦ TỊCH / PHÓ CHỦ TỊCH`.
@Component
class SignatureBlock {
  private static final Locale VIETNAMESE = Locale.of("vi");

  /// A title says where its seat is; under a letter that is said by the letter's head.
  private static final Pattern WHERE =
      Pattern.compile(
          "(?<=\\S)\\s+(?:Tỉnh ủy|Huyện ủy|Thành ủy|Thị ủy|Đảng ủy|Ủy ban|UBND|HĐND|Sở|Ban|Mặt trận|tỉnh|huyện"
              + "|thành phố|thị xã|xã|phường|thị trấn)\\b.*$",
          Pattern.UNICODE_CHARACTER_CLASS);

  private final Bodies bodies;
  private final Offices offices;

  SignatureBlock(Bodies bodies, Offices offices) {
    this.bodies = bodies;
    this.offices = offices;
  }

  /// One person in one capacity.
  ///
  /// @param mark T/M, KT. …; empty where a head signs as himself
  record Choice(Tenure tenure, String mark) {}

  List<Choice> choices(Body issuer, LocalDate day) {
    return offices.inOffice(List.of(issuer.id()), day).stream()
        .flatMap(
            tenure ->
                java.util.stream.Stream.concat(
                    tenure.position().signsAs().stream().map(mark -> new Choice(tenure, mark)),
                    isHead(tenure)
                        ? java.util.stream.Stream.of(new Choice(tenure, ""))
                        : java.util.stream.Stream.empty()))
        .toList();
  }

  /// The block as it will stand, or DIRECTIVES-015 where the tenure does not carry the capacity on
  /// that day.
  LetterView.Signed sign(Body issuer, Side side, long tenureId, String mark, LocalDate day) {
    Optional<Tenure> tenure = offices.tenure(tenureId).filter(t -> carries(t, issuer, mark, day));
    Tenure signer =
        tenure.orElseThrow(
            () ->
                DirectiveRefusals.CAPACITY_NOT_HELD
                    .with(LetterTexts.date(day), mark.isEmpty() ? "thủ trưởng" : mark)
                    .raise());
    return new LetterView.Signed(
        tenureId,
        mark.isEmpty() ? null : (mark + " " + behalf(issuer, mark, day)).strip(),
        position(signer, side),
        signer.official().fullName(),
        day);
  }

  /// Whether whoever fills the seat may sign for the body in the capacity on that day. It is asked
  /// about letters that go out and about those that come in.
  ///
  /// @param mark T/M, KT. …; empty where a head signs as himself
  boolean carries(Tenure tenure, Body issuer, String mark, LocalDate day) {
    return mark.isEmpty()
        ? tenure.valid().contains(day)
            && isHead(tenure)
            && tenure.position().bodyId() == issuer.id()
        : offices.maySign(tenure.id(), issuer.id(), mark, day);
  }

  private static boolean isHead(Tenure tenure) {
    return tenure.position().kind() == PositionKind.HEAD;
  }

  private String behalf(Body issuer, String mark, LocalDate day) {
    return switch (mark) {
      case "T/M", "TM." -> collective(issuer);
      case "K/T", "KT." -> headOf(issuer, day);
      default -> superior(issuer, day);
    };
  }

  private static String collective(Body body) {
    return body.kind().equals("PARTY_COMMITTEE")
        ? LetterTexts.say("behalf.committee")
        : printed(body.name());
  }

  /// On whose orders: the committee above, or the head of the authority above.
  private String superior(Body issuer, LocalDate day) {
    @Nullable Long parent = issuer.parentId();
    if (parent == null) {
      return headOf(issuer, day);
    }
    Body above = bodies.get(parent);
    return above.kind().equals("PARTY_COMMITTEE") ? collective(above) : headOf(above, day);
  }

  private String headOf(Body body, LocalDate day) {
    return offices.positions(List.of(body.id()), day).stream()
        .filter(position -> position.kind() == PositionKind.HEAD)
        .findFirst()
        .map(position -> printed(position.title()))
        .orElse("");
  }

  private static String position(Tenure tenure, Side side) {
    String position = printed(tenure.position().title());
    if (tenure.capacity() != Capacity.ACTING) {
      return position;
    }
    return switch (side) {
      case PARTY -> "QUYỀN " + position;
      case STATE -> "Q. " + position;
    };
  }

  private static String printed(String title) {
    return WHERE.matcher(title).replaceFirst("").toUpperCase(VIETNAMESE);
  }
}
