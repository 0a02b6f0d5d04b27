// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A dossier of Resolution 68 from the counter or the public page to the money, by those whose hops
/// they are.
public final class ReliefSteps {
  private static final String LIST = "danh sách chi trả";

  private final Archive archive;
  private @Nullable Visit stranger;
  private String code = "";

  public ReliefSteps(Archive archive) {
    this.archive = archive;
  }

  // --- at the offices

  @When("{người} ghi văn bản dừng hoạt động {string} ở {string} từ {string} đến {string}")
  public void closes(Person person, String number, String unit, String from, String to) {
    Visit visit = archive.as(person).see("/ho-tro");
    visit
        .form("/ho-tro/lenh")
        .set("dv", unit)
        .set("so", number)
        .set("tuNgay", from)
        .set("denNgay", to)
        .send();
    done(visit);
  }

  @When("{người} nhận hồ sơ {string} ở {string}, gọi là {string}:")
  public void takesIn(
      Person person, String policy, String unit, String name, Map<String, String> fields) {
    takesIn(person, policy, unit, fields);
    done(archive.last());
    archive.put(name, archive.last().path());
  }

  @When("{người} nhận hồ sơ {string} ở {string}:")
  public void takesIn(Person person, String policy, String unit, Map<String, String> fields) {
    Visit visit = archive.as(person).see("/ho-tro/moi?cs=" + policy);
    Visit.Form form = visit.posting("/ho-tro/moi").set("dv", unit);
    fields.forEach(form::set);
    form.send();
  }

  @When("{người} xác nhận hồ sơ {string} ngày {string}")
  public void confirms(Person person, String name, String day) {
    Visit visit = archive.as(person).see(archive.of(name));
    visit.form("/xac-nhan").set("ngay", day).send();
    done(visit);
  }

  @When("{người} thẩm định hồ sơ {string} ngày {string}")
  public void appraises(Person person, String name, String day) {
    Visit visit = archive.as(person).see(archive.of(name));
    visit.form("/tham-dinh").set("ngay", day).send();
  }

  @When("{người} xác nhận rồi thẩm định hồ sơ {string} ngày {string}")
  public void confirmsAndAppraises(Person person, String name, String day) {
    Visit visit = archive.as(person).see(archive.of(name));
    visit.form("/xac-nhan").set("ngay", day).send();
    visit.form("/tham-dinh").set("ngay", day).send();
    done(visit);
  }

  @When("{người} duyệt hồ sơ {string}, số {string}, ngày {string}")
  public void approves(Person person, String name, String number, String day) {
    Visit visit = archive.as(person).see(archive.of(name));
    visit.form("/duyet").set("so", number).set("ngay", day).send();
  }

  @When("{người} từ chối hồ sơ {string}, lý do {string}")
  public void refuses(Person person, String name, String reason) {
    Visit visit = archive.as(person).see(archive.of(name));
    visit.form("/tu-choi").set("lyDo", reason).send();
    done(visit);
  }

  @When("{người} kết luận phát hiện {string} của {string} là đúng, lý do {string}")
  public void upholds(Person person, String finding, String name, String reason) {
    Visit visit = archive.as(person).see(archive.of(name));
    Locator found =
        visit
            .page()
            .locator("#phat-hien section", new Page.LocatorOptions().setHasText(finding))
            .first();
    found.locator("input[name=lyDo]").fill(reason);
    visit.follow(found.locator("button[value=true]"));
    done(visit);
  }

  @When("{người} lập danh sách chi trả {string} ở {string}")
  public void lists(Person person, String policy, String unit) {
    Visit visit = archive.as(person).see("/ho-tro/chi-tra");
    visit.form("/ho-tro/chi-tra").set("dv", unit).set("cs", policy).set("cach", "BANK").send();
    done(visit);
    visit.follow(visit.page().locator("main tbody th a").first());
    archive.put(LIST, visit.path());
  }

  @When("{người} duyệt danh sách chi trả ấy")
  public void approvesList(Person person) {
    Visit visit = archive.as(person).see(archive.of(LIST));
    visit.form("/duyet").send();
    done(visit);
  }

