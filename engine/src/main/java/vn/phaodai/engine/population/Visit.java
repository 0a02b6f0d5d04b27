// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

/// A stay, in minutes since the midnight that begins day 0, half-open.
public record Visit(int person, int place, int enter, int leave) {}
