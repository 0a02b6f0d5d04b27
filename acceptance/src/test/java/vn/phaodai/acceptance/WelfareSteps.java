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
import java.util.Objects;
import java.util.stream.IntStream;

/// What somebody lacks, from the telephone to the receiver's word.
public final class WelfareSteps {
  private final Archive archive;
  private final Map<String, int[]> counted = new HashMap<>();

  public WelfareSteps(Archive archive) {
    this.archive = archive;
  }

  @When("{người} ghi nhu cầu {string}, {int}, của {string} ở {string}")
  public void tells(Person person, String kind, int quantity, String name, String unit) {
    told(person, kind, quantity, "ten", name, unit);
  }

  @When("{người} ghi nhu cầu {string}, {int}, của hộ số {string} ở {string}")
  public void tellsOfHousehold(
      Person person, String kind, int quantity, String household, String unit) {
    told(person, kind, quantity, "ho", household, unit);
  }

  private void told(
      Person person, String kind, int quantity, String whose, String value, String unit) {
    Visit visit = archive.as(person).see("/cham-lo/ghi");
    visit
        .form("/cham-lo/nhu-cau")
        .set(whose, value)
        .set("xa", unit)
        .choose("loai", kind)
        .set("soLuong", String.valueOf(quantity))
        .send();
    archive.answered(visit.text());
    archive.put("nhu cầu " + value, visit.path());
  }

  @When("{người} mở sổ nhóm {string} ở {string}, ghi nhu cầu {string}, {int}, của {string}")
  public void tellsOfMember(
      Person person, String group, String unit, String kind, int quantity, String name) {
    Visit visit = archive.as(person).see("/cham-lo/nhom?dv=" + unit);
    visit.follow(
        visit
            .page()
            .locator("main tbody tr", new Page.LocatorOptions().setHasText(group))
            .filter(new Locator.FilterOptions().setHasText(given(name)))
            .first()
            .locator("th a"));
    visit.follow(visit.page().locator("main a[href^='/cham-lo/ghi?nguoi=']"));
    visit
        .form("/cham-lo/nhu-cau")
        .choose("loai", kind)
        .set("soLuong", String.valueOf(quantity))
        .send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
    archive.put("nhu cầu " + name, visit.path());
  }

  @When("{người} mở lại nhu cầu lương thực của hộ {string} ở {string}")
  public void reopens(Person person, String household, String unit) {
    Visit visit = archive.as(person).see("/cham-lo?dv=" + unit);
    visit.follow(
        visit
            .page()
            .locator("#chua-dap-ung tbody tr", new Page.LocatorOptions().setHasText(household))
            .first()
            .locator("th a"));
    archive.put("nhu cầu " + household, visit.path());
  }

