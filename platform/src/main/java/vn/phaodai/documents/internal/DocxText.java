// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.phaodai.documents.DocumentError;
import vn.phaodai.documents.DocumentNote;

/// A .docx read as a stream of WordprocessingML: paragraphs with the numbers Word draws, tables in
/// reading order, text boxes after their paragraph, footnotes at the end. POI's model would need
/// the whole file as objects and seconds to start; the command line has neither.
public final class DocxText {
  private final List<String> lines = new ArrayList<>();
  private final DocxNumbering numbering;
  private final Map<String, String> notesById;
  private final TreeMap<Integer, String> notesUsed = new TreeMap<>();
  private boolean tracked;
  private int pageBreaks;

  private DocxText(DocxNumbering numbering, Map<String, String> notesById) {
    this.numbering = numbering;
    this.notesById = notesById;
  }

  public static Raw read(byte[] packed, long maxInflatedBytes) throws Refused {
    var parts = ZipParts.unpack(packed, maxInflatedBytes);
    byte[] body = parts.get(mainPart(parts));
    if (body == null) {
      throw new Refused(DocumentError.DAMAGED);
    }
    try {
      var notes = new TreeMap<String, String>();
      notes.putAll(notes(parts, "word/footnotes.xml", "footnote"));
      notes.putAll(notes(parts, "word/endnotes.xml", "endnote"));
      var reading = new DocxText(numbering(parts), notes);
      reading.blocks(SafeXml.open(body), reading.lines);
      reading.notesUsed.forEach((n, text) -> reading.lines.add("[" + n + "] " + text));
      return new Raw(
          String.join("\n", reading.lines) + "\n",
          margins(parts),
          1 + reading.pageBreaks,
          List.of(),
          reading.tracked ? List.of(TRACKED) : List.of(),
          Optional.empty());
    } catch (XMLStreamException e) {
      throw new Refused(DocumentError.DAMAGED);
    }
  }

  private static final DocumentNote TRACKED =
      new DocumentNote(
          DocumentNote.Kind.TRACKED_CHANGES,
          "Tệp còn dấu sửa (track changes): đã đọc phần thêm, bỏ phần xóa.",
          "The file carries tracked changes: insertions are read, deletions are not.");

  private static DocxNumbering numbering(Map<String, byte[]> parts)
      throws XMLStreamException, Refused {
    return DocxNumbering.of(parts.get("word/numbering.xml"), parts.get("word/styles.xml"));
  }

  /// `word/document.xml`, except where the package says otherwise.
  private static String mainPart(Map<String, byte[]> parts) {
    if (parts.containsKey("word/document.xml")) {
      return "word/document.xml";
    }
    return parts.keySet().stream()
        .filter(name -> name.matches("word/document\\d*\\.xml"))
        .sorted()
        .findFirst()
        .orElse("");
  }

  private static Map<String, String> notes(Map<String, byte[]> parts, String part, String element)
      throws XMLStreamException, Refused {
    byte[] xml = parts.get(part);
    var found = new TreeMap<String, String>();
    if (xml == null) {
      return found;
    }
    var reader = SafeXml.open(xml);
    var inside = new DocxText(numbering(Map.of()), Map.of());
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT
          && reader.getLocalName().equals(element)) {
        String id = SafeXml.attribute(reader, "id");
        var text = new ArrayList<String>();
        inside.blocks(reader, text);
        found.put(element + id, String.join(" ", text).strip());
      }
    }
    return found;
  }

  private static String margins(Map<String, byte[]> parts) throws XMLStreamException, Refused {
    var all = new ArrayList<String>();
    for (var part : parts.entrySet()) {
      if (part.getKey().matches("word/(header|footer)\\d*\\.xml")) {
        new DocxText(numbering(Map.of()), Map.of()).blocks(SafeXml.open(part.getValue()), all);
      }
    }
    return String.join("\n", all);
  }

  /// From a start element to its end: every paragraph and table inside, in order.
  private void blocks(XMLStreamReader xml, List<String> out) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "p" -> paragraph(xml, out);
          case "tbl" -> out.addAll(new DocxTable().read(xml, this::blocks));
          case "del", "moveFrom" -> dropChange(xml);
          case "Fallback", "sectPr" -> SafeXml.skip(xml);
          default -> depth++;
        }
      }
    }
  }

  private void dropChange(XMLStreamReader xml) throws XMLStreamException {
    tracked = true;
    SafeXml.skip(xml);
  }

  private void paragraph(XMLStreamReader xml, List<String> out) throws XMLStreamException {
    var text = new DocxRuns();
    var boxes = new ArrayList<String>();
    String style = "";
    String number = null;
    int level = 0;
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        text.leave(xml.getLocalName());
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        switch (xml.getLocalName()) {
          case "pStyle" -> style = SafeXml.attribute(xml, "val");
          case "numId" -> number = SafeXml.attribute(xml, "val");
          case "ilvl" -> level = DocxNumbering.level(SafeXml.attribute(xml, "val"));
          case "footnoteReference" -> text.add(noteMark("footnote", xml));
          case "endnoteReference" -> text.add(noteMark("endnote", xml));
          case "lastRenderedPageBreak" -> pageBreaks++;
          case "ins" -> tracked = true;
          case "txbxContent" -> {
            blocks(xml, boxes);
            depth--;
          }
          case "del", "moveFrom" -> {
            dropChange(xml);
            depth--;
          }
          case "pPrChange", "rPrChange", "Fallback", "instrText", "delText" -> {
            SafeXml.skip(xml);
            depth--;
          }
          case "t" -> {
            text.add(xml.getElementText());
            depth--;
          }
          default -> text.enter(xml);
        }
      }
    }
    var place = number == null ? null : new DocxNumbering.Place(number, level);
    addLine(out, text.finish(), place, style);
    out.addAll(boxes);
  }

  private void addLine(
      List<String> out, String text, DocxNumbering.@Nullable Place place, String style) {
    // Word draws no number in front of an empty paragraph that only separates
    out.add(text.isBlank() ? text : numbering.label(place, style) + text);
  }

  private String noteMark(String kind, XMLStreamReader xml) {
    String note = notesById.get(kind + SafeXml.attribute(xml, "id"));
    if (note == null) {
      return "";
    }
    int n = notesUsed.size() + 1;
    notesUsed.put(n, note);
    return "[" + n + "]";
  }
}
