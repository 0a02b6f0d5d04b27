// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents.internal;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.template.BlockTemplate;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.MetaTemplate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.phaodai.documents.DocumentError;
import vn.phaodai.documents.ExtractionLimits;
import vn.phaodai.documents.Letter;
import vn.phaodai.documents.LetterProfile;
import vn.phaodai.refusal.Refusal;

/// Finds out whether a template that an official changed can still be filled: what it is, what it
/// brings along, which places it has, and whether a letter comes out of it whole.
public final class TemplateCheck {
  /// A place is named by the sections that it stands in: `body/heading`.
  private static final Set<String> NEEDED =
      Set.of(
          "issuer",
          "number",
          "placeAndDate",
          "title/type",
          "title/subject",
          "body/heading/#this",
          "body/text/#this",
          "body/table",
          "position");

  private static final Pattern TAG = Pattern.compile("\\{\\{[^{}]*}}?");
  private static final Pattern ACTIVE =
      Pattern.compile("(?i)(^|/)(vbaProject\\.bin|vbaData\\.xml|activeX/.*|embeddings/.*)$");

  /// A relation to something outside that a word processor fetches without being asked; a link that
  /// somebody clicks is none.
  private static final Pattern FETCHED =
      Pattern.compile("(?is)<Relationship\\b(?=[^>]*TargetMode=\"External\")(?![^>]*/hyperlink\")");

  private TemplateCheck() {}

  public static Optional<Refusal> fault(byte[] template, String name, LetterProfile profile) {
    if (template.length == 0) {
      return Optional.of(DocumentError.EMPTY_FILE.refusal());
    }
    FileKind kind = FileKind.of(template, name);
    if (kind != FileKind.DOCX) {
      return Optional.of(DocumentError.TEMPLATE_NOT_DOCX.refusal(kind.label()));
    }
    try {
      DocxText.read(template, ExtractionLimits.DEFAULT.maxInflatedBytes());
      return active(template)
          .map(DocumentError.TEMPLATE_ACTIVE::refusal)
          .or(() -> places(template, profile))
          .or(() -> filled(template, profile));
    } catch (Refused e) {
      return Optional.of(e.refusal());
    }
  }

  /// The first part that does something by itself.
  private static Optional<String> active(byte[] template) {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(template))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        String name = part.getName();
        if (ACTIVE.matcher(name).find()) {
          return Optional.of(name);
        }
        boolean types = name.equals("[Content_Types].xml");
        if (types || name.endsWith(".rels")) {
          String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
          if (types ? xml.contains("macroEnabled") : FETCHED.matcher(xml).find()) {
            return Optional.of(name);
          }
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e.getClass().getSimpleName());
    }
  }

  private static Optional<Refusal> places(byte[] template, LetterProfile profile) {
    Set<String> known = places(LetterTemplate.of(profile));
    Set<String> mine;
    try {
      mine = places(template);
    } catch (RuntimeException e) {
      return Optional.of(broken(e));
    }
    Set<String> unknown = new TreeSet<>(mine);
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      return Optional.of(
          DocumentError.TEMPLATE_UNKNOWN_TAG.refusal(shown(unknown), shown(new TreeSet<>(known))));
    }
    Set<String> lacking = new TreeSet<>(NEEDED);
    lacking.removeAll(mine);
    return lacking.isEmpty()
        ? Optional.empty()
        : Optional.of(DocumentError.TEMPLATE_LACKS_TAG.refusal(shown(lacking)));
  }

  private static String shown(Set<String> places) {
    return places.stream()
        .map(one -> one.replace("/#this", ""))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static Set<String> places(byte[] template) {
    try (var read =
        XWPFTemplate.compile(new ByteArrayInputStream(template), Configure.createDefault())) {
      Set<String> places = new TreeSet<>();
      collect(read.getElementTemplates(), "", places);
      return places;
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void collect(List<MetaTemplate> tags, String within, Set<String> places) {
    for (MetaTemplate tag : tags) {
      if (tag instanceof BlockTemplate section) {
        String name = within + section.getStartMark().getTagName();
        collect(section.getTemplates(), name + "/", places);
      } else if (tag instanceof ElementTemplate place) {
        places.add(within + place.getTagName());
      } else {
        places.add(within + tag.variable());
      }
    }
  }

  /// Writes a letter of every part with it and looks whether each arrived and no place stayed open.
  private static Optional<Refusal> filled(byte[] template, LetterProfile profile) {
    Letter letter = sample(profile);
    String text;
    try (var read = new XWPFDocument(new ByteArrayInputStream(LetterDocx.write(letter, template)));
        var words = new XWPFWordExtractor(read)) {
      text = words.getText();
    } catch (IOException | RuntimeException e) {
      return Optional.of(broken(e));
    }
    List<String> open = new ArrayList<>();
    TAG.matcher(text).results().map(MatchResult::group).forEach(open::add);
    if (!open.isEmpty()) {
      return Optional.of(
          DocumentError.TEMPLATE_UNKNOWN_TAG.refusal(
              String.join(", ", open), shown(places(LetterTemplate.of(profile)))));
    }
    List<String> lost =
        List.of("ISSUER", "SUBJECT", "HEADING", "PARAGRAPH", "CELL").stream()
            .filter(word -> !text.contains(word))
            .toList();
    return lost.isEmpty()
        ? Optional.empty()
        : Optional.of(DocumentError.TEMPLATE_LACKS_TAG.refusal(String.join(", ", lost)));
  }

  private static Letter sample(LetterProfile profile) {
    return new Letter(
        profile,
        "PARENT",
        "ISSUER",
        "1",
        "BC",
        "TYPE",
        "SUBJECT",
        "PLACE",
        LocalDate.EPOCH,
        null,
        List.of(),
        List.of(
            new Letter.Block.Heading("HEADING"),
            new Letter.Block.Paragraph("PARAGRAPH"),
            new Letter.Block.Table(List.of("HEAD"), List.of(List.of("CELL")))),
        new Letter.Signature(null, "POSITION", "NAME"),
        List.of("RECIPIENT"));
  }

  /// Names the tag that the failure speaks of, where it speaks of one.
  private static Refusal broken(Exception e) {
    List<String> tags = new ArrayList<>();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      TAG.matcher(String.valueOf(cause.getMessage()))
          .results()
          .map(MatchResult::group)
          .forEach(tags::add);
    }
    return DocumentError.TEMPLATE_BROKEN.refusal(
        tags.isEmpty() ? "?" : tags.stream().distinct().collect(Collectors.joining(", ")));
  }
}
