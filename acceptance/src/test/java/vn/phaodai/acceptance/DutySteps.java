// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a body owes by a document: reported, proved, reviewed, passed on, given more time.
public final class DutySteps {
  private static final List<String> LISTS = List.of("can-lam", "da-xong");

  private final Archive archive;

  public DutySteps(Archive archive) {
    this.archive = archive;
  }

  @When("{người} báo tiến độ {int}% việc của {string} theo {string}: {string}")
  public void reports(Person person, int percent, String body, String name, String text) {
    Visit visit = open(person, body, name);
    visit
        .form("/bao-cao")
        .set("noiDung", text)
        .set("tienDo", String.valueOf(percent))
        .send("hoanThanh", "false");
    succeeded(visit);
  }

  @When("{người} báo hoàn thành việc của {string} theo {string}, minh chứng {string}")
  public void submits(Person person, String body, String name, String reference) {
    Visit visit = open(person, body, name);
    visit
        .form("/bao-cao")
        .set("noiDung", "Đã thực hiện xong, gửi kèm minh chứng.")
        .set("vanBan", reference)
        .attach(
            "tep",
            "bien-ban.txt",
            "text/plain",
            ("Biên bản kiểm tra: " + reference).getBytes(StandardCharsets.UTF_8))
        .send("hoanThanh", "true");
    succeeded(visit);
  }

  @When("{người} thử báo hoàn thành việc của {string} theo {string} không có minh chứng")
  public void submitsWithoutEvidence(Person person, String body, String name) {
    open(person, body, name).form("/bao-cao").set("noiDung", "Đã xong.").send("hoanThanh", "true");
  }

  @When("{người} chấp nhận việc của {string} theo {string}")
  public void accepts(Person person, String body, String name) {
    Visit visit = open(person, body, name);
    visit.form("/tham-dinh").set("noiDung", "Đạt.").send("dat", "true");
    succeeded(visit);
  }

  @When("{người} trả lại việc của {string} theo {string} vì {string}")
  public void givesBack(Person person, String body, String name, String reason) {
    Visit visit = open(person, body, name);
    visit.form("/tham-dinh").set("noiDung", reason).send("dat", "false");
    succeeded(visit);
  }

  @When("{người} thử chấp nhận việc của {string} theo {string} bằng địa chỉ trực tiếp")
  public void pushesAcceptance(Person person, String body, String name) {
    push(person, body, name, "/tham-dinh", Map.of("dat", "true", "noiDung", "Đạt."));
  }

  @When("{người} thử báo cáo việc của {string} theo {string} bằng địa chỉ trực tiếp")
  public void pushesReport(Person person, String body, String name) {
    push(person, body, name, "/bao-cao", Map.of("tienDo", "50", "noiDung", "Đã làm."));
  }

  private void push(
      Person person, String body, String name, String command, Map<String, String> fields) {
    Visit visit = archive.as(person).see(known(body, name));
    Map<String, String> sent = new HashMap<>(fields);
    // the state that the person has before their eyes; a stale one would be refused for that alone
    sent.put("v", visit.page().locator("input[name=v]").first().inputValue());
    archive.answered(visit.push(known(body, name) + command, sent));
  }

  @When("{người} ấn định hạn việc của {string} theo {string} là {string}")
  public void setsDeadline(Person person, String body, String name, String day) {
    Visit visit = triesDeadline(person, body, name, day);
    succeeded(visit);
  }

  @When("{người} thử ấn định hạn việc của {string} theo {string} là {string}")
  public Visit triesDeadline(Person person, String body, String name, String day) {
    Visit visit = open(person, body, name);
    visit.form("/han").set("han", day).set("lyDo", "Ban Thường vụ yêu cầu có ngày cụ thể").send();
    return visit;
  }

  @When("{người} giao tiếp việc của {string} theo {string} cho tất cả cấp ủy cấp dưới")
  public void cascades(Person person, String body, String name) {
    succeeded(triesToCascade(person, body, name));
  }

