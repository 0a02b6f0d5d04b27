// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody with a phone who has no account.
public final class PublicSteps {
  /// A decision is to be seen after so long at the latest.
  private static final long SEEN_WITHIN_MS = 5_000;

  private final Archive archive;
  private @Nullable Visit stranger;

  public PublicSteps(Archive archive) {
    this.archive = archive;
  }

  private Visit stranger() {
    if (stranger == null) {
      stranger = archive.browser().asStranger(Browser.PHONE);
    }
    return stranger;
  }

  @Given("người dân mở trang chủ và tìm {string}, thấy {string}")
  public void finds(String text, String place) {
    Visit visit = stranger().see("/");
    visit.page().locator("#q").fill(text);
    visit.page().locator("form[action='/xa'] button").click();
    visit.page().locator("main a").getByText(place).first().click();
    assertThat(visit.heading()).contains(Visit.tidy(place.replaceFirst(",.*", "")));
  }

  @Then("người dân thấy ở trang công khai {string}:")
  public void sees(String unit, List<String> texts) {
    String page = stranger().see("/xa/" + unit).text();
    texts.forEach(text -> assertThat(page).contains(Visit.tidy(text)));
  }

  @Then("trong 5 giây người dân thấy ở trang công khai {string}:")
  public void seesSoon(String unit, List<String> texts) {
    long until = System.currentTimeMillis() + SEEN_WITHIN_MS;
    String first = Visit.tidy(texts.getFirst());
    while (!stranger().see("/xa/" + unit).text().contains(first)
        && System.currentTimeMillis() < until) {
      stranger().page().waitForTimeout(200);
    }
    sees(unit, texts);
  }

  @Then("trong 5 giây người dân đọc ở {string}:")
  public void readsSoon(String path, List<String> texts) {
    long until = System.currentTimeMillis() + SEEN_WITHIN_MS;
    while (!texts.stream().map(Visit::tidy).allMatch(stranger().see(path).text()::contains)
        && System.currentTimeMillis() < until) {
      stranger().page().waitForTimeout(200);
    }
    String page = stranger().see(path).text();
    texts.forEach(text -> assertThat(page).contains(Visit.tidy(text)));
  }

  @Then("người dân không thấy ở trang công khai {string}:")
  public void seesNot(String unit, List<String> texts) {
    String page = stranger().see("/xa/" + unit).text();
    texts.forEach(text -> assertThat(page).doesNotContain(Visit.tidy(text)));
  }

  @Then("người dân mở {string} thì được trả lời {int}: {string}")
  public void isTold(String path, int status, String words) {
    Visit visit = stranger().open(path);
    assertThat(visit.status()).isEqualTo(status);
    assertThat(visit.text() + " " + visit.heading()).contains(Visit.tidy(words));
  }

  @Then("người dân bị đưa tới trang đăng nhập khi mở {string}")
  public void mustSignIn(String path) {
    assertThat(stranger().open(path).path()).startsWith("/dang-nhap");
  }
}
