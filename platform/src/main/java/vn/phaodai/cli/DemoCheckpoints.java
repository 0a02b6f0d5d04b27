// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;
import vn.phaodai.access.Accounts;
import vn.phaodai.access.DemoAccounts;
import vn.phaodai.access.SignedIn;
import vn.phaodai.checkpoints.Action;
import vn.phaodai.checkpoints.Gate;
import vn.phaodai.checkpoints.GateShifts;
import vn.phaodai.checkpoints.Gates;
import vn.phaodai.checkpoints.PassageIntake;
import vn.phaodai.checkpoints.Permits;
import vn.phaodai.checkpoints.Purpose;
import vn.phaodai.checkpoints.Shift;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.tables.ShippedRows;

/// The demonstration's gates (`demo-gates.csv`, each with its confidence) and a day of synthetic
/// passages: most as the rule says, a few otherwise, one positive a province.
final class DemoCheckpoints {
  private static final int DAYS_OPEN = 40;
  private static final int PASSAGES = 12;
  private static final int MINUTES = 13;
  private static final int GATES = 3;
  private static final List<String> FAMILY =
      List.of("Nguyễn Văn", "Trần Thị", "Lê Minh", "Phan Thị");
  private static final List<String> GIVEN = List.of("Bình", "Chi", "Dũng", "Em", "Phước", "Hạnh");
  private static final List<String> ORIGINS = List.of("79", "86", "92", "83", "74", "94");
  private static final List<String> REASONS =
      List.of("RETURN", "GOODS", "GOODS", "MEDICAL", "OFFICIAL", "GOODS");

  private final Gates gates;
  private final GateShifts shifts;
  private final PassageIntake intake;
  private final Permits permits;
  private final Accounts accounts;
  private final DemoAccounts logins;
  private final LocalDate today;
  private final JsonMapper json = JsonMapper.shared();
  private int made;

  DemoCheckpoints(BeanFactory rooms) {
    gates = rooms.getBean(Gates.class);
    shifts = rooms.getBean(GateShifts.class);
    intake = rooms.getBean(PassageIntake.class);
    permits = rooms.getBean(Permits.class);
    accounts = rooms.getBean(Accounts.class);
    logins = rooms.getBean(DemoAccounts.class);
    today = rooms.getBean(OperatingClock.class).today();
  }

  void load() {
    List<Gate> all =
        ShippedRows.of(DemoCheckpoints.class, "demo-gates.csv").stream()
            .map(
                row ->
                    gates.setUp(
                        new Gates.Plan(
                            row.getField("name"),
                            Gate.Kind.valueOf(row.getField("kind")),
                            row.getField("unit"),
                            row.getField("routes"),
                            today.minusDays(DAYS_OPEN),
                            row.getField("source"),
                            row.getField("confidence"))))
            .toList();
    province("chot.tv", all, "84", List.of("29242", "29308", "29341"));
    province("chot.kg", all, "91", List.of("30730", "31078", "30769"));
  }

  private void province(String login, List<Gate> all, String code, List<String> communes) {
    permits.issue(
        new Permits.Request(
            code,
            "",
            null,
            "",
            code + "C-123.45",
            Purpose.WORK,
            "Công ty giả lập",
            "Theo quốc lộ, đi về trong ngày (giả lập)",
            at(0, 0),
            at(0, 0).plusSeconds(7 * 86_400L)));
    SignedIn officer =
        logins.list().stream()
            .filter(row -> row.login().equals(login))
            .findFirst()
            .flatMap(row -> accounts.authenticate(row.login(), row.password()))
            .orElseThrow();
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(officer, null, List.of()));
    try {
      int hour = 6;
      for (Gate gate : all.stream().filter(g -> g.province().equals(code)).limit(GATES).toList()) {
        passages(shifts.begin(gate.publicId(), at(hour, 0), at(hour + 3, 0)), hour, communes);
        hour += 3;
      }
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private Instant at(int hour, int minute) {
    return today.atTime(LocalTime.of(hour, minute)).atZone(OperatingClock.ZONE).toInstant();
  }

  private void passages(Shift shift, int hour, List<String> communes) {
    List<Map<String, Object>> records = new ArrayList<>();
    for (int i = 0; i < PASSAGES; i++) {
      records.add(passage(shift, at(hour, 0).plusSeconds(60L * MINUTES * i), i, communes));
    }
    Map<String, Object> sent =
        Map.of(
            "schema",
            1,
            "device",
            new UUID(shift.id(), 1).toString(),
            "records",
            records,
            "unsent",
            0);
    intake.take(json.writeValueAsString(sent).getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, Object> passage(Shift shift, Instant at, int i, List<String> communes) {
    made++;
    boolean positive = i == PASSAGES - 1 && shift.from().equals(at(6, 0));
    Map<String, Object> record = new HashMap<>();
    record.put("id", new UUID(shift.id(), 1_000L + made).toString());
    record.put("schema", 1);
    record.put("shift", shift.publicId().toString());
    record.put("takenAt", at.toString());
    record.put("arrivedAt", at.minusSeconds(60L * (3 + i)).toString());
    record.put(
        "vehicle",
        Map.of("plate", "%sC-%05d".formatted(shift.province(), 20_000 + made), "kind", "TRUCK"));
    record.put("people", List.of(person("DRIVER"), person("PASSENGER")));
    record.put("origin", ORIGINS.get(i % ORIGINS.size()));
    record.put("originText", "");
    record.put("destinations", List.of(communes.get(i % communes.size())));
    record.put("purpose", REASONS.get(i % REASONS.size()));
    record.put(
        "test",
        Map.of(
            "kind",
            "RAPID",
            "sampledAt",
            at.minusSeconds(positive ? 600 : 3_600L * (10 + 9L * i)).toString(),
            "result",
            positive ? "POSITIVE" : "NEGATIVE",
            "place",
            positive ? "GATE" : "Trung tâm y tế (giả lập)"));
    record.put("symptoms", false);
    record.put("decision", Map.of("action", "ADMIT", "reason", "xét đề xuất"));
    Action proposed = intake.propose(json.valueToTree(record)).action();
    boolean otherwise = i == 3 && !positive;
    record.put(
        "decision",
        Map.of(
            "action", otherwise || proposed == null ? Action.TEST.name() : proposed.name(),
            "reason", otherwise ? "Xét nghiệm thêm vì giấy mờ (giả lập)" : ""));
    return record;
  }

  private Map<String, Object> person(String role) {
    made++;
    return Map.of(
        "name",
        FAMILY.get(made % FAMILY.size()) + " " + GIVEN.get(made % GIVEN.size()),
        "birthYear",
        1960 + made % 40,
        "phone",
        "0907%06d".formatted(made),
        "role",
        role);
  }
}
