// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.territory.Unit;

/// Lists that go to the bank or to a cash desk: made by one person, approved by another, and from
/// then on known by the digest of their file, so that a file changed by hand is noticed.
@Service
@Transactional
public class Payments {
  /// A dossier may be paid when it was approved, posted long enough, and nothing speaks against it.
  private static final String PAYABLE =
      """
      d.state = 'APPROVED' and d.amount_vnd > 0 and d.open_until < :today
        and not exists (select from relief.finding f where f.dossier_id = d.id and f.state in ('OPEN', 'UPHELD'))
        and not exists (select from relief.complaint c where c.dossier_id = d.id and c.state in ('OPEN', 'RIGHT'))
        and not exists (
          select from relief.payment_line l join relief.payment_list p on p.id = l.list_id
          where l.dossier_id = d.id and p.state <> 'CANCELLED')
      """;

  private final Policies policies;
  private final ReliefSight sight;
  private final OperatingClock clock;
  private final AuditLog audit;
  private final JdbcClient jdbc;

  Payments(
      Policies policies, ReliefSight sight, OperatingClock clock, AuditLog audit, JdbcClient jdbc) {
    this.policies = policies;
    this.sight = sight;
    this.clock = clock;
    this.audit = audit;
    this.jdbc = jdbc;
  }

  /// How money reaches people.
  public enum Way {
    BANK,
    CASH
  }

  /// Where a list stands.
  public enum State {
    MADE,
    APPROVED,
    PAID,
    CANCELLED;

    public String key() {
      return "relief.list." + name();
    }
  }

  /// @param digest SHA-256 of its file
  /// @param mine whether the reader made it
  public record PaymentList(
      long id,
      UUID publicId,
      String policy,
      String unitName,
      String path,
      Way way,
      long total_vnd,
      int lines,
      String digest,
      State state,
      LocalDate madeOn,
      boolean mine) {}

  /// @param personId of the register; null for an employer
  /// @param account as the bank needs it; empty on a cash sheet
  public record Line(
      String code,
      @Nullable Long personId,
      String business,
      String account,
      long amount_vnd,
      String unitName) {}

  /// Puts all that can be paid of a policy in a unit on one list.
  public UUID make(String unitCode, String policyCode, Way way) {
    Unit unit = sight.require(unitCode, ReliefSight.PAY);
    Policy policy = policies.get(policyCode);
    UUID id =
        jdbc.sql(
                """
                insert into relief.payment_list (policy, unit_id, path, way, total_vnd, digest, made_by, made_on)
                values (:policy, :unit, :path::ltree, :way, 0, '', :account, :today)
                returning public_id
                """)
            .param("policy", policy.code())
            .param("unit", unit.id())
            .param("path", unit.path())
            .param("way", way.name())
            .param("account", sight.account())
            .param("today", clock.today())
            .query((row, n) -> row.getObject(1, UUID.class))
            .single();
    int lines =
        jdbc.sql(
                """
                insert into relief.payment_line (list_id, dossier_id, amount_vnd)
                select l.id, d.id, d.amount_vnd from relief.dossier d cross join relief.payment_list l
                where l.public_id = :id and d.policy = :policy and d.path <@ :path::ltree
                  and (d.account <> '') = :banked and
                """
                    + PAYABLE)
            .param("id", id)
            .param("policy", policy.code())
            .param("path", unit.path())
            .param("banked", way == Way.BANK)
            .param("today", clock.today())
            .update();
    if (lines == 0) {
      throw ReliefRefusals.NOTHING_TO_PAY.with(policy.name(), unit.fullName()).raise();
    }
    jdbc.sql(
            """
            update relief.payment_list set digest = :digest,
              total_vnd = (select sum(amount_vnd) from relief.payment_line n where n.list_id = payment_list.id)
            where public_id = :id
            """)
        .param("digest", digest(file(id)))
        .param("id", id)
        .update();
    audit.record(
        new AuditEntry(
            "relief.list.make",
            "relief_list",
            null,
            unit.path(),
            Map.of("list", id.toString(), "lines", lines)));
    return id;
  }

  public void approve(UUID id) {
    PaymentList list = held(id, ReliefSight.DECIDE, State.MADE);
    if (list.mine() && sight.account() != null) {
      throw ReliefRefusals.SAME_PERSON.raise();
    }
    jdbc.sql(
            """
            update relief.payment_list set state = 'APPROVED', approved_by = :account, approved_on = :today where id = :id
            """)
        .param("account", sight.account())
        .param("today", clock.today())
        .param("id", list.id())
        .update();
    record("relief.list.approve", list);
  }

