// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;
import vn.phaodai.access.Grant;
import vn.phaodai.access.SignedIn;
import vn.phaodai.checkpoints.Gate;
import vn.phaodai.checkpoints.GateShifts;
import vn.phaodai.checkpoints.Gates;
import vn.phaodai.checkpoints.PassageIntake;
import vn.phaodai.checkpoints.PassageIntake.Status;
import vn.phaodai.checkpoints.Shift;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.organisation.Side;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// An hour without a server: every gate's phone holds its passages, then all send at once, in
/// parts, and every tenth answer is lost on the way, so that its part is sent again. Counted
/// afterwards: each record once. Then the next arrivals one by one, as while the network holds.
final class GatesBench {
  private static final int PART = 25;
  private static final int LOST_ONE_IN = 10;
  private static final long SHIFT_S = 7_200;

  private final Installation installation;
  private final PassageIntake intake;
  private final Instant now;
  private final Unit province;
  private final PrintStream out;
  private final JsonMapper json = JsonMapper.shared();
  private final String run = UUID.randomUUID().toString().substring(0, 8);

  GatesBench(Installation installation, PrintStream out) {
    this.installation = installation;
    this.intake = installation.room(PassageIntake.class);
    OperatingClock clock = installation.room(OperatingClock.class);
    this.now = clock.now();
    this.province = installation.room(Units.class).require("84", clock.today());
    this.out = out;
  }

  private record Officer(SignedIn person, Shift shift) {}

  /// What one phone met.
  private record Sent(int stored, int duplicates, int rejected, List<Double> took_ms) {}

  /// Whether every record counts once.
  boolean run(int gates, int arrivals, int live) throws InterruptedException, ExecutionException {
    List<Officer> officers = officers(gates);
    long before = stored();
    try (ExecutorService phones = Executors.newFixedThreadPool(gates)) {
      long start = System.nanoTime();
      Sent backlog = all(phones, officers, arrivals / gates, PART, 0);
      double seconds = (System.nanoTime() - start) / 1e9;
      long once = stored() - before;
      int expected = arrivals / gates * gates;
      out.printf(
          "%d lượt chờ gửi ở %d chốt: %.1f giây, %.0f lượt/giây, p95 một lần gửi (%d lượt) %.0f ms%n",
          expected, gates, seconds, expected / seconds, PART, p95(backlog.took_ms()));
      out.printf(
          "Ghi mới %d, đã có %d, trả lại %d; trong sổ thêm %d%n",
          backlog.stored(), backlog.duplicates(), backlog.rejected(), once);
      Sent one = all(phones, officers, live / gates, 1, 1_000_000);
      out.printf("Gửi từng lượt: p95 %.0f ms%n", p95(one.took_ms()));
      boolean same = once == expected && backlog.stored() == expected && backlog.rejected() == 0;
      out.println(same ? "Mỗi lượt ghi đúng một lần" : "KHÔNG KHỚP");
      return same;
    }
  }

  private long stored() {
    return installation
        .room(JdbcClient.class)
        .sql("select count(*) from checkpoints_api.passage")
        .query(Long.class)
        .single();
  }

  private List<Officer> officers(int gates) {
    Gates register = installation.room(Gates.class);
    GateShifts shifts = installation.room(GateShifts.class);
    List<Officer> officers = new ArrayList<>();
    for (int i = 0; i < gates; i++) {
      Gate gate =
          register.setUp(
              new Gates.Plan(
                  "Chốt đo " + run + " " + i,
                  Gate.Kind.ROAD,
                  "29266",
                  "QL53",
                  now.atZone(OperatingClock.ZONE).toLocalDate(),
                  "đo hiệu năng",
                  "L"));
      SignedIn person = person(Math.abs((long) run.hashCode()) * 1_000 + i);
      officers.add(
          new Officer(
              person,
              as(
                  person,
                  () ->
                      shifts.begin(
                          gate.publicId(), now.minusSeconds(SHIFT_S), now.plusSeconds(SHIFT_S)))));
    }
    return officers;
  }

