// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.situation;

import java.time.LocalDate;

/// Figures of a province's day were closed under a new number, at its last cut-off or one before.
public record DayClosed(long provinceId, LocalDate day, long closureId) {}
