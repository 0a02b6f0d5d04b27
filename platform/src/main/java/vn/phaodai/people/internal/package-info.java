// SPDX-License-Identifier: Apache-2.0

/// Pages of the register of persons.
@NullMarked
package vn.phaodai.people.internal;

import org.jspecify.annotations.NullMarked;
