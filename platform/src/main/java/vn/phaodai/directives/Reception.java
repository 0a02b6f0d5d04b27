// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.directives.Incoming.TextSource;
import vn.phaodai.documents.DocumentText;
import vn.phaodai.documents.Documents;
import vn.phaodai.engine.dispatch.SecrecyMark;

/// The counter where a document comes in: its text is taken out, a secret one is turned away before
/// anything of it is written, the original is kept byte for byte, and the register gets its draft.
@Service
public class Reception {
  private final Registration registration;
  private final Documents documents;
  private final JdbcClient jdbc;
  private final OperatingClock clock;

  Reception(Registration registration, Documents documents, JdbcClient jdbc, OperatingClock clock) {
    this.registration = registration;
    this.documents = documents;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// A file as it was sent.
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  public record Upload(String name, byte[] bytes) {}

  /// Takes a document in, from a file, from typed text, or from typed text beside the image it was
  /// typed from. One transaction: a refused document leaves neither file nor draft behind.
  ///
  /// @param register public id of the body whose register it goes into
  /// @param typed the text as typed; empty to have it read from the file
  /// @return the draft's slug
  @Transactional
  public String receive(UUID register, @Nullable Upload upload, String typed, String channel) {
    if (SecrecyMark.find(typed).isPresent()) {
      throw DirectiveRefusals.SECRET.raise();
    }
    Content content =
        upload == null
            ? new Content(
                typed, TextSource.TYPED, null, sha256(typed.getBytes(StandardCharsets.UTF_8)))
            : read(upload, typed);
    if (content.text().isBlank()) {
      throw DirectiveRefusals.EMPTY_TEXT.raise();
    }
    UUID id =
        registration.register(
            new Incoming(
                bodyId(register),
                content.text(),
                content.source(),
                content.source() != TextSource.OCR,
                content.file(),
                content.sha256(),
                channel.isBlank() ? "GIAY" : channel.strip(),
                clock.now()));
    return jdbc.sql("select slug from directives.dispatch where public_id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  /// @param sha256 of the file's bytes as [Documents] found it, or of the typed text
  private record Content(String text, TextSource source, @Nullable UUID file, String sha256) {}

  private Content read(Upload upload, String typed) {
    Documents.Outcome.Kept kept = kept(upload);
    UUID file = kept.file().publicId();
    String sha256 = kept.file().sha256();
    if (!typed.isBlank()) {
      return new Content(typed, TextSource.TYPED, file, sha256);
    }
    return switch (kept.text()) {
      case DocumentText.Extracted read ->
          new Content(
              read.text(),
              read.source() == DocumentText.Source.OCR ? TextSource.OCR : TextSource.TEXT,
              file,
              sha256);
      case DocumentText.NeedsTyping scan -> throw scan.refusal().raise();
      case DocumentText.Unreadable workbook -> throw workbook.refusal().raise();
    };
  }

  private Documents.Outcome.Kept kept(Upload upload) {
    return switch (documents.store(upload.bytes(), upload.name())) {
      case Documents.Outcome.Kept kept -> kept;
      case Documents.Outcome.Refused refused -> throw refused.refusal().raise();
    };
  }

  /// Whether the register holds these bytes already.
  public boolean knows(UUID register, Upload upload) {
    return jdbc.sql(
            """
            select exists (select from directives.dispatch
              where register_body_id = :body and file_sha256 = :hash and status <> 'WITHDRAWN')
            """)
        .param("body", bodyId(register))
        .param("hash", sha256(upload.bytes()))
        .query(Boolean.class)
        .single();
  }

  /// Keeps a file that proves something; returns its public id.
  public UUID keep(Upload upload) {
    return kept(upload).file().publicId();
  }

  private long bodyId(UUID body) {
    return jdbc.sql("select id from organisation_api.body where public_id = :id")
        .param("id", body)
        .query(Long.class)
        .optional()
        .orElseThrow(() -> DirectiveRefusals.NOT_FOUND.with(body).raise());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
