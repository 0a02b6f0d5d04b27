// SPDX-License-Identifier: Apache-2.0

/// Who was exposed to whom, when and through whom: visits of persons to places and infectious
/// windows in, everyone reached by a time-respecting path out, with minimal depth, earliest
/// exposure and source. It is exact and deterministic; `README.md` beside it draws the model.
@NullMarked
package vn.phaodai.engine.tracing;

import org.jspecify.annotations.NullMarked;
