// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// Parts of the two provinces, with their true counts of 2019, that tests people and infect.
final class Provinces {
  static final LocalDate START = LocalDate.of(2021, 7, 1);

  /// A town, a commune near it, and two communes of the most Khmer district.
  static final Territory TRA_VINH =
      new Territory(
          "84",
          "Trà Vinh",
          List.of(
              commune("29236", "Phường", "4", "842", "Thành phố Trà Vinh", 9976, 2462, ""),
              commune("29443", "Xã", "Long Sơn", "848", "Huyện Cầu Ngang", 11411, 3200, ""),
              commune("29464", "Xã", "Phước Hưng", "849", "Huyện Trà Cú", 15334, 4130, ""),
              commune("29476", "Xã", "Lưu Nghiệp Anh", "849", "Huyện Trà Cú", 12921, 3500, "")));

  /// A border town, a fishing port, and two islands with and without a daily boat.
  static final Territory KIEN_GIANG =
      new Territory(
          "91",
          "Kiên Giang",
          List.of(
              commune("30778", "Phường", "Mỹ Đức", "900", "Thành phố Hà Tiên", 6900, 1800, ""),
              commune("30898", "Xã", "Bình An", "905", "Huyện Châu Thành", 14900, 3700, ""),
              commune(
                  "31081",
                  "Phường",
                  "An Thới",
                  "911",
                  "Thành phố Phú Quốc",
                  30773,
                  9249,
                  "PHU-QUOC"),
              commune("31115", "Xã", "Nam Du", "912", "Huyện Kiên Hải", 3359, 984, "NAM-DU")));

  private Provinces() {}

  private static Commune commune(
      String code,
      String kind,
      String name,
      String district,
      String districtName,
      int people,
      int households,
      String landmass) {
    return new Commune(
        code, kind, name, district, districtName, people, households, 9.9, 106.3, landmass);
  }

  static Province province(Territory territory, long seed, int threads) {
    return Province.synthesise(
        territory,
        new Province.Plan(territory.population(), seed, threads, START, Parameters.shipped()));
  }

  /// A lively outbreak: no measures, no campaigns, twice the transmission of the calibrated summer.
  static Scenario scenario(Territory territory, int days, long seed, int threads) {
    return Scenario.of2021(territory, START, days, seed, threads)
        .with(Parameters.shipped().with("transmission.per_contact", 0.15))
        .with((commune, day, known) -> 0, List.of());
  }

  /// A file of the shared data beside the project, or beside one of the folders above it.
  static Path shared(String file) {
    Path shared = Path.of("../shared/data");
    for (int up = 0; up < 3 && !Files.isDirectory(shared); up++) {
      shared = Path.of("..").resolve(shared);
    }
    return shared.resolve(file);
  }
}
