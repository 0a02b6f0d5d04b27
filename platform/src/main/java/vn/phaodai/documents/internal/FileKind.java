// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a file is by its content; its name is only compared with that.
public enum FileKind {
  TEXT("text/plain", "văn bản thường", "txt", "md", "text", "markdown", "csv", "log"),
  HTML("text/html", "HTML", "html", "htm", "xhtml"),
  PDF("application/pdf", "PDF", "pdf"),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "Word .docx",
      "docx",
      "docm",
      "dotx"),
  DOC("application/msword", "Word .doc", "doc", "dot"),
  PNG("image/png", "ảnh PNG", "png"),
  JPEG("image/jpeg", "ảnh JPEG", "jpg", "jpeg"),
  TIFF("image/tiff", "ảnh TIFF", "tif", "tiff"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel .xlsx", "xlsx"),
  PACKED("application/zip", "tệp nén", "zip", "pptx", "odt"),
  OLE("application/x-ole-storage", "tệp Office cũ", "xls", "ppt"),
  RTF("application/rtf", "RTF", "rtf"),
  OTHER_IMAGE("image/x-other", "ảnh GIF, BMP, WebP hoặc HEIC", "gif", "bmp", "webp", "heic");

  private static final int HEAD = 4096;

  private final String mediaType;
  private final String label;
  private final Set<String> extensions;

  FileKind(String mediaType, String label, String... extensions) {
    this.mediaType = mediaType;
    this.label = label;
    this.extensions = Set.of(extensions);
  }

  public String mediaType() {
    return mediaType;
  }

  /// As an official would call it.
  public String label() {
    return label;
  }

  /// The extension of a name, lower case, without the dot; empty where there is none.
  static String extensionOf(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 || dot < name.lastIndexOf('/')
        ? ""
        : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /// False where the name promises another known kind than this.
  public boolean fits(String name) {
    String extension = extensionOf(name);
    return extensions.contains(extension)
        || Arrays.stream(values()).noneMatch(kind -> kind.extensions.contains(extension));
  }

  /// By the first bytes; for packed and OLE files by the names of their parts.
  public static FileKind of(byte[] bytes, String name) {
    Optional<FileKind> known = bySignature(bytes);
    if (known.isPresent()) {
      return known.get();
    }
    String head = asciiHead(bytes).toLowerCase(Locale.ROOT).stripLeading();
    boolean markup =
        head.startsWith("<!doctype html")
            || head.startsWith("<html")
            || head.startsWith("<head")
            || (head.startsWith("<?xml") && head.contains("<html"))
            || (HTML.extensions.contains(extensionOf(name)) && head.contains("<"));
    return markup ? HTML : TEXT;
  }

  private static Optional<FileKind> bySignature(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
      return Optional.of(packed(bytes));
    }
    if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      // the directory of an OLE file holds its parts' names as UTF-16
      return Optional.of(
          contains(bytes, "WordDocument") || contains(bytes, "EncryptedPackage") ? DOC : OLE);
    }
    if (head.startsWith("\u0089PNG\r\n")) {
      return Optional.of(PNG);
    }
    if (head.startsWith("\u00FF\u00D8\u00FF")) {
      return Optional.of(JPEG);
    }
    if (head.startsWith("II*\u0000") || head.startsWith("MM\u0000*")) {
      return Optional.of(TIFF);
    }
    if (head.startsWith("{\\rtf")) {
      return Optional.of(RTF);
    }
    if (head.startsWith("GIF8")
        || (head.startsWith("BM") && head.startsWith("\u0000\u0000\u0000\u0000", 6))
        || (head.startsWith("RIFF") && head.startsWith("WEBP", 8))
        || head.startsWith("ftyphei", 4)) {
      return Optional.of(OTHER_IMAGE);
    }
    int pdf = head.indexOf("%PDF-");
    return pdf >= 0 && pdf < 1024 ? Optional.of(PDF) : Optional.empty();
  }

  private static FileKind packed(byte[] bytes) {
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    if (all.contains("word/document")) {
      return DOCX;
    }
    return all.contains("xl/workbook") ? XLSX : PACKED;
  }

  private static boolean contains(byte[] bytes, String part) {
    String wide = new String(part.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(wide);
  }

  /// The first letters, whatever the width of a character.
  private static String asciiHead(byte[] bytes) {
    var head = new StringBuilder();
    for (int i = 0; i < bytes.length && i < HEAD; i++) {
      if (bytes[i] > 0) {
        head.append((char) bytes[i]);
      }
    }
    return head.toString();
  }
}
