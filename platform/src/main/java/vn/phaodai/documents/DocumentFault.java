// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

/// One refusal, ready to be shown: cause and cure in Vietnamese and English. Never quotes the file.
public record DocumentFault(DocumentError error, String vietnamese, String english) {
  public String code() {
    return error.code();
  }
}
