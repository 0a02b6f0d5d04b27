// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.vaccination;

import java.util.List;
import java.util.stream.IntStream;
import vn.phaodai.people.PersonColumns;
import vn.phaodai.tables.Choice;
import vn.phaodai.tables.ColumnType;
import vn.phaodai.tables.ImportColumn;
import vn.phaodai.tables.ImportKind;

/// The register of doses as vaccination sites keep it: a row a dose, or a row a person with columns
/// for the first two.
final class DoseFile {
  private static final int WIDE = 2;

  static final ImportKind KIND =
      ImportKind.of(
          "vaccinations",
          "Mũi tiêm vắc xin",
          "Vaccine doses",
          column("full_name", "Họ và tên", "Full name", ColumnType.TEXT)
              .headed("Họ tên người được tiêm", "Người được tiêm")
              .required()
              .example("Kim Thị Mẫu"),
          column("birth", "Năm sinh", "Year or date of birth", ColumnType.YEAR_OR_DATE)
              .example("1985"),
          PersonColumns.SEX,
          PersonColumns.ID_NUMBER,
          PersonColumns.PHONE,
          PersonColumns.ADDRESS,
          PersonColumns.HAMLET,
          column("unit", "Xã, phường", "Commune", ColumnType.UNIT_REF)
              .example("Xã An Trường, Huyện Càng Long"),
          PersonColumns.DISTRICT,
          PersonColumns.PROVINCE,
          number("dose", "Mũi", "Dose number").headed("Mũi thứ", "Lần tiêm"),
          column("vaccine", "Loại vắc xin", "Vaccine", ColumnType.TEXT)
              .headed("Tên vaccine", "Loại vaccine")
              .example("AstraZeneca"),
          column("vaccinated", "Ngày tiêm", "Given on", ColumnType.DATE).example("20/08/2021"),
          column("lot", "Số lô", "Lot", ColumnType.TEXT),
          column("site_unit", "Xã, phường nơi tiêm", "Commune of the site", ColumnType.UNIT_REF)
              .help("Bỏ trống là xã, phường ở trên."),
          column("place", "Điểm tiêm", "Site", ColumnType.TEXT)
              .headed("Nơi tiêm", "Cơ sở tiêm chủng", "Đơn vị tiêm", "Vaccination site"),
          wide(1, "vaccinated", "Ngày tiêm mũi 1", "First dose on", ColumnType.DATE)
              .headed("Mũi 1 Ngày tiêm", "Mũi 1 Ngày", "Ngày tiêm lần 1"),
          wide(1, "vaccine", "Vắc xin mũi 1", "First vaccine", ColumnType.TEXT)
              .headed("Mũi 1 Loại vắc xin", "Mũi 1 Vắc xin", "Loại vắc xin mũi 1"),
          wide(1, "lot", "Số lô mũi 1", "First lot", ColumnType.TEXT)
              .headed("Mũi 1 Số lô", "Lô mũi 1"),
          wide(2, "vaccinated", "Ngày tiêm mũi 2", "Second dose on", ColumnType.DATE)
              .headed("Mũi 2 Ngày tiêm", "Mũi 2 Ngày", "Ngày tiêm lần 2"),
          wide(2, "vaccine", "Vắc xin mũi 2", "Second vaccine", ColumnType.TEXT)
              .headed("Mũi 2 Loại vắc xin", "Mũi 2 Vắc xin", "Loại vắc xin mũi 2"),
          wide(2, "lot", "Số lô mũi 2", "Second lot", ColumnType.TEXT)
              .headed("Mũi 2 Số lô", "Lô mũi 2"),
          ImportColumn.choice(
                  "status",
                  "Tình trạng",
                  "Status",
                  Choice.of("GIVEN", "Đã tiêm", "Given", "Tiêm"),
                  Choice.of("WITHDRAWN", "Hủy", "Withdrawn", "Đã hủy", "Ghi nhầm"))
              .headed("Trạng thái")
              .help("“Hủy” rút một mũi đã ghi nhầm."),
          column("note", "Ghi chú", "Note", ColumnType.TEXT));

  static final PersonColumns PERSON = PersonColumns.of(KIND);
  static final int NAME = KIND.indexOf("full_name");
  static final int BIRTH = KIND.indexOf("birth");
  static final int ADDRESS = KIND.indexOf("address");
  static final int HAMLET = KIND.indexOf("hamlet");
  static final int UNIT = KIND.indexOf("unit");
  static final int DISTRICT = KIND.indexOf("district");
  static final int PROVINCE = KIND.indexOf("province");
  static final int SITE_UNIT = KIND.indexOf("site_unit");
  static final int PLACE = KIND.indexOf("place");
  static final int DOSE = KIND.indexOf("dose");
  static final int STATUS = KIND.indexOf("status");
  static final int NOTE = KIND.indexOf("note");

  /// The columns that tell of one dose.
  ///
  /// @param number 0 where the row's own column says which dose it is
  record DoseColumns(int number, int vaccinated, int vaccine, int lot) {}

  static final List<DoseColumns> DOSES =
      IntStream.rangeClosed(0, WIDE)
          .mapToObj(
              n -> {
                String tail = n == 0 ? "" : "_" + n;
                return new DoseColumns(
                    n,
                    KIND.indexOf("vaccinated" + tail),
                    KIND.indexOf("vaccine" + tail),
                    KIND.indexOf("lot" + tail));
              })
          .toList();

  private DoseFile() {}

  private static ImportColumn column(String id, String vi, String en, ColumnType type) {
    return ImportColumn.of(id, vi, en, type);
  }

  private static ImportColumn wide(int n, String what, String vi, String en, ColumnType type) {
    return ImportColumn.of(what + "_" + n, vi, en, type);
  }

  /// “Mũi 1”, “1”, “I”: a choice, since a site writes it in words.
  private static ImportColumn number(String id, String vi, String en) {
    return ImportColumn.choice(
        id,
        vi,
        en,
        Choice.of("1", "Mũi 1", "First", "I", "Mũi I", "1st", "Lần 1", "M1", "Mũi thứ nhất"),
        Choice.of("2", "Mũi 2", "Second", "II", "Mũi II", "2nd", "Lần 2", "M2", "Mũi thứ hai"),
        Choice.of("3", "Mũi 3", "Third", "III", "3rd", "Lần 3", "M3", "Mũi bổ sung", "Mũi nhắc"),
        Choice.of("4", "Mũi 4", "Fourth", "IV", "4th", "Lần 4", "M4"));
  }
}
