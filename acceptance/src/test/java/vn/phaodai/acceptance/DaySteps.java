// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Days that pass: a scenario with an exercise of its own, whose clock goes on when the program is
/// started again; and what happens at a day's cut-off.
public final class DaySteps {
  private static final String TODAY = "--today";

  /// Inhabitants of the exercise; `all` for the whole province.
  private static final String PEOPLE = System.getProperty("phaodai.day.people", "20000");

  private final Archive archive;
  private @Nullable Product exercise;

  public DaySteps(Archive archive) {
    this.archive = archive;
  }

  @Given("một cuộc diễn tập riêng bắt đầu lúc {string}")
  public void begins(String moment) {
    Product product =
        Product.start(
            Path.of("target/day-" + System.getProperty("fork", "1")),
            "--people",
            PEOPLE,
            TODAY,
            moment);
    product.awaitWords("Lượt qua chốt");
    exercise = product;
    archive.workOn(product);
  }

  /// @param moment civil time, after what the exercise's clock shows
  @When("diễn tập sang lúc {string}")
  public void goesOn(String moment) {
    Product product = Objects.requireNonNull(exercise, "no exercise of its own has begun");
    product.goOn("--people", PEOPLE, TODAY, moment);
    archive.workOn(product);
  }

  @After
  public void ends() {
    if (exercise != null) {
      exercise.close();
    }
  }

  @When("{người} dùng điện thoại")
  public void takesPhone(Person person) {
    archive.takesPhone(person);
  }

  @When("{người} chốt ngày {string} của {string}")
  public void closes(Person person, String day, String province) {
    Visit visit = archive.as(person).see("/bao-cao");
    visit.form("/bao-cao/chot").choose("tinh", province).set("ngay", day).send();
  }

  @Then("{người} thấy ở báo cáo mới nhất:")
  public void readsReport(Person person, List<String> texts) {
    Visit visit = archive.as(person).see("/bao-cao");
    visit.follow(visit.page().locator("main tbody th a").first());
    String page = visit.text();
    texts.forEach(text -> assertThat(page).contains(Visit.tidy(text)));
  }
}
