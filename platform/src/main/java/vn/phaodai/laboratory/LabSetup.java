// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.tables.Receiver;
import vn.phaodai.territory.RowUnits;

/// The kinds of files that this room takes.
@Configuration
class LabSetup {
  @Bean
  Receiver specimenReceiver(
      LabBook book, RowUnits units, LabSight sight, OperatingClock clock, SamplingSheet sheet) {
    return new SampleReceiver(SampleFile.SPECIMENS, book, units, sight, clock, sheet);
  }

  @Bean
  Receiver resultReceiver(LabBook book, RowUnits units, LabSight sight, OperatingClock clock) {
    return new SampleReceiver(SampleFile.RESULTS, book, units, sight, clock, null);
  }

  @Bean
  Receiver poolReceiver(LabBook book, OperatingClock clock) {
    return new PoolReceiver(book, clock);
  }
}
