// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.phaodai.checkpoints.Post.at;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.SignedIn;
import vn.phaodai.directives.Staff;

/// What a phone takes along and what it sends, good and bad.
@RoomTest(Ground.BODIES)
class PassageIntakeTest {
  private static int gates;
  private static @Nullable Shift running;

  @Autowired private BeanFactory rooms;
  @Autowired private MockMvc web;
  @Autowired private JdbcClient jdbc;

  private Post phone;
  private SignedIn officer;
  private Shift shift;

  @BeforeEach
  void anOfficerStandsAtAGate() {
    phone = new Post(rooms, web);
    officer = phone.seat("CA.84", "CHECKPOINT_OFFICER");
    if (running == null) {
      running = phone.shift(officer, phone.gate("Chốt QL53 số " + ++gates, "29236"));
    }
    shift = running;
  }

  private RequestPostProcessor me() {
    return Staff.by(officer);
  }

  private Map<String, @Nullable Object> row(@Nullable Object id) {
    return jdbc.sql("select * from checkpoints.passage where record_id = ?::uuid")
        .param(id)
        .query()
        .singleRow();
  }

  private static List<String> statuses(JsonNode results) {
    List<String> all = new ArrayList<>();
    results.forEach(
        one -> all.add(one.path("status").stringValue() + " " + one.path("code").stringValue()));
    return all;
  }

  @Test
  void aRecordCountsOnceHoweverOftenItIsSentAndABadOneKeepsNoOtherOut() throws Exception {
    var first = phone.record(shift, "Thạch Sa Rết");
    var wrong = phone.record(shift, "Kim Thị Sa");
    wrong.put("origin", "99999");
    var last = phone.record(shift, "Trần Văn Đủ");

    JsonNode answers = phone.send(me(), List.of(first, wrong, last, first));
    JsonNode again = phone.send(me(), List.of(first, last));

    assertThat(statuses(answers))
        .containsExactly("STORED ", "REJECTED CHECKPOINTS-014", "STORED ", "DUPLICATE ");
    assertThat(statuses(again)).containsExactly("DUPLICATE ", "DUPLICATE ");
    var vehicle = (Map<?, ?>) Objects.requireNonNull(first.get("vehicle"));
    assertThat(row(first.get("id")))
        .containsEntry("plate", String.valueOf(vehicle.get("plate")).replaceAll("\\W", ""))
        .containsEntry("rule", "TV-ENTRY@2021")
        .containsEntry("action", "MONITOR");
  }

  @Test
  void aTestOfTheFutureAnUnknownShiftAndANamelessPassengerAreEachSaidByTheirCode()
      throws Exception {
    var future = phone.record(shift, "Sơn Thị Tương Lai");
    future.put(
        "test",
        Map.of(
            "kind", "RAPID", "sampledAt", at(18, 0).toString(), "result", "NEGATIVE", "place", ""));
    var foreign = phone.record(shift, "Sơn Ca");
    foreign.put("shift", UUID.randomUUID().toString());
    var nameless = phone.record(shift, "");
    var early = phone.record(shift, "Lâm Sớm");
    early.put("takenAt", at(9, 0).toString());
    var departing = phone.record(shift, "Lâm Khác");
    departing.put("decision", Map.of("action", "ADMIT"));
    var noId = phone.record(shift, "Lâm Không");
    noId.put("id", "7");

    assertThat(
            statuses(
                phone.send(me(), List.of(future, foreign, nameless, early, departing, noId, "x"))))
        .containsExactly(
            "REJECTED CHECKPOINTS-008",
            "REJECTED CHECKPOINTS-006",
            "REJECTED CHECKPOINTS-012",
            "REJECTED CHECKPOINTS-007",
            "REJECTED CHECKPOINTS-019",
            "REJECTED CHECKPOINTS-005",
            "REJECTED CHECKPOINTS-004");
  }

  @Test
  void aPhoneADayWrongIsPutRightAndBothTimesAreKept() throws Exception {
    var late = phone.record(shift, "Huỳnh Văn Chậm");
    late.put("takenAt", at(15, 0).minus(Duration.ofDays(1)).toString());
    late.put(
        "clock",
        Map.of(
            "deviceAtPack", at(14, 0).minus(Duration.ofDays(1)).toString(),
            "serverAtPack", at(14, 0).toString()));

    assertThat(statuses(phone.send(me(), List.of(late)))).containsExactly("STORED ");

    assertThat(row(late.get("id"))).containsEntry("offset_s", 86_400);
  }

