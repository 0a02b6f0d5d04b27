// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives.internal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.phaodai.directives.Reception;

/// A file field of a form.
final class UploadedFile {
  private UploadedFile() {}

  /// Null where the field was left empty; a chosen file without bytes is a file.
  static Reception.@Nullable Upload of(@Nullable MultipartFile file) throws IOException {
    if (file == null
        || file.isEmpty()
            && (file.getOriginalFilename() == null || file.getOriginalFilename().isBlank())) {
      return null;
    }
    String name = file.getOriginalFilename();
    return new Reception.Upload(name == null ? "tep" : name, file.getBytes());
  }
}
