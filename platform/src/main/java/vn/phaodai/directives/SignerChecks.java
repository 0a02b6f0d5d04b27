// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static vn.phaodai.directives.AssignmentRepository.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.organisation.Body;
import vn.phaodai.organisation.Offices;
import vn.phaodai.organisation.Tenure;

/// Who signed each incoming dispatch, held against the directory when it is registered, corrected,
/// confirmed, and whenever somebody asks again. It points out and never blocks; a doubt stays among
/// what the dispatch lacks until a person accepts the signature and says why.
@Service
@Transactional
public class SignerChecks {
  private static final String GAP = "SIGNATURE_DOUBTED";

  /// So many checks of one dispatch are shown, and so many people kept with one.
  private static final int MOST = 20;

  private final JdbcClient jdbc;
  private final DispatchRepository dispatches;
  private final SignerCheck check;
  private final Addressing addressing;
  private final Offices offices;
  private final Acting acting;
  private final AuditLog audit;
  private final OperatingClock clock;
  private final JsonMapper json;

  SignerChecks(
      JdbcClient jdbc,
      DispatchRepository dispatches,
      SignerCheck check,
      Addressing addressing,
      Offices offices,
      Acting acting,
      AuditLog audit,
      OperatingClock clock,
      JsonMapper json) {
    this.jdbc = jdbc;
    this.dispatches = dispatches;
    this.check = check;
    this.addressing = addressing;
    this.offices = offices;
    this.acting = acting;
    this.audit = audit;
    this.clock = clock;
    this.json = json;
  }

  /// Asks the directory. The answer is kept where it differs from the last; a new answer asks for a
  /// new decision.
  ///
  /// @param issuer the body that the issuer's words mean, where it is known
  @Transactional(propagation = Propagation.MANDATORY)
  void hold(DispatchKey key, Optional<Body> issuer, @Nullable Long account) {
    Optional<SignedBlock> block = block(key.id());
    if (block.isEmpty()) {
      return;
    }
    SignerCheck.Finding found = check.of(issuer.orElse(null), block.get(), key.validOn());
    jdbc.sql(
            """
            insert into directives.signer_check
              (dispatch_id, verdict, capacity, position, name, body_id, held_on, tenures, at, account_id)
            select n.* from (values (:dispatch::bigint, :verdict::text, :capacity::text, :position::text, :name::text,
              :body::bigint, :day::date, :tenures::bigint[], :now::timestamptz, :account::bigint)) n
            where not exists (
              select from (select * from directives.signer_check where dispatch_id = :dispatch order by id desc limit 1) l
              where (l.verdict, l.capacity, l.position, l.name, l.body_id, l.held_on, l.tenures)
                is not distinct from (:verdict::text, :capacity::text, :position::text, :name::text,
                  :body::bigint, :day::date, :tenures::bigint[]))
            """)
        .param("dispatch", key.id())
        .param("verdict", found.verdict().name())
        .param("capacity", block.get().capacity())
        .param("position", block.get().position())
        .param("name", block.get().name())
        .param("body", issuer.map(Body::id).orElse(null))
        .param("day", key.validOn())
        .param("tenures", found.tenures().stream().limit(MOST).map(Tenure::id).toArray(Long[]::new))
        .param("now", timestamp(clock.now()))
        .param("account", account)
        .update();
    listAmongGaps(key.id());
  }

  private Optional<SignedBlock> block(long dispatch) {
    return jdbc.sql(
            "select signatory from directives.dispatch where id = :id and signatory is not null")
        .param("id", dispatch)
        .query(String.class)
        .optional()
        .map(text -> json.readValue(text, SignedBlock.class));
  }

  private void listAmongGaps(long dispatch) {
    boolean open = now(dispatch).filter(SignerView::isOpen).isPresent();
    jdbc.sql(
            "update directives.dispatch set gaps = array_remove(gaps, :gap) || :more::text[] where"
                + " id = :id")
        .param("gap", GAP)
        .param("more", open ? new String[] {GAP} : new String[0])
        .param("id", dispatch)
        .update();
  }

