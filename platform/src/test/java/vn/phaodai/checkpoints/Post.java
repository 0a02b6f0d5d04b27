// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phaodai.access.Accounts;
import vn.phaodai.access.SignedIn;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.directives.Staff;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Offices;

/// A gate with an officer in a shift, and what their phone sends.
final class Post {
  static final LocalDate TODAY = LocalDate.of(2021, 9, 12);
  private static final String DEVICE = "01995f00-0000-7000-8000-00000000dead";

  private final BeanFactory rooms;
  private final MockMvc web;
  private int sent;

  Post(BeanFactory rooms, MockMvc web) {
    this.rooms = rooms;
    this.web = web;
  }

  SignedIn seat(String body, String role) {
    return new Staff(
            rooms.getBean(Offices.class),
            rooms.getBean(Accounts.class),
            rooms.getBean(JdbcClient.class))
        .inRole(rooms.getBean(Bodies.class).find(body, TODAY).orElseThrow(), role);
  }

  RequestPostProcessor as(String body, String role) {
    return Staff.by(seat(body, role));
  }

  /// Something done as somebody, outside of a request.
  static <T> T as(SignedIn who, java.util.function.Supplier<T> work) {
    SecurityContextHolder.getContext()
        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    try {
      return work.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  Gate gate(String name, String unit) {
    return rooms
        .getBean(Gates.class)
        .setUp(
            new Gates.Plan(
                name, Gate.Kind.ROAD, unit, "QL53", TODAY.minusDays(40), "giả lập", "L"));
  }

  /// A shift from 14:00 to 22:00 of today.
  Shift shift(SignedIn officer, Gate gate) {
    return as(
        officer,
        () -> rooms.getBean(GateShifts.class).begin(gate.publicId(), at(14, 0), at(22, 0)));
  }

  static Instant at(int hour, int minute) {
    return TODAY.atTime(hour, minute).atZone(OperatingClock.ZONE).toInstant();
  }

  /// A sound record of somebody who goes home with a fresh test; tests change what they are about.
  Map<String, @Nullable Object> record(Shift shift, String name) {
    sent++;
    Map<String, @Nullable Object> record = new HashMap<>();
    record.put(
        "id", UUID.nameUUIDFromBytes((name + sent).getBytes(StandardCharsets.UTF_8)).toString());
    record.put("schema", 1);
    record.put("shift", shift.publicId().toString());
    record.put("takenAt", at(15, 0).toString());
    record.put("vehicle", Map.of("plate", "84B1-234.%02d".formatted(sent), "kind", "CAR"));
    Map<String, Object> person = new HashMap<>();
    person.put("name", name);
    person.put("birthYear", 1985);
    person.put("phone", "09150000%02d".formatted(sent));
    person.put("role", "DRIVER");
    record.put("people", new ArrayList<>(List.of(person)));
    record.put("origin", "86");
    record.put("originText", "Vũng Liêm");
    record.put("destinations", List.of("29242"));
    record.put("purpose", "RETURN");
    record.put(
        "test",
        Map.of(
            "kind",
            "PCR",
            "sampledAt",
            at(3, 0).toString(),
            "result",
            "NEGATIVE",
            "place",
            "Bệnh viện"));
    record.put("symptoms", false);
    record.put("decision", Map.of("action", "MONITOR"));
    return record;
  }

  JsonNode send(RequestPostProcessor who, List<?> records) throws Exception {
    String body =
        JsonMapper.shared()
            .writeValueAsString(Map.of("schema", 1, "device", DEVICE, "records", records));
    return JsonMapper.shared()
        .readTree(
            web.perform(
                    post("/chot/gui")
                        .with(who)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8))
        .path("results");
  }
}
