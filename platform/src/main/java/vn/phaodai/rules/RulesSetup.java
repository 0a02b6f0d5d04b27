// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.rules;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.phaodai.engine.rules.RuleBook;

/// The shipped rule files as the one [RuleBook] that every room asks.
@Configuration
class RulesSetup {
  @Bean
  RuleBook ruleBook() throws IOException {
    return ShippedRules.read();
  }
}
