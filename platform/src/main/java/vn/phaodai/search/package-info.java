// SPDX-License-Identifier: Apache-2.0

/// The contract of the search box: any room may answer a query with links to its own pages. Owns no
/// schema; the page `/tim` asks every provider and shows what each found.
@ApplicationModule(
    displayName = "Search",
    allowedDependencies = {})
@NullMarked
package vn.phaodai.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
