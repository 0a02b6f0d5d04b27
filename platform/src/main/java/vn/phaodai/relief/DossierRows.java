// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
  ///
  /// @param rowMark of a row of a workbook, so that it counts once; else null
  record Entry(
      DossierDraft draft,
      long unitId,
      String path,
      @Nullable Long personId,
      String code,
      @Nullable String accountMark,
      @Nullable Long account,
      @Nullable String rowMark) {}

  /// @return ids by code, of those that were not there
  Map<String, Long> insert(List<Entry> entries) {
    Map<String, Long> ids = new HashMap<>();
    jdbc.sql(
            """
            insert into relief.dossier (code, policy, unit_id, path, person_id, business, tax_code, account_mark, account_tail,
              account, channel, received_on, during, claimed_d, closure, facts, documents, supplements, account_id, row_mark)
            select n.code, n.policy, n.unit, n.path::ltree, n.person, n.business, nullif(n.tax, ''), n.mark,
              case when length(n.bank) < 4 then '' else right(n.bank, 4) end, n.bank, n.channel, n.received,
              case when n.first_day is null then null else daterange(n.first_day, n.last_day, '[]') end,
              n.claimed, n.closure, n.facts, n.documents, n.supplements, n.account, n.row_mark
            from jsonb_to_recordset(:rows::jsonb) as n (code text, policy text, unit bigint, path text, person bigint,
              business text, tax text, mark text, bank text, channel text, received date, first_day date, last_day date,
              claimed integer, closure text, facts jsonb, documents text[], supplements text[], account bigint, row_mark text)
            on conflict (row_mark) where row_mark is not null do nothing
            returning code, id
            """)
        .param("rows", json.writeValueAsString(entries.stream().map(DossierRows::row).toList()))
        .query(
            row -> {
              ids.put(row.getString(1), row.getLong(2));
            });
    return ids;
  }

  private static Map<String, @Nullable Object> row(Entry entry) {
    DossierDraft draft = entry.draft();
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("code", entry.code());
    row.put("policy", draft.policy());
    row.put("unit", entry.unitId());
    row.put("path", entry.path());
    row.put("person", entry.personId());
    row.put("business", draft.business());
    row.put("tax", draft.taxCode());
    row.put("mark", entry.accountMark());
    row.put("bank", draft.account());
    row.put("channel", draft.channel().name());
    row.put("received", draft.receivedOn().toString());
    row.put("first_day", text(draft.from()));
    row.put("last_day", text(draft.to()));
    row.put("claimed", draft.claimed_d());
    row.put("closure", draft.closure());
    row.put("facts", draft.facts());
    row.put("documents", draft.documents());
    row.put("supplements", draft.supplements());
    row.put("account", entry.account());
    row.put("row_mark", entry.rowMark());
    return row;
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  /// @param children ids of the register by the code of the dossier
  void addChildren(Map<String, Long> ids, Map<String, List<Long>> children) {
    List<Long> dossiers = new ArrayList<>();
    List<Long> persons = new ArrayList<>();
    ids.forEach(
        (code, id) ->
            children
                .getOrDefault(code, List.of())
                .forEach(
                    child -> {
                      dossiers.add(id);
                      persons.add(child);
                    }));
    jdbc.sql(
            """
            insert into relief.child (dossier_id, person_id)
            select * from unnest(:dossiers::bigint[], :persons::bigint[]) on conflict do nothing
            """)
        .param("dossiers", dossiers.toArray(Long[]::new))
        .param("persons", persons.toArray(Long[]::new))
        .update();
  }

  /// Begins the clock of a hop, for each dossier on its day.
  void begin(Hop hop, Map<Long, LocalDate> began) {
    List<Long> dossiers = List.copyOf(began.keySet());
    String[] days =
        dossiers.stream().map(id -> String.valueOf(began.get(id))).toArray(String[]::new);
    String[] dues =
        dossiers.stream()
            .map(id -> Objects.requireNonNull(began.get(id)))
            .map(day -> WorkingDays.after(day, hop.days()).toString())
            .toArray(String[]::new);
    jdbc.sql(
            """
            insert into relief.hop (dossier_id, hop, began_on, due_on)
            select n.dossier, :hop, n.began::date, n.due::date
            from unnest(:dossiers::bigint[], :days::text[], :dues::text[]) as n (dossier, began, due)
            """)
        .param("hop", hop.name())
        .param("dossiers", dossiers.toArray(Long[]::new))
        .param("days", days)
        .param("dues", dues)
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

  /// Whether it stands on a payment list that was not cancelled.
  boolean isListed(long dossier) {
    return jdbc.sql(
            """
            select exists (select from relief.payment_line l join relief.payment_list p on p.id = l.list_id
              where l.dossier_id = :dossier and p.state <> 'CANCELLED')
            """)
        .param("dossier", dossier)
        .query(Boolean.class)
        .single();
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
