// SPDX-License-Identifier: Apache-2.0
package vn.phaodai;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The server's wiring. Started by the command line, which brings the database and the clock.
@SpringBootApplication
@Modulithic(systemName = "Pháo Đài")
@EnableScheduling
public class PhaoDaiApplication {}
