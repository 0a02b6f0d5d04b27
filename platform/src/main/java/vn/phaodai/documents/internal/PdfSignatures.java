// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents.internal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;
import vn.phaodai.documents.DigitalSignature;
import vn.phaodai.documents.DigitalSignature.Verdict;

/// Checks CMS signatures in a PDF: is the signed range intact, is it the whole file, does the
/// certificate lead to a trusted root.
public final class PdfSignatures {
  private PdfSignatures() {}

  /// @param trusted roots; an empty set: none is laid down; empty: they cannot be read
  public static List<DigitalSignature> inspect(
      byte[] bytes, Optional<Set<X509Certificate>> trusted) {
    try (var pdf = Loader.loadPDF(bytes)) {
      var found = new ArrayList<DigitalSignature>();
      for (PDSignature signature : pdf.getSignatureDictionaries()) {
        found.add(check(signature, bytes, trusted));
      }
      return found;
    } catch (IOException | RuntimeException e) {
      // PDFBox answers a hostile or cut file with any exception there is
      return List.of();
    }
  }

  // a signer's id is a selector of the raw kind in this library
  @SuppressWarnings("unchecked")
  private static DigitalSignature check(
      PDSignature signature, byte[] bytes, Optional<Set<X509Certificate>> trusted) {
    var signDate = signature.getSignDate();
    @Nullable Instant at = signDate == null ? null : signDate.toInstant();
    try {
      var cms =
          new CMSSignedData(
              new CMSProcessableByteArray(signature.getSignedContent(bytes)),
              signature.getContents(bytes));
      SignerInformation signer = cms.getSignerInfos().getSigners().iterator().next();
      var holders = cms.getCertificates().getMatches(signer.getSID());
      if (holders.isEmpty()) {
        return unverified(
            signature.getName(),
            at,
            "chữ ký không kèm chứng thư số.",
            "it carries no certificate.");
      }
      X509CertificateHolder holder = (X509CertificateHolder) holders.iterator().next();
      String name = commonName(holder);
      if (!isIntact(signer, holder)) {
        return broken(name, at);
      }
      if (!coversWhole(signature, bytes)) {
        return unverified(
            name, at, "tệp đã được thêm nội dung sau khi ký.", "content was added after signing.");
      }
      return judged(name, at, holder, cms, trusted);
    } catch (CMSSignerDigestMismatchException e) {
      return broken(signature.getName(), at);
    } catch (CMSException
        | IOException
        | GeneralSecurityException
        | OperatorCreationException
        | RuntimeException e) {
      // a kind of signature we do not know is not a forged one
      return unverified(
          signature.getName(), at, "định dạng chữ ký không đọc được.", "its format is not known.");
    }
  }

  private static DigitalSignature judged(
      @Nullable String name,
      @Nullable Instant at,
      X509CertificateHolder holder,
      CMSSignedData cms,
      Optional<Set<X509Certificate>> trusted)
      throws GeneralSecurityException {
    if (trusted.isEmpty()) {
      return unverified(
          name,
          at,
          "kho chứng thư gốc tin cậy của nơi cài đặt không đọc được.",
          "the installation’s trusted roots cannot be read.");
    }
    Set<X509Certificate> roots = trusted.get();
    if (roots.isEmpty()) {
      return unverified(
          name,
          at,
          "nơi cài đặt chưa có chứng thư gốc tin cậy nào.",
          "the installation has no trusted root.");
    }
    if (leadsToTrust(holder, cms, roots, at)) {
      return new DigitalSignature(
          name,
          at,
          Verdict.VERIFIED,
          "Chữ ký số còn nguyên vẹn, chứng thư do tổ chức tin cậy cấp; chưa kiểm tra thu hồi.",
          "Intact, and issued by a trusted authority; revocation was not checked.");
    }
    // on its own last day it would have been good: then only the dates are wrong
    return leadsToTrust(holder, cms, roots, holder.getNotAfter().toInstant())
        ? unverified(
            name,
            at,
            "chứng thư đã hết hạn, hoặc chưa có hiệu lực, vào lúc ký.",
            "the certificate was not valid at the time of signing.")
        : unverified(
            name,
            at,
            "chứng thư chưa nối được tới tổ chức chứng thực mà đơn vị tin cậy.",
            "the certificate does not lead to an authority trusted here.");
  }

  /// By the key alone: whether the certificate held at the time is the chain's question.
  private static boolean isIntact(SignerInformation signer, X509CertificateHolder holder)
      throws CMSException, GeneralSecurityException, OperatorCreationException {
    try {
      return signer.verify(
          new JcaSimpleSignerInfoVerifierBuilder()
              .build(new JcaX509CertificateConverter().getCertificate(holder).getPublicKey()));
    } catch (CMSSignerDigestMismatchException e) {
      return false;
    }
  }

  /// The signed range leaves out only the signature itself.
  private static boolean coversWhole(PDSignature signature, byte[] bytes) {
    int[] range = signature.getByteRange();
    return range.length == 4 && range[0] == 0 && range[2] + range[3] == bytes.length;
  }

  private static boolean leadsToTrust(
      X509CertificateHolder leaf,
      CMSSignedData cms,
      Set<X509Certificate> trusted,
      @Nullable Instant at)
      throws GeneralSecurityException {
    var converter = new JcaX509CertificateConverter();
    var all = new ArrayList<X509Certificate>();
    for (X509CertificateHolder holder : cms.getCertificates().getMatches(null)) {
      all.add(converter.getCertificate(holder));
    }
    var wanted = new X509CertSelector();
    wanted.setCertificate(converter.getCertificate(leaf));
    var anchors =
        trusted.stream().map(root -> new TrustAnchor(root, null)).collect(Collectors.toSet());
    var parameters = new PKIXBuilderParameters(anchors, wanted);
    parameters.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(all)));
    parameters.setRevocationEnabled(false);
    if (at != null) {
      parameters.setDate(Date.from(at));
    }
    try {
      CertPathBuilder.getInstance("PKIX").build(parameters);
      return true;
    } catch (CertPathBuilderException e) {
      return false;
    }
  }

  private static @Nullable String commonName(X509CertificateHolder holder) {
    var names = holder.getSubject().getRDNs(BCStyle.CN);
    return names.length == 0 ? null : IETFUtils.valueToString(names[0].getFirst().getValue());
  }

  private static DigitalSignature broken(@Nullable String name, @Nullable Instant at) {
    return new DigitalSignature(
        name,
        at,
        Verdict.BROKEN,
        "Chữ ký số KHÔNG khớp: nội dung tệp đã bị sửa sau khi ký.",
        "The signature does NOT match: the file was changed after signing.");
  }

  private static DigitalSignature unverified(
      @Nullable String name, @Nullable Instant at, String why, String reason) {
    return new DigitalSignature(
        name,
        at,
        Verdict.NOT_VERIFIED,
        "Chữ ký số chưa xác minh: " + why,
        "The signature is not verified: " + reason);
  }
}
