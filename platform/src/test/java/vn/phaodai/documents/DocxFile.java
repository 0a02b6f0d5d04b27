// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Builds .docx files part by part, sound ones and hostile ones.
final class DocxFile {
  private static final String OPEN =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>";
  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  static DocxFile withBody(String body) {
    return new DocxFile()
        .part("[Content_Types].xml", "<Types/>")
        .part("word/document.xml", OPEN + body + "</w:body></w:document>");
  }

  DocxFile part(String name, String content) {
    return part(name, content.getBytes(StandardCharsets.UTF_8));
  }

  DocxFile part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  static String p(String text) {
    return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
  }

  static String numbered(int list, int level, String text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
        .formatted(level, list, text);
  }

  static String table(String borders, String[]... rows) {
    var out = new StringBuilder("<w:tbl><w:tblPr>" + borders + "</w:tblPr>");
    for (String[] row : rows) {
      out.append("<w:tr>");
      for (String cell : row) {
        out.append("<w:tc>");
        cell.lines().forEach(line -> out.append(p(line)));
        out.append("</w:tc>");
      }
      out.append("</w:tr>");
    }
    return out.append("</w:tbl>").toString();
  }

  byte[] bytes() {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
