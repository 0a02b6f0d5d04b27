// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

/// A column of a file, by its heading.
public record Column(String name, Role role) {}
