// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import java.util.List;
import org.springframework.stereotype.Component;

/// What follows from passages that were written down.
@Component
class PassageConsequences {
  void of(List<PassageWriter.Written> written) {}
}
