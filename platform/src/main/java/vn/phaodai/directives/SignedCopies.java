// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.phaodai.documents.DigitalSignature;
import vn.phaodai.documents.DigitalSignature.Verdict;
import vn.phaodai.documents.Documents;
import vn.phaodai.documents.SignatureCheck;

/// Keeps the signed PDF of a letter with a judgement of its signatures. No authority's root is
/// trusted until an installation lays it down, so that nothing is called verified on its own word.
@Component
class SignedCopies {
  private final Documents documents;
  private final SignatureCheck check;

  SignedCopies(Documents documents, SignatureCheck check) {
    this.documents = documents;
    this.check = check;
  }

  LetterView.SignedPdf keep(Reception.Upload pdf) {
    Documents.Outcome.Kept kept =
        switch (documents.store(pdf.bytes(), pdf.name())) {
          case Documents.Outcome.Kept file -> file;
          case Documents.Outcome.Refused refused -> throw refused.refusal().raise();
        };
    if (!kept.file().mediaType().equals("application/pdf")) {
      throw DirectiveRefusals.NOT_A_PDF.raise();
    }
    List<DigitalSignature> found = check.inspect(pdf.bytes());
    return found.isEmpty()
        ? new LetterView.SignedPdf(
            kept.file().publicId(),
            "UNSIGNED",
            "Tệp không có chữ ký số.",
            "The file bears no digital signature.")
        : new LetterView.SignedPdf(
            kept.file().publicId(),
            found.stream().allMatch(s -> s.verdict() == Verdict.VERIFIED)
                ? "VERIFIED"
                : "NOT_VERIFIED",
            found.stream().map(DigitalSignature::vietnamese).collect(Collectors.joining(" ")),
            found.stream().map(DigitalSignature::english).collect(Collectors.joining(" ")));
  }
}
