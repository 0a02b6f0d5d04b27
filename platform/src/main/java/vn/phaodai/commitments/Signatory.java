// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

/// The two who answer for a promise: a body, and its head by name, as they were when it was signed.
///
/// @param tenureId the seat and the time in which the head held it
/// @param title of that seat
public record Signatory(long bodyId, String body, long tenureId, String head, String title) {}
