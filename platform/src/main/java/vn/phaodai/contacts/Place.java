// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

/// Where people meet.
///
/// @param code by which files name it; may be empty
public record Place(long id, PlaceKind kind, String name, String code, long unitId) {}