  @When("{người} thử giao tiếp việc của {string} theo {string} cho tất cả cấp ủy cấp dưới")
  public Visit triesToCascade(Person person, String body, String name) {
    Visit visit = open(person, body, name);
    visit.form("/giao-tiep").set("tatCa", "PARTY_COMMITTEE").send();
    return visit;
  }

  @When("{người} xin gia hạn việc của {string} theo {string} đến {string} vì {string}")
  public void asks(Person person, String body, String name, String day, String reason) {
    Visit visit = open(person, body, name);
    visit.form("/xin-gia-han").set("han", day).set("lyDo", reason).send();
    succeeded(visit);
  }

  @When("{người} đồng ý gia hạn việc của {string} theo {string}")
  public void grants(Person person, String body, String name) {
    Visit visit = open(person, body, name);
    visit.form("/gia-han").set("noiDung", "Đồng ý vì lý do chính đáng").send("dongY", "true");
    succeeded(visit);
  }

  @Then("{người} thấy việc của {string} theo {string}: {string}")
  public void sees(Person person, String body, String name, String words) {
    assertThat(open(person, body, name).text()).contains(Visit.tidy(words));
  }

  @Then("{người} không thấy việc của {string} theo {string}: {string}")
  public void seesNot(Person person, String body, String name, String words) {
    assertThat(open(person, body, name).text()).doesNotContain(Visit.tidy(words));
  }

  @Then("{người} không mở được việc của {string} theo {string}")
  public void cannotOpen(Person person, String body, String name) {
    Visit visit = archive.as(person).open(known(body, name));
    assertThat(visit.status()).isEqualTo(404);
    assertThat(visit.text()).contains("DIRECTIVES-001");
  }

  @Then("{người} không có việc theo {string} ở mục {danhSách}")
  public void hasNone(Person person, String name, String list) {
    assertThat(rows(archive.as(person), name, list)).isZero();
  }

  @Then("{người} có {int} việc theo {string} ở mục {danhSách}")
  public void hasSome(Person person, int expected, String name, String list) {
    assertThat(rows(archive.as(person), name, list)).isEqualTo(expected);
  }

  /// How many rows of a list belong to a document, over all its pages.
  private int rows(Visit visit, String name, String list) {
    visit.see("/viec?muc=" + list);
    int found = 0;
    while (true) {
      found +=
          visit.page().locator("main tbody tr:has(a[href='" + archive.of(name) + "'])").count();
      Locator next = visit.page().locator(".pager a");
      if (next.count() == 0) {
        return found;
      }
      visit.follow(next.first());
    }
  }

  private void succeeded(Visit visit) {
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  private String known(String body, String name) {
    String path = archive.duty(body, name);
    assertThat(path).as("somebody has opened what %s owes by %s", body, name).isNotNull();
    return String.valueOf(path);
  }

  /// Opens a body's duty by way of the person's own list, or again where it was found before.
  private Visit open(Person person, String body, String name) {
    Visit visit = archive.as(person);
    String path = archive.duty(body, name);
    if (path != null) {
      return visit.see(path);
    }
    for (String list : LISTS) {
      visit.see("/viec?muc=" + list);
      while (true) {
        Locator row = row(visit, body, name);
        if (row.count() > 0) {
          visit.follow(row.first().locator("th a").first());
          archive.putDuty(body, name, visit.path());
          return visit;
        }
        Locator next = visit.page().locator(".pager a");
        if (next.count() == 0) {
          break;
        }
        visit.follow(next.first());
      }
    }
    throw new AssertionError("%s has no duty of %s by %s".formatted(person, body, name));
  }

  private Locator row(Visit visit, String body, String name) {
    Page page = visit.page();
    return page.locator("main tbody tr:has(a[href='" + archive.of(name) + "'])")
        .filter(
            new Locator.FilterOptions()
                .setHas(page.locator("td", new Page.LocatorOptions().setHasText(body))));
  }
}
