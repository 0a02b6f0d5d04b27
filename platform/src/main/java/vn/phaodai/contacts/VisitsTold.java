// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

/// A batch of visits was written; heard after its commit.
record VisitsTold(long batchId) {}
