// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

import java.time.Instant;

/// @param takenAt when it was taken from the person, not when it arrived or was read
public record Specimen(SpecimenId id, PersonId person, Instant takenAt) {}
