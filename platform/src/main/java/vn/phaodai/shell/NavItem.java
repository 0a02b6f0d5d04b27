// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell;

/// One entry of the navigation, as the signed-in person sees it.
///
/// @param id also the name of its icon and the last part of its message key
/// @param path the page it leads to
/// @param permission what must be held to see it; empty: everybody who is signed in
/// @param letter pressed after `g` to go there; empty: none
/// @param group entries of one group stand together: `work`, `house`
/// @param onPhone whether it may take one of the places of the bottom bar
/// @param current whether the page shown lies under it
public record NavItem(
    String id,
    String path,
    String permission,
    String letter,
    String group,
    boolean onPhone,
    boolean current) {

  /// The message key of its name.
  public String key() {
    return "shell.nav." + id;
  }
}