  /// Asks the directory again: somebody has completed it.
  public void again(UUID id) {
    DispatchKey key = locked(id);
    Acting.Seat seat = acting.over("directives.register", key.path());
    hold(key, addressing.issuerOf(key), seat.accountId());
    audit("check_signer", key, Map.of("verdict", verdict(key)));
  }

  /// A person has asked the issuer, or knows better than the directory: the signature stands.
  ///
  /// @param reason how it was found out, at least 10 letters
  public void accept(UUID id, String reason) {
    DispatchKey key = locked(id);
    Acting.Seat seat = acting.over("directives.confirm", key.path());
    if (reason.strip().length() < 10) {
      throw DirectiveRefusals.REASON_TOO_SHORT.raise();
    }
    if (now(key.id()).filter(SignerView::isOpen).isEmpty()) {
      throw DirectiveRefusals.NO_DOUBTED_SIGNATURE.raise();
    }
    jdbc.sql(
            """
            update directives.signer_check set accepted_at = :now, accepted_by = :tenure::bigint, reason = :reason
            where id = (select max(id) from directives.signer_check where dispatch_id = :dispatch)
            """)
        .param("now", timestamp(clock.now()))
        .param("tenure", seat.tenureId())
        .param("reason", reason.strip())
        .param("dispatch", key.id())
        .update();
    listAmongGaps(key.id());
    audit("accept_signer", key, Map.of("verdict", verdict(key)));
  }

  private Optional<SignerView> now(long dispatch) {
    return of(dispatch).stream().findFirst();
  }

  /// What was found, latest first: the first is what holds now.
  @Transactional(readOnly = true)
  public List<SignerView> of(long dispatch) {
    Map<Long, Tenure> tenures =
        offices.tenures(mentioned(dispatch)).stream()
            .collect(Collectors.toMap(Tenure::id, Function.identity()));
    return jdbc.sql(
            """
            select c.*, b.name as body from directives.signer_check c
            left join organisation_api.body b on b.id = c.body_id
            where c.dispatch_id = :id order by c.id desc limit :most
            """)
        .param("id", dispatch)
        .param("most", MOST)
        .query((row, n) -> view(row, tenures))
        .list();
  }

  private List<Long> mentioned(long dispatch) {
    return jdbc.sql(
            """
            select distinct unnest(tenures || accepted_by) from directives.signer_check
            where dispatch_id = :id and (tenures <> '{}' or accepted_by is not null)
            """)
        .param("id", dispatch)
        .query((row, n) -> row.getLong(1))
        .list();
  }

  private static SignerView view(ResultSet r, Map<Long, Tenure> tenures) throws SQLException {
    Long[] about = (Long[]) r.getArray("tenures").getArray();
    java.sql.@Nullable Timestamp accepted = r.getTimestamp("accepted_at");
    return new SignerView(
        SignerVerdict.valueOf(r.getString("verdict")),
        r.getString("capacity"),
        r.getString("position"),
        r.getString("name"),
        r.getString("body"),
        r.getObject("held_on", LocalDate.class),
        Arrays.stream(about).map(tenures::get).filter(Objects::nonNull).toList(),
        r.getTimestamp("at").toInstant(),
        accepted == null
            ? null
            : new SignerView.Acceptance(
                accepted.toInstant(),
                tenures.get(r.getLong("accepted_by")),
                r.getString("reason")));
  }

  private DispatchKey locked(UUID id) {
    return dispatches.lock(id).orElseThrow(() -> DirectiveRefusals.NOT_FOUND.with(id).raise());
  }

  private String verdict(DispatchKey key) {
    return now(key.id()).map(found -> found.verdict().name()).orElse("");
  }

  private void audit(String verb, DispatchKey key, Map<String, Object> detail) {
    audit.record(
        AuditEntry.of("directives.dispatch." + verb, "dispatch", key.id())
            .in(key.path())
            .with(detail));
  }
}
