// SPDX-License-Identifier: Apache-2.0

/// The province's register of doses given, as it comes in files: who was given which dose when, and
/// how many a unit gave on a day. Planning, stock and invitations are not its business. Owns schema
/// `vaccination`; publishes doses and the last day of each person in `vaccination_api`. Case files
/// stand to the left and keep what the patient told in columns of their own.
@ApplicationModule(
    displayName = "Vaccination",
    allowedDependencies = {
      "refusal",
      "language",
      "clock",
      "measures",
      "tables",
      "audit",
      "territory",
      "access",
      "people"
    })
@NullMarked
package vn.phaodai.vaccination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
