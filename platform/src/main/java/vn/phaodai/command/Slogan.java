// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

/// The five parts of “truy vết thần tốc, khoanh vùng nhanh, xét nghiệm hợp lý, điều trị hiệu quả,
/// chặn đứng nguồn lây”, in that order.
public enum Slogan {
  TRACING,
  LOCKDOWN,
  TESTING,
  TREATMENT,
  SOURCE
}
