// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;

/// From a case to its contacts and the communes that reach them.
public final class TracingSteps {
  private final Archive archive;

  public TracingSteps(Archive archive) {
    this.archive = archive;
  }

  private Visit bench(Person person, String unit, String part) {
    String code = archive.of("ca " + unit).replaceFirst(".*/", "");
    return archive.as(person).see("/truy-vet/" + code + part);
  }

  @Then("{người} thấy ở đề xuất truy vết ca ấy của {string}:")
  public void proposes(Person person, String unit, List<String> texts) {
    String page = unfolded(bench(person, unit, ""));
    texts.forEach(text -> assertThat(page).contains(Visit.tidy(text)));
  }

  @Then("{người} không thấy ở đề xuất truy vết ca ấy của {string}:")
  public void proposesNot(Person person, String unit, List<String> texts) {
    String page = unfolded(bench(person, unit, ""));
    texts.forEach(text -> assertThat(page).doesNotContain(Visit.tidy(text)));
  }

  /// What stands behind “Vì sao” too.
  private static String unfolded(Visit visit) {
    visit
        .page()
        .locator("main")
        .evaluate("m => m.querySelectorAll('details').forEach(d => d.open = true)");
    return visit.text();
  }

  @When("{người} xác nhận danh sách truy vết ca ấy của {string}")
  public void confirms(Person person, String unit) {
    Visit visit = bench(person, unit, "");
    visit.form("/xac-nhan").send("giao", "F1F2");
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @When("{người} xác nhận danh sách truy vết ca ấy của {string} nếu còn người")
  public void confirmsWhatIsLeft(Person person, String unit) {
    Visit visit = bench(person, unit, "");
    if (visit.page().locator("button[name=giao]").count() > 0) {
      confirms(person, unit);
    }
  }

  @Then("{người} thấy ở phần Đã giao của ca ấy ở {string}:")
  public void seesPassedOn(Person person, String unit, List<String> texts) {
    String page = bench(person, unit, "?muc=da-giao").text();
    texts.forEach(text -> assertThat(page).contains(Visit.tidy(text)));
  }

  @Then("{người} thấy ở phần Chuỗi lây của ca ấy ở {string}:")
  public void seesChain(Person person, String unit, List<String> texts) {
    String page = bench(person, unit, "?muc=cay").text();
    texts.forEach(text -> assertThat(page).contains(Visit.tidy(text)));
  }

  @When("{người} ghi {string} cho {string} ở danh sách liên lạc")
  public void calls(Person person, String outcome, String who) {
    Visit visit = archive.as(person).see("/truy-vet/goi");
    Locator button =
        row(visit, who).locator("button", new Locator.LocatorOptions().setHasText(outcome)).first();
    visit.follow(button);
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  /// As somebody would who knows the person's address.
  @When("{người} thử ghi đã liên lạc thay cho {string} của ca ấy ở {string} bằng địa chỉ trực tiếp")
  public void pushesOutcome(Person person, String who, String unit) {
    Visit looking = bench(Person.EPIDEMIOLOGIST_KG, unit, "?muc=da-giao");
    String address =
        String.valueOf(
            row(looking, who).locator("a[href^='/nguoi/']").first().getAttribute("href"));
    archive.answered(
        archive
            .as(person)
            .push(
                "/truy-vet/goi",
                Map.of("nguoi", address.replaceFirst(".*/", ""), "ket", "REACHED")));
  }

  private static Locator row(Visit visit, String words) {
    return visit
        .page()
        .locator("main tbody tr", new Page.LocatorOptions().setHasText(words))
        .first();
  }
}
