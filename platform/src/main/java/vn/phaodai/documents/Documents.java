// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.Actor;
import vn.phaodai.documents.internal.FileKind;
import vn.phaodai.refusal.Refusal;

/// Keeps originals byte for byte. Bytes are stored once however often they are sent; a file's name
/// and who brought it are kept each time.
@Service
public class Documents {
  private final JdbcClient jdbc;

  Documents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Stores a file of a kind that offices exchange; part of the caller's transaction.
  ///
  /// @return its public id
  @Transactional
  public UUID store(byte[] bytes, String name) {
    String mediaType = mediaType(bytes, name);
    String sha256 = sha256(bytes);
    jdbc.sql(
            "insert into documents.content (sha256, bytes) values (:hash, :bytes) on conflict do nothing")
        .param("hash", sha256)
        .param("bytes", bytes)
        .update();
    return jdbc.sql(
            """
            insert into documents.file (sha256, size_bytes, media_type, name, account_id)
            values (:hash, :size, :type, :name, :account::bigint) returning public_id
            """)
        .param("hash", sha256)
        .param("size", bytes.length)
        .param("type", mediaType)
        .param("name", name.length() > 200 ? name.substring(name.length() - 200) : name)
        .param("account", Actor.current().map(Actor::accountId).orElse(null))
        .query(UUID.class)
        .single();
  }

  @Transactional(readOnly = true)
  public Optional<StoredFile> find(UUID publicId) {
    return jdbc.sql(
            """
            select f.public_id, f.name, f.media_type, c.bytes
            from documents.file f join documents.content c using (sha256) where f.public_id = :id
            """)
        .param("id", publicId)
        .query(
            (row, n) ->
                new StoredFile(
                    row.getObject("public_id", UUID.class),
                    row.getString("name"),
                    row.getString("media_type"),
                    row.getBytes("bytes")))
        .optional();
  }

  private static String mediaType(byte[] bytes, String name) {
    if (bytes.length == 0) {
      throw refusal(DocumentError.EMPTY_FILE.fault()).raise();
    }
    if (bytes.length > ExtractionLimits.DEFAULT.maxBytes()) {
      throw refusal(DocumentError.TOO_LARGE.fault(ExtractionLimits.DEFAULT.maxBytes() >> 20))
          .raise();
    }
    return switch (FileKind.of(bytes, name)) {
      case TEXT, HTML ->
          "text/plain;charset=UTF-8"; // shown as text: a page of a stranger never runs here
      case PDF -> "application/pdf";
      case DOCX -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
      case DOC -> "application/msword";
      case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      case PNG -> "image/png";
      case JPEG -> "image/jpeg";
      case TIFF -> "image/tiff";
      case PACKED, OLE, RTF, OTHER_IMAGE ->
          throw refusal(DocumentError.UNSUPPORTED.fault(name)).raise();
    };
  }

  private static Refusal refusal(DocumentFault fault) {
    return Refusal.of(fault.code(), fault.vietnamese(), fault.english());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
