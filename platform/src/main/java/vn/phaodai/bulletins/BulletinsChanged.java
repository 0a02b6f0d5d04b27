// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.bulletins;

/// A bulletin was published.
public record BulletinsChanged(long provinceId, long bulletinId) {}
