// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.language.SearchKey;
import vn.phaodai.search.SearchProvider;

/// Finds dispatches by number and words, and obligations by words, for the search box.
@Component
class DirectiveSearch implements SearchProvider {
  private final JdbcClient jdbc;
  private final Jurisdiction jurisdiction;

  DirectiveSearch(JdbcClient jdbc, Jurisdiction jurisdiction) {
    this.jdbc = jdbc;
    this.jurisdiction = jurisdiction;
  }

  @Override
  public String headingKey() {
    return "directives.list.title";
  }

  @Override
  public String permission() {
    return "directives.read";
  }

  @Override
  public List<Hit> search(String text, LocalDate day, int limit) {
    String[] words =
        List.of(SearchKey.of(text).split(" ")).stream()
            .map(word -> "%" + word + "%")
            .toArray(String[]::new);
    return jdbc.sql(
            """
            (select d.label as title, d.subject as note, '/chi-dao/' || d.slug as href
             from directives.dispatch d
             where d.status = 'CONFIRMED' and (d.path <@ (:paths)::ltree[] or d.path @> (:paths)::ltree[])
               and (d.search_key like all(:words) or d.code_key like all(:words))
             order by d.id desc limit :limit)
            union all
            (select left(o.text, 120), d.label, '/chi-dao/' || d.slug || '?nv=' || o.ordinal || '#nv' || o.ordinal
             from directives.obligation o join directives.dispatch d on d.id = o.dispatch_id
             where d.status = 'CONFIRMED' and o.withdrawn_at is null and o.search_key like all(:words)
               and (d.path <@ (:paths)::ltree[] or d.path @> (:paths)::ltree[])
             limit :limit)
            union all
            (select left(o.text, 120), m.label, m.address
             from directives.obligation o join directives.commission m on m.id = o.commission_id
             where o.withdrawn_at is null and o.search_key like all(:words)
               and (m.path <@ (:paths)::ltree[] or m.path @> (:paths)::ltree[])
             limit :limit)
            limit :limit
            """)
        .param("paths", jurisdiction.of("directives.read").toArray(String[]::new))
        .param("words", words)
        .param("limit", limit)
        .query(new SimplePropertyRowMapper<>(Hit.class))
        .list();
  }
}
