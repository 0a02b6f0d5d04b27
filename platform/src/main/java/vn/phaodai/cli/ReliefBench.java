// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.access.Accounts;
import vn.phaodai.cases.CaseWorkload;
import vn.phaodai.cli.ReliefMonth.Incident;
import vn.phaodai.cli.ReliefMonth.Kind;
import vn.phaodai.cli.ReliefMonth.Resident;
import vn.phaodai.engine.population.Parameters;
import vn.phaodai.engine.population.Province;
import vn.phaodai.engine.population.Territory;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.PersonRegister;
import vn.phaodai.people.PersonWorkload;
import vn.phaodai.people.Recognised;
import vn.phaodai.quarantine.OrderWorkload;
import vn.phaodai.quarantine.OrderWorkload.Kept;
import vn.phaodai.relief.ClosureOrders;
import vn.phaodai.relief.Control;
import vn.phaodai.relief.Controls;
import vn.phaodai.relief.Officers;
import vn.phaodai.relief.ReliefWorkload;
import vn.phaodai.relief.ReliefWorkload.Found;
import vn.phaodai.territory.CensusTerritory;
import vn.phaodai.territory.Units;

/// A month of dossiers with planted errors, and what the controls find of them in one go over the
/// whole register. The controls see the registers alone; only the counting here knows the truth.
final class ReliefBench {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final List<String> PROVINCES = List.of("84", "91");
  private static final double RECALL = 0.95;
  private static final double PRECISION = 0.8;
  private static final double SECONDS = 60;

  private final Installation installation;
  private final long seed;
  private final PrintStream out;
  private final JdbcClient jdbc;
  private final PersonRegister register;
  private final TransactionTemplate transaction;

  ReliefBench(Installation installation, long seed, PrintStream out) {
    this.installation = installation;
    this.seed = seed;
    this.out = out;
    jdbc = installation.room(JdbcClient.class);
    register = installation.room(PersonRegister.class);
    transaction = installation.room(TransactionTemplate.class);
  }

