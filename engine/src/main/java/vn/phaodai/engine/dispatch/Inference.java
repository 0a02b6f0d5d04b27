// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

/// A value that does not stand in the document and what it was concluded from. `field` is the path
/// of the field in the reading, e.g. `issuer` or `obligations[3].lead`.
public record Inference(String field, String value, String ground) {}
