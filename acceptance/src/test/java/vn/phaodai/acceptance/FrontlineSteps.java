// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;

/// Who serves on the frontline: found by the name of the post, which no other scenario uses.
public final class FrontlineSteps {
  private final Archive archive;
  private int[] before = {0, 0};

  public FrontlineSteps(Archive archive) {
    this.archive = archive;
  }

  private static Locator row(Visit visit, String text) {
    return visit.page().locator("main tbody tr", new Page.LocatorOptions().setHasText(text));
  }

  private Visit member(Person person, String post) {
    return archive.as(person).see(archive.of("tuyến đầu " + post));
  }

  @When("{người} mở người trực {string} ở {string}")
  public void opens(Person person, String post, String unit) {
    Visit visit = archive.as(person).see("/tuyen-dau/nguoi?dv=" + unit);
    visit.follow(row(visit, post).first().locator("th a"));
    archive.put("tuyến đầu " + post, visit.path());
  }

  @Then("{người} thấy ở người trực {string}:")
  public void sees(Person person, String post, List<String> texts) {
    String page = member(person, post).text();
    texts.forEach(text -> assertThat(page).contains(Visit.tidy(text)));
  }

  private int[] tiles(Person person, String unit) {
    List<String> tiles =
        archive.as(person).see("/tuyen-dau?dv=" + unit).page().locator(".tile b").allInnerTexts();
    return new int[] {Integer.parseInt(tiles.get(0)), Integer.parseInt(tiles.get(1))};
  }

  @Given("{người} đếm tuyến đầu ở {string}")
  public void counts(Person person, String unit) {
    before = tiles(person, unit);
  }

  @Then("tuyến đầu ở {string} mà {người} thấy tăng thêm {int} người, {int} chưa an toàn")
  public void seesMore(String unit, Person person, int people, int unsafe) {
    int[] now = tiles(person, unit);
    assertThat(List.of(now[0] - before[0], now[1] - before[1])).containsExactly(people, unsafe);
  }

  @When("{người} đối chiếu kho bảo hộ ở {string}: {string} còn {int}")
  public void stocks(Person person, String unit, String items, int quantity) {
    for (String item : items.split(", ")) {
      enters(person, "Đối chiếu", unit, item, quantity);
      assertThat(archive.last().status()).as(() -> archive.answer()).isEqualTo(200);
    }
  }

  @When("{người} ghi {string} ở kho bảo hộ {string}: {string}, {int}")
  public void enters(Person person, String what, String unit, String item, int quantity) {
    archive
        .as(person)
        .see("/tuyen-dau/bao-ho?dv=" + unit)
        .formTo("/tuyen-dau/bao-ho'][method='post")
        .choose("loai", item)
        .choose("viec", what)
        .set("soLuong", String.valueOf(quantity))
        .send();
  }

  @Then("{người} thấy kho bảo hộ {string}: {string} {string}")
  public void seesStock(Person person, String unit, String item, String words) {
    Visit visit = archive.as(person).see("/tuyen-dau/bao-ho?dv=" + unit);
    assertThat(Visit.text(row(visit, item).first())).contains(words);
  }

  @When("{người} xếp người trực {string} từ {string} đến {string}, lý do {string}")
  public void assigns(Person person, String post, String from, String to, String reason) {
    member(person, post)
        .form("/tuyen-dau/lich")
        .set("tu", from)
        .set("den", to)
        .set("lyDo", reason)
        .send();
  }

  @Then("{người} thấy lịch trực {string} ngày {string}:")
  public void seesRoster(Person person, String unit, String day, List<String> texts) {
    String page = archive.as(person).see("/tuyen-dau/lich?dv=" + unit + "&ngay=" + day).text();
    texts.forEach(text -> assertThat(page).contains(Visit.tidy(text)));
  }

  @Then("{người} không thấy ca nào của {string} trong lịch trực {string} ngày {string}")
  public void seesNoShift(Person person, String post, String unit, String day) {
    Visit visit = archive.as(person).see("/tuyen-dau/lich?dv=" + unit + "&ngay=" + day);
    assertThat(row(visit, post).count()).isZero();
  }

  @When("{người} ghi phơi nhiễm của người trực {string}: {string} lúc {string}, ca ấy của {string}")
  public void exposes(Person person, String post, String how, String when, String unit) {
    Visit visit = member(person, post);
    visit
        .form("/phoi-nhiem")
        .choose("loai", how)
        .set("luc", when)
        .set("ca", archive.of("ca " + unit).replaceFirst(".*/", ""))
        .send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @When("{người} thử xếp người trực {string} bằng địa chỉ trực tiếp, từ {string} đến {string}")
  public void assignsAnyway(Person person, String post, String from, String to) {
    archive.answered(
        archive
            .as(person)
            .push(
                "/tuyen-dau/lich",
                Map.of(
                    "ai",
                    archive.of("tuyến đầu " + post).replaceFirst(".*/", ""),
                    "tu",
                    from,
                    "den",
                    to,
                    "lyDo",
                    "thiếu người")));
  }

  @When("{người} thử cho người trực {string} trở lại bằng địa chỉ trực tiếp, như {người} thấy")
  public void clearsAnyway(Person person, String post, Person other) {
    String action =
        member(other, post).page().locator("main form:has([name=canCu])").getAttribute("action");
    archive.answered(archive.as(person).push(action, Map.of("canCu", "khỏe")));
  }

  @When("{người} cho người trực {string} trở lại, căn cứ {string}")
  public void clears(Person person, String post, String ground) {
    Visit visit = member(person, post);
    visit.formTo("/tuyen-dau/phoi-nhiem/").set("canCu", ground).send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @Then("{người} không được mở danh sách tuyến đầu")
  public void mayNotList(Person person) {
    assertThat(archive.as(person).open("/tuyen-dau/nguoi").status()).isEqualTo(403);
  }
}
