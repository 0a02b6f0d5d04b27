// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phaodai.RoomTest;
import vn.phaodai.access.Roles;
import vn.phaodai.intake.Intake;
import vn.phaodai.intake.Report;
import vn.phaodai.organisation.Side;
import vn.phaodai.tables.Rejection;
import vn.phaodai.territory.TerritoryLoader;
import vn.phaodai.territory.Units;

/// Lists of people as communes keep them come into the register by the counter.
@RoomTest
class PersonListImportTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);

  @Autowired private TerritoryLoader territory;
  @Autowired private Units units;
  @Autowired private Intake intake;
  @Autowired private Roles roles;
  @Autowired private JdbcClient jdbc;
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void theProvinceIsThereAndNobodyIsRegistered() {
    territory.loadShipped();
    jdbc.sql("truncate people.person, people.household cascade").update();
  }

  @Test
  void aCommunesSheetComesInWithItsHouseholdsAndItsTitleRows() throws IOException {
    Report.Taken taken =
        take(
            """
            ỦY BAN NHÂN DÂN XÃ AN TRƯỜNG A,,,,,,
            DANH SÁCH NHÂN KHẨU,,,,,,
            STT,Họ và tên,Năm sinh,Giới tính,SĐT,Địa chỉ,Số hộ
            Ấp 1,,,,,,
            1,Nguyễn Văn An,1985,Nam,912345678,"xã An Trường A, huyện Càng Long, tỉnh Trà Vinh",12
            2,Trần Thị Bưởi,12/3/1988,Nữ,,"xã An Trường A, huyện Càng Long, tỉnh Trà Vinh",12
            3,Thạch Sa Mol,1990,Nam,,"xã An Trường A, huyện Càng Long, tỉnh Trà Vinh",13
            Tổng cộng: 3 người,,,,,,
            """);

    assertThat(taken.added()).isEqualTo(3);
    assertThat(taken.rejected()).isZero();
    assertThat(texts("select full_name || ' ' || phone from people.person where phone is not null"))
        .containsExactly("Nguyễn Văn An 0912345678");
    assertThat(
            texts(
                "select h.code || ':' || count(*) from people.person p join people.household h on h.id = p.household_id group by h.code order by 1"))
        .containsExactly("12:2", "13:1");
    assertThat(
            texts(
                "select distinct u.code from people.person p join territory.unit u on u.id = p.unit_id"))
        .containsExactly("29272");
  }

  @Test
  void theSameListAgainAddsNobody() throws IOException {
    String list =
        """
        Họ và tên,Ngày sinh,CCCD,Xã/phường,Số hộ
        Lê Thị Cam,01/02/1970,084170001234,29272,5
        """;
    take(list);

    Report.Taken again = take(list + "Lê Văn Dừa,03/04/1972,084072001234,29272,5\n");

    assertThat(again.added()).isEqualTo(1);
    assertThat(again.kept()).isEqualTo(1);
    assertThat(texts("select count(*)::text from people.household")).containsExactly("1");
  }

  @Test
  void aCrewLivesAboardAndHasItsHomePort() throws IOException {
    take(
        """
        Họ và tên,Năm sinh,Xã/phường,Số hiệu tàu
        Danh Út,1979,30748,KG-91234-TS
        Huỳnh Văn Tèo,1985,30748,KG-91234-TS
        """);

    assertThat(
            texts(
                "select kind || ' ' || name || ' ' || (select count(*) from people.person p where p.household_id = h.id) from people.household h"))
        .containsExactly("CREW KG-91234-TS 2");
  }

  @Test
  void eachBadRowSaysWhyAndTheGoodOnesAreKept() throws IOException {
    Report.Taken taken =
        take(
            """
            Họ và tên,Ngày sinh,Xã/phường,Địa chỉ
            Nguyễn Văn Tốt,1985,29272,
            Nguyễn Văn Mai Sau,01/01/2030,29272,
            Nguyễn Văn Lạc,1985,99999,
            Nguyễn Văn Hai Nơi,1985,,"Phường 1, tỉnh Trà Vinh"
            Nguyễn Văn Không Nơi,1985,,"số 5 đường Trần Phú"
            """);

    assertThat(taken.added()).isEqualTo(1);
    assertThat(taken.first())
        .extracting(Rejection::row, rejection -> rejection.reason().code())
        .contains(
            org.assertj.core.groups.Tuple.tuple(4, "TERRITORY-008"),
            org.assertj.core.groups.Tuple.tuple(5, "TERRITORY-009"),
            org.assertj.core.groups.Tuple.tuple(6, "TERRITORY-021"));
    assertThat(taken.first()).extracting(Rejection::row).contains(3);
  }

  @Test
  void anOfficerBringsOnlyTheirOwnCommunesPeople() throws IOException {
    String path = units.require("29272", DAY).path();
    Path file =
        Files.writeString(
            folder.resolve("hai-xa.csv"),
            "Họ và tên,Năm sinh,Xã/phường\nNgười Nhà,1985,29272\nNgười Xa,1985,29236\n");

    Report.Taken taken =
        Seats.as(new Seats(roles).with(7, "COMMUNE_OFFICER", Side.STATE, path), () -> taken(file));

    assertThat(taken.added()).isEqualTo(1);
    assertThat(taken.first()).extracting(r -> r.reason().code()).containsExactly("PEOPLE-011");
  }

  @Test
  void columnsOfOtherSystemsAreKnown() throws IOException {
    Report.Taken taken =
        take(
            """
            Person name,Sex,Birthdate (YYYY),Primary phone,Community
            Sơn Thị Đào,Female,1991,0987654321,29272
            """);

    assertThat(taken.added()).isEqualTo(1);
    assertThat(texts("select full_name || ' ' || sex || ' ' || birth_year from people.person"))
        .containsExactly("Sơn Thị Đào FEMALE 1991");
  }

  private Report.Taken take(String list) throws IOException {
    return taken(Files.writeString(folder.resolve(list.hashCode() + ".csv"), list));
  }

  private Report.Taken taken(Path file) {
    Report report =
        intake.take(
            "people",
            file,
            file.getFileName().toString(),
            new Intake.Options(false, null),
            (done, all) -> {});
    return (Report.Taken) report;
  }

  private List<String> texts(String sql) {
    return jdbc.sql(sql).query((row, n) -> row.getString(1)).list();
  }
}
