// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The methods that `phaodai alarm` knows, by the names of its contract.
enum AlarmAlgorithm {
  EARS_C1,
  EARS_C2,
  EARS_C3,
  FARRINGTON,
  FARRINGTON_FLEXIBLE;

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean isEars() {
    return switch (this) {
      case EARS_C1, EARS_C2, EARS_C3 -> true;
      case FARRINGTON, FARRINGTON_FLEXIBLE -> false;
    };
  }

  static Optional<AlarmAlgorithm> find(String name) {
    return Arrays.stream(values()).filter(a -> a.label().equalsIgnoreCase(name)).findFirst();
  }

  static String names() {
    return Arrays.stream(values()).map(AlarmAlgorithm::label).collect(Collectors.joining(", "));
  }
}
