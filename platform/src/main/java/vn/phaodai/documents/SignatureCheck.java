// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.phaodai.documents.internal.PdfSignatures;
import vn.phaodai.documents.internal.TrustedRoots;

/// Looks at the digital signatures of a PDF. Without trusted roots nothing is ever called verified.
/// Whether a certificate was revoked is not asked: that needs the issuer's network.
public final class SignatureCheck {
  private final Roots roots;

  private SignatureCheck(Roots roots) {
    this.roots = roots;
  }

  @FunctionalInterface
  private interface Roots {
    Set<X509Certificate> read() throws IOException;
  }

  public static SignatureCheck withoutTrust() {
    return trusting(Set.of());
  }

  /// With the roots an administrator has put in.
  ///
  /// @param roots certificates of the authorities this installation trusts
  public static SignatureCheck trusting(Set<X509Certificate> roots) {
    Set<X509Certificate> fixed = Set.copyOf(roots);
    return new SignatureCheck(() -> fixed);
  }

  /// With the roots that lie in a file or folder at each inspection, so that one may be added or
  /// taken away while the program runs.
  public static SignatureCheck trustingWhatLiesIn(Path place) {
    return new SignatureCheck(() -> TrustedRoots.read(place));
  }

  /// In the order of the file; empty where it carries none or is no readable PDF.
  public List<DigitalSignature> inspect(byte[] pdf) {
    Optional<Set<X509Certificate>> trusted;
    try {
      trusted = Optional.of(roots.read());
    } catch (IOException e) {
      // what cannot be read is no ground for trust, and the verdict says so
      trusted = Optional.empty();
    }
    return PdfSignatures.inspect(pdf, trusted);
  }
}
