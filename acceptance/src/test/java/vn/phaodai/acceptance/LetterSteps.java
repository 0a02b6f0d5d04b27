// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;

/// Letters going out: drafted, checked by another, signed by whoever may, numbered, sent. And what
/// a new dispatch in place of an old one leaves to be decided.
public final class LetterSteps {
  private final Archive archive;

  public LetterSteps(Archive archive) {
    this.archive = archive;
  }

  @When("{người} soạn công văn nhắc {string} theo {string}")
  public void reminds(Person person, String letter, String name) {
    drafted(person, letter, archive.of(name) + "/nhac", "/nhac");
  }

  @When("{người} soạn báo cáo {string} theo {string}")
  public void reports(Person person, String letter, String name) {
    drafted(person, letter, archive.of(name) + "/bao-cao", "/bao-cao");
  }

  private void drafted(Person person, String letter, String page, String form) {
    Visit visit = archive.as(person).see(page);
    visit.form(form).send();
    succeeded(visit);
    archive.put(letter, visit.path());
  }

  @When("{người} soạn {string} của {string}, ký hiệu {string}, nội dung {string}")
  public void drafts(Person person, String letter, String issuer, String symbol, String body) {
    Visit visit = archive.as(person).see("/cong-van/moi");
    if (visit.offers("/cong-van/moi")) {
      visit.form("/cong-van/moi").choose("coQuan", issuer).send();
    }
    visit
        .form("/cong-van")
        .set("kyHieu", symbol)
        .set("trichYeu", "kiểm tra khu cách ly")
        .set("kinhGui", "Các huyện, thành ủy")
        .set("noiDung", body)
        .send();
    succeeded(visit);
    archive.put(letter, visit.path());
  }

  @When("{người} kiểm tra {string}")
  public void checks(Person person, String letter) {
    triesToCheck(person, letter);
    succeeded(archive.last());
  }

  @When("{người} thử kiểm tra {string}")
  public void triesToCheck(Person person, String letter) {
    press(person, letter, "/kiem-tra");
  }

  @When("{người} ghi {string} ký {string}")
  public void signs(Person person, String signatory, String letter) {
    Visit visit = archive.as(person).see(archive.of(letter));
    visit.form("/ky").choose("nguoiKy", signatory).send();
    succeeded(visit);
  }

  @When("{người} thử ghi {string} ký {string} với thẩm quyền {string}")
  public void signsBeyond(Person person, String signatory, String letter, String mark) {
    Visit visit = archive.as(person).see(archive.of(letter));
    String offered = visit.form("/ky").valueOf("nguoiKy", signatory);
    Map<String, String> sent =
        Map.of(
            "v", visit.page().locator("form[action$='/ky'] input[name=v]").inputValue(),
            "nguoiKy", offered.substring(0, offered.indexOf('_') + 1) + mark,
            "ngay", visit.page().locator("#ngay").inputValue());
    archive.answered(visit.push(archive.of(letter) + "/ky", sent));
  }

  @Then("{người} chọn được {string} ký {string}, không chọn được {string}")
  public void signatories(Person person, String may, String letter, String mayNot) {
    List<String> offered =
        archive.as(person).see(archive.of(letter)).form("/ky").options("nguoiKy");
    assertThat(offered).anyMatch(option -> option.contains(may));
    assertThat(offered).noneMatch(option -> option.contains(mayNot));
  }

  @When("{người} lấy số {string}")
  public void numbers(Person person, String letter) {
    press(person, letter, "/lay-so");
    succeeded(archive.last());
  }

  @When("{người} gửi {string}")
  public void sends(Person person, String letter) {
    press(person, letter, "/gui");
    succeeded(archive.last());
  }

  @When("{người} thử gửi {string} khi chưa có số")
  public void sendsTooEarly(Person person, String letter) {
    Visit visit = archive.as(person).see(archive.of(letter));
    String version = visit.page().locator("input[name=v]").first().inputValue();
    archive.answered(visit.push(archive.of(letter) + "/gui", Map.of("v", version, "kenh", "GIAY")));
  }

  private void press(Person person, String letter, String form) {
    archive.as(person).see(archive.of(letter)).form(form).send();
  }

  @Then("{người} thấy trên {string}:")
  public void sees(Person person, String letter, List<String> texts) {
    String page = archive.as(person).see(archive.of(letter)).text();
    for (String text : texts) {
      assertThat(page).contains(Visit.tidy(text));
    }
  }

  @Then("{người} thấy {int} việc chờ quyết định của {string}")
  public void undecided(Person person, int expected, String name) {
    Visit visit = archive.as(person).see(archive.of(name) + "/thay-the");
    assertThat(visit.page().locator("main tbody tr").count()).isEqualTo(expected);
  }

  @When("{người} cho thôi mọi việc còn mở của {string} vì {string}")
  public void withdraws(Person person, String name, String reason) {
    Visit visit = archive.as(person).see(archive.of(name) + "/thay-the");
    visit.page().locator("main tbody input[name=viec]").all().forEach(box -> box.check());
    visit.form("/thay-the").set("lyDo", reason).send("giu", "false");
    succeeded(visit);
  }

  private void succeeded(Visit visit) {
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }
}
