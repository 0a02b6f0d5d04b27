// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import vn.phaodai.tables.Choice;
import vn.phaodai.tables.ColumnType;
import vn.phaodai.tables.ImportColumn;
import vn.phaodai.tables.ImportColumn.Trait;
import vn.phaodai.tables.ImportKind;

/// A list of people as communes keep it, and as our own export is written: who lives where, and
/// with whom. Fishing crews are households too, with their boat's number and their home port.
final class PersonListFile {
  static final int FULL_NAME = 0;
  static final int BIRTH = 1;
  static final int ADDRESS = 5;
  static final int HAMLET = 6;
  static final int UNIT = 7;
  static final int DISTRICT = 8;
  static final int PROVINCE = 9;
  static final int HOUSEHOLD = 10;
  static final int BOAT = 11;

  static final ImportKind KIND =
      ImportKind.of(
          "people",
          "Danh sách người dân",
          "People",
          ImportColumn.of("full_name", "Họ và tên", "Full name", ColumnType.TEXT)
              .example("Thạch Thị Sa Rươl")
              .headed("Person name", "patient_name")
              .required(),
          ImportColumn.of("birth", "Ngày sinh", "Birth", ColumnType.YEAR_OR_DATE)
              .headed("dob", "birthdate", "Birthdate (YYYY)", "Date of birth")
              .example("1985")
              .help("Ngày sinh, hoặc chỉ năm sinh."),
          ImportColumn.choice(
                  "sex",
                  "Giới tính",
                  "Sex",
                  Choice.of("MALE", "Nam", "Male", "M", "Trai"),
                  Choice.of("FEMALE", "Nữ", "Female", "F", "Gái"))
              .with(Trait.TOLERANT),
          ImportColumn.of("id_number", "Số CCCD/CMND", "ID number", ColumnType.TEXT)
              .headed("national_id", "nationalHealthId"),
          ImportColumn.of("phone", "Số điện thoại", "Phone", ColumnType.TEXT)
              .headed("phone_number", "Primary phone"),
          PersonColumns.ADDRESS,
          PersonColumns.HAMLET,
          ImportColumn.of("unit", "Xã/phường", "Commune", ColumnType.UNIT_REF)
              .with(Trait.FROM_SHEET)
              .headed("commune_code", "community", "Community")
              .example("29236")
              .help("Mã hoặc tên xã nơi ở; để trống thì tìm trong địa chỉ."),
          PersonColumns.DISTRICT,
          PersonColumns.PROVINCE,
          ImportColumn.of("household", "Số hộ", "Household", ColumnType.CODE)
              .headed("Mã hộ", "Hộ số", "Sổ hộ khẩu", "household_id", "Household ID")
              .help("Số của hộ trong xã: người cùng số là người một nhà."),
          ImportColumn.of("boat", "Số hiệu tàu", "Boat", ColumnType.CODE)
              .headed("Số tàu", "Tàu cá", "boat_number")
              .help("Với ngư dân sống trên tàu; xã là cảng nhà."));

  static final PersonColumns PERSON = PersonColumns.of(KIND);

  private PersonListFile() {}
}
