// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who has been sent a document, who has opened it, who has acknowledged it; who has passed it on.
public final class DeliverySteps {
  private static final Pattern REACH =
      Pattern.compile("([\\d.]+) đã báo nhận, ([\\d.]+) đã mở trong ([\\d.]+) nơi nhận");
  private static final Pattern PROVED = Pattern.compile("([\\d.]+) trong ([\\d.]+) đảng ủy");

  private final Archive archive;

  public DeliverySteps(Archive archive) {
    this.archive = archive;
  }

  @When("{người} mở {string}")
  public void opens(Person person, String name) {
    archive.as(person).see(archive.of(name));
  }

  @When("{người} báo đã nhận {string}")
  public void acknowledges(Person person, String name) {
    Visit visit = archive.as(person).see(archive.of(name));
    visit.form("/da-nhan").send();
    assertThat(visit.status()).isEqualTo(200);
  }

  @Then("{người} được báo {string}")
  public void told(Person person, String words) {
    assertThat(archive.as(person).text()).contains(Visit.tidy(words));
  }

  @Then("{người} thấy {string} có {int} nơi nhận, {int} đã mở, {int} đã báo nhận")
  public void reach(Person person, String name, int all, int read, int acknowledged) {
    String page = archive.as(person).see(archive.of(name)).text();
    Matcher counts = REACH.matcher(page);
    assertThat(counts.find()).as(page).isTrue();
    assertThat(counts.group())
        .isEqualTo("%d đã báo nhận, %d đã mở trong %d nơi nhận", acknowledged, read, all);
  }

  @Then("{người} thấy nơi nhận {string} của {string} là {string}, {string}")
  public void delivery(Person person, String to, String name, String purpose, String acknowledged) {
    Locator row = row(archive.as(person).see(archive.of(name) + "?muc=noi-nhan"), to);
    assertThat(row.count()).as("addressee %s", to).isEqualTo(1);
    assertThat(Visit.text(row.locator("td").nth(0))).isEqualTo(purpose);
    String receipt = Visit.text(row.locator("td").nth(2));
    if (acknowledged.equals("đã báo nhận")) {
      assertThat(receipt).matches(".*\\d\\d/\\d\\d.*");
    } else {
      assertThat(receipt).isEqualTo("chưa");
    }
  }

  @Then("{người} thấy {string} không gửi tới {string}")
  public void notSent(Person person, String name, String to) {
    assertThat(row(archive.as(person).see(archive.of(name) + "?muc=noi-nhan"), to).count())
        .isZero();
  }

  private static Locator row(Visit visit, String words) {
    return visit
        .page()
        .locator(
            "main tbody tr",
            new Page.LocatorOptions()
                .setHas(visit.page().locator("th", new Page.LocatorOptions().setHasText(words))));
  }

  @Then("{người} thấy {string} ở văn bản mới chờ báo nhận")
  public void waiting(Person person, String name) {
    Visit visit = archive.as(person).see("/viec");
    assertThat(
            visit.page().locator("main section.panel a[href='" + archive.of(name) + "']").count())
        .isEqualTo(1);
  }

  @Then("{người} không thấy {string} ở văn bản mới chờ báo nhận")
  public void notWaiting(Person person, String name) {
    Visit visit = archive.as(person).see("/viec");
    assertThat(
            visit.page().locator("main section.panel a[href='" + archive.of(name) + "']").count())
        .isZero();
  }

  @When(
      "{người} ghi phổ biến {string} ở {string}, {string}, bằng {string}, {int} trong {int} người")
  public void proves(
      Person person, String name, String body, String cell, String channel, int reached, int roll) {
    Visit visit = archive.as(person).see(archive.of(name) + "?muc=pho-bien");
    visit
        .form("/pho-bien")
        .choose("coQuan", body)
        .set("chiBo", cell)
        .set("hinhThuc", channel)
        .set("soNguoi", String.valueOf(reached))
        .set("tongSo", String.valueOf(roll))
        .send();
  }

  @Then("{người} chỉ ghi phổ biến {string} được cho {string}")
  public void provesOnlyFor(Person person, String name, String body) {
    Visit visit = archive.as(person).see(archive.of(name) + "?muc=pho-bien");
    assertThat(visit.form("/pho-bien").options("coQuan")).singleElement().asString().contains(body);
  }

  @Then("{người} thấy {int} trong {int} đảng ủy cơ sở đã phổ biến {string}")
  public void proved(Person person, int proved, int all, String name) {
    String page = archive.as(person).see(archive.of(name) + "?muc=pho-bien").text();
    Matcher counts = PROVED.matcher(page);
    assertThat(counts.find()).as(page).isTrue();
    assertThat(counts.group()).isEqualTo("%d trong %d đảng ủy", proved, all);
  }

  @Then("{người} thấy {string} về {string}: {string}")
  public void standing(Person person, String body, String name, String words) {
    Locator row = row(archive.as(person).see(archive.of(name) + "?muc=pho-bien"), body);
    assertThat(row.count()).as(body).isEqualTo(1);
    assertThat(Visit.text(row)).contains(words);
  }
}
