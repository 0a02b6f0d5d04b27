// SPDX-License-Identifier: Apache-2.0

/// One register of persons and households: who is recognised in what a sheet says, who is found by
/// a name in any order, which entries are one person. Owns schema `people`; names, numbers, phones
/// and addresses live here alone and are masked until somebody gives a reason. What is certain
/// about two entries rows of `recognition-rules.csv` say; all else is weighed by what
/// `engine.linkage` learnt (`RecognitionModels`), with its evidence told.
@ApplicationModule(
    displayName = "People",
    allowedDependencies = {
      "refusal",
      "language",
      "search",
      "tables",
      "clock",
      "audit",
      "territory",
      "access",
      "shell"
    })
@NullMarked
package vn.phaodai.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
