// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;

/// Promises about a ward's colour: who signs what, and what became of it.
public final class CommitmentSteps {
  private static final String BOARD = "/vung/lo-trinh";

  private final Archive archive;

  public CommitmentSteps(Archive archive) {
    this.archive = archive;
  }

  private Visit.Form desk(Person person, String unit, String action) {
    return archive.as(person).see(BOARD + "/ky?dv=" + unit).form(BOARD + "/" + action);
  }

  /// The story behind a promise on the board of its unit.
  private Visit story(Person person, String unit, String promise) {
    Visit visit = archive.as(person).see(BOARD + "?dv=" + unit + "&tt=tat-ca");
    visit.follow(
        visit
            .page()
            .locator("#bang ~ .grid-wrap tr")
            .filter(new Locator.FilterOptions().setHasText(promise))
            .locator("a")
            .first());
    return visit;
  }

  @When(
      "{người} ghi cam kết giữ xanh {string} từ ngày {string}, xem lại mỗi {string} ngày, cơ quan {string}")
  public void holds(Person person, String unit, String from, String days, String body) {
    desk(person, unit, "giu").set("tu", from).set("ky", days).choose("coQuan", body).send();
  }

  @When("{người} ghi lộ trình của {string}, cơ quan {string}, biện pháp {string}:")
  public void roadmap(
      Person person, String unit, String body, String measures, Map<String, String> dates) {
    Visit.Form form = desk(person, unit, "chuyen").choose("coQuan", body).set("bienPhap", measures);
    dates.forEach((level, by) -> form.set(level, by == null ? "" : by));
    form.send();
  }

  @When(
      "{người} ghi cam kết thu hẹp {string} ở {string} còn {string} chậm nhất {string}, cơ quan {string}")
  public void shrinks(
      Person person, String measure, String unit, String left, String by, String body) {
    desk(person, unit, "thu-hep")
        .choose("thuocDo", measure)
        .set("con", left)
        .set("han", by)
        .choose("coQuan", body)
        .send();
  }

  @When("{người} ghi cam kết kiểm soát dịch ở {string} chậm nhất {string}, cơ quan {string}")
  public void controls(Person person, String unit, String by, String body) {
    desk(person, unit, "kiem-soat").set("han", by).choose("coQuan", body).send();
  }

  @When("{người} xin đổi hạn cam kết {string} của {string} sang {string}, lý do {string}")
  public void asks(Person person, String promise, String unit, String by, String reason) {
    story(person, unit, promise).form("/doi-han").set("han", by).set("lyDo", reason).send();
  }

  @When("{người} chấp thuận cam kết mới của {string}")
  public void accepts(Person person, String unit) {
    Visit visit = archive.as(person).see(BOARD + "?dv=" + unit);
    visit.follow(visit.page().locator("main section.panel li a").first());
    visit.form("/chap-thuan").send();
  }

  @Then("{người} không chấp thuận được cam kết mới của {string} mà chính mình xin")
  public void cannotAcceptOwn(Person person, String unit) {
    Visit visit = archive.as(person).see(BOARD + "?dv=" + unit);
    visit.follow(visit.page().locator("main section.panel li a").first());
    archive.answered(archive.as(person).push(visit.path() + "/chap-thuan", Map.of()));
  }

  @When(
      "{người} thêm mốc {string} ngày {string}, phụ trách {string} vào cam kết {string} của {string}")
  public void plans(
      Person person, String what, String due, String owner, String promise, String unit) {
    story(person, unit, promise)
        .form("/moc")
        .set("han", due)
        .set("viec", what)
        .set("phuTrach", owner)
        .send();
  }

  @Then("{người} thấy ở bảng cam kết {string}:")
  public void sees(Person person, String place, List<String> texts) {
    String page = archive.as(person).see(BOARD + "?tt=tat-ca&dv=" + place).text();
    texts.forEach(text -> assertThat(page).contains(Visit.tidy(text)));
  }

  @Then("{người} không thấy ở bảng cam kết {string}:")
  public void seesNot(Person person, String place, List<String> texts) {
    String page = archive.as(person).see(BOARD + "?tt=tat-ca&dv=" + place).text();
    texts.forEach(text -> assertThat(page).doesNotContain(Visit.tidy(text)));
  }

  @Then("{người} thấy trong hồ sơ cam kết {string} của {string}:")
  public void reads(Person person, String promise, String unit, List<String> texts) {
    String page = story(person, unit, promise).text();
    texts.forEach(text -> assertThat(page).contains(Visit.tidy(text)));
  }

  @When("{người} soạn công văn đôn đốc {string} về cam kết {string} của {string}")
  public void urges(Person person, String letter, String promise, String unit) {
    Visit visit = story(person, unit, promise);
    visit.form("/don-doc").send();
    archive.put(letter, visit.path());
  }

  @Then("{người} không mở được bảng cam kết {string}")
  public void cannotOpen(Person person, String unit) {
    assertThat(archive.as(person).open(BOARD + "?dv=" + unit).status()).isEqualTo(404);
  }
}
