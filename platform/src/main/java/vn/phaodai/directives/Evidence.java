// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What proves that something was done: a stored file, or the number and date of a paper document.
///
/// @param file public id of the stored file
/// @param reference e.g. “Báo cáo số 45-BC/HU ngày 14/9/2021”
public record Evidence(@Nullable UUID file, @Nullable String fileName, @Nullable String reference) {
  public Evidence {
    if (file == null && (reference == null || reference.isBlank())) {
      throw new IllegalArgumentException("evidence needs a file or a reference");
    }
  }
}
