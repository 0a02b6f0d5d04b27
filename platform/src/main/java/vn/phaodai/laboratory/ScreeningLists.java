// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Campaigns and how far they are, for whoever may see figures; no persons.
@Service
@Transactional(readOnly = true)
public class ScreeningLists {
  static final String READ = "screening.read";

  private final ScreeningRepository rows;
  private final LabSight sight;

  ScreeningLists(ScreeningRepository rows, LabSight sight) {
    this.rows = rows;
    this.sight = sight;
  }

  /// Campaigns in or over the reader's area, open ones first; at most 200.
  public List<Screening> list() {
    return rows.list(sight.paths(READ));
  }

  public Screening get(UUID screening) {
    return rows.find(screening, sight.paths(READ)).orElseThrow(ScreeningRefusals.NOT_FOUND::raise);
  }

  /// The communes of a campaign within the reader's area, those furthest behind first.
  public List<ScreeningCommune> communes(UUID screening, int round) {
    return rows.communes(screening, round, sight.paths(READ));
  }

  /// Whether the reader may change a campaign over this path.
  public boolean mayPlan(String path) {
    return sight.covers(path, Screenings.PLAN);
  }
}
