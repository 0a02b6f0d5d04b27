// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives.internal;

import java.util.UUID;

/// A body that a form offers.
public record BodyChoice(long id, UUID publicId, String name) {}
