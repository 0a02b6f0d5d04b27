// SPDX-License-Identifier: Apache-2.0

/// Turns a territory and a seed into a synthetic province of people, and into an outbreak among
/// them whose truth is known: who infected whom, where and when. The same seed gives the same
/// province and the same outbreak, bit for bit, whatever the number of threads: every random value
/// is a function of the seed and of what it is about, so that nothing but what cannot be recomputed
/// is stored.
@NullMarked
package vn.phaodai.engine.population;

import org.jspecify.annotations.NullMarked;
