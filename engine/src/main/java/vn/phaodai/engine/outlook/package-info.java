// SPDX-License-Identifier: Apache-2.0

/// What may become of the daily cases of many units: a branching process fitted to all of them
/// together, and many possible futures of each. Pure functions of their input and a seed;
/// `README.md` beside it draws the model and says how well it foretells.
@NullMarked
package vn.phaodai.engine.outlook;

import org.jspecify.annotations.NullMarked;
