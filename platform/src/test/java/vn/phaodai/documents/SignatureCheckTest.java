// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phaodai.documents.DigitalSignature.Verdict;
import vn.phaodai.documents.PdfFile.Placed;

class SignatureCheckTest {
  private static final Instant SIGNED = Instant.parse("2021-09-10T03:00:00Z");
  private static KeyPair root;
  private static KeyPair clerk;
  private static X509Certificate rootCertificate;
  private static X509Certificate clerkCertificate;
  private static byte[] letter;
  private static byte[] signed;

  @BeforeAll
  static void signALetter() throws Exception {
    var keys = KeyPairGenerator.getInstance("RSA");
    keys.initialize(2048);
    root = keys.generateKeyPair();
    clerk = keys.generateKeyPair();
    rootCertificate = certificate("CN=Co quan chung thuc", root, "CN=Co quan chung thuc", root);
    clerkCertificate = certificate("CN=Van phong Tinh uy", clerk, "CN=Co quan chung thuc", root);
    letter = PdfFile.ofLines(new Placed(90, 700, "Số 202-CV/TU"));
    signed = sign(letter, clerkCertificate);
  }

  @Test
  void withoutATrustedRootASoundSignatureIsNotVerified() {
    var found = SignatureCheck.withoutTrust().inspect(signed);

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().signer()).isEqualTo("Van phong Tinh uy");
    assertThat(found.getFirst().signedAt()).isEqualTo(SIGNED);
    assertThat(found.getFirst().verdict()).isEqualTo(Verdict.NOT_VERIFIED);
    assertThat(found.getFirst().vietnamese()).startsWith("Chữ ký số chưa xác minh");
  }

  @Test
  void onlyAChainToATrustedRootVerifies() throws Exception {
    var stranger = certificate("CN=Nguoi la", clerk, "CN=Nguoi la", clerk);

    assertThat(verdicts(Set.of(rootCertificate), signed)).containsExactly(Verdict.VERIFIED);
    assertThat(verdicts(Set.of(stranger), signed)).containsExactly(Verdict.NOT_VERIFIED);
  }

  @Test
  void theVerdictNamesWhatIsMissing() throws Exception {
    var stranger = certificate("CN=Nguoi la", clerk, "CN=Nguoi la", clerk);
    var old =
        certificate("CN=Het han", clerk, "CN=Co quan chung thuc", root, SIGNED.minusSeconds(3_600));

    assertThat(why(SignatureCheck.withoutTrust(), signed)).contains("chưa có chứng thư gốc");
    assertThat(why(SignatureCheck.trusting(Set.of(stranger)), signed)).contains("chưa nối được");
    assertThat(why(SignatureCheck.trusting(Set.of(rootCertificate)), sign(letter, old)))
        .contains("đã hết hạn");
  }

  @Test
  void rootsLieInAFolderOrABundleAndMayComeWhileTheProgramRuns(@TempDir Path folder)
      throws Exception {
    var stranger = certificate("CN=Nguoi la", clerk, "CN=Nguoi la", clerk);
    Path bundle = folder.resolve("goc.pem");
    var byFolder = SignatureCheck.trustingWhatLiesIn(folder);
    var byFile = SignatureCheck.trustingWhatLiesIn(bundle);

    assertThat(why(byFolder, signed)).contains("chưa có chứng thư gốc");
    assertThat(why(byFile, signed)).contains("chưa có chứng thư gốc");

    Files.writeString(bundle, pem(stranger) + pem(rootCertificate));
    assertThat(byFolder.inspect(signed).getFirst().verdict()).isEqualTo(Verdict.VERIFIED);
    assertThat(byFile.inspect(signed).getFirst().verdict()).isEqualTo(Verdict.VERIFIED);

    Files.writeString(bundle, pem(stranger));
    assertThat(why(byFolder, signed)).contains("chưa nối được");

    Files.writeString(bundle, "không phải chứng thư");
    assertThat(why(byFolder, signed)).contains("không đọc được");
  }

  @Test
  void aChangedByteBreaksTheSignature() {
    byte[] changed = signed.clone();
    int at = new String(signed, StandardCharsets.ISO_8859_1).indexOf("/MediaBox");
    changed[at + 1] = 'm';

    assertThat(verdicts(Set.of(rootCertificate), changed)).containsExactly(Verdict.BROKEN);
  }

  @Test
  void contentAddedAfterSigningIsNotCovered() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var pdf = Loader.loadPDF(signed)) {
      pdf.getDocumentInformation().setTitle("thêm sau");
      pdf.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
      pdf.getDocument().getTrailer().setNeedToBeUpdated(true);
      pdf.saveIncremental(out);
    }

    assertThat(verdicts(Set.of(rootCertificate), out.toByteArray()))
        .containsExactly(Verdict.NOT_VERIFIED);
  }

  @Test
  void aFileWithoutSignatureOrNoPdfAtAllHasNone() throws Exception {
    var check = SignatureCheck.withoutTrust();

    assertThat(check.inspect(PdfFile.ofLines(new Placed(90, 700, "Số 1")))).isEmpty();
    assertThat(check.inspect("không phải pdf".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  private static List<Verdict> verdicts(Set<X509Certificate> trusted, byte[] file) {
    return SignatureCheck.trusting(trusted).inspect(file).stream()
        .map(DigitalSignature::verdict)
        .toList();
  }

  private static byte[] sign(byte[] file, X509Certificate by) throws Exception {
    var out = new ByteArrayOutputStream();
    try (var pdf = Loader.loadPDF(file)) {
      var signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
      var at = new GregorianCalendar();
      at.setTimeInMillis(SIGNED.toEpochMilli());
      signature.setSignDate(at);
      pdf.addSignature(
          signature,
          content -> {
            try {
              return cms(content.readAllBytes(), by);
            } catch (Exception e) {
              throw new java.io.IOException(e);
            }
          });
      pdf.saveIncremental(out);
    }
    return out.toByteArray();
  }

  private static byte[] cms(byte[] content, X509Certificate by) throws Exception {
    var generator = new CMSSignedDataGenerator();
    var signer = new JcaContentSignerBuilder("SHA256withRSA").build(clerk.getPrivate());
    generator.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
            .build(signer, by));
    generator.addCertificates(new JcaCertStore(List.of(by)));
    return generator.generate(new CMSProcessableByteArray(content), false).getEncoded();
  }

  private static String why(SignatureCheck check, byte[] file) {
    DigitalSignature found = check.inspect(file).getFirst();
    assertThat(found.verdict()).isEqualTo(Verdict.NOT_VERIFIED);
    return found.vietnamese();
  }

  private static String pem(X509Certificate certificate) throws Exception {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  private static X509Certificate certificate(String subject, KeyPair of, String issuer, KeyPair by)
      throws Exception {
    return certificate(subject, of, issuer, by, SIGNED.plusSeconds(86_400));
  }

  private static X509Certificate certificate(
      String subject, KeyPair of, String issuer, KeyPair by, Instant until) throws Exception {
    var builder =
        new JcaX509v3CertificateBuilder(
            new X500Name(issuer),
            BigInteger.valueOf(subject.hashCode() & 0xFFFF),
            Date.from(SIGNED.minusSeconds(86_400)),
            Date.from(until),
            new X500Name(subject),
            of.getPublic());
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(by.getPrivate())));
  }
}
