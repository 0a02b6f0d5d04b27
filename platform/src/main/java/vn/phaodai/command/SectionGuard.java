// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes one section of a report so that its failure is its own: it runs between a savepoint and
/// the next, and where it fails the section says so and the rest of the report stands.
@Component
class SectionGuard {
  private static final Logger LOG = LoggerFactory.getLogger(SectionGuard.class);

  private final TransactionTemplate nested;
  private final ReportWords words;

  SectionGuard(PlatformTransactionManager transactions, ReportWords words) {
    this.nested = new TransactionTemplate(transactions);
    this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.words = words;
  }

  /// @param title key of what the section is called
  DailyReport.Section write(String title, Supplier<DailyReport.Section> section) {
    try {
      return nested.execute(_ -> section.get());
    } catch (RuntimeException e) {
      LOG.error("section {} of the daily report failed", title, e);
      return DailyReport.Section.of(words.say(title), words.say("command.report.failed"));
    }
  }
}
