// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What is reported of a province's day, from one closure of its figures. In Vietnamese, as it is
/// sent.
///
/// @param revision 1 for the first report of the day
public record DailyReport(
    UUID id, String province, LocalDate day, int revision, Instant madeAt, Content content) {

  /// @param closure number of the closure that all figures come from
  /// @param cutOff of the day
  public record Content(int closure, Instant cutOff, List<Section> sections) {
    public Content {
      sections = List.copyOf(sections);
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
