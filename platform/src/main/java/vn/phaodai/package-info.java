// SPDX-License-Identifier: Apache-2.0

/// The house: one package per room. ARCHITECTURE.md is its index.
@NullMarked
package vn.phaodai;

import org.jspecify.annotations.NullMarked;
