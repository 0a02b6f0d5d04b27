// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.Map;

/// Gates, shifts, passages written at the desk, permits, and what communes do about arrivals.
public final class CheckpointSteps {
  private final Archive archive;

  public CheckpointSteps(Archive archive) {
    this.archive = archive;
  }

  @When("{người} lập chốt {string} ở {string}, tuyến {string}")
  public void setsUp(Person person, String name, String unit, String routes) {
    Visit visit = archive.as(person).see("/chot");
    visit
        .form("/chot/noi")
        .set("ten", name)
        .set("dv", unit)
        .set("tuyen", routes)
        .set("canCu", "Quyết định của Ban Chỉ đạo")
        .send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @When("{người} nhận ca ở chốt {string} từ {string} đến {string}")
  public void begins(Person person, String gate, String from, String to) {
    Visit visit = archive.as(person).see("/chot");
    visit.form("/chot/ca").choose("chot", gate).set("tu", from).set("den", to).send();
    if (visit.status() == 200) {
      archive.put("ca " + person, visit.path());
    }
  }

  @When("{người} giao ca")
  public void handsOver(Person person) {
    Visit visit = archive.as(person).see("/chot");
    visit.form("/giao").send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  /// @param fields of the form, by their names; those with one letter `x` are ticked
  @When("{người} ghi lượt qua chốt:")
  public void writes(Person person, Map<String, String> fields) {
    Visit visit = archive.as(person).see(archive.of("ca " + person));
    fill(visit, fields);
  }

  @When("{người} tìm xe {string} rồi ghi lượt qua chốt:")
  public void writesAgain(Person person, String plate, Map<String, String> fields) {
    Visit visit = archive.as(person).see(archive.of("ca " + person) + "?bien=" + plate);
    assertThat(visit.text()).contains("Đã khai ở");
    fill(visit, fields);
  }

  private void fill(Visit visit, Map<String, String> fields) {
    Locator form = visit.page().locator("main form[method=post]:has([name=quyetDinh])");
    new LinkedHashMap<>(fields)
        .forEach(
            (name, value) -> {
              Locator box = form.locator("[name=" + name + "]").first();
              if (value.equals("x")) {
                box.check();
              } else if (String.valueOf(box.evaluate("e => e.tagName")).equals("SELECT")) {
                box.selectOption(value);
              } else {
                box.fill(value.startsWith("giấy ") ? archive.of(value) : value);
              }
            });
    visit.follow(form.locator("button[type=submit]").last());
  }

  @When("{người} cấp giấy đi đường cho xe {string}, đơn vị {string}, tuyến {string}")
  public void issues(Person person, String plate, String unit, String route) {
    Visit visit = archive.as(person).see("/chot/giay");
    visit.form("/chot/giay").set("dv", unit).set("bien", plate).set("tuyen", route).send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
    assertThat(visit.page().locator("main svg").count()).isPositive();
    archive.put("trang giấy " + plate, visit.path());
    archive.put("giấy " + plate, visit.page().locator("#ma-giay").inputValue());
  }

  @When("{người} thu hồi giấy của xe {string}, lý do {string}")
  public void revokes(Person person, String plate, String reason) {
    Visit visit = archive.as(person).see(archive.of("trang giấy " + plate));
    visit.form("/thu-hoi").set("lyDo", reason).send();
  }

  @When("{người} ghi người đến {string} là {string}")
  public void follows(Person person, String plate, String state) {
    Visit visit = archive.as(person).see("/chot/den");
    Locator row =
        visit.page().locator("main tbody tr", new Page.LocatorOptions().setHasText(plate)).first();
    row.locator("select[name=tt]").selectOption(state);
    visit.follow(row.locator("button[type=submit]").first());
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @When("{người} thử lập chốt bằng địa chỉ trực tiếp")
  public void triesToSetUp(Person person) {
    archive.answered(
        archive
            .as(person)
            .push(
                "/chot/noi",
                Map.of("ten", "Chốt tự lập", "dv", "30730", "tuyen", "hẻm", "canCu", "không")));
  }

  @Then("{người} thấy xe {string} ở lượt qua chốt: {string}")
  public void sees(Person person, String plate, String words) {
    assertThat(archive.as(person).see("/chot/luot?bien=" + plate).text())
        .contains(Visit.tidy(words));
  }

  @Then("{người} không thấy xe {string} ở lượt qua chốt")
  public void seesNot(Person person, String plate) {
    assertThat(
            archive.as(person).see("/chot/luot?bien=" + plate).page().locator("tbody tr").count())
        .isZero();
  }
}
