// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people.internal;

/// A commune, hamlet or quarter to choose in a form.
///
/// @param name with the unit above, where names repeat
public record UnitChoice(long id, String code, String name, String path) {}
