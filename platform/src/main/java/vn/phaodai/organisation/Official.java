// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import java.util.UUID;

/// A person in office: only what an office directory prints.
///
/// @param demo an invented person of the demonstration
public record Official(long id, UUID publicId, String fullName, boolean demo) {}
