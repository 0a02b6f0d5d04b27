// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import java.time.Instant;
import java.util.UUID;

/// One officer at one gate.
///
/// @param checkpoint public id of the gate
/// @param path of the gate
/// @param province code
/// @param provincePath of the province
/// @param to after `from`
public record Shift(
    long id,
    UUID publicId,
    long checkpointId,
    UUID checkpoint,
    String gate,
    String path,
    long unitId,
    long provinceId,
    String province,
    String provincePath,
    long accountId,
    String officer,
    Instant from,
    Instant to) {}
