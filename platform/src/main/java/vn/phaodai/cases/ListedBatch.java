// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.refusal.RefusedException;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.tables.Rejection;
import vn.phaodai.territory.Unit;

/// One batch of a case list on its way in: what each row was found to name, and what came back.
final class ListedBatch {
  /// A row whose person, not whose file, is known.
  record Unfiled(ListedCase row, PersonDraft draft, Unit unit) {}

  final String origin;
  final List<ListedCase> listed = new ArrayList<>();
  final Map<ListedCase, Long> fileOf = new IdentityHashMap<>();
  final Map<ListedCase, Boolean> out = new IdentityHashMap<>();
  final List<Unfiled> unfiled = new ArrayList<>();
  final List<Rejection> rejected = new ArrayList<>();
  int changed;
  int kept;

  ListedBatch(String origin) {
    this.origin = origin;
  }

  void trying(ImportedRow row, Runnable work) {
    try {
      work.run();
    } catch (RefusedException e) {
      rejected.add(row.rejected(e.refusal()));
    }
  }

  void trying(ListedCase row, Runnable work) {
    if (!out.containsKey(row)) {
      int before = rejected.size();
      trying(row.row(), work);
      if (rejected.size() > before) {
        out.put(row, true);
      }
    }
  }
}