  public void cancel(UUID id) {
    PaymentList list = held(id, ReliefSight.PAY, State.MADE);
    jdbc.sql("update relief.payment_list set state = 'CANCELLED' where id = :id")
        .param("id", list.id())
        .update();
    record("relief.list.cancel", list);
  }

  /// The bank or the cash desk brings the file back: paid, when it is the one that was approved.
  public void paid(UUID id, byte[] file) {
    PaymentList list = held(id, ReliefSight.PAY, State.APPROVED);
    if (!digest(file).equals(list.digest())) {
      throw ReliefRefusals.CHANGED_FILE.raise();
    }
    LocalDate today = clock.today();
    jdbc.sql("update relief.payment_list set state = 'PAID' where id = :id")
        .param("id", list.id())
        .update();
    jdbc.sql(
            """
            with done as (
              update relief.dossier d set state = 'PAID', paid_on = :today
              from relief.payment_line l where l.list_id = :id and l.dossier_id = d.id
              returning d.id)
            update relief.hop h set done_on = :today from done where h.dossier_id = done.id and h.hop = 'PAY'
            """)
        .param("id", list.id())
        .param("today", today)
        .update();
    record("relief.list.paid", list);
  }

  /// The file of a list, the same bytes whenever it is asked for. Names are not in it: the bank
  /// knows whose account it is, the cash desk has the printed sheet.
  @Transactional(readOnly = true)
  public byte[] file(UUID id) {
    StringBuilder file = new StringBuilder("\uFEFFma_ho_so,tai_khoan,so_tien\r\n");
    for (Line line : lines(id)) {
      file.append(line.code())
          .append(',')
          .append(line.account().replace(',', ' '))
          .append(',')
          .append(line.amount_vnd())
          .append("\r\n");
    }
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Transactional(readOnly = true)
  public List<Line> lines(UUID id) {
    return jdbc.sql(
            """
            select d.code, d.person_id, d.business, d.account, l.amount_vnd, u.full_name
            from relief.payment_list p join relief.payment_line l on l.list_id = p.id
            join relief.dossier d on d.id = l.dossier_id join territory_api.unit u on u.id = d.unit_id
            where p.public_id = :id order by d.code
            """)
        .param("id", id)
        .query(
            (row, n) ->
                new Line(
                    row.getString(1),
                    row.getObject(2, Long.class),
                    row.getString(3),
                    row.getString(4),
                    row.getLong(5),
                    row.getString(6)))
        .list();
  }

  @Transactional(readOnly = true)
  public PaymentList get(UUID id) {
    return find(id, ReliefSight.READ);
  }

  private static final String SELECT =
      """
      select p.*, p.path::text as place, u.full_name, coalesce(p.made_by = :me, false) as mine,
        (select count(*) from relief.payment_line l where l.list_id = p.id)::int as lines
      from relief.payment_list p join territory_api.unit u on u.id = p.unit_id
      """;

  /// The newest lists in sight.
  @Transactional(readOnly = true)
  public List<PaymentList> newest(int most) {
    return jdbc.sql(SELECT + " where p.path <@ (:paths)::ltree[] order by p.id desc limit :most")
        .param("me", sight.account())
        .param("paths", sight.paths())
        .param("most", most)
        .query((row, n) -> of(row))
        .list();
  }

  private PaymentList find(UUID id, String permission) {
    return jdbc.sql(SELECT + " where p.public_id = :id")
        .param("me", sight.account())
        .param("id", id)
        .query((row, n) -> of(row))
        .optional()
        .filter(one -> sight.covers(one.path(), permission))
        .orElseThrow(() -> ReliefRefusals.NO_SUCH_LIST.raise());
  }

  private PaymentList held(UUID id, String permission, State state) {
    jdbc.sql("select 1 from relief.payment_list where public_id = :id for update")
        .param("id", id)
        .query((row, n) -> row.getInt(1))
        .optional();
    PaymentList list = find(id, permission);
    if (list.state() != state) {
      throw ReliefRefusals.LIST_STATE.raise();
    }
    return list;
  }

  private static PaymentList of(ResultSet row) throws SQLException {
    return new PaymentList(
        row.getLong("id"),
        row.getObject("public_id", UUID.class),
        row.getString("policy"),
        row.getString("full_name"),
        row.getString("place"),
        Way.valueOf(row.getString("way")),
        row.getLong("total_vnd"),
        row.getInt("lines"),
        row.getString("digest"),
        State.valueOf(row.getString("state")),
        row.getObject("made_on", LocalDate.class),
        row.getBoolean("mine"));
  }

  private static String digest(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void record(String action, PaymentList list) {
    audit.record(
        AuditEntry.of(action, "relief_list", list.id())
            .in(list.path())
            .with(Map.of("total_vnd", list.total_vnd(), "digest", list.digest())));
  }
}
