// SPDX-License-Identifier: Apache-2.0

/// The PostgreSQL server under the house: unpacked, started, adopted and stopped beside its data
/// folder when nobody names a server of their own. Owns no schema; every room stands on it.
@ApplicationModule(
    displayName = "Database",
    allowedDependencies = {})
@NullMarked
package vn.phaodai.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
