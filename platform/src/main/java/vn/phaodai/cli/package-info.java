// SPDX-License-Identifier: Apache-2.0

/// The command line: what scripts and administrators call, and what starts the server. Stands on
/// top of the house and may use every room; owns no schema.
@ApplicationModule(displayName = "Command line")
@NullMarked
package vn.phaodai.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
