// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.phaodai.access.DemoAccounts;
import vn.phaodai.contacts.ContactWorkload;

/// The tree of one long chain, as the tracing officer of the province asks for it over HTTP.
final class ChainBench {
  private static final String OFFICER = "cdc.tv";
  private static final Pattern MARK = Pattern.compile("class=\"chain-case");

  private final Installation installation;
  private final int port;
  private final PrintStream out;

  ChainBench(Installation installation, int port, PrintStream out) {
    this.installation = installation;
    this.port = port;
    this.out = out;
  }

  /// Whether cases of the chain were drawn.
  boolean run(long contacts, int rounds) throws IOException, InterruptedException {
    ContactWorkload workload = installation.room(ContactWorkload.class);
    String page = "/truy-vet/" + workload.chain(contacts) + "?muc=cay";
    workload.settle();
    DemoAccounts.Row officer =
        installation.room(DemoAccounts.class).list().stream()
            .filter(account -> account.login().equals(OFFICER))
            .findFirst()
            .orElseThrow();
    Visitor visitor = Visitor.signIn(port, officer);
    Visitor.Answer answer = visitor.get(page);
    Times times = new Times();
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      answer = visitor.get(page);
      times.add((System.nanoTime() - start) / 1e6);
    }
    long drawn = MARK.matcher(answer.body()).results().count();
    out.printf(
        Locale.ROOT,
        "http://localhost:%d%s (%s): %d ca vẽ ra, %d người tiếp xúc, %d KB; p50 %.0f ms, lâu nhất %.0f ms (%d lần)%n",
        port,
        page,
        OFFICER,
        drawn,
        workload.count(),
        answer.body().length() >> 10,
        times.percentile(50),
        times.percentile(100),
        times.count());
    return answer.status() == 200 && drawn > 0;
  }
}
