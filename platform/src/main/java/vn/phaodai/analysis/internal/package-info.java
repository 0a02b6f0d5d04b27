// SPDX-License-Identifier: Apache-2.0

/// The page of the epidemic, its charts, sentences and files.
@NullMarked
package vn.phaodai.analysis.internal;

import org.jspecify.annotations.NullMarked;
