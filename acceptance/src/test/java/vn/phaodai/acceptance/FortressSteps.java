// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Units that answer for themselves, community teams, what citizens tell, and the commune's command
/// page.
public final class FortressSteps {
  private final Archive archive;
  private final Map<String, Integer> counted = new HashMap<>();
  private @Nullable Visit stranger;
  private String code = "";

  public FortressSteps(Archive archive) {
    this.archive = archive;
  }

  // --- the register

  @When(
      "{người} ghi pháo đài {string} loại {string} ở {string}, người đứng đầu {string}, {int} người")
  public void enters(
      Person person, String name, String kind, String unit, String head, int people) {
    if (head.isEmpty()) {
      archive.answered(
          archive
              .as(person)
              .push(
                  "/phao-dai",
                  Map.of("dv", unit, "loai", "FACTORY", "ten", name, "soNguoi", people + "")));
      return;
    }
    Visit visit = archive.as(person).see("/phao-dai/moi");
    visit
        .form("/phao-dai")
        .set("dv", unit)
        .choose("loai", kind)
        .set("ten", name)
        .set("dungDau", head)
        .set("dungDauChuc", "Giám đốc")
        .set("soNguoi", String.valueOf(people))
        .send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
    archive.put(name, visit.path());
  }

  @Then("{người} thấy ở pháo đài {string}:")
  public void sees(Person person, String name, List<String> texts) {
    String page = archive.as(person).see(archive.of(name)).text();
    texts.forEach(text -> assertThat(page).contains(Visit.tidy(text)));
  }

  @Then("{người} không thấy ở pháo đài {string}:")
  public void seesNot(Person person, String name, List<String> texts) {
    String page = archive.as(person).see(archive.of(name)).text();
    texts.forEach(text -> assertThat(page).doesNotContain(Visit.tidy(text)));
  }

  @Then("{người} không mở được pháo đài {string}")
  public void cannotOpen(Person person, String name) {
    assertThat(archive.as(person).open(archive.of(name)).status()).isEqualTo(404);
  }

