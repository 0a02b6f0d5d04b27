// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Instant;
import java.util.List;

/// The command post: indicators, visits, the day's report, bulletins.
public final class PostSteps {
  private final Archive archive;

  public PostSteps(Archive archive) {
    this.archive = archive;
  }

  @Then("{người} mở địa chỉ {string} thì thấy:")
  public void sees(Person person, String address, List<String> texts) {
    String page = archive.as(person).see(address).text();
    texts.forEach(text -> assertThat(page).contains(Visit.tidy(text)));
  }

  @Then("{người} mở địa chỉ {string} thì không thấy:")
  public void seesNot(Person person, String address, List<String> texts) {
    String page = archive.as(person).see(address).text();
    texts.forEach(text -> assertThat(page).doesNotContain(Visit.tidy(text)));
  }

  @Then("{người} mở địa chỉ {string} thì bị từ chối, mã {string}")
  public void refused(Person person, String address, String code) {
    Visit visit = archive.as(person).open(address);
    assertThat(visit.status()).isBetween(400, 499);
    assertThat(visit.text()).contains(code);
  }

  /// What the overview keeps for a moment is there soon after the news.
  @Then("{người} mở địa chỉ {string} thì trong 5 giây thấy:")
  public void seesSoon(Person person, String address, List<String> texts) {
    Instant end = Instant.now().plusSeconds(5);
    while (Instant.now().isBefore(end)
        && !texts.stream()
            .map(Visit::tidy)
            .allMatch(archive.as(person).see(address).text()::contains)) {
      archive.last().page().waitForTimeout(250);
    }
    sees(person, address, texts);
  }

  @When(
      "{người} ghi {string} đã báo cáo ngày {string} qua {string}, người báo {string}, lúc {string}")
  public void reports(
      Person person, String unit, String day, String channel, String by, String at) {
    Visit visit = archive.as(person).see("/tinh-hinh?don-vi=" + unit + "&ngay=" + day);
    visit.form("/tinh-hinh/bao-cao").choose("kenh", channel).set("ai", by).set("luc", at).send();
  }

  @When("{người} xác nhận báo cáo ghi thay của {string} ngày {string}")
  public void confirmsReport(Person person, String unit, String day) {
    archive
        .as(person)
        .see("/tinh-hinh?don-vi=" + unit + "&ngay=" + day)
        .form("/tinh-hinh/xac-nhan")
        .send();
  }

  // --- visits

  @When("{người} phân công {string} phụ trách {string} từ {string}, theo {string}")
  public void assigns(Person person, String title, String unit, String from, String paper) {
    archive
        .as(person)
        .see("/di-co-so")
        .form("/phan-cong")
        .choose("ai", title)
        .set("don-vi", unit)
        .set("tu", from)
        .set("van-ban", paper)
        .send();
  }

  @When("{người} ghi ở địa bàn {string} chuyến đi {string} ngày {string}, thấy {string}")
  public void visits(Person person, String area, String unit, String day, String seen) {
    Visit visit = archive.as(person).see("/di-co-so");
    send(visit, filled(visit, area, unit, day, seen));
  }

  @When(
      "{người} ghi ở địa bàn {string} chuyến đi {string} ngày {string}, thấy {string}, chỉ đạo {string}, hạn {string}")
  public void instructs(
      Person person,
      String area,
      String unit,
      String day,
      String seen,
      String instructed,
      String due) {
    Visit visit = archive.as(person).see("/di-co-so");
    Locator form = filled(visit, area, unit, day, seen);
    form.locator("[name=chi-dao]").fill(instructed);
    form.locator("[name=han]").fill(due);
    send(visit, form);
  }

  private static Locator filled(Visit visit, String area, String unit, String day, String seen) {
    Locator row =
        visit.page().locator("main tbody tr", new Page.LocatorOptions().setHasText(area)).first();
    row.locator("details > summary").click();
    Locator form = row.locator("details form");
    form.locator("[name=don-vi]").fill(unit);
    form.locator("[name=ngay]").fill(day);
    form.locator("[name=thay]").fill(seen);
    return form;
  }

  private static void send(Visit visit, Locator form) {
    visit.follow(form.locator("button[type=submit]"));
  }
}