  @When("{người} ghi {string} đã giao {int} cho nhu cầu của {string}, minh chứng {string}")
  public void brought(Person person, String giver, int quantity, String whose, String evidence) {
    Visit visit = archive.as(person).see(archive.of("nhu cầu " + whose));
    visit
        .form("/giao")
        .choose("coQuan", giver)
        .set("soLuong", String.valueOf(quantity))
        .set("minhChung", evidence)
        .send();
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @When("{người} hỏi người nhận ở nhu cầu của {string}: đã nhận")
  public void heard(Person person, String whose) {
    Visit visit = archive.as(person).see(archive.of("nhu cầu " + whose));
    visit.follow(visit.page().locator("main button[name=da][value=true]").first());
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @When("{người} hỏi người nhận ở nhu cầu của {string}: chưa nhận, vì {string}")
  public void denied(Person person, String whose, String why) {
    Visit visit = archive.as(person).see(archive.of("nhu cầu " + whose));
    visit.page().locator("main tbody input[name=lyDo]").first().fill(why);
    visit.follow(visit.page().locator("main button[name=da][value=false]").first());
    assertThat(visit.status()).as(() -> visit.text()).isEqualTo(200);
  }

  @When("{người} thử tự xác nhận nhu cầu của {string} bằng địa chỉ trực tiếp, như {người} thấy")
  public void confirmsOwn(Person person, String whose, Person other) {
    Visit seen = archive.as(other).see(archive.of("nhu cầu " + whose));
    String action =
        seen.page().locator("main form[action*='/nhan/']").first().getAttribute("action");
    archive.answered(archive.as(person).push(action, Map.of("da", "true")));
  }

  @Then("{người} thấy ở nhu cầu của {string}:")
  public void seesNeed(Person person, String whose, List<String> texts) {
    String page = archive.as(person).see(archive.of("nhu cầu " + whose)).text();
    texts.forEach(text -> assertThat(page).contains(Visit.tidy(text)));
  }

  @Then("{người} thấy ở Chăm lo đời sống của {string}:")
  public void seesBoard(Person person, String unit, List<String> texts) {
    String page = archive.as(person).see("/cham-lo?dv=" + unit).text();
    texts.forEach(text -> assertThat(page).contains(Visit.tidy(text)));
  }

  @Then("{người} không thấy ở Chăm lo đời sống của {string}:")
  public void seesNotOnBoard(Person person, String unit, List<String> texts) {
    String page = archive.as(person).see("/cham-lo?dv=" + unit).text();
    texts.forEach(text -> assertThat(page).doesNotContain(Visit.tidy(text)));
  }

  /// What a masked name shows: its last word.
  private static String given(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private List<String> cells(Person person, String unit, String row) {
    return archive
        .as(person)
        .see("/cham-lo?dv=" + unit)
        .page()
        .locator("main tbody tr", new Page.LocatorOptions().setHasText(row))
        .first()
        .locator("td")
        .allInnerTexts();
  }

  /// How many are in a group, and how many of them received something.
  private int[] group(Person person, String group, String unit) {
    List<String> cells = cells(person, unit, group);
    return new int[] {number(cells.get(0)), number(cells.get(1))};
  }

  /// How many received of how many who were asked.
  private int[] real(Person person, String unit) {
    String[] parts = cells(person, unit, "Thực chất").get(1).split("/");
    return new int[] {number(parts[0]), number(parts[1])};
  }

  private static int number(String text) {
    return Integer.parseInt(text.strip().replace(".", ""));
  }

  @Given("{người} đếm nhóm {string} của {string}")
  public void counts(Person person, String group, String unit) {
    counted.put(group, group(person, group, unit));
    counted.put("thực chất", real(person, unit));
  }

  @Then("nhóm {string} của {string} mà {người} thấy tăng thêm {int} người, {int} đã nhận hỗ trợ")
  public void seesGroup(String group, String unit, Person person, int people, int supported) {
    assertThat(rise(group, group(person, group, unit))).containsExactly(people, supported);
  }

  @Then("thực chất của {string} mà {người} thấy tăng thêm {int} đã nhận trên {int} đã hỏi")
  public void seesReal(String unit, Person person, int received, int heard) {
    assertThat(rise("thực chất", real(person, unit))).containsExactly(received, heard);
  }

  private int[] rise(String what, int[] now) {
    int[] before = Objects.requireNonNull(counted.get(what));
    return new int[] {now[0] - before[0], now[1] - before[1]};
  }

  @Then("{người} thấy ở {string} nhu cầu của {string} đứng trước nhu cầu của {string}")
  public void seesBefore(Person person, String unit, String first, String second) {
    List<String> rows = unmet(person, unit);
    assertThat(place(rows, first)).as(() -> rows.toString()).isBetween(0, place(rows, second) - 1);
  }

  @Then("{người} thấy ở {string} nhu cầu của {string}: {string}, {string}")
  public void seesUnmet(Person person, String unit, String whose, String kind, String words) {
    List<String> rows = unmet(person, unit);
    assertThat(place(rows, whose)).as(() -> rows.toString()).isNotNegative();
    assertThat(rows.get(place(rows, whose))).contains(kind, words);
  }

  @Then("{người} thấy ở {string} nhu cầu của {string} không còn chờ")
  public void seesNoMore(Person person, String unit, String whose) {
    assertThat(place(unmet(person, unit), whose)).isNegative();
  }

  private List<String> unmet(Person person, String unit) {
    return archive
        .as(person)
        .see("/cham-lo?dv=" + unit)
        .page()
        .locator("#chua-dap-ung tbody tr")
        .allInnerTexts()
        .stream()
        .map(Visit::tidy)
        .toList();
  }

  /// A masked name shows its last word, a household its number; below zero where it is not there.
  private static int place(List<String> rows, String whose) {
    return IntStream.range(0, rows.size())
        .filter(i -> rows.get(i).contains(given(whose)))
        .findFirst()
        .orElse(-1);
  }

  @Then("{người} không được mở sổ nhóm cần chăm lo")
  public void mayNotList(Person person) {
    assertThat(archive.as(person).open("/cham-lo/nhom").status()).isEqualTo(403);
  }
}
