// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.language.SearchKey;
import vn.phaodai.people.Sex;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Quarantine facilities with their rooms and beds. Hospitals are the cases' (`cases.facility`):
/// their beds are counted by tier of treatment, these by room.
@Service
@Transactional
public class Facilities {
  private static final Pattern ROOM =
      Pattern.compile("\\s*(.{1,40}?)\\s*[:;,\\t]\\s*(\\d{1,3})\\s*");

  private final JdbcClient jdbc;
  private final QuarantineSight sight;
  private final Units units;
  private final OperatingClock clock;
  private final AuditLog audit;

  Facilities(
      JdbcClient jdbc, QuarantineSight sight, Units units, OperatingClock clock, AuditLog audit) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.units = units;
    this.clock = clock;
    this.audit = audit;
  }

  /// @param taken people who are there now
  public record Facility(
      long id,
      UUID publicId,
      String name,
      String unitCode,
      String unitName,
      String path,
      int rooms,
      int beds,
      int taken) {
    public int free() {
      return beds - taken;
    }
  }

  private static final String SELECT =
      """
      select f.id, f.public_id, f.name, u.code as unit_code, u.full_name as unit_name, f.path::text as path,
        (select count(distinct b.room) from quarantine.bed b where b.facility_id = f.id and b.in_use)::int as rooms,
        (select count(*) from quarantine.bed b where b.facility_id = f.id and b.in_use)::int as beds,
        (select count(*) from quarantine.stay s where s.facility_id = f.id and s.until_at is null)::int as taken
      from quarantine.facility f join territory_api.unit u on u.id = f.unit_id
      where f.closed_on is null
      """;

  /// Of a province in which the person has a seat: people may be brought there from all of it.
  private static final String OF_THE_PROVINCE =
      """
       and exists (select 1 from unnest((:paths)::ltree[]) p where subpath(f.path, 0, 1) = subpath(p, 0, 1))
      """;

  /// Those in sight first, then those above and beside, into which people from here may be brought.
  @Transactional(readOnly = true)
  public List<Facility> all() {
    return within(" order by f.path <@ (:paths)::ltree[] desc, u.path, f.name_fold")
        .query(new SimplePropertyRowMapper<>(Facility.class))
        .list();
  }

  /// Throws QUARANTINE-007 where there is none within the province.
  @Transactional(readOnly = true)
  public Facility get(UUID publicId) {
    return within(" and f.public_id = :id")
        .param("id", publicId)
        .query(new SimplePropertyRowMapper<>(Facility.class))
        .optional()
        .orElseThrow(QuarantineRefusals.NO_SUCH_FACILITY::raise);
  }

  private JdbcClient.StatementSpec within(String rest) {
    return jdbc.sql(SELECT + OF_THE_PROVINCE + rest)
        .param("paths", sight.paths(QuarantineSight.READ));
  }

  /// Somebody in a bed.
  public record Occupant(
      UUID order, long personId, int bed, @Nullable LocalDate centralUntil, LocalDate until) {}

  /// @param occupants empty for who may not see people there
  public record RoomView(String name, int beds, int taken, List<Occupant> occupants) {
    public RoomView {
      occupants = List.copyOf(occupants);
    }
  }

  @Transactional(readOnly = true)
  public List<RoomView> rooms(Facility of) {
    Map<String, List<Occupant>> lying = new HashMap<>();
    jdbc.sql(
            """
            select s.room, s.number, o.public_id, o.person_id, o.central_until, o.until_on
            from quarantine.stay s join quarantine.person_order o on o.id = s.order_id
            where s.facility_id = :id and s.until_at is null order by s.room, s.number
            """)
        .param("id", of.id())
        .query(
            row -> {
              lying
                  .computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                  .add(
                      new Occupant(
                          row.getObject(3, UUID.class),
                          row.getLong(4),
                          row.getInt(2),
                          row.getObject(5, LocalDate.class),
                          row.getObject(6, LocalDate.class)));
            });
    boolean sees = sight.covers(of.path(), QuarantineSight.LIST);
    return jdbc.sql(
            "select room, count(*)::int from quarantine.bed where facility_id = :id and in_use group by room order by room")
        .param("id", of.id())
        .query(
            (row, n) -> {
              List<Occupant> all = lying.getOrDefault(row.getString(1), List.of());
              return new RoomView(
                  row.getString(1), row.getInt(2), all.size(), sees ? all : List.of());
            })
        .list();
  }

  /// Enters a facility, or gives one that is known by this name other rooms.
  ///
  /// @param rooms one a line: name, beds
  public UUID provide(String unitCode, String name, String rooms) {
    LocalDate today = clock.today();
    Unit unit =
        units
            .find(unitCode, today)
            .orElseThrow(() -> QuarantineRefusals.NO_SUCH_UNIT.with(unitCode).raise());
    if (!sight.covers(unit.path(), QuarantineSight.FACILITY)) {
      throw QuarantineRefusals.OUTSIDE.raise();
    }
    Map<String, Integer> read = read(rooms);
    if (name.isBlank() || SearchKey.of(name).isEmpty() || read.isEmpty()) {
      throw QuarantineRefusals.FACILITY_FORM.with("").raise();
    }
    record Known(long id, UUID publicId) {}
    Known facility =
        jdbc.sql(
                """
                insert into quarantine.facility (name, name_fold, unit_id, path, account_id)
                values (:name, :fold, :unit, :path::ltree, :account)
                on conflict (unit_id, name_fold) do update set closed_on = null
                returning id, public_id
                """)
            .param("name", name.strip())
            .param("fold", SearchKey.of(name))
            .param("unit", unit.id())
            .param("path", unit.path())
            .param("account", QuarantineSight.account())
            .query((row, n) -> new Known(row.getLong(1), row.getObject(2, UUID.class)))
            .single();
    furnish(facility.id(), read);
    audit.record(
        AuditEntry.of("quarantine.facility.provide", "facility", facility.id())
            .in(unit.path())
            .with(
                Map.of(
                    "rooms",
                    read.size(),
                    "beds",
                    read.values().stream().mapToInt(Integer::intValue).sum())));
    return facility.publicId();
  }

  private static Map<String, Integer> read(String rooms) {
    Map<String, Integer> read = new TreeMap<>();
    for (String line : rooms.lines().filter(l -> !l.isBlank()).toList()) {
      Matcher parts = ROOM.matcher(line);
      if (!parts.matches()
          || Integer.parseInt(parts.group(2)) < 1
          || Integer.parseInt(parts.group(2)) > 200
          || read.put(parts.group(1), Integer.parseInt(parts.group(2))) != null
          || read.size() > 2_000) {
        throw QuarantineRefusals.FACILITY_FORM.with(line.strip()).raise();
      }
    }
    return read;
  }

  /// Beds as they are to be; one in which somebody lies cannot go.
  private void furnish(long facility, Map<String, Integer> rooms) {
    lock(facility);
    List<String> names = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    rooms.forEach(
        (room, beds) -> {
          for (int bed = 1; bed <= beds; bed++) {
            names.add(room);
            numbers.add(bed);
          }
        });
    record Lying(String room, int bed) {}
    jdbc.sql(
            """
            select s.room, s.number from quarantine.stay s
            where s.facility_id = :id and s.until_at is null
              and (s.room, s.number) not in (select * from unnest(:rooms::text[], :numbers::int[])) limit 1
            """)
        .param("id", facility)
        .param("rooms", names.toArray(String[]::new))
        .param("numbers", numbers.toArray(Integer[]::new))
        .query((row, n) -> new Lying(row.getString(1), row.getInt(2)))
        .optional()
        .ifPresent(
            one -> {
              throw QuarantineRefusals.BEDS_IN_USE.with(one.room(), one.bed()).raise();
            });
    jdbc.sql(
            """
            update quarantine.bed b set in_use = false
            where b.facility_id = :id and (b.room, b.number) not in (select * from unnest(:rooms::text[], :numbers::int[]))
            """)
        .param("id", facility)
        .param("rooms", names.toArray(String[]::new))
        .param("numbers", numbers.toArray(Integer[]::new))
        .update();
    jdbc.sql(
            """
            insert into quarantine.bed (facility_id, room, number)
            select :id, * from unnest(:rooms::text[], :numbers::int[])
            on conflict (facility_id, room, number) do update set in_use = true
            """)
        .param("id", facility)
        .param("rooms", names.toArray(String[]::new))
        .param("numbers", numbers.toArray(Integer[]::new))
        .update();
  }

  /// Two officers who fill one facility wait for each other.
  void lock(long facility) {
    jdbc.sql("select id from quarantine.facility where id = :id for update")
        .param("id", facility)
        .query((row, n) -> row.getLong(1))
        .single();
  }

  /// Rooms as they are now, for [Allocation].
  List<Allocation.Room> state(long facility) {
    Map<String, Set<Integer>> beds = new LinkedHashMap<>();
    Map<String, Map<Integer, Allocation.Guest>> taken = new HashMap<>();
    jdbc.sql(
            """
            select b.room, b.number, o.person_id, p.household_id, p.sex
            from quarantine.bed b
            left join quarantine.stay s on s.facility_id = b.facility_id and s.room = b.room and s.number = b.number
              and s.until_at is null
            left join quarantine.person_order o on o.id = s.order_id
            left join people_api.person p on p.id = o.person_id
            where b.facility_id = :id and b.in_use order by b.room, b.number
            """)
        .param("id", facility)
        .query(
            row -> {
              String room = row.getString(1);
              beds.computeIfAbsent(room, _ -> new HashSet<>()).add(row.getInt(2));
              Long person = row.getObject(3, Long.class);
              if (person != null) {
                taken
                    .computeIfAbsent(room, _ -> new HashMap<>())
                    .put(
                        row.getInt(2),
                        new Allocation.Guest(
                            person, row.getObject(4, Long.class), sex(row.getString(5))));
              }
            });
    return beds.entrySet().stream()
        .map(
            e ->
                new Allocation.Room(
                    e.getKey(), e.getValue(), taken.getOrDefault(e.getKey(), Map.of())))
        .toList();
  }

  static @Nullable Sex sex(@Nullable String text) {
    return text == null ? null : Sex.valueOf(text);
  }
}
