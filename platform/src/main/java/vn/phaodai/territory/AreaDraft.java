// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.time.LocalDate;

/// An area as somebody typed it, kept so that a refused form can be shown again as it was.
public record AreaDraft(String kind, String name, LocalDate from, String grounds) {}
