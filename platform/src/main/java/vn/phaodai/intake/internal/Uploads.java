// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.intake.internal;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.phaodai.intake.IntakeRefusals;

/// Files that somebody is dealing with right now: kept in a folder of this process alone, the
/// oldest given up for the newest, none after the server stops. What was taken of them is in the
/// database.
@Component
final class Uploads {
  private static final int MOST = 40;

  private final Map<UUID, Upload> kept = new LinkedHashMap<>();
  private @Nullable Path folder;

  /// @param owner account of whoever brought it; nobody else sees it
  /// @param rejected where its rejected rows are written
  record Upload(UUID id, long owner, String kind, String name, Path file, Path rejected) {}

  synchronized Upload keep(long owner, String kind, MultipartFile sent) {
    String name = Optional.ofNullable(sent.getOriginalFilename()).orElse("");
    if (sent.isEmpty() && name.isBlank()) {
      throw IntakeRefusals.NO_FILE.raise();
    }
    Upload upload = keep(owner, kind, name);
    try {
      sent.transferTo(upload.file);
      return upload;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A place for a file that is still to be written.
  synchronized Upload keep(long owner, String kind, String name) {
    if (kept.size() >= MOST) {
      forget(kept.values().iterator().next());
    }
    try {
      if (folder == null) {
        folder = Files.createTempDirectory("intake");
      }
      UUID id = UUID.randomUUID();
      Upload upload =
          new Upload(
              id,
              owner,
              kind,
              name,
              folder.resolve(id + ".in"),
              folder.resolve(id + ".rejected.xlsx"));
      kept.put(id, upload);
      return upload;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized Upload get(UUID id, long owner) {
    return Optional.ofNullable(kept.get(id))
        .filter(upload -> upload.owner == owner)
        .orElseThrow(IntakeRefusals.UPLOAD_GONE::raise);
  }

  @PreDestroy
  synchronized void clear() throws IOException {
    for (Upload upload : kept.values().toArray(Upload[]::new)) {
      forget(upload);
    }
    if (folder != null) {
      Files.deleteIfExists(folder);
    }
  }

  private void forget(Upload upload) {
    kept.remove(upload.id);
    try {
      Files.deleteIfExists(upload.file);
      Files.deleteIfExists(upload.rejected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
