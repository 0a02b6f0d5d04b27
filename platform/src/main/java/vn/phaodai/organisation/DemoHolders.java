// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.language.SearchKey;
import vn.phaodai.language.SortKey;

/// Fills the seats of the demonstration with invented people, marked so; the same seat gets the
/// same name every time. The one real name is the signatory of Kiên Giang's dispatch, in the seat
/// that the dispatch itself shows. This bean exists in the profile `demo` only.
@Service
@Profile("demo")
public class DemoHolders {
  private static final String SIGNATORY = "Mai Văn Huỳnh";
  private static final LocalDate SINCE = LocalDate.of(2021, 1, 1);
  private static final List<String> FAMILIES =
      List.of(
          "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Phan", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
          "Dương", "Lý", "Danh", "Thạch", "Kim", "Sơn", "Lâm", "Kiên", "Châu", "Tăng", "Trương",
          "Cao");
  private static final List<String> MEN = List.of("Văn", "Hữu", "Minh", "Thành", "Quốc", "Hoàng");
  private static final List<String> WOMEN = List.of("Thị", "Ngọc", "Kim", "Thúy", "Mỹ", "Hồng");
  private static final List<String> MENS =
      List.of(
          "An", "Bình", "Cường", "Dũng", "Đức", "Hải", "Hùng", "Khánh", "Lợi", "Mẫn", "Nhân",
          "Phúc", "Quang", "Sang", "Tài", "Thắng", "Toàn", "Trí", "Vinh", "Xuân");
  private static final List<String> WOMENS =
      List.of(
          "Ánh", "Chi", "Diễm", "Đào", "Hạnh", "Hiền", "Hoa", "Lan", "Liên", "Mai", "Nga", "Nhung",
          "Oanh", "Phượng", "Quyên", "Thảo", "Trang", "Tuyết", "Vân", "Yến");

  private final DSLContext sql;
  private final JsonMapper json;
  private final OperatingClock clock;

  DemoHolders(DSLContext sql, JsonMapper json, OperatingClock clock) {
    this.sql = sql;
    this.json = json;
    this.clock = clock;
  }

  /// A person in every vacant seat of today but the many alike beyond the first (second to last
  /// deputies, ordinary staff); all members of the provincial committees. Returns how many.
  @Transactional
  public int appoint() {
    // Seats and holders were written a moment ago: unless counted, the database takes them for few
    // and compares each with each.
    sql.execute("analyze organisation.position, organisation.tenure");
    List<Map<String, Object>> rows = new ArrayList<>();
    Set<String> used = new HashSet<>();
    for (Record seat : vacant()) {
      String key = seat.get("key", String.class);
      boolean signs = key.equals("TU.91 STANDING_DEPUTY Phó Bí thư Thường trực Tỉnh ủy 1");
      String name = signs ? SIGNATORY : name(key, used);
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("position_id", seat.get("position_id", Long.class));
      row.put("seat", seat.get("seat", Integer.class));
      row.put("full_name", name);
      row.put("name_key", SortKey.ofPerson(name));
      row.put("search_key", SearchKey.of(name));
      row.put("demo", !signs);
      rows.add(row);
    }
    return insert(rows);
  }

  private List<Record> vacant() {
    return List.copyOf(
        sql.resultQuery(
                """
                select p.id as position_id, s.seat, concat_ws(' ', b.code, p.kind, p.title, s.seat) as key
                from organisation.position p
                join organisation.body b on b.id = p.body_id
                cross join lateral generate_series(1, p.seats) s(seat)
                where p.valid @> {0}::date and lower(p.valid) <= {1}::date
                  and (s.seat = 1 or (p.kind = 'MEMBER' and b.kind in ('PARTY_COMMITTEE', 'STANDING_COMMITTEE')))
                  and not exists (select 1 from organisation.tenure t
                    where t.position_id = p.id and t.seat = s.seat and t.capacity = 'HOLDER' and t.valid && p.valid)
                order by b.code, p.id, s.seat
                """,
                DSL.val(clock.today()), DSL.val(SINCE))
            .fetch());
  }

  private int insert(List<Map<String, Object>> rows) {
    return sql.execute(
        """
        with seat as (
          select r.*, row_number() over () as n
          from jsonb_to_recordset(cast({0} as jsonb)) as r(position_id bigint, seat integer, full_name text,
            name_key text, search_key text, demo boolean)),
        person as (
          insert into organisation.official (full_name, name_key, search_key, demo)
          select full_name, name_key, search_key, demo from seat order by n
          returning id, full_name)
        insert into organisation.tenure (position_id, official_id, capacity, seat, valid, decision)
        select s.position_id, p.id, 'HOLDER', s.seat, daterange({1}::date, upper(x.valid)),
          case when s.demo then 'Dữ liệu chạy thử' else 'Theo chữ ký trên công văn' end
        from seat s
        join person p on p.full_name = s.full_name
        join organisation.position x on x.id = s.position_id
        """,
        DSL.val(json.writeValueAsString(rows)), DSL.val(SINCE));
  }

  /// A name not used for another seat of this run.
  private static String name(String key, Set<String> used) {
    Random chance = new Random(key.hashCode());
    while (true) {
      boolean woman = chance.nextInt(10) < 4;
      String name =
          String.join(
              " ",
              pick(FAMILIES, chance),
              pick(woman ? WOMEN : MEN, chance),
              pick(woman ? WOMENS : MEN, chance),
              pick(woman ? WOMENS : MENS, chance));
      if (used.add(name)) {
        return name;
      }
    }
  }

  private static String pick(List<String> from, Random chance) {
    return from.get(chance.nextInt(from.size()));
  }
}
