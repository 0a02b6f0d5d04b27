// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A result the order demands: “không để phát sinh F0” is measure “F0”, target 0. `unit` is `%` or
/// null for a count.
public record Outcome(String measure, BigDecimal target, @Nullable String unit) {}
