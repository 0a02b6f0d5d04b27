// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import java.util.List;

/// `docs/clauses.md`, written from the clauses that the scenarios are held against.
final class ClausesPage {
  private static final String HEAD =
      """
      # Hai công văn, từng ý một

      Hai công văn là mệnh lệnh, không phải bản mô tả phần mềm. Trang này tách ba điều: văn bản **nói** gì, chúng tôi
      **suy ra** gì, chúng tôi **thêm** gì; và ý nào đã chạy được.

      *The two dispatches are orders, not a specification: what they state, what we infer and what we add are kept
      apart. A clause “works” (chạy được) when every scenario tagged with its id passes against the running product;
      “in part” (một phần) says what is lacking; “pending” (chưa làm) has no scenario and is never counted as passed.
      This page is generated from `platform/src/main/resources/vn/phaodai/shell/clauses.csv`, which the product shows at
      `/tro-giup/dieu-khoan` and the tests read; change that file and run the acceptance tests with
      `-Dclauses.write=true`.*
      """;

  static String of(List<Clause> clauses) {
    StringBuilder page = new StringBuilder(HEAD);
    page.append('\n');
    for (Clause.Status status : Clause.Status.values()) {
      page.append("- ").append(status.vietnamese()).append(": ");
      page.append(clauses.stream().filter(c -> c.status() == status).count()).append('\n');
    }
    section(page, "Kiên Giang", clauses.stream().filter(c -> c.id().startsWith("KG")).toList());
    section(page, "Trà Vinh", clauses.stream().filter(c -> c.id().startsWith("TV")).toList());
    return page.toString();
  }

  private static void section(StringBuilder page, String title, List<Clause> clauses) {
    page.append("\n## ").append(title).append("\n\n");
    page.append("| Ý | Văn bản nói | Suy ra | Thêm | Trang | Kịch bản | Tình trạng |\n");
    page.append("|---|---|---|---|---|---|---|\n");
    for (Clause clause : clauses) {
      page.append("| ")
          .append(
              String.join(
                  " | ",
                  clause.id(),
                  clause.states(),
                  orDash(clause.inferred()),
                  orDash(clause.added()),
                  clause.page().isBlank() ? "–" : "`" + clause.page() + "`",
                  clause.status() == Clause.Status.PENDING ? "–" : "`@" + clause.id() + "`",
                  state(clause)))
          .append(" |\n");
    }
  }

  private static String orDash(String text) {
    return text.isBlank() ? "–" : text;
  }

  private static String state(Clause clause) {
    String state = "**" + clause.status().vietnamese() + "**";
    return clause.missing().isBlank() ? state : state + ": " + clause.missing();
  }

  private ClausesPage() {}
}
