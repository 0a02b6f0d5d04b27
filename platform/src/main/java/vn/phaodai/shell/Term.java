// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell;

/// A word of the offices, explained in both languages.
public record Term(String vietnamese, String english, String meaning, String meaningInEnglish) {}
