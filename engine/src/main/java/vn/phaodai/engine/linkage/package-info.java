// SPDX-License-Identifier: Apache-2.0

/// Turns records of people into scored matches with reasons: Fellegi and Sunter's model (1969) with
/// three kinds of pair (the same person, people who share a household or its phone, strangers),
/// weights learnt without examples by EM, and the frequency of each value taken into account. Begin
/// reading at [Linkage][vn.phaodai.engine.linkage.Linkage].
@NullMarked
package vn.phaodai.engine.linkage;

import org.jspecify.annotations.NullMarked;
