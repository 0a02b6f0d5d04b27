// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.documents.Documents;
import vn.phaodai.documents.StoredFile;

/// Originals and evidence, for whoever may see what they belong to. The same bytes may belong to
/// several things; one that the reader sees is enough.
@Service
@Transactional(readOnly = true)
public class KeptFiles {
  private final JdbcClient jdbc;
  private final Documents documents;

  KeptFiles(JdbcClient jdbc, Documents documents) {
    this.jdbc = jdbc;
    this.documents = documents;
  }

  /// A file with its bytes as they were handed in.
  @SuppressWarnings("ArrayRecordComponent") // written out once, never compared
  public record Original(StoredFile file, byte[] bytes) {}

  /// Empty where there is no such file, and where nothing that the reader sees refers to it.
  public Optional<Original> find(Archive.Sight sight, LetterSight letters, UUID file) {
    return refers(sight, letters, file) ? open(file) : Optional.empty();
  }

  private Optional<Original> open(UUID id) {
    return documents
        .find(id)
        .flatMap(file -> documents.open(id).map(bytes -> new Original(file, bytes)));
  }

  private boolean refers(Archive.Sight sight, LetterSight letters, UUID file) {
    return jdbc.sql(
            """
            select exists (select from directives.dispatch d where d.file_public_id = :file and %s)
              or exists (select from directives.event e join directives.assignment a on a.id = e.assignment_id
                   where e.file_public_id = :file and a.path <@ (:paths)::ltree[])
              or exists (select from directives.dissemination s
                   where s.file_public_id = :file and s.path <@ (:paths)::ltree[])
              or exists (select from directives.letter l where l.signed_pdf_public_id = :file and %s)
            """
                .formatted(Archive.VISIBLE, LetterSight.VISIBLE))
        .param("file", file)
        .param("paths", sight.paths().toArray(String[]::new))
        .param("drafts", sight.drafts())
        .param("party", array(letters.party()))
        .param("state", array(letters.state()))
        .query(Boolean.class)
        .single();
  }

  private static String[] array(List<String> paths) {
    return paths.toArray(String[]::new);
  }
}
