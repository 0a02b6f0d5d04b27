// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

/// A body that keeps registers, and the jurisdiction they belong to.
record Register(long bodyId, String path) {}
