// SPDX-License-Identifier: Apache-2.0

/// Places: units of any number of levels in a dated tree, their names, their neighbours and their
/// drawn map. Owns schema `territory`; publishes `territory_api`.
///
/// The shipped facts are two files beside this package's classes. `units.csv` has Trà Vinh and Kiên
/// Giang of 2021 (statistics office catalogue of 11/2021, census of 1/4/2019) and the parts of Vĩnh
/// Long and An Giang that they became in July 2025. The lower bound 2021-01-01 is the first day
/// this system answers for, not the day a unit was founded (TP Phú Quốc is of 1/3/2021). Changes of
/// kind between 2021 and 2025 are not in it, only the two mergers of communes. `successions.csv`
/// says who came after whom. `landmass` is empty on the mainland, else the island's name.
@ApplicationModule(
    displayName = "Territory",
    allowedDependencies = {"audit", "clock", "language", "refusal", "search", "tables"})
@NullMarked
package vn.phaodai.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
