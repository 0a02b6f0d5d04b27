// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The field: files of laboratories, case files, outbreaks, beds, screening campaigns.
public final class FieldSteps {
  /// Columns of the day's board.
  private static final Set<String> FIGURES =
      Set.of(
          "F1 giao xã",
          "Vào cách ly tập trung",
          "Vào cách ly tại nhà",
          "Hết cách ly",
          "Người bị phong tỏa");

  private final Archive archive;
  private final Map<String, Integer> counted = new HashMap<>();
  private final Map<String, String> campaigns = new HashMap<>();

  public FieldSteps(Archive archive) {
    this.archive = archive;
  }

  // --- files

  @When("{người} nạp tệp {string}:")
  public void handsIn(Person person, String kind, String rows) {
    Visit visit = archive.as(person).see("/nap-tep");
    visit
        .form("/nap-tep")
        .choose("loai", kind)
        .attach("tep", "tep.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8))
        .send("viec", "nap");
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @Then("tệp được nhận {int} dòng mới, {int} dòng đã có, trả lại {int} dòng")
  public void taken(int added, int kept, int rejected) {
    List<String> facts = archive.last().page().locator("main dl.facts dd").allInnerTexts();
    assertThat(facts.subList(1, 4))
        .as(() -> archive.last().text())
        .containsExactly(String.valueOf(added), String.valueOf(kept), String.valueOf(rejected));
  }

  @Then("{người} không có quyền nạp tệp {string}")
  public void mayNotHandIn(Person person, String kind) {
    Visit visit = archive.as(person).open("/nap-tep");
    if (visit.status() == 200) {
      assertThat(visit.page().locator("select[name=loai] option").allInnerTexts())
          .doesNotContain(kind);
    } else {
      assertThat(visit.status()).isEqualTo(403);
    }
  }

  // --- cases

  @Given("{người} đếm {string} ở {string}")
  public void counts(Person person, String what, String unit) {
    counted.put(what + unit + person, rows(person, what, unit));
  }

  @Then("{string} ở {string} mà {người} thấy tăng thêm {int}")
  public void grew(String what, String unit, Person person, int by) {
    assertThat(rows(person, what, unit) - Objects.requireNonNull(counted.get(what + unit + person)))
        .isEqualTo(by);
  }

  private int rows(Person person, String what, String unit) {
    if (FIGURES.contains(what)) {
      return figure(person, what, unit);
    }
    String filter =
        switch (what) {
          case "F0" -> "&tt=CONFIRMED";
          case "nghi ngờ" -> "&tt=SUSPECT";
          case "F0 cộng đồng" -> "&tt=CONFIRMED&noi=COMMUNITY";
          case "F0 trong khu cách ly" -> "&tt=CONFIRMED&noi=QUARANTINE";
          default -> throw new IllegalArgumentException(what);
        };
    Visit visit = archive.as(person).see("/ca?dv=" + unit + filter);
    int found = 0;
    while (true) {
      found += visit.page().locator("main tbody tr").count();
      Locator next = visit.page().locator(".pager a[rel=next]");
      if (next.count() == 0) {
        return found;
      }
      visit.follow(next.first());
    }
  }

  /// A figure of the day in whose evening the demonstration stands: it counts on the next.
  private int figure(Person person, String column, String unit) {
    Visit visit = archive.as(person).see("/tinh-hinh?don-vi=" + unit + "&ngay=2021-09-13");
    Locator groups = visit.page().locator("nav.tabs a");
    for (int group = 0; group < groups.count(); group++) {
      visit.follow(groups.nth(group));
      Locator table = visit.page().locator("table.figures");
      int at = table.locator("thead th").allInnerTexts().indexOf(column);
      if (at > 0) {
        String text = table.locator("tfoot td").nth(at - 1).innerText().strip();
        return text.equals("—") ? 0 : Integer.parseInt(text.replace(".", ""));
      }
    }
    throw new AssertionError("no figure “" + column + "”");
  }

  /// The newest case of a unit.
  @When("{người} mở ca mới nhất ở {string}")
  public void opensNewest(Person person, String unit) {
    Visit visit = archive.as(person).see("/ca?dv=" + unit);
    visit.follow(visit.page().locator("main tbody th a").first());
    archive.put("ca " + unit, visit.path());
  }

  private Visit file(Person person, String unit) {
    return archive.as(person).see(archive.of("ca " + unit));
  }

  @Then("{người} thấy ở ca ấy của {string}:")
  public void seesInCase(Person person, String unit, List<String> texts) {
    String page = file(person, unit).text();
    texts.forEach(text -> assertThat(page).contains(Visit.tidy(text)));
  }

  @When("{người} khám ca ấy của {string}: {string}")
  public void examines(Person person, String unit, String facts) {
    Visit visit = file(person, unit);
    Visit.Form form = visit.form("/kham").set("luc", "2021-09-12T10:00");
    for (String fact : facts.split(", ")) {
      String[] parts = fact.split(" = ");
      form.set("f." + parts[0], parts[1]);
    }
    form.send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @When("{người} phân loại ca ấy của {string} vào nhóm {string}, tầng {int}")
  public void triages(Person person, String unit, String group, int tier) {
    file(person, unit)
        .form("/phan-loai")
        .choose("nhom", group)
        .set("tang", String.valueOf(tier))
        .send();
  }

  @When("{người} thử phân loại ca ấy của {string} bằng địa chỉ trực tiếp")
  public void pushesTriage(Person person, String unit) {
    archive.answered(
        archive
            .as(person)
            .push(
                archive.of("ca " + unit) + "/phan-loai",
                Map.of("v", "0", "nhom", "LOW", "tang", "1")));
  }

  @When("{người} cấp giường {string} cho ca ấy của {string}")
  public void admits(Person person, String ward, String unit) {
    Visit visit = file(person, unit);
    visit.form("/giuong").choose("giuong", ward).send();
  }

  @When("{người} lập {string} có {int} giường tầng {int} ở {string}")
  public void provides(Person person, String facility, int beds, int tier, String unit) {
    Visit visit = archive.as(person).see("/ca/giuong");
    visit
        .form("/ca/giuong")
        .set("ten", facility)
        .set("dv", unit)
        .set("tang" + tier, String.valueOf(beds))
        .send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @Then("{người} thấy {string} ở trang Giường: {string}")
  public void seesWard(Person person, String facility, String words) {
    Visit visit = archive.as(person).see("/ca/giuong");
    assertThat(Visit.text(row(visit, facility))).contains(Visit.tidy(words));
  }

  @When("{người} ghi mốc {string} của ca ấy ở {string} lúc {string}")
  public void stamps(Person person, String hop, String unit, String at) {
    Visit visit = file(person, unit);
    visit.form("/moc").choose("moc", hop).set("luc", at).send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  // --- outbreaks

  @When("{người} lập ổ dịch {string} ở {string} với {int} ca cộng đồng mới nhất")
  public void opensOutbreak(Person person, String name, String unit, int cases) {
    Visit visit = archive.as(person).see("/ca?dv=" + unit + "&tt=CONFIRMED&noi=COMMUNITY");
    List<String> codes = visit.page().locator("main tbody th a").allInnerTexts();
    visit.see("/o-dich");
    visit.form("/o-dich").set("ten", name).set("dv", unit).set("ngay", "2021-09-12").send();
    archive.put(name, visit.path());
    for (String code : codes.subList(0, cases)) {
      visit.form("/ca").set("ma", Visit.tidy(code)).send();
      assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
    }
  }

  @When("{người} thử kết thúc ổ dịch {string}")
  public void triesToClose(Person person, String name) {
    archive.as(person).see(archive.of(name)).form("/ket-thuc").send();
  }

  @Then("{người} thấy ổ dịch {string}: {string}")
  public void seesOutbreak(Person person, String name, String words) {
    Visit visit = archive.as(person).see("/o-dich");
    assertThat(Visit.text(row(visit, name))).contains(Visit.tidy(words));
  }

  @Then("{người} không thấy ổ dịch {string}")
  public void seesNoOutbreak(Person person, String name) {
    assertThat(archive.as(person).see("/o-dich").text()).doesNotContain(Visit.tidy(name));
  }

  // --- screening

  @When(
      "{người} lập đợt sàng lọc {string} ở {string}, mẫu số {string}, chỉ tiêu {int} %, từ {string} đến {string}")
  public void plans(
      Person person,
      String name,
      String unit,
      String denominator,
      int target,
      String from,
      String to) {
    Visit visit = archive.as(person).see("/xet-nghiem");
    visit
        .form("/xet-nghiem/dot")
        .set("ten", name)
        .set("dv", unit)
        .choose("mauSo", denominator)
        .set("chiTieu", String.valueOf(target))
        .set("tu1", from)
        .set("den1", to)
        .set("gop", "1")
        .send();
    if (visit.status() == 200) {
      campaigns.put(name, visit.path().replaceFirst("[?#].*", ""));
    }
  }

  @When("{người} đặt mẫu số {int} người, chỉ tiêu {int} người cho {string} trong đợt {string}")
  public void assigns(Person person, int people, int quota, String unit, String name) {
    Visit visit = archive.as(person).see(campaign(name));
    visit
        .form("/giao")
        .set("dan-" + unit, String.valueOf(people))
        .set("chitieu-" + unit, String.valueOf(quota))
        .send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @When("{người} cho nhiệm vụ {string} chờ đợt {string}")
  public void awaits(Person person, String words, String name) {
    Visit visit = archive.as(person).see(campaign(name));
    visit.form("/cho").choose("viec", words).send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @Then("{người} thấy đợt {string}: {string}")
  public void seesCampaign(Person person, String name, String words) {
    Visit visit = archive.as(person).see("/xet-nghiem");
    assertThat(Visit.text(row(visit, name))).contains(Visit.tidy(words));
  }

  @Then("{người} không thấy đợt {string}")
  public void seesNoCampaign(Person person, String name) {
    assertThat(archive.as(person).see("/xet-nghiem").text()).doesNotContain(Visit.tidy(name));
  }

  @Then("{người} thấy ở trang {trang}:")
  public void seesOnPage(Person person, String path, List<String> texts) {
    String page = archive.as(person).see(path).text();
    texts.forEach(text -> assertThat(page).contains(Visit.tidy(text)));
  }

  @Then("{người} không thấy ở trang {trang}:")
  public void seesNotOnPage(Person person, String path, List<String> texts) {
    String page = archive.as(person).see(path).text();
    texts.forEach(text -> assertThat(page).doesNotContain(Visit.tidy(text)));
  }

  private String campaign(String name) {
    return Objects.requireNonNull(campaigns.get(name), () -> "no campaign is called " + name);
  }

  private static Locator row(Visit visit, String words) {
    return visit
        .page()
        .locator("main tbody tr", new Page.LocatorOptions().setHasText(words))
        .first();
  }
}
