// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/// Money of a dossier that should not have been paid, until the last of it is back.
public final class RecoverySteps {
  private final Archive archive;

  public RecoverySteps(Archive archive) {
    this.archive = archive;
  }

  @When("{người} rút {int} hồ sơ ở {string} và thấy {string} sai, vì {string}")
  public void findsWrong(Person person, int count, String unit, String name, String why) {
    Visit visit = archive.as(person).see("/ho-tro?dv=" + unit);
    visit.form("/ho-tro/mau").set("dv", unit).set("so", String.valueOf(count)).send();
    ReliefSteps.done(visit);
    visit.see(archive.of(name)).form("/kiem-tra").set("ghiChu", why).send("dung", "false");
    ReliefSteps.done(visit);
  }

  @When(
      "{người} đề nghị thu hồi {string} đồng của {string} theo {string}, căn cứ {string}, vì {string}")
  public void proposes(
      Person person, String amount, String name, String cause, String basis, String why) {
    Visit visit = archive.as(person).see(archive.of(name));
    visit
        .form("/thu-hoi")
        .choose("vi", cause)
        .set("soTien", amount)
        .choose("canCu", basis)
        .set("lyDo", why)
        .send();
  }

  @When("{người} quyết định thu hồi {string}, số {string}")
  public void decides(Person person, String name, String number) {
    Visit visit = archive.as(person).see(archive.of(name));
    visit.form("/quyet-dinh").set("so", number).send();
    ReliefSteps.done(visit);
  }

  @When("{người} ghi {string} nộp lại {string} đồng, biên lai {string}")
  public void books(Person person, String name, String amount, String receipt) {
    Visit visit = archive.as(person).see(archive.of(name));
    visit.form("/da-nop").set("soTien", amount).set("bienLai", receipt).send();
  }

  @When("{người} rút bỏ hồ sơ {string}, lý do {string}")
  public void withdraws(Person person, String name, String reason) {
    Visit visit = archive.as(person).see(archive.of(name));
    visit.form("/rut").set("lyDo", reason).send();
    ReliefSteps.done(visit);
  }

  @Then("{người} thấy ở Thu hồi của {string}, lọc {string}:")
  public void seesList(Person person, String unit, String show, List<String> texts) {
    Visit visit = archive.as(person).see("/ho-tro/thu-hoi?dv=" + unit + "&tt=" + show);
    texts.forEach(text -> assertThat(visit.text()).contains(Visit.tidy(text)));
  }

  @Then("{người} thấy kiểm soát của {string} có {string}")
  public void finds(Person person, String name, String finding) {
    assertThat(controls(person, name)).contains(finding);
  }

  @Then("{người} thấy kiểm soát của {string} không còn {string}")
  public void findsNoMore(Person person, String name, String finding) {
    assertThat(controls(person, name)).doesNotContain(finding);
  }

  private String controls(Person person, String name) {
    Page page = archive.as(person).see(archive.of(name)).page();
    return Visit.text(page.locator("#phat-hien"));
  }
}
