// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;

/// From a contact passed on to the bed, the day's checks and the end; and areas that are closed.
public final class QuarantineSteps {
  private final Archive archive;

  public QuarantineSteps(Archive archive) {
    this.archive = archive;
  }

  @When("{người} lập cơ sở cách ly {string} ở {string}, phòng {string}")
  public void provides(Person person, String name, String unit, String rooms) {
    Visit visit = archive.as(person).see("/cach-ly/co-so");
    visit
        .form("/cach-ly/co-so")
        .set("ten", name)
        .set("dv", unit)
        .set("phong", rooms.replace(", ", "\n"))
        .send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  private Visit proposed(Person person, List<String> people) {
    Visit visit = archive.as(person).see("/cach-ly/danh-sach?tt=PROPOSED");
    for (String who : people) {
      row(visit, who).locator("input[name=o]").check();
    }
    return visit;
  }

  @When("{người} ra lệnh cách ly ở {string} cho:")
  public void orders(Person person, String facility, List<String> people) {
    Visit visit = proposed(person, people);
    visit.form("/cach-ly/quyet-dinh").choose("co", facility).send();
  }

  @When("{người} ra lệnh cách ly tại nhà, nơi ở đủ điều kiện, cho:")
  public void ordersAtHome(Person person, List<String> people) {
    Visit visit = proposed(person, people);
    visit.form("/cach-ly/quyet-dinh").set("nha", "true").send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @When("{người} mở lệnh cách ly của {string}")
  public void opens(Person person, String who) {
    Visit visit = archive.as(person).see("/cach-ly/danh-sach?tt=ACTIVE");
    visit.follow(row(visit, who).locator("th a").first());
    archive.put("lệnh " + who, visit.path());
  }

  @Then("{người} thấy ở lệnh cách ly của {string}:")
  public void seesInOrder(Person person, String who, List<String> texts) {
    String page = archive.as(person).see(archive.of("lệnh " + who)).text();
    texts.forEach(text -> assertThat(page).contains(Visit.tidy(text)));
  }

  @When("{người} thử cho ra trước ngày {string} bằng địa chỉ trực tiếp")
  public void triesToRelease(Person person, String who) {
    String id = archive.of("lệnh " + who).replaceFirst(".*/", "");
    archive.answered(
        archive
            .as(person)
            .push("/cach-ly/cho-ra", Map.of("o", id, "ky", "0", "ngay", "2021-09-12")));
  }

  @When("{người} ghi kiểm tra người cách ly tại nhà: {string} vắng")
  public void writesAbsent(Person person, String who) {
    Visit visit = archive.as(person).see("/cach-ly/kiem-tra");
    row(visit, who).locator("select[name^='co-']").selectOption("0");
    visit.follow(visit.page().locator("main form[method=post] button[type=submit]").first());
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @Then("{người} không được mở danh sách cách ly")
  public void mayNotList(Person person) {
    assertThat(archive.as(person).open("/cach-ly/danh-sach").status()).isEqualTo(403);
  }

  @When("{người} phong tỏa nhóm hộ {string} ở {string}, các hộ {string}")
  public void closes(Person person, String name, String unit, String households) {
    Visit visit = archive.as(person).see("/phong-toa");
    Locator form = visit.page().locator("main form[method=post]");
    visit.page().locator("main details.panel > summary").last().click();
    form.locator("[name=dv]").fill(unit);
    form.locator("[name=ho]").fill(households);
    form.locator("[name=ten]").fill(name);
    form.locator("[name=lyDo]").fill("Có F0 trong khu");
    visit.follow(form.locator("button[type=submit]").first());
  }

  @When("{người} gỡ phong tỏa {string} từ {string}")
  public void lifts(Person person, String name, String at) {
    Visit visit = archive.as(person).see("/phong-toa");
    visit.follow(row(visit, name).locator("th a").first());
    visit.form("/go").set("tu", at).set("lyDo", "Không có F0 mới").send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  private static Locator row(Visit visit, String words) {
    return visit
        .page()
        .locator("main tbody tr", new Page.LocatorOptions().setHasText(words))
        .first();
  }
}
