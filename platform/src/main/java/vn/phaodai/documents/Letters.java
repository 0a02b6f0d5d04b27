// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

import java.util.Optional;
import vn.phaodai.documents.internal.HtmlPdf;
import vn.phaodai.documents.internal.LetterDocx;
import vn.phaodai.documents.internal.LetterTemplate;
import vn.phaodai.documents.internal.TemplateCheck;
import vn.phaodai.refusal.Refusal;

/// Writes letters: .docx for the office that sends them, PDF for the eye before that.
///
/// ```
/// LetterProfile ─► template (.docx with {{tags}}, an official may edit it) ─┐
/// Letter ───────────────────────────────────────────────────────────────────┴─► .docx
/// Letter + LetterProfile ─► PDF preview
/// ```
public final class Letters {
  private Letters() {}

  /// The form's own template. An office may change its looks in any word processor, keep its tags
  /// and give it back to [#docx(Letter, byte[])].
  public static byte[] template(LetterProfile profile) {
    return LetterTemplate.of(profile);
  }

  public static byte[] docx(Letter letter) {
    return LetterDocx.write(letter, template(letter.profile()));
  }

  /// With a template that an office has changed.
  ///
  /// @param template a .docx with the tags of [#template]
  /// @throws IllegalArgumentException where the template is no .docx
  public static byte[] docx(Letter letter, byte[] template) {
    return LetterDocx.write(letter, template);
  }

  /// What is wrong with a template that an office has changed; empty where letters of this form can
  /// be written with it: DOCUMENTS-001 to -007, -016 to -020.
  ///
  /// @param name as the sender gave it
  public static Optional<Refusal> fault(byte[] template, String name, LetterProfile profile) {
    return TemplateCheck.fault(template, name, profile);
  }

  /// The form's own looks; an office's edited template does not show here.
  public static byte[] pdf(Letter letter) {
    return HtmlPdf.write(letter);
  }
}
