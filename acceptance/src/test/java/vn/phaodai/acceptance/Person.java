// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Who visits: an account of the demonstration, called in scenarios by the seat that it fills.
enum Person {
  DEPUTY_TV("Phó Bí thư Thường trực Tỉnh ủy Trà Vinh", "pbt.tv"),
  CHAIR_TV("Chủ tịch UBND tỉnh Trà Vinh", "chutich.tv"),
  MONITOR_TV("chuyên viên theo dõi Tỉnh ủy Trà Vinh", "theodoi.tv"),
  CLERK_TV("văn thư Tỉnh ủy Trà Vinh", "vanthu.tv"),
  STEERING_TV("Ban Chỉ đạo tỉnh Trà Vinh", "bcd.tv"),
  EPIDEMIOLOGIST_TV("cán bộ dịch tễ tỉnh Trà Vinh", "cdc.tv"),
  LABORATORY_TV("cán bộ xét nghiệm tỉnh Trà Vinh", "xetnghiem.tv"),
  HOSPITAL_TV("cán bộ Bệnh viện Đa khoa tỉnh Trà Vinh", "benhvien.tv"),
  DISTRICT_TV("Bí thư Huyện ủy Càng Long", "huyen.tv"),
  DISTRICT_CHAIR_TV("Chủ tịch UBND huyện Càng Long", "ubhuyen.tv"),
  COMMUNE_TV("Bí thư Đảng ủy xã An Trường A", "bithuxa.tv"),
  COMMUNE_OFFICER_TV("cán bộ xã An Trường A", "xa.tv"),
  CHECKPOINT_TV("cán bộ chốt tỉnh Trà Vinh", "chot.tv"),
  LABOUR_TV("cán bộ Sở Lao động tỉnh Trà Vinh", "ldtbxh.tv"),
  FRONT_TV("Chủ tịch MTTQ tỉnh Trà Vinh", "mttq.tv"),
  AUDITOR_TV("kiểm toán viên tỉnh Trà Vinh", "kiemtoan.tv"),
  ADMINISTRATOR_TV("quản trị tỉnh Trà Vinh", "quantri.tv"),
  DEPUTY_KG("Phó Bí thư Thường trực Tỉnh ủy Kiên Giang", "pbt.kg"),
  CHAIR_KG("Chủ tịch UBND tỉnh Kiên Giang", "chutich.kg"),
  MONITOR_KG("chuyên viên theo dõi Tỉnh ủy Kiên Giang", "theodoi.kg"),
  CLERK_KG("văn thư Tỉnh ủy Kiên Giang", "vanthu.kg"),
  STEERING_KG("Ban Chỉ đạo tỉnh Kiên Giang", "bcd.kg"),
  EPIDEMIOLOGIST_KG("cán bộ dịch tễ tỉnh Kiên Giang", "cdc.kg"),
  LABORATORY_KG("cán bộ xét nghiệm tỉnh Kiên Giang", "xetnghiem.kg"),
  HOSPITAL_KG("cán bộ Bệnh viện Đa khoa tỉnh Kiên Giang", "benhvien.kg"),
  DISTRICT_KG("Bí thư Thành ủy Rạch Giá", "huyen.kg"),
  COMMUNE_KG("Bí thư Đảng ủy phường Vĩnh Thanh Vân", "bithuxa.kg"),
  COMMUNE_OFFICER_KG("cán bộ phường Vĩnh Thanh Vân", "xa.kg"),
  CHECKPOINT_KG("cán bộ chốt tỉnh Kiên Giang", "chot.kg"),
  LABOUR_KG("cán bộ Sở Lao động tỉnh Kiên Giang", "ldtbxh.kg"),
  AUDITOR_KG("kiểm toán viên tỉnh Kiên Giang", "kiemtoan.kg"),
  ADMINISTRATOR_KG("quản trị tỉnh Kiên Giang", "quantri.kg");

  /// The demonstration's one password, shown on its sign-in page.
  static final String PASSWORD = "phao-dai-2021";

  private final String seat;
  private final String login;

  Person(String seat, String login) {
    this.seat = seat;
    this.login = login;
  }

  String login() {
    return login;
  }

  static Person called(String seat) {
    return Arrays.stream(values())
        .filter(person -> person.seat.equals(seat))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "nobody is called “%s”; there are: %s"
                        .formatted(
                            seat,
                            Arrays.stream(values())
                                .map(person -> person.seat)
                                .collect(Collectors.joining(", ")))));
  }
}