  @When("{người} nộp lại tệp chi trả đã sửa {string} thành {string}")
  public void bringsChanged(Person person, String from, String to) {
    String file = new String(file(person), StandardCharsets.UTF_8);
    assertThat(file).contains(from);
    bring(person, file.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  @When("{người} nộp lại tệp chi trả ấy")
  public void brings(Person person) {
    bring(person, file(person));
    done(archive.last());
  }

  private byte[] file(Person person) {
    Visit visit = archive.as(person).see(archive.of(LIST));
    String address = visit.page().url().replaceFirst("[?#].*", "") + ".csv";
    return visit.page().request().get(address).body();
  }

  private void bring(Person person, byte[] file) {
    Visit visit = archive.as(person).see(archive.of(LIST));
    visit.form("/da-tra").attach("tep", "chi-tra.csv", "text/csv", file).send();
  }

  @When("{người} rút {int} hồ sơ ở {string} và thấy {string} là đúng")
  public void audits(Person person, int count, String unit, String name) {
    Visit visit = archive.as(person).see("/ho-tro?dv=" + unit);
    visit.form("/ho-tro/mau").set("dv", unit).set("so", String.valueOf(count)).send();
    done(visit);
    visit.see(archive.of(name)).form("/kiem-tra").send("dung", "true");
    done(visit);
  }

  @When("{người} nhập mức của tỉnh {string} một lần {int}, số {string}, nguồn {string}")
  public void entersTariff(Person person, String unit, int once, String number, String source) {
    Visit visit = archive.as(person).see("/ho-tro/muc-tinh");
    visit
        .form("/ho-tro/muc-tinh")
        .set("dv", unit)
        .set("motLan", String.valueOf(once))
        .set("so", number)
        .set("nguon", source)
        .send();
  }

  @When("{người} thử nhập mức của tỉnh bằng địa chỉ trực tiếp")
  public void pushesTariff(Person person) {
    Visit visit = archive.as(person);
    archive.answered(
        visit.push(
            "/ho-tro/muc-tinh",
            Map.of("dv", "84", "motLan", "9000000", "so", "1/QĐ", "nguon", "tự ghi")));
  }

  /// The page that sent it says why not.
  @Then("trang báo lại, mã {string}, vì {string}")
  public void refused(String refusal, String reason) {
    assertThat(archive.answer()).contains(refusal).contains(Visit.tidy(reason));
  }

  /// The form was taken, and nothing was refused.
  static void done(Visit visit) {
    assertThat(visit.status()).as(visit::text).isEqualTo(200);
    assertThat(visit.text()).doesNotContain("RELIEF-");
  }

  // --- what others see

  @Then("{người} thấy ở hồ sơ hỗ trợ {string}:")
  public void sees(Person person, String name, List<String> texts) {
    String page = archive.as(person).see(archive.of(name)).text();
    texts.forEach(text -> assertThat(page).contains(Visit.tidy(text)));
  }

  @Then("{người} không mở được hồ sơ hỗ trợ {string}")
  public void seesNot(Person person, String name) {
    assertThat(archive.as(person).open(archive.of(name)).status()).isEqualTo(404);
  }

  @Then("{người} thấy chỉ tiêu {string} ở {string}:")
  public void figures(Person person, String policy, String unit, List<List<String>> cells) {
    Locator row =
        archive
            .as(person)
            .see("/ho-tro?dv=" + unit)
            .page()
            .locator("main section tbody tr", new Page.LocatorOptions().setHasText(policy))
            .first();
    assertThat(row.locator("td").allInnerTexts().stream().map(Visit::tidy).toList())
        .isEqualTo(cells.getFirst().stream().map(Visit::tidy).toList());
  }

  @Then("{người} thấy ở Mức hỗ trợ của tỉnh:")
  public void seesTariffs(Person person, List<String> texts) {
    String page = archive.as(person).see("/ho-tro/muc-tinh").text();
    texts.forEach(text -> assertThat(page).contains(Visit.tidy(text)));
  }

  @Then("{người} không thấy hồ sơ ấy trong danh sách chờ xã kiểm tra")
  public void waitsElsewhere(Person person) {
    assertThat(archive.as(person).see("/ho-tro?viec=PUBLIC").text()).doesNotContain(code);
  }

  @When("{người} mở hồ sơ ấy từ danh sách chờ xã kiểm tra, gọi là {string}")
  public void opensWaiting(Person person, String name) {
    Visit visit = archive.as(person).see("/ho-tro?viec=PUBLIC");
    visit.follow(
        visit.page().locator("main tbody th a", new Page.LocatorOptions().setHasText(code)));
    archive.put(name, visit.path());
  }

  // --- from outside

  private Visit stranger() {
    Visit visit = stranger == null ? Browser.shared().asStranger(Browser.PHONE) : stranger;
    stranger = visit;
    return visit;
  }

  @When("người dân nộp hồ sơ hỗ trợ {string} ở {string}:")
  public void applies(String policy, String where, Map<String, String> fields) {
    Visit visit = stranger().see("/ho-tro-nguoi-dan/nop?cs=" + policy);
    Visit.Form form = visit.form("/ho-tro-nguoi-dan/nop").set("dv", where);
    fields.forEach(form::set);
    form.send();
    Locator shown = visit.page().locator("#ma");
    code = visit.status() == 200 && shown.count() > 0 ? Visit.text(shown) : "";
  }

  @Then("người dân được trả lời {string} và những gì đã ghi vẫn còn")
  public void toldAgain(String refusal) {
    assertThat(stranger().status()).isEqualTo(422);
    assertThat(stranger().text()).contains(refusal);
    assertThat(stranger().page().locator("#ten").inputValue()).isNotBlank();
  }

  @Then("người dân tra mã hồ sơ hỗ trợ thấy:")
  public void looks(List<String> texts) {
    String page = looked();
    texts.forEach(text -> assertThat(page).contains(Visit.tidy(text)));
  }

  @Then("người dân tra mã hồ sơ hỗ trợ không thấy:")
  public void looksInVain(List<String> texts) {
    String page = looked();
    texts.forEach(text -> assertThat(page).doesNotContain(Visit.tidy(text)));
  }

  /// With every policy of the catalogue unfolded.
  private String looked() {
    assertThat(code).as("a code was given").isNotEmpty();
    Visit visit = stranger().see("/ho-tro-nguoi-dan?ma=" + code);
    visit.page().evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
    return visit.text();
  }
}
