// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.cases.Setting;
import vn.phaodai.cases.TestMethod;
import vn.phaodai.people.PersonDraft;

/// Positives that were read outside of any laboratory, as at a gate: booked like every tube, so
/// that the case definition of their day opens a file for each.
@Service
public class FieldPositives {
  private final LabBook book;

  FieldPositives(LabBook book) {
    this.book = book;
  }

  /// One positive.
  ///
  /// @param station where it was read
  /// @param code of the tube, unique at that station; the same again changes nothing
  /// @param sampled not after `read`
  public record Positive(
      PersonDraft person,
      String station,
      String code,
      TestMethod method,
      Instant sampled,
      Instant read,
      Setting setting) {}

  /// Books them in the caller’s transaction.
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(List<Positive> positives, String origin) {
    if (positives.isEmpty()) {
      return;
    }
    List<Entry> entries = new ArrayList<>();
    for (Positive one : positives) {
      entries.add(
          new Entry(
              entries.size(),
              one.station(),
              one.code(),
              one.method(),
              one.person(),
              one.person().unitId(),
              one.sampled().getEpochSecond(),
              Entry.Hop.NONE,
              new Entry.Hop(one.read().getEpochSecond(), false),
              Entry.Hop.NONE,
              TubeResult.POSITIVE,
              0,
              0,
              one.setting(),
              "",
              "",
              null,
              0));
    }
    book.book(entries, List.of(), 0, origin);
  }
}
