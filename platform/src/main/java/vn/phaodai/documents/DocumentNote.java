// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

/// Something the reader of a text should know; not an error.
public record DocumentNote(Kind kind, String vietnamese, String english) {

  public enum Kind {
    /// the characters were not Unicode and have been converted
    CONVERTED_ENCODING,
    /// some characters could not be converted and are shown as U+FFFD
    LOST_CHARACTERS,
    /// the encoding has no capitals with a tone; some letters may have lost their case
    LOST_CAPITALS,
    /// the file is not what its name says
    WRONG_EXTENSION,
    /// the text does not look Vietnamese
    NOT_VIETNAMESE,
    /// the text was read by OCR
    READ_BY_OCR,
    /// OCR is unsure of most of the text
    POOR_SCAN,
    /// pages after the limit were not read
    PAGES_LEFT_OUT,
    /// the file carries tracked changes: insertions are read, deletions are not
    TRACKED_CHANGES
  }
}
