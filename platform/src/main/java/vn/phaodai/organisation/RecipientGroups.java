// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.organisation.RecipientWords.Part;

/// Says whom the words of a letter mean: its addressees, its recipients, those whom a sentence
/// tells to do something. Members are computed at the letter's day from the bodies that exist then.
@Service
@Transactional(readOnly = true)
public class RecipientGroups {
  private final RecipientWords words;
  private final BodyRepository bodies;
  private final OfficeRepository offices;

  RecipientGroups(RecipientWords words, BodyRepository bodies, OfficeRepository offices) {
    this.words = words;
    this.bodies = bodies;
    this.offices = offices;
  }

  /// Looks around once for all that is asked of one letter.
  ///
  /// @param issuer whose letter it is: “các sở” are those of its province
  public Letter letter(Body issuer, LocalDate day) {
    return new Letter(Neighbourhood.of(bodies, issuer, day));
  }

  /// The words of one letter. Good for as long as the transaction in which it was asked for.
  public final class Letter {
    private final Neighbourhood here;

    private Letter(Neighbourhood here) {
      this.here = here;
    }

    /// @param text one item of the list, or the words in a sentence that name who shall act
    public Match match(String text) {
      return RecipientGroups.this.match(text, here);
    }
  }

  private Match match(String text, Neighbourhood here) {
    String folded = words.foldList(text);
    if (is(Part.AS_ABOVE, folded)) {
      return new Match.AsAbove(text);
    }
    Optional<Match> archive = archive(text, folded, here);
    if (archive.isPresent()) {
      return archive.get();
    }
    if (is(Part.PUBLIC, folded)) {
      return new Match.Public(text);
    }
    Phrase phrase = new Phrase(words, here::called);
    phrase.read(folded);
    return answer(text, folded, phrase, here);
  }

  private boolean is(Part part, String folded) {
    return words.of(part).stream().anyMatch(row -> row.pattern().matcher(folded).matches());
  }

  private Optional<Match> archive(String text, String folded, Neighbourhood here) {
    for (RecipientWords.Row row : words.of(Part.ARCHIVE)) {
      Matcher matcher = row.pattern().matcher(folded);
      if (matcher.matches()) {
        String keeper = matcher.group("keeper").replace(",", "").strip();
        return Optional.of(new Match.Archive(text, here.called(keeper)));
      }
    }
    return Optional.empty();
  }

  private Match answer(String text, String folded, Phrase phrase, Neighbourhood here) {
    List<Phrase.Selection> selections = phrase.selections();
    if (selections.size() == 1 && phrase.gaps().isEmpty() && !phrase.everyone()) {
      Phrase.Selection only = selections.getFirst();
      if (only.body().isPresent() && here.meansItself(only)) {
        return new Match.SingleBody(text, only.body().get());
      }
    }
    Set<Match.Member> members = new LinkedHashSet<>();
    Set<Body> unconfirmed = new LinkedHashSet<>();
    List<String> groups = new ArrayList<>();
    for (Phrase.Selection selection : selections) {
      selection.term().ifPresent(row -> groups.add(row.id()));
      List<Body> meant = new ArrayList<>();
      for (Body body : here.select(selection)) {
        (body.confirmed() ? meant : unconfirmed).add(body);
      }
      members.addAll(members(meant, here.seatOf(selection), here.day()));
    }
    if (members.isEmpty() && unconfirmed.isEmpty() && !phrase.everyone()) {
      return new Match.Unmatched(text, here.allCalled(folded.replace(",", "")));
    }
    return new Match.Group(
        text,
        groups,
        List.copyOf(members),
        List.copyOf(unconfirmed),
        phrase.everyone(),
        phrase.gaps());
  }

  /// The bodies themselves, or those of their seats that are meant.
  private List<Match.Member> members(List<Body> meant, SeatMeant seat, LocalDate day) {
    if (seat == SeatMeant.THE_BODY || meant.isEmpty()) {
      return meant.stream()
          .map(body -> new Match.Member(body, Optional.empty(), List.of()))
          .toList();
    }
    List<Long> ids = meant.stream().map(RecipientGroups::seatedAt).toList();
    Map<Long, List<Position>> seats =
        offices.positions(ids, day).stream()
            .filter(seat::includes)
            .collect(java.util.stream.Collectors.groupingBy(Position::bodyId));
    Map<Long, List<Tenure>> holders =
        offices.inOffice(ids, day).stream()
            .collect(java.util.stream.Collectors.groupingBy(t -> t.position().id()));
    List<Match.Member> members = new ArrayList<>();
    for (Body body : meant) {
      List<Position> meantSeats = seats.getOrDefault(seatedAt(body), List.of());
      if (meantSeats.isEmpty()) {
        members.add(new Match.Member(body, Optional.empty(), List.of()));
      }
      for (Position position : meantSeats) {
        members.add(
            new Match.Member(
                body, Optional.of(position), holders.getOrDefault(position.id(), List.of())));
      }
    }
    return members;
  }

  /// An organ is led from the seats of the body it is an organ of.
  private static long seatedAt(Body body) {
    Long parent = body.parentId();
    return body.organ() && parent != null ? parent : body.id();
  }

  /// Which seats of a body are meant.
  enum SeatMeant {
    THE_BODY,
    HEAD,
    /// All but staff.
    ANY;

    boolean includes(Position position) {
      return switch (this) {
        case THE_BODY -> false;
        case HEAD -> position.kind() == PositionKind.HEAD;
        case ANY -> position.kind() != PositionKind.OFFICER;
      };
    }
  }
}
