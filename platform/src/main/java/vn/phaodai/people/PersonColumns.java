// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.phaodai.tables.Choice;
import vn.phaodai.tables.ColumnType;
import vn.phaodai.tables.ImportColumn;
import vn.phaodai.tables.ImportColumn.Trait;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.ImportedRow;

/// Where the rows of a file say whom they are about, each the index of a column.
public record PersonColumns(int name, int birth, int sex, int idNumber, int phone) {
  // Lists of cases and of doses are kept for other things: what is misspelt here is left out.
  public static final ImportColumn SEX =
      ImportColumn.choice(
              "sex",
              "Giới",
              "Sex",
              Choice.of("MALE", "Nam", "Male", "M", "1"),
              Choice.of("FEMALE", "Nữ", "Female", "F", "0", "2"))
          .with(Trait.TOLERANT);
  public static final ImportColumn ID_NUMBER =
      ImportColumn.of("id_number", "CCCD/CMND", "ID number", ColumnType.ID_NUMBER)
          .with(Trait.TOLERANT);
  public static final ImportColumn PHONE =
      ImportColumn.of("phone", "Số điện thoại", "Phone", ColumnType.PHONE).with(Trait.TOLERANT);

  // Where somebody lives, in every list of people.
  public static final ImportColumn ADDRESS =
      ImportColumn.of("address", "Địa chỉ", "Address", ColumnType.TEXT);
  public static final ImportColumn HAMLET =
      ImportColumn.of("hamlet", "Ấp, khóm", "Hamlet", ColumnType.TEXT).with(Trait.FROM_SECTION);
  public static final ImportColumn DISTRICT =
      ImportColumn.of("district", "Huyện", "District", ColumnType.TEXT);
  public static final ImportColumn PROVINCE =
      ImportColumn.of("province", "Tỉnh", "Province", ColumnType.TEXT);

  /// Those of a kind that names its columns `full_name`, `birth`, `sex`, `id_number` and `phone`.
  public static PersonColumns of(ImportKind kind) {
    return new PersonColumns(
        kind.indexOf("full_name"),
        kind.indexOf("birth"),
        kind.indexOf("sex"),
        kind.indexOf("id_number"),
        kind.indexOf("phone"));
  }

  /// @param address as it is to be kept; may be empty
  /// @throws IllegalArgumentException where the row names nobody
  public PersonDraft draft(ImportedRow row, String address, long unitId) {
    return new PersonDraft(
        row.get(name),
        row.has(sex) ? Sex.valueOf(row.get(sex)) : null,
        row.day(birth).orElse(null),
        birthYear(row),
        row.has(idNumber) ? row.get(idNumber) : null,
        row.has(phone) ? row.get(phone) : null,
        address,
        unitId);
  }

  /// What a row says of where somebody lives: the units that it names, small to large; where it
  /// names none, the address.
  public static String homeText(ImportedRow row, int address, int... units) {
    String named =
        IntStream.of(units)
            .mapToObj(row::get)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    return named.isEmpty() ? row.get(address) : named;
  }

  /// Null where nothing stood.
  public @Nullable Integer birthYear(ImportedRow row) {
    return row.has(birth) ? Integer.valueOf(row.get(birth).substring(0, 4)) : null;
  }

  /// Whether a row says that somebody was born later than a day, as far as it tells.
  public boolean isBornAfter(ImportedRow row, LocalDate day) {
    Integer year = birthYear(row);
    return row.day(birth)
        .map(date -> date.isAfter(day))
        .orElseGet(() -> year != null && year > day.getYear());
  }
}