  /// Whether the gates hold.
  boolean run(int people, int dossiers, double share) {
    ReliefWorkload workload = installation.room(ReliefWorkload.class);
    if (workload.dossiers() > 0) {
      throw new IllegalStateException("a month is measured on a fresh folder");
    }
    settle(people);
    long begun = System.nanoTime();
    ReliefMonth month = write(dossiers, (int) Math.round(dossiers * share));
    workload.settle();
    out.printf(
        "%d hồ sơ, %d lỗi cài sẵn trong %d vụ, %d người trong sổ (%.0f s)%n",
        workload.dossiers(),
        (int) Math.round(dossiers * share),
        month.incidents.size(),
        installation.room(PersonWorkload.class).people(),
        (System.nanoTime() - begun) / 1e9);
    begun = System.nanoTime();
    Map<Control, Integer> counts = installation.room(Controls.class).checkAll();
    double seconds = (System.nanoTime() - begun) / 1e9;
    out.printf(
        "Kiểm soát cả sổ: %.1f s, %d phát hiện; tải máy %.1f%n",
        seconds,
        counts.values().stream().mapToInt(Integer::intValue).sum(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    return report(month, workload.found(), seconds);
  }

  /// The people of both provinces as they truly are.
  private void settle(int people) {
    PersonWorkload persons = installation.room(PersonWorkload.class);
    for (String code : PROVINCES) {
      Territory territory = CensusTerritory.find(code, LocalDate.of(2021, 7, 1)).orElseThrow();
      int count = people / PROVINCES.size();
      Province province =
          Province.synthesise(
              territory, new Province.Plan(count, seed, 2, DAY, Parameters.shipped()));
      new ResidentsFilling(installation, province).fill(count);
    }
    persons.settle();
  }

  private ReliefMonth write(int dossiers, int errors) {
    List<Resident> residents = residents();
    List<Resident> adults = new ArrayList<>();
    List<Resident> minors = new ArrayList<>();
    residents.forEach(
        one -> {
          if (one.year() >= 1955 && one.year() <= 2002) {
            adults.add(one);
          } else if (one.year() >= 2008) {
            minors.add(one);
          }
        });
    Collections.shuffle(adults, new Random(seed));
    Map<String, Long> officers = new HashMap<>();
    for (String code : PROVINCES) {
      officers.put(code, account(code));
    }
    closures(adults);
    ReliefMonth month = new ReliefMonth(seed, adults, minors, register(), officers);
    transaction.executeWithoutResult(status -> month.write(dossiers, errors));
    transaction.executeWithoutResult(status -> declare(month));
    transaction.executeWithoutResult(status -> know(month));
    installation.room(ReliefWorkload.class).fill(month.dossiers);
    return month;
  }

  private List<Resident> residents() {
    return jdbc.sql(
            """
            select p.id, u.id, u.path::text, u.code, d.code, v.code, coalesce(p.household_id, 0), coalesce(p.birth_year, 1980)
            from people_api.person p join territory_api.unit u on u.id = p.unit_id
            join territory_api.unit d on d.id = u.parent_id join territory_api.unit v on v.id = d.parent_id order by p.id
            """)
        .query(
            (row, n) ->
                new Resident(
                    row.getLong(1),
                    row.getLong(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getLong(7),
                    row.getInt(8)))
        .list();
  }

  private long account(String province) {
    String path = installation.room(Units.class).require(province, DAY).path();
    return installation
        .room(Accounts.class)
        .sitting(login(province), path)
        .orElseThrow(() -> new IllegalStateException(login(province)))
        .id();
  }

  private static String login(String province) {
    return province.equals("84") ? "ldtbxh.tv" : "ldtbxh.kg";
  }

  /// Every district has one order, for its own area.
  private void closures(List<Resident> adults) {
    ClosureOrders orders = installation.room(ClosureOrders.class);
    Set<String> districts = new HashSet<>();
    adults.forEach(one -> districts.add(one.district()));
    districts.stream()
        .sorted()
        .forEach(
            code ->
                orders.enter(
                    code, ReliefMonth.order(code), LocalDate.of(2021, 7, 1), DAY.minusDays(1)));
  }

  private ReliefMonth.Register register() {
    return new ReliefMonth.Register() {
      @Override
      public List<Long> recognise(List<PersonDraft> drafts) {
        return register.recognise(drafts, "bench").stream().map(Recognised::personId).toList();
      }

      @Override
      public PersonDraft told(long person) {
        return Objects.requireNonNull(register.told(List.of(person)).get(person));
      }
    };
  }

  private void declare(ReliefMonth month) {
    Officers officers = installation.room(Officers.class);
    for (String province : PROVINCES) {
      var declared =
          officers.declare(
              province, login(province), new Officers.Named("Cán Bộ Đo " + province, 1980, ""));
      month.relatives.forEach(
          (person, of) -> {
            if (of.equals(province)) {
              PersonDraft told = Objects.requireNonNull(register.told(List.of(person)).get(person));
              officers.addRelative(
                  declared,
                  Officers.Relation.OTHER,
                  new Officers.Named(
                      told.fullName(),
                      told.birthYear(),
                      told.idNumber() == null ? "" : told.idNumber()));
            }
          });
    }
  }

  /// What the other registers know of these people.
  private void know(ReliefMonth month) {
    installation.room(OrderWorkload.class).fill(month.orders);
    CaseWorkload cases = installation.room(CaseWorkload.class);
    List<Kept> treated = List.copyOf(month.treated.values());
    cases.past(
        treated.stream().mapToLong(Kept::person).toArray(),
        treated.stream().map(Kept::from).toArray(LocalDate[]::new),
        treated.stream().map(Kept::until).toArray(LocalDate[]::new),
        false);
    List<Map.Entry<Long, LocalDate>> dead = List.copyOf(month.dead.entrySet());
    cases.past(
        dead.stream().mapToLong(Map.Entry::getKey).toArray(),
        dead.stream().map(one -> one.getValue().minusDays(10)).toArray(LocalDate[]::new),
        dead.stream().map(Map.Entry::getValue).toArray(LocalDate[]::new),
        true);
  }

  private boolean report(ReliefMonth month, List<Found> found, double seconds) {
    Map<Control, Set<String>> flagged = new EnumMap<>(Control.class);
    found.forEach(
        one -> flagged.computeIfAbsent(one.control(), c -> new HashSet<>()).add(one.code()));
    double recall = recall(month, flagged);
    double precision = precision(month, flagged);
    boolean holds = recall >= RECALL && precision >= PRECISION && seconds <= SECONDS;
    out.printf(
        "Tất cả: recall %.4f (ngưỡng %.2f), precision %.4f (ngưỡng %.2f), %.1f s (ngưỡng %.0f): %s%n",
        recall, RECALL, precision, PRECISION, seconds, SECONDS, holds ? "đạt" : "KHÔNG ĐẠT");
    return holds;
  }

  private double recall(ReliefMonth month, Map<Control, Set<String>> flagged) {
    Map<Kind, int[]> byKind = new EnumMap<>(Kind.class);
    for (Incident incident : month.incidents) {
      int[] counts = byKind.computeIfAbsent(incident.kind(), k -> new int[2]);
      Set<String> seen = flagged.getOrDefault(incident.kind().control, Set.of());
      counts[0]++;
      counts[1] += Collections.disjoint(seen, incident.codes()) ? 0 : 1;
    }
    int all = 0;
    int noticed = 0;
    for (var one : byKind.entrySet()) {
      int[] counts = one.getValue();
      all += counts[0];
      noticed += counts[1];
      out.printf(
          "  %-20s %-17s %5d vụ, thấy %5d: recall %.4f%n",
          one.getKey(), one.getKey().control, counts[0], counts[1], counts[1] / (double) counts[0]);
    }
    return noticed / (double) all;
  }

  private double precision(ReliefMonth month, Map<Control, Set<String>> flagged) {
    Map<Control, Set<String>> truth = new EnumMap<>(Control.class);
    month.incidents.forEach(
        one -> truth.computeIfAbsent(one.kind().control, c -> new HashSet<>()).addAll(one.codes()));
    month.consequences.forEach(
        (control, codes) -> truth.computeIfAbsent(control, c -> new HashSet<>()).addAll(codes));
    int all = 0;
    int right = 0;
    for (var one : flagged.entrySet()) {
      Set<String> sound = truth.getOrDefault(one.getKey(), Set.of());
      int good = (int) one.getValue().stream().filter(sound::contains).count();
      all += one.getValue().size();
      right += good;
      out.printf(
          "  %-17s %6d hồ sơ bị nêu, %6d đúng: precision %.4f%n",
          one.getKey(), one.getValue().size(), good, good / (double) one.getValue().size());
    }
    return right / (double) Math.max(1, all);
  }
}
