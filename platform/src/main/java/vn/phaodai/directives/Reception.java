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
import vn.phaodai.documents.TextExtractor;
import vn.phaodai.engine.dispatch.SecrecyMark;
import vn.phaodai.refusal.Refusal;

/// The counter where a document comes in: its text is taken out, a secret one is turned away before
/// anything of it is written, the original is kept byte for byte, and the register gets its draft.
@Service
public class Reception {
  private final Registration registration;
  private final Documents documents;
  private final JdbcClient jdbc;
  private final OperatingClock clock;
  private final TextExtractor extractor = TextExtractor.standard();

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
  /// typed from.
  ///
  /// @param register public id of the body whose register it goes into
  /// @param typed the text as typed; empty to have it read from the file
  /// @return the draft's slug
  @Transactional
  public String receive(UUID register, @Nullable Upload upload, String typed, String channel) {
    Content content = content(upload, typed);
    UUID file = upload == null ? null : keep(upload);
    UUID id =
        registration.register(
            new Incoming(
                bodyId(register),
                content.text(),
                content.source(),
                content.source() != TextSource.OCR,
                file,
                sha256(upload == null ? typed.getBytes(StandardCharsets.UTF_8) : upload.bytes()),
                channel.isBlank() ? "TRUC_TIEP" : channel.strip(),
                clock.now()));
    return jdbc.sql("select slug from directives.dispatch where public_id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  /// Stores a file that proves something; returns its public id.
  public UUID keep(Upload upload) {
    return documents.store(upload.bytes(), upload.name());
  }

  private record Content(String text, TextSource source) {}

  private Content content(@Nullable Upload upload, String typed) {
    if (!typed.isBlank()) {
      SecrecyMark.find(typed)
          .ifPresent(
              mark -> {
                throw refusal(vn.phaodai.documents.DocumentError.SECRET.fault()).raise();
              });
    }
    if (upload == null) {
      if (typed.isBlank()) {
        throw DirectiveRefusals.EMPTY_TEXT.raise();
      }
      return new Content(typed, TextSource.TYPED);
    }
    return switch (extractor.read(upload.bytes(), upload.name())) {
      case DocumentText.Extracted read when typed.isBlank() ->
          new Content(
              read.text(),
              read.source() == DocumentText.Source.OCR ? TextSource.OCR : TextSource.TEXT);
      case DocumentText.Extracted read -> new Content(typed, TextSource.TYPED);
      case DocumentText.NeedsTyping scan when !typed.isBlank() ->
          new Content(typed, TextSource.TYPED);
      case DocumentText.NeedsTyping scan -> throw refusal(scan.fault()).raise();
      case DocumentText.Unreadable bad -> throw refusal(bad.fault()).raise();
    };
  }

  private static Refusal refusal(vn.phaodai.documents.DocumentFault fault) {
    return Refusal.of(fault.code(), fault.vietnamese(), fault.english());
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
