// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// An answer that is a file: always saved, never shown in our own pages' origin.
public final class Download {
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  public static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  public static final String CSV = "text/csv";

  private Download() {}

  /// Text of any kind, HTML too, is served as plain text: no browser shall run it.
  public static ResponseEntity<byte[]> of(byte[] bytes, String name, String mediaType) {
    MediaType type = MediaType.parseMediaType(mediaType);
    boolean text = type.getType().equals("text");
    return ResponseEntity.ok()
        .contentType(text ? MediaType.TEXT_PLAIN : type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(bytes);
  }
}
