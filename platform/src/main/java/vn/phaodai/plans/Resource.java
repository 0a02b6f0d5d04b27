// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.plans;

/// Something that a plan needs and a unit has or lacks.
///
/// @param isCounted whether the room of case files counts it; else somebody of the unit says
public record Resource(
    String code,
    boolean isCounted,
    String vi,
    String en,
    String unitVi,
    String unitEn,
    String source,
    String confidence) {
  public String words(boolean english) {
    return english ? en : vi;
  }

  public String unit(boolean english) {
    return english ? unitEn : unitVi;
  }
}
