// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents.internal;

import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import vn.phaodai.language.LegacyScript;

/// The characters of one paragraph, run by run. Runs set in a TCVN3 or VNI font hold Latin letters
/// that only the font turns into Vietnamese; neighbouring runs of one such font are decoded
/// together, since a letter and its mark may lie in two of them.
final class DocxRuns {
  private final StringBuilder done = new StringBuilder();
  private final StringBuilder pending = new StringBuilder();
  private Optional<LegacyScript> pendingScript = Optional.empty();
  private boolean pendingCapitals;
  private String font = "";
  private boolean inRun;
  private boolean hidden;

  /// Any start element the paragraph does not handle itself.
  void enter(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "r" -> {
        inRun = true;
        hidden = false;
        font = "";
      }
      case "rFonts" -> {
        String ascii = SafeXml.attribute(xml, "ascii");
        font = ascii.isEmpty() ? SafeXml.attribute(xml, "hAnsi") : ascii;
      }
      case "vanish" -> hidden = inRun && !SafeXml.attribute(xml, "val").matches("0|false|off");
      case "tab", "ptab" -> sign("\t");
      case "br", "cr" -> sign("\n");
      case "noBreakHyphen" -> sign("-");
      case "sym" -> sign(symbol(SafeXml.attribute(xml, "char")));
      default -> {}
    }
  }

  void leave(String element) {
    if (element.equals("r")) {
      inRun = false;
    }
  }

  /// `w:tab` also occurs in the paragraph's properties, where it is a ruler stop and not a sign.
  private void sign(String sign) {
    if (inRun) {
      add(sign);
    }
  }

  void add(String text) {
    if (hidden) {
      return;
    }
    var script = LegacyScript.ofFont(font);
    boolean capitals = LegacyScript.isCapitalsFont(font);
    if (!script.equals(pendingScript) || capitals != pendingCapitals) {
      flush();
      pendingScript = script;
      pendingCapitals = capitals;
    }
    pending.append(text);
  }

  String finish() {
    flush();
    return done.toString();
  }

  private void flush() {
    String text = pending.toString();
    String decoded = pendingScript.map(script -> script.decodeMistaken(text)).orElse(text);
    done.append(pendingCapitals ? decoded.toUpperCase(Locale.ROOT) : decoded);
    pending.setLength(0);
  }

  /// Signs of the symbol fonts lie at U+F0xx; in a letter they are bullets and arrows.
  private static String symbol(String hex) {
    try {
      int code = Integer.parseInt(hex, 16);
      return code >= 0xF000 || code == 0 ? "•" : Character.toString(code);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
