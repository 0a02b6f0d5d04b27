// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is reported of a province's day, from one closure of its figures. In Vietnamese, as it is
/// sent.
///
/// @param revision 1 for the first report of the day
public record DailyReport(
    UUID id, String province, LocalDate day, int revision, Instant madeAt, Content content) {

  /// @param closure number of the closure that all figures come from
  /// @param from first instant of the window of the figures; null in reports made before windows
  ///   were written down
  /// @param cutOff the first instant after it
  /// @param interim whether the cut-off is one before the day's last; null as `from`
  public record Content(
      int closure,
      @Nullable Instant from,
      Instant cutOff,
      @Nullable Boolean interim,
      List<Section> sections) {
    public Content {
      sections = List.copyOf(sections);
    }

    public boolean isInterim() {
      return Boolean.TRUE.equals(interim);
    }
  }

  /// @param head of a table; empty where there is none
  /// @param rows each as wide as the head
  public record Section(
      String title, List<String> paragraphs, List<String> head, List<List<String>> rows) {
    public Section {
      paragraphs = List.copyOf(paragraphs);
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
    }

    static Section of(String title, String... paragraphs) {
      return new Section(title, List.of(paragraphs), List.of(), List.of());
    }
  }
}
