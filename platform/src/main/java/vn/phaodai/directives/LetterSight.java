// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.util.List;
import vn.phaodai.access.SignedIn;
import vn.phaodai.organisation.Side;

/// Whose letters the reader may see: those of the Party are shown to Party seats alone.
///
/// @param party jurisdictions within which letters of Party bodies are seen
/// @param state jurisdictions within which letters of State bodies are seen
public record LetterSight(List<String> party, List<String> state) {
  static final String VISIBLE =
      """
      (l.system = 'PARTY' and l.path <@ (:party)::ltree[] or l.system = 'STATE' and l.path <@ (:state)::ltree[])
      """;

  public LetterSight {
    party = List.copyOf(party);
    state = List.copyOf(state);
  }

  /// Of the signed-in person, by the seats that may work on letters.
  public static LetterSight current() {
    return new LetterSight(paths(true), paths(false));
  }

  private static List<String> paths(boolean partyOnly) {
    return SignedIn.current().stream()
        .flatMap(me -> me.grants().stream())
        .filter(grant -> grant.permissions().contains("directives.letter"))
        .filter(grant -> !partyOnly || grant.side() == Side.PARTY)
        .map(grant -> grant.path())
        .distinct()
        .toList();
  }
}
