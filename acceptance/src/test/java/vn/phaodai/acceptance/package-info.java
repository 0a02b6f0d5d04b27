// SPDX-License-Identifier: Apache-2.0
/// The product from outside: clauses of the two dispatches as scenarios, journeys through every
/// page, bad input and crashes. Only pages and forms are used; nothing here reads or writes the
/// database.
@NullMarked
package vn.phaodai.acceptance;

import org.jspecify.annotations.NullMarked;
