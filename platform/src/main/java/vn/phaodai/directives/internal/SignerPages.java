// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives.internal;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.directives.Archive;
import vn.phaodai.directives.DirectiveRefusals;
import vn.phaodai.directives.SignerChecks;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// What is done about the signature of an incoming dispatch: the directory is asked again, a person
/// accepts what it doubts.
@Controller
class SignerPages {
  private final Archive archive;
  private final SignerChecks signers;
  private final Choices choices;
  private final Words words;

  SignerPages(Archive archive, SignerChecks signers, Choices choices, Words words) {
    this.archive = archive;
    this.signers = signers;
    this.choices = choices;
    this.words = words;
  }

  @PostMapping("/chi-dao/{slug}/nguoi-ky/doi-chieu")
  @PreAuthorize("hasAuthority('directives.register')")
  String again(@PathVariable String slug, RedirectAttributes redirect) {
    signers.again(id(slug));
    redirect.addFlashAttribute(PageContext.FLASH, words.say("directives.signer.done.checked"));
    return back(slug);
  }

  @PostMapping("/chi-dao/{slug}/nguoi-ky/chap-nhan")
  @PreAuthorize("hasAuthority('directives.confirm')")
  String accept(
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes redirect) {
    signers.accept(id(slug), lyDo);
    redirect.addFlashAttribute(PageContext.FLASH, words.say("directives.signer.done.accepted"));
    return back(slug);
  }

  private java.util.UUID id(String slug) {
    return archive
        .find(choices.archiveSight(), slug)
        .orElseThrow(() -> DirectiveRefusals.NOT_FOUND.with(slug).raise())
        .header()
        .publicId();
  }

  private static String back(String slug) {
    return "redirect:/chi-dao/" + slug + "?muc=thong-tin#nguoi-ky";
  }
}
