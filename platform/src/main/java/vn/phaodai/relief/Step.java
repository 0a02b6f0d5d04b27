// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One hop of a dossier on its clock.
///
/// @param late working days past the due day, today or when it was done
public record Step(
    Hop hop, LocalDate beganOn, LocalDate dueOn, @Nullable LocalDate doneOn, int late) {}
