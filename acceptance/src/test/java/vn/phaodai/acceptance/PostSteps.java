// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import java.util.List;

/// The command post: indicators, visits, the day's report, bulletins.
public final class PostSteps {
  private final Archive archive;

  public PostSteps(Archive archive) {
    this.archive = archive;
  }

  @Then("{người} mở địa chỉ {string} thì thấy:")
  public void sees(Person person, String address, List<String> texts) {
    String page = archive.as(person).see(address).text();
    texts.forEach(text -> assertThat(page).contains(Visit.tidy(text)));
  }

  @Then("{người} mở địa chỉ {string} thì không thấy:")
  public void seesNot(Person person, String address, List<String> texts) {
    String page = archive.as(person).see(address).text();
    texts.forEach(text -> assertThat(page).doesNotContain(Visit.tidy(text)));
  }

  @Then("{người} mở địa chỉ {string} thì bị từ chối, mã {string}")
  public void refused(Person person, String address, String code) {
    Visit visit = archive.as(person).open(address);
    assertThat(visit.status()).isBetween(400, 499);
    assertThat(visit.text()).contains(code);
  }
}
