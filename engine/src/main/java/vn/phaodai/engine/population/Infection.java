// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.util.OptionalInt;

/// One true infection.
///
/// @param infector empty for one brought from outside
/// @param place where it came about, or where the province was entered
/// @param minute since the midnight that begins day 0; negative for one brought in from before
/// @param onset minute of the first symptoms, if there ever are any
/// @param infectiousFrom first day on which the person could infect others
public record Infection(
    int person,
    OptionalInt infector,
    int place,
    PlaceKind placeKind,
    int minute,
    OptionalInt onset,
    int infectiousFrom) {}
