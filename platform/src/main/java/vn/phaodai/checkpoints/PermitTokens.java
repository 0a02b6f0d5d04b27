// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// What the QR of a permit says, so that a phone without a network can judge it: `PD1.<key
/// id>.<permit id>.<plate or ->.<purpose>.<from>.<until>.<signature>`, both times in seconds since
/// 1970, the signature (ECDSA on P-256 with SHA-256, r and s side by side, base64url) over all that
/// stands before it. No name of anybody is in it.
final class PermitTokens {
  private static final String MARK = "PD1";
  private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private PermitTokens() {}

  /// @param payload what is signed, see [#payload]
  record Token(String keyId, UUID permit, String payload, byte[] signature) {}

  /// @param from seconds since 1970
  /// @param until seconds since 1970
  static String payload(
      String keyId, UUID permit, String plate, Purpose purpose, long from, long until) {
    return String.join(
        ".",
        MARK,
        keyId,
        permit.toString(),
        plate.isEmpty() ? "-" : plate,
        purpose.name(),
        Long.toString(from),
        Long.toString(until));
  }

  static String sign(String payload, PrivateKey key) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(payload.getBytes(StandardCharsets.UTF_8));
      return payload + "." + ENCODER.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What a scanned text says; empty where it is no permit of ours at all.
  static Optional<Token> read(String scanned) {
    String[] parts = scanned.strip().split("\\.");
    if (parts.length != 8 || !parts[0].equals(MARK)) {
      return Optional.empty();
    }
    try {
      byte[] signature = Base64.getUrlDecoder().decode(parts[7]);
      String payload = scanned.strip().substring(0, scanned.strip().lastIndexOf('.'));
      return Fields.id(parts[2]).map(id -> new Token(parts[1], id, payload, signature));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  static boolean isSound(Token token, PublicKey key) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(token.payload().getBytes(StandardCharsets.UTF_8));
      return signature.verify(token.signature());
    } catch (GeneralSecurityException _) {
      return false;
    }
  }
}
