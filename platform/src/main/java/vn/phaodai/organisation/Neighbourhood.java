// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.phaodai.organisation.RecipientGroups.SeatMeant;
import vn.phaodai.organisation.RecipientWords.Part;
import vn.phaodai.organisation.RecipientWords.Row;

/// The bodies of the issuer's province on one day, and what a selection means among them.
final class Neighbourhood {
  private final BodyRepository repository;
  private final Body issuer;
  private final LocalDate day;
  private final String province;
  private final List<Body> bodies;
  private final Map<Long, Body> byId;
  private final Map<Long, String> unitKinds;

  private Neighbourhood(BodyRepository repository, Body issuer, LocalDate day, String province) {
    this.repository = repository;
    this.issuer = issuer;
    this.day = day;
    this.province = province;
    this.bodies = repository.under(province, List.of(), day);
    this.byId = bodies.stream().collect(Collectors.toMap(Body::id, Function.identity()));
    this.unitKinds = repository.unitKinds(province);
  }

  static Neighbourhood of(BodyRepository repository, Body issuer, LocalDate day) {
    return new Neighbourhood(repository, issuer, day, repository.province(issuer.path()));
  }

  LocalDate day() {
    return day;
  }

  List<Body> allCalled(String key) {
    return key.isEmpty() ? List.of() : repository.called(key, province, day);
  }

  /// The one body that `key` names to the issuer: the only one, else the issuer's own unit's, else
  /// that of the nearest unit above.
  Optional<Body> called(String key) {
    List<Body> candidates = allCalled(key);
    if (candidates.size() == 1) {
      return Optional.of(candidates.getFirst());
    }
    return candidates.stream()
        .filter(body -> isWithin(issuer.path(), body.path()))
        .max(java.util.Comparator.comparingInt(body -> body.path().length()));
  }

  /// Whether the selection is nothing but a body's name.
  boolean meansItself(Phrase.Selection selection) {
    return selection.prefixes().isEmpty()
        && selection.suffix().filter(s -> !s.scope().equals("PROVINCE")).isEmpty();
  }

  /// Which seats the prefixes or the term ask for.
  SeatMeant seatOf(Phrase.Selection selection) {
    return java.util.stream.Stream.concat(selection.prefixes().stream(), selection.term().stream())
        .map(Row::seat)
        .filter(seat -> !seat.isEmpty())
        .findFirst()
        .map(SeatMeant::valueOf)
        .orElse(SeatMeant.THE_BODY);
  }

  List<Body> select(Phrase.Selection selection) {
    List<Body> found =
        selection
            .term()
            .map(term -> ofTerm(term, selection))
            .orElseGet(() -> ofBody(selection.body().orElseThrow(), selection));
    return organ(selection).map(kind -> organs(found, kind)).orElse(found);
  }

  private List<Body> ofBody(Body body, Phrase.Selection selection) {
    String scope = selection.suffix().map(Row::scope).orElse("");
    return scope.isEmpty() || scope.equals("PROVINCE")
        ? List.of(body)
        : bodies.stream()
            .filter(other -> other.kind().equals(body.kind()) && isIn(scope, other))
            .toList();
  }

  private List<Body> ofTerm(Row term, Phrase.Selection selection) {
    String scope = scope(term, selection.suffix().map(Row::scope).orElse(""));
    List<Body> there =
        bodies.stream()
            .filter(body -> isIn(scope, body))
            .filter(
                body ->
                    term.unitKind().isEmpty()
                        || term.unitKind().equals(unitKinds.get(body.unitId())))
            .toList();
    List<String> asked = selectors(selection);
    if (term.part() == Part.PLACE && !asked.isEmpty()) {
      return chosen(there, asked);
    }
    List<Body> meant = chosen(there, List.of(term.select().split(" ")));
    List<Body> restricted = chosen(meant, asked);
    return restricted.isEmpty() ? meant : restricted;
  }

  /// A suffix says where, unless the term is tied to a level of its own.
  private static String scope(Row term, String suffix) {
    boolean open = term.scope().equals("OWN");
    return switch (suffix) {
      case "PROVINCE", "ALL" -> open ? suffix : term.scope();
      case "DISTRICT", "COMMUNE" -> open || term.scope().equals("ALL") ? suffix : term.scope();
      default -> term.scope();
    };
  }

  private boolean isIn(String scope, Body body) {
    return switch (scope) {
      case "OWN" -> body.unitId() == issuer.unitId();
      case "PROVINCE" -> body.path().equals(province);
      case "ALL" -> isWithin(body.path(), issuer.path());
      case "BELOW" -> isWithin(body.path(), issuer.path()) && body.unitId() != issuer.unitId();
      default -> body.tier().equals(scope) && isWithin(body.path(), issuer.path());
    };
  }

  private static boolean isWithin(String path, String ancestor) {
    return path.equals(ancestor) || path.startsWith(ancestor + ".");
  }

  /// What the innermost prefix that names a kind selects.
  private static List<String> selectors(Phrase.Selection selection) {
    List<String> asked = new ArrayList<>();
    for (Row prefix : selection.prefixes()) {
      List<String> kinds =
          Arrays.stream(prefix.select().split(" "))
              .filter(s -> s.startsWith("kind:") || s.startsWith("category:"))
              .toList();
      asked = kinds.isEmpty() ? asked : kinds;
    }
    return asked;
  }

  private static List<Body> chosen(List<Body> from, List<String> selectors) {
    return from.stream().filter(body -> selectors.stream().anyMatch(s -> fits(body, s))).toList();
  }

  private static boolean fits(Body body, String selector) {
    String value = selector.substring(selector.indexOf(':') + 1);
    return switch (selector.substring(0, selector.indexOf(':') + 1)) {
      case "category:" -> body.category().equals(value);
      case "kind:" ->
          value.endsWith("*")
              ? body.kind().startsWith(value.substring(0, value.length() - 1))
              : body.kind().equals(value);
      default -> false;
    };
  }

  private static Optional<String> organ(Phrase.Selection selection) {
    return selection.prefixes().stream()
        .map(Row::select)
        .filter(select -> select.startsWith("organ:"))
        .map(select -> select.substring("organ:".length()))
        .findFirst();
  }

  /// Each body's organ of that kind; a body without one answers itself. A place stands for its
  /// Party committee here.
  private List<Body> organs(List<Body> of, String kind) {
    Map<Long, Body> organs =
        byId.values().stream()
            .filter(body -> body.organ() && body.kind().equals(kind) && body.parentId() != null)
            .collect(Collectors.toMap(body -> body.parentId(), Function.identity()));
    return of.stream()
        .filter(body -> body.side() == Side.PARTY)
        .map(body -> organs.getOrDefault(body.id(), body))
        .toList();
  }
}
