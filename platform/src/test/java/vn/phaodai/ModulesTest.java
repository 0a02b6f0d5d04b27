// SPDX-License-Identifier: Apache-2.0
package vn.phaodai;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
  @Test
  void everyRoomUsesOnlyTheRoomsItSaysItMay() {
    ApplicationModules rooms =
        ApplicationModules.of(
            PhaoDaiApplication.class, JavaClass.Predicates.resideInAPackage("vn.phaodai.engine.."));

    rooms.verify();
  }
}
