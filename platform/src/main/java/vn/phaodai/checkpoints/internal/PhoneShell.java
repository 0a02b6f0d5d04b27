// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.json.JsonMapper;
import vn.phaodai.checkpoints.GateShifts;
import vn.phaodai.checkpoints.Shift;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.SiteTexts;

/// `/chot/may`, the phone of a gate: a page without anybody’s data, its files, and the worker that
/// keeps them for when there is no network. Decision 0017 says why.
@Controller
class PhoneShell {
  private static final List<String> MODULES =
      List.of("vault", "outbox", "judge", "places", "form", "record", "papers", "hand-over");
  private static final MediaType JAVASCRIPT =
      new MediaType("text", "javascript", StandardCharsets.UTF_8);

  private final GateShifts shifts;
  private final SiteTexts texts;
  private final OperatingClock clock;
  private final JsonMapper json;

  // another one with each start: words, templates and files of the program change no other way
  private final String version = UUID.randomUUID().toString();
  private final String worker;

  PhoneShell(GateShifts shifts, SiteTexts texts, OperatingClock clock, JsonMapper json)
      throws IOException {
    this.shifts = shifts;
    this.texts = texts;
    this.clock = clock;
    this.json = json;
    this.worker =
        new ClassPathResource("worker.js", PhoneShell.class)
            .getContentAsString(StandardCharsets.UTF_8);
  }

  @GetMapping("/chot/may")
  @PreAuthorize("hasAuthority('checkpoints.record')")
  String page(Model model) {
    model.addAttribute("modules", MODULES);
    return "checkpoints/phone";
  }

  /// Never kept by the browser itself: a new program is noticed when its worker differs.
  @GetMapping("/chot/sw.js")
  @PreAuthorize("hasAuthority('checkpoints.record')")
  ResponseEntity<String> worker() {
    String head =
        "const VERSION = %s;\nconst FILES = %s;\n"
            .formatted(json.writeValueAsString(version), json.writeValueAsString(files()));
    return ResponseEntity.ok()
        .contentType(JAVASCRIPT)
        .cacheControl(CacheControl.noCache())
        .body(head + worker);
  }

  private List<String> files() {
    PageContext.Texts words = texts.in(Locale.of("vi"));
    return Stream.concat(
            Stream.of("app.css", "icon.svg", "checkpoints/phone.css", "checkpoints/gate.js"),
            MODULES.stream().map(module -> "checkpoints/" + module + ".js"))
        .map(file -> words.asset().apply("/static/" + file))
        .toList();
  }

  /// Who is at the door: their shifts that are not over, the server’s time, and the token that
  /// posts need. Asked before each delivery, since the page itself is older than the session.
  @GetMapping("/chot/phien")
  @PreAuthorize("hasAuthority('checkpoints.record')")
  @ResponseBody
  ResponseEntity<Map<String, Object>> door(@Nullable CsrfToken csrf) {
    Instant now = clock.now();
    Map<String, Object> door = new LinkedHashMap<>();
    door.put("now", now.toString());
    door.put(
        "shifts",
        shifts.own().stream().filter(own -> own.to().isAfter(now)).map(PhoneShell::shift).toList());
    if (csrf != null) {
      door.put("header", csrf.getHeaderName());
      door.put("token", csrf.getToken());
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(door);
  }

  private static Map<String, String> shift(Shift shift) {
    return Map.of(
        "id", shift.publicId().toString(),
        "name", shift.gate(),
        "from", shift.from().toString(),
        "to", shift.to().toString());
  }
}
