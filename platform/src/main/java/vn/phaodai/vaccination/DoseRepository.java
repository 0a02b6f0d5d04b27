// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.vaccination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.access.SignedIn;
import vn.phaodai.measures.FigureChange;

/// Doses in PostgreSQL.
@Repository
class DoseRepository {
  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  DoseRepository(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /// One file after the other, so that two of one person do not meet half way.
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('vaccination.dose'))")
        .query((row, n) -> n)
        .single();
  }

  /// The valid doses of persons, by the person that stands for each, in order of their days.
  Map<Long, List<Dose>> of(Collection<Long> personIds) {
    Map<Long, List<Dose>> doses = new HashMap<>();
    jdbc.sql(
            """
            select d.id, p.canonical_id as person_id, d.vaccine, d.dose_number, d.given_on, d.day, d.unit_id, d.lot,
              d.place
            from people_api.person p join vaccination.dose d on d.person_id = p.id and d.state = 'VALID'
            where p.canonical_id = any(:ids) order by d.given_on, d.id
            """)
        .param("ids", personIds.toArray(Long[]::new))
        .query(DoseRepository::dose)
        .list()
        .forEach(d -> doses.computeIfAbsent(d.personId(), _ -> new ArrayList<>()).add(d));
    return doses;
  }

  /// Doses of a person and the entries merged into it.
  List<Dose> ofEntries(Set<Long> personIds) {
    return jdbc.sql(
            """
            select id, person_id, vaccine, dose_number, given_on, day, unit_id, lot, place from vaccination.dose
            where person_id = any(:ids) and state = 'VALID' order by given_on
            """)
        .param("ids", personIds.toArray(Long[]::new))
        .query(DoseRepository::dose)
        .list();
  }

  private static Dose dose(ResultSet row, int n) throws SQLException {
    return new Dose(
        row.getLong("id"),
        row.getLong("person_id"),
        row.getString("vaccine"),
        row.getInt("dose_number"),
        row.getObject("given_on", LocalDate.class),
        row.getObject("day", LocalDate.class),
        row.getLong("unit_id"),
        row.getString("lot"),
        row.getString("place"));
  }

  /// Withdrawals first: a corrected dose may take the place of one that goes.
  void write(List<Dose> given, List<Dose> withdrawn, String reason, String origin) {
    Long account = SignedIn.current().map(SignedIn::accountId).orElse(null);
    jdbc.sql(
            """
            update vaccination.dose set state = 'WITHDRAWN', withdrawn_at = now(), reason = :reason
            where id = any(:ids) and state = 'VALID'
            """)
        .param("reason", reason)
        .param("ids", withdrawn.stream().map(Dose::id).toArray(Long[]::new))
        .update();
    batches.batchUpdate(
        """
        insert into vaccination.dose (person_id, vaccine, dose_number, given_on, day, unit_id, lot, place, origin,
          account_id)
        values (:person, :vaccine, :number, :givenOn, :day, :unit, :lot, :place, :origin, :account)
        """,
        given.stream()
            .map(
                d ->
                    new MapSqlParameterSource("person", d.personId())
                        .addValue("vaccine", d.vaccine())
                        .addValue("number", d.number())
                        .addValue("givenOn", d.givenOn())
                        .addValue("day", d.day())
                        .addValue("unit", d.unitId())
                        .addValue("lot", d.lot())
                        .addValue("place", d.place())
                        .addValue("origin", origin)
                        .addValue("account", account))
            .toArray(MapSqlParameterSource[]::new));
  }

  List<FigureChange> counted() {
    return jdbc.sql(
            """
            select unit_id, day, 'VACCINE_DOSES', count(*) from vaccination.dose where state = 'VALID' group by unit_id, day
            """)
        .query(FigureChange::of)
        .list();
  }
}
