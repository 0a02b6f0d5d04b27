// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// All that a draft says, in 128 bits: two drafts have the same wording if and only if they say the
/// same, numbers compared as numbers. The first half of a SHA-256.
record Wording(long high, long low) {
  private static final char BETWEEN = '\u001F';

  static Wording of(PersonDraft draft) {
    byte[] said = (said(draft) + draft.unitId()).getBytes(StandardCharsets.UTF_8);
    var halves = ByteBuffer.wrap(sha256().digest(said));
    return new Wording(halves.getLong(), halves.getLong());
  }

  /// All that a draft says but for its unit, each thing ended by one sign.
  static String said(PersonDraft draft) {
    var said = new StringBuilder(160);
    said.append(draft.fullName()).append(BETWEEN);
    add(said, draft.sex());
    add(said, draft.birthDate());
    add(said, draft.birthYear());
    add(said, number(Identifiers.idNumber(draft.idNumber()), draft.idNumber()));
    add(said, number(Identifiers.phone(draft.phone()), draft.phone()));
    return said.append(draft.address()).append(BETWEEN).toString();
  }

  /// What is no number is kept as it was written, and is then part of what was said.
  private static String number(@Nullable String number, @Nullable String written) {
    return number == null ? Objects.requireNonNullElse(written, "").strip() : number;
  }

  private static void add(StringBuilder said, @Nullable Object value) {
    if (value != null) {
      said.append(value);
    }
    said.append(BETWEEN);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
