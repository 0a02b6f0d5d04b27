// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell;

/// What went wrong with a request, in the reader's language.
///
/// @param code `ROOM-NNN`
/// @param status of HTTP
/// @param title the page's heading
/// @param cause one sentence
/// @param cure what to do now
/// @param retry whether asking again may help
public record Trouble(
    String code, int status, String title, String cause, String cure, boolean retry) {}
