// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell.internal;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The shell's own pages.
@Controller
class ShellPages {
  @GetMapping("/tro-giup")
  @PreAuthorize("permitAll()")
  String help() {
    return "shell/help";
  }
}
