// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell;

/// One clause of one of the two dispatches, in the words of `clauses.csv`, against which the
/// executable scenarios are held too. Its text is Vietnamese in every language of the pages.
///
/// @param id `KG-00`…, `TV-01`…; also the tag of its scenarios
/// @param states what the dispatch says
/// @param inferred what it does not say but must mean; empty when nothing
/// @param added what this system does beyond the text; empty when nothing
/// @param page where it is seen; `{…}` stands for one thing out of many; empty when nowhere yet
/// @param missing what is still lacking; empty when it works
public record Clause(
    String id,
    String states,
    String inferred,
    String added,
    String page,
    Status status,
    String missing) {

  public enum Status {
    WORKS,
    PART,
    PENDING;

    /// The message key of its name.
    public String key() {
      return "shell.clauses.status." + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// Where a link can lead: the page itself, or the list in which the one thing is chosen.
  public String link() {
    int one = page.indexOf("/{");
    return one < 0 ? page : page.substring(0, one);
  }

  /// The tag of its scenarios; empty when it has none yet.
  public String scenario() {
    return status == Status.PENDING ? "" : "@" + id;
  }
}
