// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.phaodai.relief.Dossier.Channel;
import vn.phaodai.relief.Dossier.State;

/// Dossiers and their hops in PostgreSQL.
@Repository
class DossierRows {
  private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

  static final String SELECT =
      """
      select d.*, d.path::text as place, lower(d.during) as first_day, upper(d.during) - 1 as last_day, u.full_name as unit_name,
        array(select c.person_id from relief.child c where c.dossier_id = d.id order by 1) as children,
        (select count(*) from relief.finding f where f.dossier_id = d.id and f.state in ('OPEN', 'UPHELD'))::int as open_findings
      from relief.dossier d join territory_api.unit u on u.id = d.unit_id
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  DossierRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// What is written of a draft that was found sound.
  record Entry(
      DossierDraft draft,
      long unitId,
      String path,
      @Nullable Long personId,
      String code,
      @Nullable String accountMark,
      @Nullable Long account) {}

  long insert(Entry entry) {
    DossierDraft draft = entry.draft();
    String account = draft.account();
    return jdbc.sql(
            """
            insert into relief.dossier (code, policy, unit_id, path, person_id, business, tax_code, account_mark, account_tail,
              account, channel, received_on, during, claimed_d, closure, facts, documents, supplements, account_id)
            values (:code, :policy, :unit, :path::ltree, :person, :business, :tax, :mark, :tail, :bank, :channel, :received,
              case when :first::date is null then null else daterange(:first::date, :last::date, '[]') end,
              :claimed, :closure, :facts::jsonb, :documents, :supplements, :account)
            returning id
            """)
        .param("code", entry.code())
        .param("policy", draft.policy())
        .param("unit", entry.unitId())
        .param("path", entry.path())
        .param("person", entry.personId())
        .param("business", draft.business())
        .param("tax", draft.taxCode().isEmpty() ? null : draft.taxCode())
        .param("mark", entry.accountMark())
        .param("tail", account.length() < 4 ? "" : account.substring(account.length() - 4))
        .param("bank", account)
        .param("channel", draft.channel().name())
        .param("received", draft.receivedOn())
        .param("first", draft.from())
        .param("last", draft.to())
        .param("claimed", draft.claimed_d())
        .param("closure", draft.closure())
        .param("facts", json.writeValueAsString(draft.facts()))
        .param("documents", draft.documents().toArray(String[]::new))
        .param("supplements", draft.supplements().toArray(String[]::new))
        .param("account", entry.account())
        .query(Long.class)
        .single();
  }

  void addChildren(long dossier, Collection<Long> persons) {
    jdbc.sql(
            "insert into relief.child (dossier_id, person_id) select :dossier, unnest(:persons::bigint[]) on conflict do nothing")
        .param("dossier", dossier)
        .param("persons", persons.toArray(Long[]::new))
        .update();
  }

  /// Begins the clock of a hop.
  void begin(long dossier, Hop hop, LocalDate on) {
    jdbc.sql(
            "insert into relief.hop (dossier_id, hop, began_on, due_on) values (:dossier, :hop, :on, :due)")
        .param("dossier", dossier)
        .param("hop", hop.name())
        .param("on", on)
        .param("due", WorkingDays.after(on, hop.days()))
        .update();
  }

  void finish(long dossier, Hop hop, LocalDate on) {
    jdbc.sql(
            "update relief.hop set done_on = :on where dossier_id = :dossier and hop = :hop and done_on is null")
        .param("on", on)
        .param("dossier", dossier)
        .param("hop", hop.name())
        .update();
  }

  /// Stops whatever clock runs: nothing more is owed.
  void stop(long dossier, LocalDate on) {
    jdbc.sql("update relief.hop set done_on = :on where dossier_id = :dossier and done_on is null")
        .param("on", on)
        .param("dossier", dossier)
        .update();
  }

  List<Step> steps(long dossier, LocalDate today) {
    return jdbc.sql(
            "select * from relief.hop where dossier_id = :dossier order by began_on, due_on")
        .param("dossier", dossier)
        .query(
            (row, n) -> {
              LocalDate due = row.getObject("due_on", LocalDate.class);
              LocalDate done = row.getObject("done_on", LocalDate.class);
              return new Step(
                  Hop.valueOf(row.getString("hop")),
                  row.getObject("began_on", LocalDate.class),
                  due,
                  done,
                  WorkingDays.between(due, done == null ? today : done));
            })
        .list();
  }

  UUID publicId(long dossier) {
    return jdbc.sql("select public_id from relief.dossier where id = :id")
        .param("id", dossier)
        .query((row, n) -> row.getObject(1, UUID.class))
        .single();
  }

  Optional<Dossiers.Standing> standing(String code) {
    return jdbc.sql(
            """
            select d.code, d.policy, d.state, h.hop, h.due_on
            from relief.dossier d left join relief.hop h on h.dossier_id = d.id and h.done_on is null
            where d.code = :code
            """)
        .param("code", code.strip().toUpperCase(Locale.ROOT))
        .query(
            (row, n) -> {
              String hop = row.getString("hop");
              return new Dossiers.Standing(
                  row.getString("code"),
                  row.getString("policy"),
                  State.valueOf(row.getString("state")),
                  hop == null ? null : Hop.valueOf(hop),
                  row.getObject("due_on", LocalDate.class));
            })
        .optional();
  }

  Optional<Dossier> find(UUID id) {
    return jdbc.sql(SELECT + " where d.public_id = :id")
        .param("id", id)
        .query((row, n) -> of(row))
        .optional();
  }

  /// Locked until the transaction ends.
  Optional<Dossier> hold(UUID id) {
    jdbc.sql("select 1 from relief.dossier where public_id = :id for update")
        .param("id", id)
        .query((row, n) -> row.getInt(1))
        .optional();
    return find(id);
  }

  /// A change of state with what comes with it.
  int move(long dossier, State from, State to, String set, Map<String, ?> values) {
    return jdbc.sql(
            "update relief.dossier set state = :to"
                + (set.isEmpty() ? "" : ", " + set)
                + " where id = :id and state = :from")
        .param("to", to.name())
        .param("from", from.name())
        .param("id", dossier)
        .params(values)
        .update();
  }

  Dossier of(ResultSet row) throws SQLException {
    return new Dossier(
        row.getLong("id"),
        row.getObject("public_id", UUID.class),
        row.getString("code"),
        row.getString("policy"),
        row.getLong("unit_id"),
        row.getString("unit_name"),
        row.getString("place"),
        row.getObject("person_id", Long.class),
        row.getString("business"),
        row.getString("tax_code"),
        row.getString("account_tail"),
        Channel.valueOf(row.getString("channel")),
        row.getObject("received_on", LocalDate.class),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getObject("claimed_d", Integer.class),
        row.getString("closure"),
        json.readValue(row.getString("facts"), FACTS),
        strings(row.getArray("documents")),
        strings(row.getArray("supplements")),
        Arrays.asList((Long[]) row.getArray("children").getArray()),
        State.valueOf(row.getString("state")),
        row.getObject("amount_vnd", Long.class),
        row.getString("ground"),
        row.getString("number"),
        row.getString("reason"),
        row.getObject("account_id", Long.class),
        row.getObject("appraised_by", Long.class),
        row.getObject("posted_on", LocalDate.class),
        row.getObject("open_until", LocalDate.class),
        row.getObject("paid_on", LocalDate.class),
        row.getInt("open_findings"));
  }

  private static List<String> strings(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }
}
