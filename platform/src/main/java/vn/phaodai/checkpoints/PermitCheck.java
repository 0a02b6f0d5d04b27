// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import static vn.phaodai.clock.Timestamps.instant;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.Timestamps;

/// What the permits are worth that were shown at a gate, at the moment they were: a permit revoked
/// before the passage gave no right, even where the phone did not know yet. A text that is no
/// permit of ours is somebody else’s paper, and none here.
@Component
class PermitCheck {
  private static final String OURS = "PD";

  private final JdbcClient jdbc;
  private final SigningKeys keys;

  PermitCheck(JdbcClient jdbc, SigningKeys keys) {
    this.jdbc = jdbc;
    this.keys = keys;
  }

  /// @param permit id; null where none of ours was shown
  record Shown(Paper paper, @Nullable Long permit) {
    static final Shown NONE = new Shown(Paper.NONE, null);
  }

  /// @param revokedAt null while it stands
  private record Issued(
      long id, String plate, Instant from, Instant until, @Nullable Instant revokedAt) {}

  /// All permits of some scanned texts, read at once.
  static final class Book {
    private final Map<String, PublicKey> known;
    private final Map<UUID, Issued> issued;

    private Book(Map<String, PublicKey> known, Map<UUID, Issued> issued) {
      this.known = known;
      this.issued = issued;
    }

    /// @param plate of the vehicle; empty without one
    Shown of(@Nullable String scanned, String plate, Instant at) {
      if (scanned == null || !scanned.startsWith(OURS)) {
        return Shown.NONE;
      }
      Optional<PermitTokens.Token> read = PermitTokens.read(scanned);
      if (read.isEmpty()) {
        return new Shown(Paper.FORGED, null);
      }
      PublicKey key = known.get(read.get().keyId());
      Issued permit = issued.get(read.get().permit());
      if (key == null || permit == null || !PermitTokens.isSound(read.get(), key)) {
        return new Shown(Paper.FORGED, permit == null ? null : permit.id());
      }
      if (!permit.plate().isEmpty() && !permit.plate().equals(plate)) {
        return new Shown(Paper.NONE, permit.id());
      }
      Instant revoked = permit.revokedAt();
      if (revoked != null && !revoked.isAfter(at)) {
        return new Shown(Paper.REVOKED, permit.id());
      }
      boolean holds = !at.isBefore(permit.from()) && at.isBefore(permit.until());
      return new Shown(holds ? Paper.VALID : Paper.EXPIRED, permit.id());
    }
  }

  Book open(Collection<String> scanned) {
    List<PermitTokens.Token> tokens =
        scanned.stream().map(PermitTokens::read).flatMap(Optional::stream).toList();
    if (tokens.isEmpty()) {
      return new Book(Map.of(), Map.of());
    }
    Map<UUID, Issued> issued = new HashMap<>();
    jdbc.sql(
            """
            select id, public_id, plate, lower(during) as from_at, upper(during) as until_at, revoked_at
            from checkpoints.permit where public_id = any(:ids)
            """)
        .param("ids", tokens.stream().map(PermitTokens.Token::permit).toArray(UUID[]::new))
        .query(
            row -> {
              issued.put(
                  row.getObject("public_id", UUID.class),
                  new Issued(
                      row.getLong("id"),
                      row.getString("plate"),
                      instant(row, "from_at"),
                      instant(row, "until_at"),
                      Timestamps.mayBe(row, "revoked_at")));
            });
    return new Book(keys.byIds(tokens.stream().map(PermitTokens.Token::keyId).toList()), issued);
  }
}
