// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import java.util.List;

/// What a person sees, does not see, or is told.
public final class SeeingSteps {
  private final Archive archive;

  public SeeingSteps(Archive archive) {
    this.archive = archive;
  }

  @Then("{người} thấy ở {string}, mục {mục}:")
  public void sees(Person person, String name, String section, List<String> texts) {
    String page = open(person, name, section).text();
    for (String text : texts) {
      assertThat(page).contains(Visit.tidy(text));
    }
  }

  @Then("{người} không thấy ở {string}, mục {mục}:")
  public void seesNot(Person person, String name, String section, List<String> texts) {
    String page = open(person, name, section).text();
    for (String text : texts) {
      assertThat(page).doesNotContain(Visit.tidy(text));
    }
  }

  private Visit open(Person person, String name, String section) {
    return archive.as(person).see(archive.of(name) + "?muc=" + section);
  }

  @Then("{người} thấy dẫn chiếu {string} của {string}: {string}")
  public void citation(Person person, String code, String name, String words) {
    Visit visit = open(person, name, "thong-tin");
    List<String> lines =
        visit.page().locator("main section li").allInnerTexts().stream()
            .map(Visit::tidy)
            .filter(line -> line.startsWith(code))
            .toList();
    assertThat(lines).as("citations of %s", code).hasSize(1);
    assertThat(lines.getFirst()).endsWith(Visit.tidy(words));
  }

  @Then("{người} không tìm thấy {string}")
  public void findsNot(Person person, String name) {
    Visit visit = archive.as(person).open(archive.of(name));
    assertThat(visit.status()).isEqualTo(404);
    assertThat(visit.text()).contains("DIRECTIVES-001");
  }

  @Then("{người} tìm {string} ở Chỉ đạo thì thấy {int} văn bản")
  public void searches(Person person, String words, int expected) {
    Visit visit = archive.as(person).see("/chi-dao?q=" + Encoded.of(words));
    assertThat(visit.page().locator("main tbody tr").count()).isEqualTo(expected);
  }

  @Then("{người} thấy ở danh sách Chỉ đạo:")
  public void seesInList(Person person, List<String> texts) {
    String page = archive.as(person).see("/chi-dao").text();
    for (String text : texts) {
      assertThat(page).contains(Visit.tidy(text));
    }
  }

  @Then("{người} không thấy ở danh sách Chỉ đạo:")
  public void seesNotInList(Person person, List<String> texts) {
    String page = archive.as(person).see("/chi-dao").text();
    for (String text : texts) {
      assertThat(page).doesNotContain(Visit.tidy(text));
    }
  }

  @Then("bị từ chối, mã {string}, vì {string}")
  public void refused(String code, String reason) {
    assertThat(archive.last().status()).isBetween(400, 499);
    assertThat(archive.answer()).contains(code).contains(Visit.tidy(reason));
  }

  @Then("bị từ chối vì không có quyền")
  public void forbidden() {
    assertThat(archive.last().status()).as(() -> archive.answer()).isEqualTo(403);
  }
}
