// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;

/// A ward's plan for a level: written, approved by somebody else, and what it asks of people once
/// the level is published.
public final class PlanSteps {
  private static final String BOARD = "/ke-hoach";

  private final Archive archive;

  public PlanSteps(Archive archive) {
    this.archive = archive;
  }

  @When("{người} soạn kế hoạch mức {string} của {string}, chủ trì {string}, cần {string} {int}")
  public void writes(
      Person person, String level, String unit, String owner, String resource, int amount) {
    Visit visit = archive.as(person).see(BOARD + "/soan?dv=" + unit);
    visit.follow(
        visit
            .page()
            .locator("main nav.tabs a")
            .filter(new Locator.FilterOptions().setHasText(level))
            .first());
    Visit.Form form = visit.form(BOARD + "/soan");
    if (!owner.isEmpty()) {
      form.choose("chuTri", owner);
    }
    form.set("tuNgay", "2021-09-12").set("can-" + resource, String.valueOf(amount)).send();
  }

  /// The plan as the board of its unit shows it.
  private Visit plan(Person person, String level, String unit) {
    Visit visit = archive.as(person).see(BOARD + "?dv=" + unit);
    visit.follow(
        visit
            .page()
            .locator("#thu-vien ~ .grid-wrap tbody tr")
            .first()
            .locator("td[data-label^='" + level + "'] a")
            .first());
    return visit;
  }

  @When("{người} duyệt kế hoạch mức {string} của {string}, số {string}")
  public void approves(Person person, String level, String unit, String number) {
    Visit visit = plan(person, level, unit);
    visit.form("/duyet").set("so", number).send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @When("{người} thử duyệt kế hoạch mức {string} của {string}, số {string}")
  public void triesToApprove(Person person, String level, String unit, String number) {
    Visit visit = plan(person, level, unit);
    assertThat(visit.offers("/duyet")).isFalse();
    archive.answered(archive.as(person).push(visit.path() + "/duyet", Map.of("so", number)));
  }

  @When("{người} báo nguồn lực của {string}: {string} {int}")
  public void tells(Person person, String unit, String resource, int amount) {
    Visit visit = archive.as(person).see(BOARD + "/nguon-luc?dv=" + unit);
    visit.form(BOARD + "/nguon-luc").set("co-" + resource, String.valueOf(amount)).send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @Then("{người} thấy ở kho kế hoạch {string}:")
  public void sees(Person person, String unit, List<String> texts) {
    String page = archive.as(person).see(BOARD + "?dv=" + unit).text();
    texts.forEach(text -> assertThat(page).contains(Visit.tidy(text)));
  }

  @Then("{người} thấy trong việc của mình {string}, hạn {string}")
  public void owes(Person person, String text, String due) {
    Visit visit = archive.as(person).see("/viec");
    assertThat(
            visit
                .page()
                .locator("tr[data-row]")
                .filter(new Locator.FilterOptions().setHasText(text))
                .allInnerTexts())
        .singleElement()
        .satisfies(row -> assertThat(Visit.tidy(row)).contains(due));
  }

  @Then("{người} không thấy trong việc của mình {string}")
  public void owesNot(Person person, String text) {
    assertThat(archive.as(person).see("/viec").text()).doesNotContain(text);
  }
}
