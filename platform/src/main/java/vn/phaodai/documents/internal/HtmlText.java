// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents.internal;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import vn.phaodai.documents.DocumentError;

/// A web page as lines: one for each block, cells parted by tabs. Nothing is fetched.
public final class HtmlText {
  private static final int HEAD = 2048;
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s{0,3}=\\s{0,3}[\"']?([A-Za-z0-9_\\-]{2,20})");
  private static final Set<String> SILENT =
      Set.of("script", "style", "head", "noscript", "template", "object", "svg");

  private HtmlText() {}

  public static Raw read(byte[] bytes) throws Refused {
    var declared = declaredCharset(bytes);
    if (declared.isPresent() && !isUnicodeMarked(bytes)) {
      return Raw.of(lines(new String(bytes, declared.get())), List.of());
    }
    var decoded = Encodings.decode(bytes).orElseThrow(() -> new Refused(DocumentError.NOT_TEXT));
    return Raw.of(lines(decoded.text()), decoded.notes());
  }

  private static boolean isUnicodeMarked(byte[] bytes) {
    return bytes.length > 2 && ((bytes[0] & 0xFE) == 0xFE || (bytes[0] & 0xFF) == 0xEF);
  }

  /// A declaration of UTF-8 or windows-1252 is so often wrong that the bytes themselves are asked.
  private static Optional<Charset> declaredCharset(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    var found = CHARSET.matcher(head);
    if (!found.find()) {
      return Optional.empty();
    }
    String name = found.group(1);
    if (name.matches("(?i)utf-?8|windows-1252|iso-8859-1|x-user-defined|us-ascii")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static String lines(String html) {
    var out = new StringBuilder();
    NodeTraversor.traverse(new Lines(out), Jsoup.parse(html).body());
    return out.toString().strip() + "\n";
  }

  private static final class Lines implements NodeVisitor {
    private final StringBuilder out;
    private int silent;

    Lines(StringBuilder out) {
      this.out = out;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        String tag = element.normalName();
        if (SILENT.contains(tag)) {
          silent++;
        } else if (tag.equals("br")) {
          out.append('\n');
        } else if (tag.equals("li")) {
          startLine();
          out.append("- ");
        } else if (element.isBlock() && !isCell(tag)) {
          startLine();
        }
      } else if (node instanceof TextNode text && silent == 0) {
        append(text);
      }
    }

    private void append(TextNode text) {
      String words = text.getWholeText();
      Element parent = text.parent();
      boolean kept = parent != null && parent.closest("pre, textarea") != null;
      if (!kept) {
        words = words.replaceAll("[ \\t\\r\\n]+", " ");
        boolean atLineStart = out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
        words = atLineStart && words.startsWith(" ") ? words.substring(1) : words;
      }
      out.append(words);
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      String tag = element.normalName();
      if (SILENT.contains(tag)) {
        silent--;
      } else if (isCell(tag)) {
        out.append('\t');
      } else if (element.isBlock()) {
        startLine();
      }
    }

    private static boolean isCell(String tag) {
      return tag.equals("td") || tag.equals("th");
    }

    private void startLine() {
      while (!out.isEmpty()
          && (out.charAt(out.length() - 1) == ' ' || out.charAt(out.length() - 1) == '\t')) {
        out.setLength(out.length() - 1);
      }
      if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
        out.append('\n');
      }
    }
  }
}
