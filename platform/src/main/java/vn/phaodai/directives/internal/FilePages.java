// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives.internal;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.phaodai.directives.DirectiveRefusals;
import vn.phaodai.directives.KeptFiles;
import vn.phaodai.shell.Download;

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
    return Download.of(original.bytes(), original.file().name(), original.file().mediaType());
  }
}