  private SignedIn person(long account) {
    Grant grant = new Grant("CHECKPOINT_OFFICER", Side.FORCES, province.path(), 0, 0, 0);
    return new SignedIn(
        account,
        0,
        "Đo hiệu năng",
        List.of(grant),
        Set.of("checkpoints.record"),
        false,
        0,
        now.atZone(OperatingClock.ZONE).toLocalDate());
  }

  private static <T> T as(SignedIn person, java.util.function.Supplier<T> work) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
    try {
      return work.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private Sent all(ExecutorService phones, List<Officer> officers, int each, int part, int first)
      throws InterruptedException, ExecutionException {
    List<Future<Sent>> sent = new ArrayList<>();
    for (int i = 0; i < officers.size(); i++) {
      Officer officer = officers.get(i);
      int gate = i;
      sent.add(
          phones.submit(
              () -> as(officer.person(), () -> phone(officer.shift(), gate, each, part, first))));
    }
    int stored = 0;
    int duplicates = 0;
    int rejected = 0;
    List<Double> took = new ArrayList<>();
    for (Future<Sent> one : sent) {
      stored += one.get().stored();
      duplicates += one.get().duplicates();
      rejected += one.get().rejected();
      took.addAll(one.get().took_ms());
    }
    return new Sent(stored, duplicates, rejected, took);
  }

  private Sent phone(Shift shift, int gate, int each, int part, int first) {
    int[] counts = new int[Status.values().length];
    List<Double> took = new ArrayList<>();
    for (int from = 0; from < each; from += part) {
      List<Map<String, Object>> records = new ArrayList<>();
      for (int i = from; i < Math.min(from + part, each); i++) {
        records.add(record(shift, gate, first + i, each));
      }
      byte[] body =
          json.writeValueAsString(
                  Map.of(
                      "schema",
                      1,
                      "device",
                      new UUID(shift.id(), gate).toString(),
                      "unsent",
                      Math.max(0, each - from - part),
                      "records",
                      records))
              .getBytes(StandardCharsets.UTF_8);
      int times = (from / part) % LOST_ONE_IN == LOST_ONE_IN - 1 ? 2 : 1;
      for (int time = 0; time < times; time++) {
        long start = System.nanoTime();
        intake.take(body).forEach(answer -> counts[answer.status().ordinal()]++);
        took.add((System.nanoTime() - start) / 1e6);
      }
    }
    return new Sent(
        counts[Status.STORED.ordinal()],
        counts[Status.DUPLICATE.ordinal()],
        counts[Status.REJECTED.ordinal()],
        took);
  }

  private Map<String, Object> record(Shift shift, int gate, int number, int each) {
    int person = gate * 100_000 + number % 100_000;
    Instant at = now.minusSeconds(3_600L * (each - number % Math.max(1, each)) / Math.max(1, each));
    Map<String, Object> record = new HashMap<>();
    record.put("id", new UUID(run.hashCode() * 1_000L + gate, number).toString());
    record.put("schema", 1);
    record.put("shift", shift.publicId().toString());
    record.put("takenAt", at.toString());
    record.put(
        "vehicle",
        Map.of("plate", "84C%02d%05d".formatted(gate, number % 100_000), "kind", "TRUCK"));
    record.put(
        "people",
        List.of(
            Map.of(
                "name",
                "Trần Văn " + name(person),
                "birthYear",
                1950 + person % 50,
                "phone",
                "09%08d".formatted(person + (number >= 1_000_000 ? 50_000_000 : 0)),
                "role",
                "DRIVER")));
    record.put("origin", "86");
    record.put("originText", "");
    record.put("destinations", List.of("29242"));
    record.put("purpose", "GOODS");
    record.put(
        "test",
        Map.of(
            "kind", "PCR",
            "sampledAt", now.minusSeconds(36_000).toString(),
            "result", "NEGATIVE",
            "place", ""));
    record.put("symptoms", false);
    record.put("decision", Map.of("action", "MONITOR", "reason", ""));
    return record;
  }

  /// Letters alone: no two of the same.
  private static String name(int number) {
    StringBuilder name = new StringBuilder("A");
    for (int rest = number; rest > 0; rest /= 26) {
      name.append((char) ('a' + rest % 26));
    }
    return name.toString();
  }

  private static double p95(List<Double> took) {
    List<Double> sorted = took.stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * 0.95)));
  }
}
