// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.directives.Archive;
import vn.phaodai.directives.AssignmentView;
import vn.phaodai.directives.DirectiveRefusals;
import vn.phaodai.directives.LetterSight;
import vn.phaodai.language.SearchKey;

/// What the forms offer to choose from.
@Component
class Choices {
  private final JdbcClient jdbc;
  private final Jurisdiction jurisdiction;
  private final OperatingClock clock;

  Choices(JdbcClient jdbc, Jurisdiction jurisdiction, OperatingClock clock) {
    this.jdbc = jdbc;
    this.jurisdiction = jurisdiction;
    this.clock = clock;
  }

  /// Where the signed-in person may look at dispatches and what they make people owe.
  List<String> sight() {
    return jurisdiction.of("directives.read");
  }

  /// The same for the archive, with its drafts where the person keeps a register.
  Archive.Sight archiveSight() {
    return new Archive.Sight(sight(), !registers().isEmpty());
  }

  LetterSight letterSight() {
    return LetterSight.of(jurisdiction);
  }

  /// What the signed-in person may do with an assignment.
  May may(AssignmentView view) {
    return May.of(jurisdiction, view);
  }

  /// The bodies in whose register the signed-in person may enter documents: their own.
  List<BodyChoice> registers() {
    Long[] bodies =
        jurisdiction.grants("directives.register").stream()
            .map(g -> g.bodyId())
            .distinct()
            .toArray(Long[]::new);
    return jdbc.sql(
            "select id, public_id, name from organisation_api.body where id = any(:ids) order by"
                + " nlevel(path), id")
        .param("ids", bodies)
        .query(new SimplePropertyRowMapper<>(BodyChoice.class))
        .list();
  }

  /// Bodies of a jurisdiction whose name holds the words, nearest the top first; at most 60.
  List<BodyChoice> bodies(String words, String path) {
    return jdbc.sql(
            """
            select id, public_id, name from organisation_api.body
            where path <@ :path::ltree and valid @> :day::date and search_key like '%' || :words || '%'
            order by nlevel(path), name_key limit 60
            """)
        .param("path", path)
        .param("day", clock.today())
        .param("words", SearchKey.of(words))
        .query(new SimplePropertyRowMapper<>(BodyChoice.class))
        .list();
  }

  /// Every body of a kind directly below the assignment's: one step down the tree of units.
  ///
  /// @param kind of the bodies, e.g. PARTY_COMMITTEE; empty for none
  List<Long> allBelow(String kind, AssignmentView view) {
    if (kind.isBlank()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select id from organisation_api.body
            where kind = :kind and path ~ (:path || '.*{1}')::lquery and valid @> :day::date
            order by id
            """)
        .param("kind", kind)
        .param("path", view.path())
        .param("day", clock.today())
        .query((row, n) -> row.getLong(1))
        .list();
  }

  BodyChoice body(UUID publicId) {
    return jdbc.sql("select id, public_id, name from organisation_api.body where public_id = :id")
        .param("id", publicId)
        .query(BodyChoice.class)
        .optional()
        .orElseThrow(() -> DirectiveRefusals.NOT_FOUND.with(publicId).raise());
  }
}