  @When("{người} ghi phương án của {string}: {string}")
  public void plans(Person person, String name, String measures) {
    Visit visit = archive.as(person).see(archive.of(name));
    visit.form("/ke-hoach").set("noiDung", measures).send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @When("{người} ghi tự kiểm tra của {string}, không đạt {string}: {string}")
  public void fails(Person person, String name, String item, String note) {
    check(person, name, item, note);
  }

  @When("{người} ghi tự kiểm tra của {string}, đạt mọi mục")
  public void passes(Person person, String name) {
    check(person, name, "", "");
  }

  private void check(Person person, String name, String item, String note) {
    Visit visit = archive.as(person).see(archive.of(name));
    Visit.Form form = visit.form("/tu-kiem-tra").set("ai", "HEAD");
    Locator all = visit.page().locator("form[action$='/tu-kiem-tra'] fieldset");
    for (Locator one : all.all()) {
      if (one.locator("input[name^='dat-']").count() > 0) {
        boolean met = item.isEmpty() || !Visit.text(one).contains(Visit.tidy(item));
        one.locator("input[value='" + met + "']").check();
        one.locator("input[name^='thieu-']").fill(met ? "" : note);
      }
    }
    form.send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @When("{người} thử ghi tự kiểm tra của {string} cho tuần {string} bằng địa chỉ trực tiếp")
  public void pushesCheck(Person person, String name, String week) {
    archive.answered(
        archive
            .as(person)
            .push(
                archive.of(name) + "/tu-kiem-tra",
                Map.of("tuan", week, "ai", "HEAD", "dat-FIVE_K", "true")));
  }

  @Then("{người} thấy ở sổ pháo đài {string} tình trạng {string}: {string}")
  public void listed(Person person, String unit, String status, String name) {
    Visit visit = archive.as(person).see("/phao-dai?dv=" + unit);
    Locator row =
        visit.page().locator("main tbody tr", new Page.LocatorOptions().setHasText(name)).first();
    assertThat(Visit.text(row)).contains(Visit.tidy(status));
  }

  // --- teams

  @When("{người} lập tổ {string} ở {string}, {int} hộ")
  public void forms(Person person, String team, String unit, int households) {
    String page = "/phao-dai/" + unit + "/to";
    Visit visit = archive.as(person).see(page);
    visit.form(page).set("ten", team).set("ho", String.valueOf(households)).send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @When("{người} thêm {string}, {string} vào tổ {string} ở {string}")
  public void joins(Person person, String name, String phone, String team, String unit) {
    Visit visit = archive.as(person).see("/phao-dai/" + unit + "/to");
    Locator panel =
        visit
            .page()
            .locator("main section.panel", new Page.LocatorOptions().setHasText(team))
            .first();
    panel.locator("summary").first().click();
    Locator form = panel.locator("form[action$='/them']");
    form.locator("[name=ten]").fill(name);
    form.locator("[name=so]").fill(phone);
    visit.follow(form.locator("button[type=submit]"));
  }

  @Then("{người} thấy ở các tổ của {string}:")
  public void seesTeams(Person person, String unit, List<String> texts) {
    String page = archive.as(person).see("/phao-dai/" + unit + "/to").text();
    texts.forEach(text -> assertThat(page).contains(Visit.tidy(text)));
  }

  @Then("{người} không thấy ở các tổ của {string}:")
  public void seesNotInTeams(Person person, String unit, List<String> texts) {
    String page = archive.as(person).see("/phao-dai/" + unit + "/to").text();
    texts.forEach(text -> assertThat(page).doesNotContain(Visit.tidy(text)));
  }

  // --- what citizens tell

  private Visit stranger() {
    Visit visit = stranger == null ? archive.browser().asStranger(Browser.PHONE) : stranger;
    stranger = visit;
    return visit;
  }

  @When("người dân báo {string} ở {string}, lời {string}")
  public void tells(String what, String where, String words) {
    Visit visit = stranger().see("/bao-tin");
    visit.form("/bao-tin").choose("viec", what).set("xa", where).set("noiDung", words).send();
    Locator shown = visit.page().locator("#ma");
    code = visit.status() == 200 && shown.count() > 0 ? Visit.text(shown) : "";
  }

  @Then("người dân được báo lại {string} và lời vẫn còn")
  public void toldAgain(String refusal) {
    assertThat(stranger().status()).isEqualTo(422);
    assertThat(stranger().text()).contains(refusal);
    assertThat(stranger().page().locator("#noiDung").inputValue()).isNotBlank();
  }

  @Then("người dân tra mã thấy:")
  public void looks(List<String> texts) {
    String page = stranger().see("/bao-tin/tra?ma=" + code).text();
    texts.forEach(text -> assertThat(page).contains(Visit.tidy(text)));
  }

  @Then("người dân tra mã không thấy:")
  public void looksInVain(List<String> texts) {
    String page = stranger().see("/bao-tin/tra?ma=" + code).text();
    texts.forEach(text -> assertThat(page).doesNotContain(Visit.tidy(text)));
  }

  @When("{người} giao tin mới nhất ở {string} cho {string}")
  public void gives(Person person, String unit, String team) {
    Visit visit = archive.as(person).see("/phao-dai/tin?dv=" + unit);
    visit.follow(visit.page().locator("main tbody tr th a").last());
    archive.put("tin", visit.path());
    visit.form("/giao").choose("to", team).send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @When("{người} ghi kết quả tin ấy {string}: {string}")
  public void closes(Person person, String outcome, String done) {
    Visit visit = archive.as(person).see(archive.of("tin"));
    visit.form("/xong").choose("ketQua", outcome).set("ghiChu", done).send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @Then("{người} không có quyền mở tin của người dân")
  public void mayNotRead(Person person) {
    assertThat(archive.as(person).open("/phao-dai/tin").status()).isEqualTo(403);
  }

  // --- the command page

  private int figure(Person person, String words, String unit) {
    Visit visit = archive.as(person).see("/phao-dai/" + unit);
    Locator tile =
        visit.page().locator("main a.tile", new Page.LocatorOptions().setHasText(words)).first();
    return Integer.parseInt(Visit.text(tile.locator("b")).replace(".", ""));
  }

  @Given("{người} nhớ con số {string} ở chỉ huy xã {string}")
  public void remembers(Person person, String words, String unit) {
    counted.put(words + unit, figure(person, words, unit));
  }

  @Then("{string} ở chỉ huy xã {string} mà {người} thấy tăng thêm {int}")
  public void grew(String words, String unit, Person person, int by) {
    int before = counted.getOrDefault(words + unit, -1);
    assertThat(figure(person, words, unit)).isEqualTo(before + by);
  }

  @Then("{người} thấy ở chỉ huy xã {string} con số {string} là {string}")
  public void seesFigure(Person person, String unit, String words, String value) {
    assertThat(figure(person, words, unit)).isEqualTo(Integer.parseInt(value));
  }

  @Then("{người} thấy ở chỉ huy xã {string}:")
  public void seesCommand(Person person, String unit, List<String> texts) {
    String page = archive.as(person).see("/phao-dai/" + unit).text();
    texts.forEach(text -> assertThat(page).contains(Visit.tidy(text)));
  }

  @Then("{người} không thấy ở chỉ huy xã {string}:")
  public void seesNotCommand(Person person, String unit, List<String> texts) {
    String page = archive.as(person).see("/phao-dai/" + unit).text();
    texts.forEach(text -> assertThat(page).doesNotContain(Visit.tidy(text)));
  }

  @Then("mỗi con số ở chỉ huy xã {string} mà {người} thấy mở ra một trang")
  public void everyFigureOpens(String unit, Person person) {
    Visit visit = archive.as(person).see("/phao-dai/" + unit);
    List<String> addresses =
        visit.page().locator("main a.tile").all().stream()
            .map(tile -> String.valueOf(tile.getAttribute("href")))
            .toList();
    assertThat(addresses).hasSizeGreaterThan(6);
    addresses.forEach(visit::see);
  }

  @Then("{người} không mở được chỉ huy xã {string}")
  public void cannotCommand(Person person, String unit) {
    assertThat(archive.as(person).open("/phao-dai/" + unit).status()).isEqualTo(404);
  }
}
