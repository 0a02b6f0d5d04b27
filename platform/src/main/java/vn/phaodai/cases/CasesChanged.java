// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.util.List;

/// What one command or one batch of tests did to case files, heard at once in its transaction:
/// files that opened or whose state changed. One event a batch, ids alone; whoever listens reads
/// `cases_api.case_file` as one set.
public record CasesChanged(List<Long> caseIds, String origin) {
  public CasesChanged {
    caseIds = List.copyOf(caseIds);
  }
}
