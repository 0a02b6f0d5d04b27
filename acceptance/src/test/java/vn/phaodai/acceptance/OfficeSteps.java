// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// The counter: documents come in, are corrected, confirmed, withdrawn.
public final class OfficeSteps {
  private static final String NEW_NUMBER = "<số mới>";
  private static final AtomicInteger NUMBERS = new AtomicInteger(700);

  private final Archive archive;

  public OfficeSteps(Archive archive) {
    this.archive = archive;
  }

  @Given("{người} đã có {string} trong kho, ghi là {string}")
  public void finds(Person person, String name, String label) {
    Visit visit = archive.as(person).see("/chi-dao");
    Locator link =
        visit
            .page()
            .locator(
                "main table a",
                new com.microsoft.playwright.Page.LocatorOptions().setHasText(label));
    assertThat(link.count()).as("“%s” in the list", label).isPositive();
    // the samples were registered first, so they stand last
    archive.put(name, String.valueOf(link.last().getAttribute("href")));
  }

  @When("{người} vào sổ {string} với nội dung:")
  public void registers(Person person, String name, String text) {
    Visit visit = triesToRegister(person, text);
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
    archive.put(name, visit.path());
  }

  @When("{người} thử vào sổ văn bản với nội dung:")
  public void tries(Person person, String text) {
    triesToRegister(person, text);
  }

  private Visit triesToRegister(Person person, String text) {
    Visit visit = archive.as(person).see("/chi-dao/moi");
    visit.form("/chi-dao").set("vanBan", numbered(text)).send();
    return visit;
  }

  /// Scenarios that start from the same document each get one of their own.
  private static String numbered(String text) {
    return text.contains(NEW_NUMBER)
        ? text.replace(NEW_NUMBER, String.valueOf(NUMBERS.incrementAndGet()))
        : text;
  }

  @When("{người} xác nhận {string}")
  public void confirms(Person person, String name) {
    Visit visit = tryToConfirm(person, name);
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @When("{người} thử xác nhận {string}")
  public Visit tryToConfirm(Person person, String name) {
    Visit visit = archive.as(person).see(archive.of(name));
    visit.form("/xac-nhan").send();
    return visit;
  }

  @When("{người} xác nhận {string} là văn bản khác cùng số")
  public void confirmsTwin(Person person, String name) {
    Visit visit = archive.as(person).see(archive.of(name));
    visit.form("/xac-nhan").set("haiVanBan", "true").send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @When("{người} vào sổ và xác nhận {string} với nội dung:")
  public void registersAndConfirms(Person person, String name, String text) {
    registers(person, name, text);
    confirms(person, name);
  }

  @When("{người} ghi {string} nhận chức {string} của {string} từ ngày {string}")
  public void handsOver(Person person, String official, String seat, String body, String day) {
    Visit visit = archive.as(person).see("/to-chuc?q=" + Encoded.of(body));
    visit.follow(
        visit.page().locator("main a", new Page.LocatorOptions().setHasText(body)).first());
    visit
        .form("/ban-giao")
        .choose("chuc-danh", seat)
        .set("ho-ten", official)
        .set("tu-ngay", day)
        .set("quyet-dinh", "Quyết định 118-QĐ/TU")
        .send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @When("{người} chấp nhận chữ ký của {string} vì {string}")
  public void acceptsSigner(Person person, String name, String reason) {
    Visit visit = archive.as(person).see(archive.of(name) + "?muc=thong-tin");
    visit.form("/nguoi-ky/chap-nhan").set("lyDo", reason).send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @When("{người} thử chấp nhận chữ ký của {string} bằng địa chỉ trực tiếp")
  public void pushesAcceptance(Person person, String name) {
    Visit visit = archive.as(person);
    archive.answered(
        visit.push(archive.of(name) + "/nguoi-ky/chap-nhan", Map.of("lyDo", "Tôi biết người này")));
  }

  @When("{người} bổ sung {string} của {string} là {string}")
  public void completes(Person person, String field, String name, String value) {
    Visit visit = archive.as(person).see(archive.of(name) + "?muc=thong-tin");
    visit.form("/tieu-de").choose("truong", field).set("giaTri", value).send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @When("{người} thử bổ sung mục {word} của {string} là {string}")
  public void triesToComplete(Person person, String field, String name, String value) {
    Visit visit = archive.as(person);
    archive.answered(
        visit.push(archive.of(name) + "/tieu-de", Map.of("truong", field, "giaTri", value)));
  }

  @When("{người} sửa nội dung nhiệm vụ {int} của {string} thành {string}")
  public void correctsText(Person person, int ordinal, String name, String text) {
    Visit visit = archive.as(person).see(archive.of(name) + "/nhiem-vu/" + ordinal + "/sua");
    visit.form("/sua").set("noiDung", text).send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @When("{người} thử sửa nội dung nhiệm vụ {int} của {string} bằng địa chỉ trực tiếp")
  public void pushesCorrection(Person person, int ordinal, String name) {
    Visit visit = archive.as(person);
    archive.answered(
        visit.push(
            archive.of(name) + "/nhiem-vu/" + ordinal + "/sua",
            Map.of("noiDung", "Sửa sau khi đã giao")));
  }

  @When("{người} giao nhiệm vụ {int} của {string} cho {string} với hạn {string}")
  public void assigns(Person person, int ordinal, String name, String body, String day) {
    Visit visit =
        archive.as(person).see(archive.of(name) + "/giao/" + ordinal + "?q=" + Encoded.of(body));
    String action = archive.of(name) + "/giao/";
    visit.formTo(action).choose("coQuan", body).set("han", day).send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @When("{người} thử xác nhận {string} bằng địa chỉ trực tiếp")
  public void pushesConfirmation(Person person, String name) {
    Visit visit = archive.as(person);
    archive.answered(visit.push(archive.of(name) + "/xac-nhan", Map.of()));
  }
}
