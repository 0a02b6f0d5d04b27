// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.bulletins;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a province tells everybody about one closure of its figures.
///
/// @param province its name; `code` its official code
/// @param from first instant of the window that the figures are about; `cutOff` the first after it
/// @param corrects the bulletin whose figures this one corrects; null in an ordinary one
/// @param due when it should be published at the latest
/// @param number of the year in its province; null until it is published
/// @param version how often it was changed; a form that knows another one is refused
/// @param newer number that the same cut-off was closed under since; null where there is none
/// @param correction the published bulletin that corrects this one; null where there is none
public record Bulletin(
    long id,
    UUID publicId,
    long provinceId,
    String province,
    String code,
    String path,
    LocalDate day,
    long closureId,
    int closureNumber,
    Instant from,
    Instant cutOff,
    @Nullable Long corrects,
    Texts texts,
    State state,
    Instant due,
    Step drafted,
    @Nullable Step checked,
    @Nullable Step published,
    @Nullable Integer year,
    @Nullable Integer number,
    int version,
    @Nullable Integer newer,
    @Nullable UUID correction) {

  /// DRAFT → CHECKED → PUBLISHED, or DROPPED on the way.
  public enum State {
    DRAFT,
    CHECKED,
    PUBLISHED,
    DROPPED;

    public String key() {
      return "bulletins.state." + name();
    }
  }

  /// Who did it and when.
  ///
  /// @param account null where the program itself did
  public record Step(String who, @Nullable Long account, Instant at) {}

  /// What stands around the figures; a figure is written as `{cong-dong}`, the name of its line.
  ///
  /// @param spokenKm the whole text to be read aloud in Khmer, by the province's translators; empty
  ///   where there is none
  public record Texts(
      String opening, String closing, String openingEn, String closingEn, String spokenKm) {
    public static final Texts NONE = new Texts("", "", "", "", "");

    Texts stripped() {
      return new Texts(
          opening.strip(), closing.strip(), openingEn.strip(), closingEn.strip(), spokenKm.strip());
    }
  }

  public boolean isOpen() {
    return state == State.DRAFT || state == State.CHECKED;
  }

  /// The closure it rests on is not the latest of its cut-off, and nobody has corrected it.
  public boolean needsCorrection() {
    return newer != null && correction == null;
  }

  /// Published too late, or not yet though it should be.
  public boolean isLate(Instant now) {
    return state != State.DROPPED && (published == null ? now : published.at()).isAfter(due);
  }

  /// As it is named in an address: `84-2021-3`; empty until it is published.
  public String name() {
    return number == null ? "" : code + "-" + year + "-" + number;
  }
}
