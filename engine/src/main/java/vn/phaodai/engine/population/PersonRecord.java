// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

/// What somebody wrote down about a person; any part may be empty or wrong.
///
/// @param birth `yyyy-MM-dd`, or the year alone
public record PersonRecord(
    String fullName, String birth, Sex sex, String idNumber, String phone, String address) {}
