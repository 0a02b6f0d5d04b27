// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The form one authority prescribes for its letters, with its legal source and its validity. The
/// figures lie in `letters/*.properties`, one file a legal source; lengths in mm, sizes in points.
///
/// @param validUntil first day it no longer holds; null while it does
/// @param confidence H, M or L, how sure we are of the figures
/// @param headLeftPercent share of the head's width that the issuer's column takes
/// @param issuerMark what stands under the issuer: `*` or a line
/// @param numberForm takes the number and the symbol: `Số %s-%s`
/// @param capacities the marks of those who sign for another
public record LetterProfile(
    String id,
    Side side,
    String source,
    LocalDate validFrom,
    @Nullable LocalDate validUntil,
    String confidence,
    Margins margins,
    Sizes sizes,
    List<String> motto,
    int headLeftPercent,
    String issuerMark,
    String numberForm,
    boolean dispatchSubjectItalic,
    RecipientStyle recipientStyle,
    String recipientSeparator,
    String endMark,
    List<String> capacities) {

  private static final List<String> KNOWN = List.of("party-36-hd-vptw", "state-30-2020-nd-cp");

  public enum Side {
    PARTY,
    STATE
  }

  /// How the words “Nơi nhận:” are set.
  public enum RecipientStyle {
    UNDERLINE,
    BOLD_ITALIC
  }

  /// Millimetres.
  public record Margins(int top, int bottom, int left, int right) {
    public Margins {
      if (top < 5 || bottom < 5 || left < 5 || right < 5) {
        throw new IllegalArgumentException("margins under 5 mm");
      }
    }
  }

  /// Points.
  public record Sizes(
      int mottoFirst,
      int mottoSecond,
      int parent,
      int issuer,
      int number,
      int date,
      int type,
      int subject,
      int dispatchSubject,
      int body,
      int signature,
      int recipientTitle,
      int recipients) {}

  public LetterProfile {
    motto = List.copyOf(motto);
    capacities = List.copyOf(capacities);
  }

  /// The form in force for one side on a day; empty where none is known for it: the law may have
  /// changed, and an old form is not silently used.
  public static Optional<LetterProfile> inForce(Side side, LocalDate day) {
    return KNOWN.stream()
        .map(LetterProfile::named)
        .filter(profile -> profile.side == side && profile.holdsOn(day))
        .findFirst();
  }

  /// The profile of that id.
  ///
  /// @throws IllegalArgumentException where there is no such profile
  public static LetterProfile named(String id) {
    try (var in = LetterProfile.class.getResourceAsStream("letters/" + id + ".properties")) {
      if (in == null) {
        throw new IllegalArgumentException("no letter profile " + id);
      }
      var file = new Properties();
      file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return from(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validUntil == null || day.isBefore(validUntil));
  }

  private static LetterProfile from(Properties file) {
    String until = text(file, "valid.until");
    return new LetterProfile(
        text(file, "id"),
        Side.valueOf(text(file, "side")),
        text(file, "source"),
        LocalDate.parse(text(file, "valid.from")),
        until.isEmpty() ? null : LocalDate.parse(until),
        text(file, "confidence"),
        new Margins(
            number(file, "margin.top"),
            number(file, "margin.bottom"),
            number(file, "margin.left"),
            number(file, "margin.right")),
        sizes(file),
        List.of(text(file, "motto.1"), text(file, "motto.2")),
        number(file, "head.left.percent"),
        text(file, "issuer.mark"),
        text(file, "number.form"),
        Boolean.parseBoolean(text(file, "dispatch.subject.italic")),
        text(file, "recipients.title.style").equals("underline")
            ? RecipientStyle.UNDERLINE
            : RecipientStyle.BOLD_ITALIC,
        text(file, "recipients.separator"),
        text(file, "end.mark"),
        Arrays.asList(text(file, "capacities").split(",\\s*")));
  }

  private static Sizes sizes(Properties file) {
    return new Sizes(
        number(file, "motto.1.size"),
        number(file, "motto.2.size"),
        number(file, "parent.size"),
        number(file, "issuer.size"),
        number(file, "number.size"),
        number(file, "date.size"),
        number(file, "type.size"),
        number(file, "subject.size"),
        number(file, "dispatch.subject.size"),
        number(file, "body.size"),
        number(file, "signature.size"),
        number(file, "recipients.title.size"),
        number(file, "recipients.size"));
  }

  private static String text(Properties file, String key) {
    String value = file.getProperty(key);
    if (value == null) {
      throw new IllegalStateException("letter profile lacks " + key);
    }
    return value.strip();
  }

  private static int number(Properties file, String key) {
    return Integer.parseInt(text(file, key));
  }
}
