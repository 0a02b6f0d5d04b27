// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;

/// Proof that a dispatch was passed on below its addressees: which commune, which party cell, how,
/// when, how many of how many. Who has proved nothing is listed, not assumed.
@Service
@Transactional
public class Dissemination {
  private final JdbcClient jdbc;
  private final Acting acting;
  private final AuditLog audit;

  Dissemination(JdbcClient jdbc, Acting acting, AuditLog audit) {
    this.jdbc = jdbc;
    this.acting = acting;
    this.audit = audit;
  }

  /// One gathering or notice by which people were told.
  ///
  /// @param body public id of the commune-level body that vouches for it
  /// @param cell party cell or gathering, as the locality calls it
  /// @param file public id of the minutes or photograph, where there is one
  public record Proof(
      UUID body,
      String cell,
      String channel,
      LocalDate heldOn,
      int reached,
      int onRoll,
      @Nullable UUID file) {}

  /// A commune-level party committee and what it has proved so far.
  public record Standing(
      UUID body, String name, String district, int cells, int reached, int onRoll) {
    public boolean proved() {
      return cells > 0;
    }
  }

  public void prove(UUID dispatch, Proof proof) {
    record Target(long dispatch, long body, String path) {}
    Target target =
        jdbc.sql(
                """
                select d.id as dispatch, b.id as body, b.path::text as path
                from directives.dispatch d, organisation_api.body b
                where d.public_id = :dispatch and b.public_id = :body and b.path <@ d.path and d.status = 'CONFIRMED'
                """)
            .param("dispatch", dispatch)
            .param("body", proof.body())
            .query(Target.class)
            .optional()
            .orElseThrow(() -> DirectiveRefusals.NOT_FOUND.with(proof.cell()).raise());
    Acting.Seat seat = acting.asBody("directives.prove", target.body(), target.path());
    if (proof.onRoll() <= 0 || proof.reached() < 0 || proof.reached() > proof.onRoll()) {
      throw DirectiveRefusals.NUMBERS_DO_NOT_FIT.with(proof.reached(), proof.onRoll()).raise();
    }
    if (proof.cell().isBlank() || proof.channel().isBlank()) {
      throw DirectiveRefusals.EMPTY_TEXT.raise();
    }
    jdbc.sql(
            """
            insert into directives.dissemination
              (dispatch_id, body_id, path, cell, channel, held_on, reached, on_roll, file_public_id, account_id)
            values (:dispatch, :body, :path::ltree, :cell, :channel, :heldOn, :reached, :onRoll, :file::uuid, :account::bigint)
            on conflict (dispatch_id, body_id, cell, held_on) where withdrawn_at is null
            do update set reached = excluded.reached, on_roll = excluded.on_roll, channel = excluded.channel,
                          file_public_id = coalesce(excluded.file_public_id, dissemination.file_public_id)
            """)
        .param("dispatch", target.dispatch())
        .param("body", target.body())
        .param("path", target.path())
        .param("cell", proof.cell().strip())
        .param("channel", proof.channel().strip())
        .param("heldOn", proof.heldOn())
        .param("reached", proof.reached())
        .param("onRoll", proof.onRoll())
        .param("file", proof.file())
        .param("account", seat.accountId())
        .update();
    audit.record(
        AuditEntry.of("directives.dissemination.prove", "dispatch", target.dispatch())
            .in(target.path())
            .with(Map.of("reached", proof.reached(), "onRoll", proof.onRoll())));
  }

  /// Every commune-level party committee under the dispatch's register and within the reader's
  /// sight, those without proof first.
  @Transactional(readOnly = true)
  public List<Standing> standings(long dispatch, List<String> paths, LocalDate day) {
    return jdbc.sql(
            """
            select b.public_id as body, b.name, coalesce(p.full_name, '') as district,
                   count(s.id)::int as cells, coalesce(sum(s.reached), 0)::int as reached,
                   coalesce(sum(s.on_roll), 0)::int as on_roll
            from directives.dispatch d
            join organisation_api.body b on b.path <@ d.path and b.path <@ (:paths)::ltree[] and b.valid @> :day::date
              and b.kind = 'PARTY_COMMITTEE'
            join territory_api.unit u on u.id = b.unit_id and u.tier = 'COMMUNE'
            left join territory_api.unit p on p.id = u.parent_id
            left join directives.dissemination s on s.dispatch_id = d.id and s.body_id = b.id and s.withdrawn_at is null
            where d.id = :dispatch
            group by b.id, b.public_id, b.name, b.name_key, p.full_name, p.name_key
            order by count(s.id) > 0, p.name_key, b.name_key
            """)
        .param("dispatch", dispatch)
        .param("paths", paths.toArray(String[]::new))
        .param("day", day)
        .query(new SimplePropertyRowMapper<>(Standing.class))
        .list();
  }
}
