// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import static vn.phaodai.clock.Timestamps.time;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;

/// The keys with which provinces sign permits. A province has one from its first permit on; all
/// that it ever had still verify.
@Component
class SigningKeys {
  private static final String CURVE = "secp256r1";
  private static final int COORDINATE = 32;

  private final JdbcClient jdbc;
  private final OperatingClock clock;

  SigningKeys(JdbcClient jdbc, OperatingClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  record Signer(String keyId, PrivateKey key) {}

  /// The key of a province, made now where it has none.
  Signer signer(long province) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('checkpoints.signing_key'))")
        .query((row, n) -> n)
        .single();
    return jdbc.sql(
            """
            select key_id, private_key from checkpoints.signing_key
            where province_id = :province and retired_at is null
            """)
        .param("province", province)
        .query((row, n) -> new Signer(row.getString(1), privateKey(row.getBytes(2))))
        .optional()
        .orElseGet(() -> make(province));
  }

  private Signer make(long province) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(CURVE));
      KeyPair pair = generator.generateKeyPair();
      byte[] encoded = pair.getPublic().getEncoded();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(encoded);
      String keyId = HexFormat.of().formatHex(digest, 0, 6);
      jdbc.sql(
              """
              insert into checkpoints.signing_key (province_id, key_id, public_key, private_key, made_at)
              values (:province, :key, :public, :private, :now)
              """)
          .param("province", province)
          .param("key", keyId)
          .param("public", encoded)
          .param("private", pair.getPrivate().getEncoded())
          .param("now", time(clock.now()))
          .update();
      return new Signer(keyId, pair.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Public keys by their ids; none for an id that no province has.
  Map<String, PublicKey> byIds(Collection<String> ids) {
    Map<String, PublicKey> keys = new HashMap<>();
    jdbc.sql("select key_id, public_key from checkpoints.signing_key where key_id = any(:ids)")
        .param("ids", ids.stream().distinct().toArray(String[]::new))
        .query(
            row -> {
              keys.put(row.getString(1), publicKey(row.getBytes(2)));
            });
    return keys;
  }

  /// All of a province as JSON Web Keys (RFC 7517), the present one first.
  List<Map<String, String>> webKeys(long province) {
    return jdbc.sql(
            """
            select key_id, public_key from checkpoints.signing_key
            where province_id = :province order by retired_at desc nulls first, id desc
            """)
        .param("province", province)
        .query((row, n) -> webKey(row.getString(1), (ECPublicKey) publicKey(row.getBytes(2))))
        .list();
  }

  private static Map<String, String> webKey(String id, ECPublicKey key) {
    Map<String, String> jwk = new LinkedHashMap<>();
    jwk.put("kty", "EC");
    jwk.put("crv", "P-256");
    jwk.put("alg", "ES256");
    jwk.put("kid", id);
    jwk.put("x", coordinate(key.getW().getAffineX()));
    jwk.put("y", coordinate(key.getW().getAffineY()));
    return jwk;
  }

  private static String coordinate(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] fixed = new byte[COORDINATE];
    int length = Math.min(bytes.length, COORDINATE);
    System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE - length, length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(fixed);
  }

  private static PublicKey publicKey(byte[] encoded) {
    try {
      return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PrivateKey privateKey(byte[] encoded) {
    try {
      return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
