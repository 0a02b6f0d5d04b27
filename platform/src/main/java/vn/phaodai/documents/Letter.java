// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An official letter as its writer thinks of it, without its form. Texts are bare: dashes, commas,
/// end marks and “Kính gửi” are set by the profile.
///
/// @param parent the body above the issuer; null where the form shows none
/// @param number null in a draft: its place stays open
/// @param symbol behind the number: `CV/TU`, `UBND-KGVX`
/// @param type “THÔNG BÁO”, “BÁO CÁO” …; null for a công văn
/// @param date null in a draft
/// @param urgency KHẨN, THƯỢNG KHẨN, HỎA TỐC; null for an ordinary letter
/// @param addressees “Kính gửi”; empty where the type has none
/// @param recipients “Nơi nhận”, the archive last
public record Letter(
    LetterProfile profile,
    @Nullable String parent,
    String issuer,
    @Nullable String number,
    String symbol,
    @Nullable String type,
    String subject,
    String place,
    @Nullable LocalDate date,
    @Nullable String urgency,
    List<String> addressees,
    List<Block> body,
    Signature signature,
    List<String> recipients) {

  public Letter {
    if (issuer.isBlank() || subject.isBlank() || body.isEmpty()) {
      throw new IllegalArgumentException("a letter has an issuer, a subject and a body");
    }
    addressees = List.copyOf(addressees);
    body = List.copyOf(body);
    recipients = List.copyOf(recipients);
  }

  /// One piece of the body.
  public sealed interface Block {
    record Paragraph(String text) implements Block {}

    record Heading(String text) implements Block {}

    /// Every row has as many cells as the head.
    record Table(List<String> head, List<List<String>> rows) implements Block {
      private static final Pattern FIGURE = Pattern.compile("[0-9.,–]+( %| / [0-9.]+)?");

      public Table {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
          if (row.size() != head.size()) {
            throw new IllegalArgumentException("a row of another width than the head");
          }
        }
      }

      /// Whether a cell is a figure, which stands to the right: a number, a share of one, unknown.
      public static boolean isFigure(String cell) {
        return FIGURE.matcher(cell).matches();
      }
    }
  }

  /// Who signs, and for whom.
  ///
  /// @param capacity `T/M BAN THƯỜNG VỤ`, `KT. CHỦ TỊCH`; null where a head signs as himself
  /// @param name null while nobody has signed
  public record Signature(@Nullable String capacity, String position, @Nullable String name) {}
}
