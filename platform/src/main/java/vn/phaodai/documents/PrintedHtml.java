// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

import vn.phaodai.documents.internal.HtmlPdf;

/// Paper that a room lays out itself.
public final class PrintedHtml {
  private PrintedHtml() {}

  /// Pages as PDF, in the font that the letters are written in (`Liberation Serif`), which holds
  /// every Vietnamese letter and comes with the program.
  ///
  /// @param xhtml a whole document, well-formed, its style within; nothing else is fetched
  public static byte[] pdf(String xhtml) {
    return HtmlPdf.write(xhtml);
  }
}