  @Test
  void whatThePhoneProposedIsKeptBesideWhatTheServerSays() throws Exception {
    var other = phone.record(shift, "Trần Thị Lệch");
    other.put("proposed", Map.of("ruleSet", "TV-ENTRY@2021", "row", "E10", "action", "ADMIT"));
    other.put("decision", Map.of("action", "ADMIT"));

    phone.send(me(), List.of(other));

    assertThat(row(other.get("id")))
        .containsEntry("phone_action", "ADMIT")
        .containsEntry("action", "MONITOR")
        .containsEntry("differs", true)
        .containsEntry("deviates", true);
  }

  @Test
  void tooManyRecordsAndWhatIsNoJsonAreRefusedWhole() throws Exception {
    Map<String, @Nullable Object> one = phone.record(shift, "Người Thứ Nhất");
    long before = jdbc.sql("select count(*) from checkpoints.passage").query(Long.class).single();

    String body =
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "schema", 1,
                    "device", UUID.randomUUID().toString(),
                    "records", java.util.Collections.nCopies(5_000, new HashMap<>(one))));
    for (var sent :
        Map.of(body, "CHECKPOINTS-003", "{\"schema\":1,\"rec", "CHECKPOINTS-002").entrySet()) {
      assertThat(
              web.perform(
                      post("/chot/gui")
                          .with(me())
                          .with(csrf())
                          .contentType(MediaType.APPLICATION_JSON)
                          .content(sent.getKey()))
                  .andExpect(status().is4xxClientError())
                  .andReturn()
                  .getResponse()
                  .getContentAsString(StandardCharsets.UTF_8))
          .contains(sent.getValue());
    }
    assertThat(jdbc.sql("select count(*) from checkpoints.passage").query(Long.class).single())
        .isEqualTo(before);
  }

  @Test
  void whoIsNotSignedInAnyMoreIsToldSoAndAnotherRoleIsForbidden() throws Exception {
    web.perform(post("/chot/gui").contentType(MediaType.APPLICATION_JSON).content("{}"))
        .andExpect(status().isUnauthorized());
    web.perform(get("/chot/goi/" + shift.publicId())).andExpect(status().isUnauthorized());
    web.perform(
            post("/chot/gui")
                .with(phone.as("CDC.84", "EPIDEMIOLOGIST"))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}"))
        .andExpect(status().isForbidden());
  }

  @Test
  void whatOtherGatesToldSinceComesAloneAndOnlyToTheOfficerOfTheShift() throws Exception {
    phone.send(me(), List.of(phone.record(shift, "Nguyễn Thị Vừa Tới")));
    String news = "/chot/goi/" + shift.publicId() + "/moi";

    JsonNode told = news(news, shift.from().toString());
    assertThat(told.path("recent").size()).isEqualTo(1);
    assertThat(told.path("recent").toString()).contains("Tới").doesNotContain("Nguyễn Thị");
    assertThat(told.path("units").isMissingNode()).isTrue();

    // heard before: not told again, but for what was being written meanwhile
    jdbc.sql("update checkpoints.passage set received_at = received_at - interval '1 hour'")
        .update();
    assertThat(news(news, told.path("now").stringValue()).path("recent").isEmpty()).isTrue();

    web.perform(get(news).param("tu", shift.from().toString()))
        .andExpect(status().isUnauthorized());
    web.perform(
            get(news)
                .param("tu", shift.from().toString())
                .with(phone.as("CA.91", "CHECKPOINT_OFFICER")))
        .andExpect(status().isNotFound());
  }

  private JsonNode news(String address, String heard) throws Exception {
    return JsonMapper.shared()
        .readTree(
            web.perform(get(address).param("tu", heard).with(me()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
  }

  @Test
  void theOfficerTakesTheRulesAndColoursAlongAndNobodyElseDoes() throws Exception {
    phone.send(me(), List.of(phone.record(shift, "Nguyễn Thị Đã Khai")));

    JsonNode all =
        JsonMapper.shared()
            .readTree(
                web.perform(get("/chot/goi/" + shift.publicId()).with(me()))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8));

    assertThat(all.path("rules").path(0).path("id").stringValue()).isEqualTo("TV-ENTRY@2021");
    assertThat(all.path("rules").path(1).path("id").stringValue()).startsWith("TV-TEST-VALIDITY");
    assertThat(all.path("units").toString()).contains("29242", "Hồ Chí Minh", "VERY_HIGH");
    assertThat(all.path("recent").toString())
        .contains("Đã Khai".substring(3))
        .doesNotContain("Nguyễn Thị");
    web.perform(get("/chot/goi/" + shift.publicId()).with(phone.as("CA.91", "CHECKPOINT_OFFICER")))
        .andExpect(status().isNotFound());
  }
}
