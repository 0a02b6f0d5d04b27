// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.phaodai.checkpoints.GatePackages;
import vn.phaodai.checkpoints.PassageIntake;
import vn.phaodai.refusal.Refusal;

/// The two addresses that the phone speaks to: `docs/checkpoint-client.md`.
@RestController
class PhoneEndpoints {
  private final GatePackages packages;
  private final PassageIntake deliveries;

  PhoneEndpoints(GatePackages packages, PassageIntake deliveries) {
    this.packages = packages;
    this.deliveries = deliveries;
  }

  @GetMapping("/chot/goi/{shift}")
  @PreAuthorize("hasAuthority('checkpoints.record')")
  ResponseEntity<Map<String, Object>> pack(@PathVariable UUID shift, @Nullable CsrfToken csrf) {
    Map<String, Object> all = new LinkedHashMap<>(packages.of(shift));
    if (csrf != null) {
      all.put("csrf", Map.of("header", csrf.getHeaderName(), "token", csrf.getToken()));
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(all);
  }

  @GetMapping("/chot/goi/{shift}/moi")
  @PreAuthorize("hasAuthority('checkpoints.record')")
  ResponseEntity<Map<String, Object>> news(
      @PathVariable UUID shift, @RequestParam("tu") Instant heard) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(packages.news(shift, heard));
  }

  /// Read as bytes: whether it is JSON at all is for the room to say, in its own words.
  @PostMapping("/chot/gui")
  @PreAuthorize("hasAuthority('checkpoints.record')")
  ResponseEntity<Map<String, Object>> deliver(HttpServletRequest request, Locale language)
      throws IOException {
    byte[] body = request.getInputStream().readNBytes(PassageIntake.MOST_BYTES + 1);
    List<Map<String, Object>> results =
        deliveries.take(body).stream().map(answer -> result(answer, language)).toList();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(Map.of("results", results));
  }

  private static Map<String, Object> result(PassageIntake.Answer answer, Locale language) {
    Refusal refusal = answer.refusal();
    return Map.of(
        "id",
        answer.id(),
        "status",
        answer.status().name(),
        "code",
        refusal == null ? "" : refusal.code(),
        "later",
        refusal != null && refusal.kind() == Refusal.Kind.UNAVAILABLE,
        "message",
        refusal == null ? "" : refusal.in(language));
  }
}
