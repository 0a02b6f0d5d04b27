// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives.internal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.phaodai.directives.DirectiveRefusals;
import vn.phaodai.directives.KeptFiles;

/// `/tep/{id}`: a kept file, always as a download. A file that came from outside is never shown in
/// our own pages' origin.
@Controller
class FilePages {
  private final KeptFiles files;
  private final Choices choices;

  FilePages(KeptFiles files, Choices choices) {
    this.files = files;
    this.choices = choices;
  }

  @GetMapping("/tep/{id}")
  @PreAuthorize("hasAuthority('directives.read')")
  ResponseEntity<byte[]> download(@PathVariable UUID id) {
    KeptFiles.Original original =
        files
            .find(choices.archiveSight(), choices.letterSight(), id)
            .orElseThrow(() -> DirectiveRefusals.NOT_FOUND.with(id).raise());
    return answer(original.bytes(), original.file().name(), original.file().mediaType());
  }

  /// Text of any kind, HTML too, is served as plain text: no browser shall run it.
  static ResponseEntity<byte[]> answer(byte[] bytes, String name, String mediaType) {
    MediaType type = MediaType.parseMediaType(mediaType);
    boolean text = type.getType().equals("text");
    return ResponseEntity.ok()
        .contentType(text ? MediaType.TEXT_PLAIN : type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(bytes);
  }
}
