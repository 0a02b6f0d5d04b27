// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A unit of the territory as the rules see it.
///
/// @param fullName kind and name, “Huyện Càng Long”
/// @param province the province above it, itself if it is one; null above provinces
record Ground(
    long id,
    String code,
    String tier,
    String kind,
    String name,
    String fullName,
    List<Long> lineage,
    String path,
    Validity valid,
    @Nullable Ground province) {

  /// As it stands inside a sentence: “huyện Càng Long”, but “TP” stays as it is.
  String inSentence() {
    return Character.toLowerCase(fullName.charAt(0)) + fullName.substring(1);
  }
}
