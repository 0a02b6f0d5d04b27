// SPDX-License-Identifier: Apache-2.0

/// The machinery behind the pages: templates to responses, languages, assets, errors. Its own pages
/// are `/`, `/tro-giup`, `/tim` and what is shown when something went wrong.
@NullMarked
package vn.phaodai.shell.internal;

import org.jspecify.annotations.NullMarked;
