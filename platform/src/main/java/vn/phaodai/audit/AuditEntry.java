// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One command, as the log keeps it.
///
/// @param action dotted verb, e.g. `directives.obligation.accept`
/// @param subjectKind what was acted on, e.g. `obligation`
/// @param subjectId its id in its room
/// @param unitPath the jurisdiction it belongs to, as a path of unit ids
/// @param detail ids, codes, states and digests; never a person's name, number, phone or address
public record AuditEntry(
    String action,
    String subjectKind,
    @Nullable Long subjectId,
    @Nullable String unitPath,
    Map<String, Object> detail) {

  public AuditEntry {
    detail = Map.copyOf(detail);
  }

  public static AuditEntry of(String action, String subjectKind, long subjectId) {
    return new AuditEntry(action, subjectKind, subjectId, null, Map.of());
  }

  public AuditEntry in(@Nullable String path) {
    return new AuditEntry(action, subjectKind, subjectId, path, detail);
  }

  public AuditEntry with(Map<String, Object> more) {
    return new AuditEntry(action, subjectKind, subjectId, unitPath, more);
  }
}
