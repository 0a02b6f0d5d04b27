// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import vn.phaodai.documents.internal.PdfSignatures;

/// Looks at the digital signatures of a PDF. Without trusted roots nothing is ever called verified.
/// Whether a certificate was revoked is not asked: that needs the issuer's network.
public final class SignatureCheck {
  private final Set<X509Certificate> trusted;

  private SignatureCheck(Set<X509Certificate> trusted) {
    this.trusted = Set.copyOf(trusted);
  }

  public static SignatureCheck withoutTrust() {
    return new SignatureCheck(Set.of());
  }

  /// With the roots an administrator has put in.
  ///
  /// @param roots certificates of the authorities this installation trusts
  public static SignatureCheck trusting(Set<X509Certificate> roots) {
    return new SignatureCheck(roots);
  }

  /// In the order of the file; empty where it carries none or is no readable PDF.
  public List<DigitalSignature> inspect(byte[] pdf) {
    return PdfSignatures.inspect(pdf, trusted);
  }
}
