// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static io.cucumber.junit.platform.engine.Constants.FILTER_TAGS_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PROPERTY_NAME;

import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/// Plays the clauses: every scenario of `features/` but the pending ones, and afterwards holds the
/// outcome against `clauses.csv`.
@Suite
@IncludeEngines("cucumber")
@SelectPackages("features")
@ConfigurationParameter(key = GLUE_PROPERTY_NAME, value = "vn.phaodai.acceptance")
@ConfigurationParameter(
    key = PLUGIN_PROPERTY_NAME,
    value = "vn.phaodai.acceptance.Outcomes,html:target/clauses.html")
@ConfigurationParameter(key = FILTER_TAGS_PROPERTY_NAME, value = "not @pending")
class ScenariosTest {
  @AfterSuite
  static void clausesSayWhatScenariosShowed() {
    Outcomes.check(Clause.all());
  }
}
