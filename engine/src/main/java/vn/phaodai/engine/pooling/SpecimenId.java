// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

/// What was taken from one person at one time.
public record SpecimenId(long number) {}
