// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.bulletins;

import java.time.Instant;

/// To whom a published bulletin was sent: an office, a station or a paper.
///
/// @param channel how; empty where nobody said
public record Recipient(String name, String channel, Instant sentAt, String writer) {}
