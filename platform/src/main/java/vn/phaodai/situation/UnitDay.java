// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.situation;

import java.time.LocalDate;
import vn.phaodai.measures.Measure;

/// One figure of one unit on one reporting day, as known now.
public record UnitDay(long unitId, LocalDate day, Measure measure, long value) {}
