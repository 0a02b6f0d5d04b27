// SPDX-License-Identifier: Apache-2.0

/// Tables that people keep, as rows a program can trust: what a file of each kind must hold is
/// declared once, and reader, template, export and the sheet of failed rows come from that. Reads
/// CSV and XLSX as a stream, finds headings, sections and totals by itself, and refuses rather than
/// guesses. The tables that come with the program are read here too. Owns no schema.
@ApplicationModule(
    displayName = "Tables",
    allowedDependencies = {"clock", "language", "refusal"})
@NullMarked
package vn.phaodai.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
