// SPDX-License-Identifier: Apache-2.0

/// What a series of cases says about an epidemic: how many people each case infects (R(t) by Cori's
/// method), on which day a count is higher than the past lets one expect (EARS, Farrington), how
/// fast cases grow, and how many there will have been when all are reported. Pure functions of
/// their input, equal to R's `EpiEstim` and `surveillance`; `README.md` beside it draws the model.
@NullMarked
package vn.phaodai.engine.epidemic;

import org.jspecify.annotations.NullMarked;
