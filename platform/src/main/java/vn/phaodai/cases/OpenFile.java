// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

/// A file taken in hand by a command: locked, within the person's jurisdiction, as they saw it.
///
/// @param path of its unit
record OpenFile(CaseFile file, String path) {}
