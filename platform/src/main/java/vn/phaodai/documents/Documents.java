// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

import static vn.phaodai.documents.internal.db.Tables.FILE;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.documents.internal.FileKind;
import vn.phaodai.refusal.Refusal;

/// Keeps originals byte for byte, each once. Before anything is written the file is read in memory:
/// one that is marked secret, damaged, locked, hostile or of an unknown kind leaves no trace.
@Service
public class Documents {
  private static final int LONGEST_NAME = 255;

  private final DSLContext sql;
  private final TextExtractor extractor;
  private final AuditLog audit;
  private final TransactionTemplate transaction;

  Documents(
      DSLContext sql, TextExtractor extractor, AuditLog audit, TransactionTemplate transaction) {
    this.sql = sql;
    this.extractor = extractor;
    this.audit = audit;
    this.transaction = transaction;
  }

  /// What came of handing in a file.
  public sealed interface Outcome {
    /// @param text what the file says; a workbook or a scan without OCR is kept without
    /// @param isNew false where the same bytes were kept already
    record Kept(StoredFile file, DocumentText text, boolean isNew) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
  }

  /// Reads first, outside any transaction of its own since OCR may take minutes, then stores in
  /// one.
  ///
  /// @param name as the sender gave it
  public Outcome store(byte[] bytes, String name) {
    DocumentText text = extractor.read(bytes, name);
    return switch (text) {
      case DocumentText.Extracted extracted -> keep(bytes, name, extracted);
      case DocumentText.NeedsTyping typing -> keep(bytes, name, typing);
      case DocumentText.Unreadable unreadable when isWorkbook(bytes, name, unreadable) ->
          keep(bytes, name, unreadable);
      case DocumentText.Unreadable unreadable -> new Outcome.Refused(unreadable.refusal());
    };
  }

  /// A workbook is evidence that is kept although nobody reads its text here.
  private static boolean isWorkbook(byte[] bytes, String name, DocumentText.Unreadable why) {
    return why.refusal().code().equals(DocumentError.UNSUPPORTED.code())
        && FileKind.of(bytes, name) == FileKind.XLSX;
  }

  private Outcome keep(byte[] bytes, String name, DocumentText text) {
    byte[] hash = sha256(bytes);
    String mediaType = FileKind.of(bytes, name).mediaType();
    return transaction.execute(
        status -> {
          Optional<StoredFile> inserted = insert(bytes, bare(name), hash, mediaType);
          inserted.ifPresent(this::log);
          StoredFile file = inserted.orElseGet(() -> byHash(hash));
          return new Outcome.Kept(file, text, inserted.isPresent());
        });
  }

  private Optional<StoredFile> insert(byte[] bytes, String name, byte[] hash, String mediaType) {
    return sql.insertInto(FILE)
        .set(FILE.SHA256, hash)
        .set(FILE.SIZE_BYTES, (long) bytes.length)
        .set(FILE.MEDIA_TYPE, mediaType)
        .set(FILE.NAME, name)
        .set(FILE.CONTENT, bytes)
        .onConflict(FILE.SHA256)
        .doNothing()
        .returningResult(
            FILE.ID,
            FILE.PUBLIC_ID,
            FILE.SHA256,
            FILE.SIZE_BYTES,
            FILE.MEDIA_TYPE,
            FILE.NAME,
            FILE.STORED_AT)
        .fetchOptional(Documents::file);
  }

  private void log(StoredFile file) {
    audit.record(
        AuditEntry.of("documents.file.store", "file", file.id())
            .with(Map.of("sha256", file.sha256(), "size_bytes", file.sizeBytes())));
  }

  private StoredFile byHash(byte[] hash) {
    return select().where(FILE.SHA256.eq(hash)).fetchSingle(Documents::file);
  }

  @Transactional(readOnly = true)
  public Optional<StoredFile> find(UUID publicId) {
    return select().where(FILE.PUBLIC_ID.eq(publicId)).fetchOptional(Documents::file);
  }

  /// The original, byte for byte.
  @Transactional(readOnly = true)
  public Optional<byte[]> open(UUID publicId) {
    return sql.select(FILE.CONTENT)
        .from(FILE)
        .where(FILE.PUBLIC_ID.eq(publicId))
        .fetchOptional(FILE.CONTENT);
  }

  private SelectJoinStep<? extends Record> select() {
    return sql.select(
            FILE.ID,
            FILE.PUBLIC_ID,
            FILE.SHA256,
            FILE.SIZE_BYTES,
            FILE.MEDIA_TYPE,
            FILE.NAME,
            FILE.STORED_AT)
        .from(FILE);
  }

  private static StoredFile file(Record row) {
    OffsetDateTime storedAt = row.get(FILE.STORED_AT);
    return new StoredFile(
        row.get(FILE.ID),
        row.get(FILE.PUBLIC_ID),
        HexFormat.of().formatHex(row.get(FILE.SHA256)),
        row.get(FILE.SIZE_BYTES),
        row.get(FILE.MEDIA_TYPE),
        row.get(FILE.NAME),
        storedAt.toInstant());
  }

  /// Browsers send whole paths, and a name may hold signs no other system bears.
  private static String bare(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "_").strip();
    if (clean.isEmpty()) {
      return "khong-ten";
    }
    return clean.length() <= LONGEST_NAME ? clean : clean.substring(clean.length() - LONGEST_NAME);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
