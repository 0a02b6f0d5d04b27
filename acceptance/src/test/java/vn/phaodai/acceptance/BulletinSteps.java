// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/// Bulletins from the closed day to what everybody reads, and rumours from what is said to the
/// answer.
public final class BulletinSteps {
  private final Archive archive;

  /// The page of the bulletin that the scenario is about.
  private String bulletin = "";

  public BulletinSteps(Archive archive) {
    this.archive = archive;
  }

  @When("{người} soạn bản tin ngày {string}")
  public void drafts(Person person, String day) {
    Visit visit = archive.as(person).see("/ban-tin");
    visit.follow(
        visit
            .page()
            .locator("tr:has(form[action$='/soan'])")
            .filter(has("ngày " + day))
            .locator("button")
            .first());
    bulletin = visit.path();
    assertThat(bulletin).startsWith("/ban-tin/");
  }

  @When("{người} ghi lời mở bản tin ấy {string}")
  public void writes(Person person, String text) {
    archive.as(person).see(bulletin).form(bulletin).set("mo", text).send();
  }

  @When("{người} kiểm tra bản tin ấy")
  public void checks(Person person) {
    archive.as(person).see(bulletin).form("/kiem-tra").send();
  }

  @When("{người} ký phát bản tin ấy")
  public void publishes(Person person) {
    archive.as(person).see(bulletin).form("/phat").send();
  }

  @When("{người} ghi đã gửi bản tin ấy cho {string}")
  public void sends(Person person, String name) {
    archive.as(person).see(bulletin).form("/gui").set("noi", name).send();
  }

  @Then("{người} thấy ở trang bản tin ấy:")
  public void sees(Person person, List<String> texts) {
    String page = archive.as(person).see(bulletin).text();
    texts.forEach(text -> assertThat(page).contains(Visit.tidy(text)));
  }

  // --- rumours

  @When("{người} ghi tin đồn {string} ở {string}")
  public void tells(Person person, String words, String unit) {
    Visit visit = archive.as(person).see("/tin-don");
    visit
        .form("/tin-don")
        .set("don-vi", unit)
        .set("loi", words)
        .set("kenh", "Nhóm Zalo chợ")
        .set("ai", "Tổ COVID cộng đồng")
        .send();
  }

  @When("{người} kết luận tin đồn {string} là {string}, nguồn {string}")
  public void judges(Person person, String words, String verdict, String evidence) {
    rumour(person, words)
        .form("/ket-luan")
        .choose("ket-luan", verdict)
        .set("nguon", evidence)
        .send();
  }

  @When("{người} trả lời tin đồn {string} bằng phát ngôn {string} ở {string}")
  public void answers(Person person, String words, String statement, String channel) {
    rumour(person, words).form("/tra-loi").set("phat-ngon", statement).set("noi", channel).send();
  }

  private Visit rumour(Person person, String words) {
    Visit visit = archive.as(person).see("/tin-don");
    visit.follow(visit.page().locator("main table a").filter(has(words)).first());
    return visit;
  }

  private static Locator.FilterOptions has(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }
}
