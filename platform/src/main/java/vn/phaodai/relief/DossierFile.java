// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import vn.phaodai.people.PersonColumns;
import vn.phaodai.tables.Choice;
import vn.phaodai.tables.ColumnType;
import vn.phaodai.tables.ImportColumn;
import vn.phaodai.tables.ImportKind;

/// Dossiers as an office or an employer lists them: a row a dossier.
final class DossierFile {
  static final ImportKind KIND =
      ImportKind.of(
          "relief-dossiers",
          "Hồ sơ hỗ trợ",
          "Relief dossiers",
          ImportColumn.of("policy", "Chính sách", "Policy", ColumnType.CODE)
              .headed("Mã chính sách")
              .required()
              .example("P04"),
          ImportColumn.of("unit", "Xã nơi nộp", "Commune", ColumnType.UNIT_REF)
              .headed("Xã, phường", "Xã/phường", "Nơi nộp")
              .required()
              .example("29269"),
          ImportColumn.of("received", "Ngày nhận", "Received", ColumnType.DATE)
              .required()
              .example("01/09/2021"),
          ImportColumn.of("full_name", "Họ và tên", "Full name", ColumnType.TEXT)
              .example("Thạch Thị Sa Ry")
              .help("Bỏ trống nếu hồ sơ của người sử dụng lao động."),
          ImportColumn.of("birth", "Năm sinh", "Year or date of birth", ColumnType.YEAR_OR_DATE)
              .example("1988"),
          PersonColumns.SEX,
          PersonColumns.ID_NUMBER,
          PersonColumns.PHONE,
          PersonColumns.ADDRESS,
          ImportColumn.of("business", "Cơ sở", "Business", ColumnType.TEXT)
              .headed("Tên cơ sở", "Doanh nghiệp"),
          ImportColumn.of("tax_code", "Mã số thuế", "Tax code", ColumnType.CODE),
          ImportColumn.of("from", "Từ ngày", "From", ColumnType.DATE).example("20/07/2021"),
          ImportColumn.of("to", "Đến ngày", "To", ColumnType.DATE).example("18/08/2021"),
          ImportColumn.of("days", "Số ngày", "Days", ColumnType.INTEGER).example("30"),
          ImportColumn.of("closure", "Văn bản dừng hoạt động", "Closure order", ColumnType.TEXT)
              .example("1729/QĐ-UBND"),
          ImportColumn.choice(
              "pregnant",
              "Mang thai",
              "Pregnant",
              Choice.of("true", "có", "yes", "x", "1"),
              Choice.of("false", "không", "no", "0")),
          ImportColumn.of("children", "Con dưới 6 tuổi", "Children below 6", ColumnType.TEXT)
              .example("Thạch Minh, 2018; Thạch Thị Na, 2020"),
          ImportColumn.of("account", "Số tài khoản", "Bank account", ColumnType.CODE),
          ImportColumn.of("facts", "Dữ kiện", "Facts", ColumnType.TEXT)
              .example("in_social_insurance = có")
              .help("Tên dữ kiện của quy tắc, dấu bằng, giá trị; nhiều dữ kiện cách nhau dấu ;"));

  static final PersonColumns PERSON = PersonColumns.of(KIND);
  static final int POLICY = KIND.indexOf("policy");
  static final int UNIT = KIND.indexOf("unit");
  static final int RECEIVED = KIND.indexOf("received");
  static final int NAME = KIND.indexOf("full_name");
  static final int ADDRESS = KIND.indexOf("address");
  static final int BUSINESS = KIND.indexOf("business");
  static final int TAX_CODE = KIND.indexOf("tax_code");
  static final int FROM = KIND.indexOf("from");
  static final int TO = KIND.indexOf("to");
  static final int DAYS = KIND.indexOf("days");
  static final int CLOSURE = KIND.indexOf("closure");
  static final int PREGNANT = KIND.indexOf("pregnant");
  static final int CHILDREN = KIND.indexOf("children");
  static final int ACCOUNT = KIND.indexOf("account");
  static final int FACTS = KIND.indexOf("facts");

  private DossierFile() {}
}
