// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.util.List;
import vn.phaodai.access.Grant;
import vn.phaodai.access.Jurisdiction;
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
  public static LetterSight of(Jurisdiction jurisdiction) {
    List<Grant> seats = jurisdiction.grants("directives.letter");
    return new LetterSight(
        seats.stream()
            .filter(seat -> seat.side() == Side.PARTY)
            .map(Grant::path)
            .distinct()
            .toList(),
        seats.stream().map(Grant::path).distinct().toList());
  }
}
