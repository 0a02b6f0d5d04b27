// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Certificates of authorities as an administrator lays them down: one file, or a folder of files;
/// each in PEM, several after each other if need be, or in DER.
public final class TrustedRoots {
  private TrustedRoots() {}

  /// Every certificate there; none where there is no such file or folder.
  ///
  /// @throws IOException when a file there holds something else
  public static Set<X509Certificate> read(Path place) throws IOException {
    if (!Files.exists(place)) {
      return Set.of();
    }
    List<Path> files;
    try (Stream<Path> there = Files.walk(place, 1)) {
      files = there.filter(Files::isRegularFile).toList();
    }
    Set<X509Certificate> roots = new HashSet<>();
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        CertificateFactory.getInstance("X.509")
            .generateCertificates(in)
            .forEach(certificate -> roots.add((X509Certificate) certificate));
      } catch (CertificateException e) {
        throw new IOException(file.toString(), e);
      }
    }
    return roots;
  }
}
