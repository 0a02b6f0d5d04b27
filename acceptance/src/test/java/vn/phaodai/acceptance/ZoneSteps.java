// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;

/// The colour of a commune, from what the epidemiologist found to the paper that sets it.
public final class ZoneSteps {
  private final Archive archive;

  public ZoneSteps(Archive archive) {
    this.archive = archive;
  }

  @When("{người} nhận định {string} có {string}, minh chứng {string}")
  public void finds(Person person, String unit, String fact, String evidence) {
    Visit visit = archive.as(person).see("/vung/" + unit);
    visit
        .form("/vung/" + unit + "/nhan-dinh")
        .choose("duKien", fact)
        .set("giaTri", "có")
        .set("minhChung", evidence)
        .send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @When("{người} nhận định {string} là {string} = {string}, minh chứng {string}")
  public void findsValue(Person person, String unit, String fact, String value, String evidence) {
    Visit visit = archive.as(person).see("/vung/" + unit);
    visit
        .form("/vung/" + unit + "/nhan-dinh")
        .choose("duKien", fact)
        .set("giaTri", value)
        .set("minhChung", evidence)
        .send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @When("{người} lập {string} {string} ở {string} từ ngày {string}, căn cứ {string}")
  public void opensArea(
      Person person, String kind, String name, String commune, String from, String grounds) {
    Visit visit = archive.as(person).see("/dia-ban/" + commune);
    visit.form("/khu-vuc").choose("loai", kind).set("ten", name).set("tu-ngay", from);
    visit.form("/khu-vuc").set("can-cu", grounds).send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @When("{người} đề xuất {string} mức {string}, lý do {string}")
  public void proposes(Person person, String unit, String level, String reason) {
    Visit visit = archive.as(person).see("/vung/" + unit);
    visit.form("/vung/" + unit + "/de-xuat").choose("muc", level).set("lyDo", reason).send();
  }

  @When("{người} đồng ý với đề xuất về {string}")
  public void agrees(Person person, String unit) {
    Visit visit = archive.as(person).see("/vung/" + unit);
    visit.form("/vung/" + unit + "/y-kien").set("dongY", "true").send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @When("{người} quyết định {string} như đề xuất, số {string}, ký ngày {string}, hiệu lực {string}")
  public void decides(Person person, String unit, String number, String day, String from) {
    Visit visit = archive.as(person).see("/vung/" + unit);
    signed(visit.form("/vung/quyet-dinh"))
        .set("so", number)
        .set("ngayKy", day)
        .set("tu", from)
        .send();
  }

  @When("{người} quyết định {string} như đề xuất, số {string}, có hiệu lực ngay")
  public void decidesNow(Person person, String unit, String number) {
    Visit visit = archive.as(person).see("/vung/" + unit);
    signed(visit.form("/vung/quyet-dinh")).set("so", number).send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @When("{người} không đồng ý với đề xuất về {string}, ý kiến {string}")
  public void disagrees(Person person, String unit, String opinion) {
    Visit visit = archive.as(person).see("/vung/" + unit);
    visit.form("/vung/" + unit + "/y-kien").set("dongY", "false").set("yKien", opinion).send();
  }

  @When(
      "{người} quyết định {string} mức {string}, lý do {string}, số {string}, ký ngày {string}, hiệu lực {string}")
  public void decidesOtherwise(
      Person person,
      String unit,
      String level,
      String reason,
      String number,
      String day,
      String from) {
    Visit visit = archive.as(person).see("/vung/" + unit);
    signed(visit.form("/vung/quyet-dinh"))
        .choose("muc", level)
        .set("so", number)
        .set("ngayKy", day)
        .set("tu", from)
        .set("lyDo", reason)
        .send();
  }

  @When("{người} thử quyết định đề xuất về {string} mà {người} thấy, bằng địa chỉ trực tiếp")
  public void pushesDecision(Person person, String unit, Person reader) {
    Visit chair = archive.as(reader).see("/vung/" + unit);
    String proposal =
        String.valueOf(
            chair
                .page()
                .locator("form[action='/vung/quyet-dinh'] input[name=chon]")
                .first()
                .getAttribute("value"));
    archive.answered(
        archive
            .as(person)
            .push(
                "/vung/quyet-dinh",
                Map.of(
                    "dv", unit,
                    "chon", proposal,
                    "so", "01/QĐ-X",
                    "ky", "Người khác",
                    "ngayKy", "2021-09-12",
                    "tu", "2021-09-13T06:00",
                    "lyDo", "tự quyết")));
  }

  @When("{người} quyết định {string} như đề xuất, số {string}, ký ngày {string}, hiệu lực ngay")
  public void decidesNow(Person person, String unit, String number, String day) {
    Visit visit = archive.as(person).see("/vung/" + unit);
    signed(visit.form("/vung/quyet-dinh")).set("so", number).set("ngayKy", day).send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @When("{người} thu hồi quyết định {string} ở {string} theo {string}, lý do {string}")
  public void withdraws(Person person, String number, String unit, String by, String reason) {
    Visit visit = archive.as(person).see("/vung/" + unit);
    visit.form("/vung/" + unit + "/thu-hoi").set("theo", by).set("lyDo", reason).send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
    assertThat(visit.text()).contains(number);
  }

  /// Whoever chairs the province's committee on the day.
  private static Visit.Form signed(Visit.Form form) {
    return form.choose("nguoiKy", "Ủy ban nhân dân tỉnh");
  }

  @When("{người} đề nghị ở {string} việc {string} là {string}, lý do {string}")
  public void deviates(Person person, String unit, String activity, String answer, String reason) {
    Visit visit = archive.as(person).see("/vung/" + unit);
    visit
        .form("/vung/" + unit + "/bien-phap")
        .choose("viec", activity)
        .choose("traLoi", answer)
        .set("lyDo", reason)
        .send();
  }

  @When("{người} duyệt biện pháp của {string}, số {string}")
  public void approves(Person person, String unit, String number) {
    Visit visit = archive.as(person).see("/vung/" + unit);
    signed(visit.form("/bien-phap/duyet")).set("so", number).send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @When("{người} thử duyệt biện pháp của {string} mà {người} thấy, bằng địa chỉ trực tiếp")
  public void pushesApproval(Person person, String unit, Person reader) {
    String id =
        String.valueOf(
            archive
                .as(reader)
                .see("/vung/" + unit)
                .page()
                .locator("form[action$='/bien-phap/duyet'] input[name=id]")
                .first()
                .getAttribute("value"));
    archive.answered(
        archive
            .as(person)
            .push(
                "/vung/" + unit + "/bien-phap/duyet",
                Map.of("id", id, "so", "1/X", "ky", "Người khác", "ngayKy", "2021-09-12")));
  }

  @When("{người} ghi ở {string} mục {string} là {string}, ghi chú {string}")
  public void protects(Person person, String unit, String item, String met, String note) {
    Visit visit = archive.as(person).see("/vung/" + unit);
    visit.form("/bao-ve").choose("muc", item).set("dat", met).set("ghiChu", note).send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @When("{người} thử ghi mục bảo vệ {string} của {string} bằng địa chỉ trực tiếp")
  public void pushesProtection(Person person, String item, String unit) {
    archive.answered(
        archive.as(person).push("/vung/" + unit + "/bao-ve", Map.of("muc", item, "dat", "true")));
  }

  @Then("{người} thấy {string} ở sổ giãn cách ngày {string}:")
  public void seesDistancing(Person person, String unit, String day, List<String> texts) {
    String row = Visit.text(distancing(person, unit, day));
    texts.forEach(text -> assertThat(row).contains(Visit.tidy(text)));
  }

  @Then("{người} thấy {string} ở sổ giãn cách ngày {string}, không có:")
  public void seesDistancingWithout(Person person, String unit, String day, List<String> texts) {
    String row = Visit.text(distancing(person, unit, day));
    texts.forEach(text -> assertThat(row).doesNotContain(Visit.tidy(text)));
  }

  @Then("{người} không thấy {string} ở sổ giãn cách ngày {string}")
  public void seesNoDistancing(Person person, String unit, String day) {
    archive.as(person).see("/vung/gian-cach?ngay=" + day);
    assertThat(archive.last().text()).doesNotContain(unit);
  }

  @Then("{người} lọc sổ giãn cách ngày {string} theo {string} thì thấy {string}")
  public void filtersDistancing(Person person, String day, String directive, String unit) {
    assertThat(filtered(person, day, directive)).contains(unit);
  }

  @Then("{người} lọc sổ giãn cách ngày {string} theo {string} thì không thấy {string}")
  public void filtersDistancingAway(Person person, String day, String directive, String unit) {
    assertThat(filtered(person, day, directive)).doesNotContain(unit);
  }

  private String filtered(Person person, String day, String directive) {
    Visit visit = archive.as(person).see("/vung/gian-cach?ngay=" + day);
    visit.form("/vung/gian-cach").choose("ct", directive).send();
    assertThat(visit.status()).isEqualTo(200);
    return visit.text();
  }

  /// The row of a commune, with what it folds away.
  private Locator distancing(Person person, String unit, String day) {
    Visit visit = archive.as(person).see("/vung/gian-cach?ngay=" + day);
    Locator row =
        visit
            .page()
            .locator("main tbody tr", new Page.LocatorOptions().setHas(unitLink(visit, unit)));
    row.locator("details").evaluateAll("all => all.forEach(d => d.open = true)");
    return row;
  }

  private static Locator unitLink(Visit visit, String unit) {
    return visit
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(unit).setExact(true));
  }

  @Then("{người} thấy ở bảng vùng {string}:")
  public void seesOnBoard(Person person, String place, List<String> texts) {
    Visit visit = archive.as(person).see("/vung?dv=" + place);
    String page = visit.text();
    texts.forEach(text -> assertThat(page).contains(Visit.tidy(text)));
  }

  @When(
      "{người} quyết định {string} như đề xuất dù chưa nghe, lý do {string}, số {string}, ký ngày {string}, hiệu lực {string}")
  public void decidesUnheard(
      Person person, String unit, String reason, String number, String day, String from) {
    Visit visit = archive.as(person).see("/vung/" + unit);
    Visit.Form form =
        signed(visit.form("/vung/quyet-dinh"))
            .set("so", number)
            .set("ngayKy", day)
            .set("lyDo", reason);
    if (!from.equals("ngay")) {
      form.set("tu", from);
    }
    form.send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @Then("{người} không thấy ở trang vùng {string}:")
  public void seesNot(Person person, String unit, List<String> texts) {
    String page = archive.as(person).see("/vung/" + unit).text();
    texts.forEach(text -> assertThat(page).doesNotContain(Visit.tidy(text)));
  }

  @Then("{người} không mở được trang vùng {string}")
  public void cannotOpen(Person person, String unit) {
    assertThat(archive.as(person).open("/vung/" + unit).status()).isEqualTo(404);
  }

  @When("{người} công bố quyết định {string} ở {string}")
  public void publishes(Person person, String number, String unit) {
    Visit visit = archive.as(person).see("/vung?dv=" + unit);
    visit.form("/vung/cong-bo").set("so", number).send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @Then("{người} thấy ở trang vùng {string}:")
  public void sees(Person person, String unit, List<String> texts) {
    String page = archive.as(person).see("/vung/" + unit).text();
    texts.forEach(text -> assertThat(page).contains(Visit.tidy(text)));
  }

  @Then("{người} không có mẫu quyết định màu ở {string}")
  public void mayNotDecide(Person person, String unit) {
    Visit visit = archive.as(person).see("/vung/" + unit);
    assertThat(visit.page().locator("form[action='/vung/quyet-dinh']").count()).isZero();
  }

  @Then("{người} thấy {string} ở {string} là {string}, theo {string}")
  public void mayHere(Person person, String activity, String unit, String answer, String row) {
    Visit visit = archive.as(person).see("/vung/" + unit);
    Locator line =
        visit
            .page()
            .locator(
                "xpath=//*[@id='duoc-lam-gi']//h3[normalize-space(.)='"
                    + answer
                    + "']/following-sibling::ul[1]/li")
            .filter(new Locator.FilterOptions().setHasText(activity));
    assertThat(line.count()).as("%s is “%s”: %s", activity, answer, visit.text()).isEqualTo(1);
    assertThat(Visit.text(line)).contains(Visit.tidy(row));
  }

  @Then("{người} thấy mâu thuẫn về {string} ở {string}:")
  public void conflict(Person person, String activity, String unit, List<String> texts) {
    archive.as(person).see("/vung/" + unit);
    Locator line = line(person, activity);
    line.locator("summary").click();
    String said = Visit.text(line);
    texts.forEach(text -> assertThat(said).contains(Visit.tidy(text)));
  }

  @Then("{người} không thấy mâu thuẫn về {string} ở {string}")
  public void noConflict(Person person, String activity, String unit) {
    archive.as(person).see("/vung/" + unit);
    assertThat(line(person, activity).locator(".badge").count()).isZero();
  }

  private Locator line(Person person, String activity) {
    return archive
        .as(person)
        .page()
        .locator("#duoc-lam-gi li")
        .filter(new Locator.FilterOptions().setHasText(activity));
  }
}
