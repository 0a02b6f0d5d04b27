// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell;

/// A page above the one shown.
public record Crumb(String text, String href) {}
