// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases.internal;

import java.util.List;
import vn.phaodai.cases.CaseSection;

/// What another room says of a case, under its heading.
public record CasePart(String headingKey, List<CaseSection.Line> lines) {
  public CasePart {
    lines = List.copyOf(lines);
  }
}
