// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.SignedIn;
import vn.phaodai.intake.Intake;
import vn.phaodai.intake.Report;

/// A gate that kept its log on paper.
@RoomTest(Ground.BODIES)
class PassageReceiverTest {
  private static final String LOG =
      """
      at,plate,full_name,birth,phone,others,origin,destination,purpose,test,sampled,result,doses,symptoms,decision,reason
      12/09/2021 15:10,84C-123.45,Kim Văn Giấy,1980,0915111222,Kim Thị Sổ; Kim Văn Bút,"Huyện Vũng Liêm, Tỉnh Vĩnh Long",29242,Về nhà,PCR,12/09/2021 03:00,Âm tính,2,,"Cho qua, tự theo dõi",
      12/09/2021 15:20,84C-123.46,Sơn Văn Khuya,1981,,,Vũng Liêm,29242,Về nhà,,,,,,Quay lại,giấy xét nghiệm giả
      12/09/2021 15:25,84C-123.46,Sơn Văn Khác,1981,,,Vũng Liêm,29242,Về nhà,,,,,,Quay lại,
      12/09/2021 23:30,84C-123.47,Lâm Ngoài Ca,1982,,,Vũng Liêm,29242,Về nhà,,,,,,Quay lại,
      12/09/2021 15:30,84C-123.48,Thạch Lạc,1983,,,Vũng Liêm,Xã không có,Về nhà,,,,,,Quay lại,
      """;

  @Autowired private BeanFactory rooms;
  @Autowired private MockMvc web;
  @Autowired private JdbcClient jdbc;

  @Test
  void thePaperLogOfAShiftComesInByTheDoorOfThePhonesAndCountsOnce(@TempDir Path folder)
      throws IOException {
    Post phone = new Post(rooms, web);
    SignedIn officer = phone.seat("CA.84", "CHECKPOINT_OFFICER");
    phone.shift(officer, phone.gate("Chốt QL53", "29236"));
    Path log = folder.resolve("so-chot.csv");

    Files.writeString(log, LOG);
    Report.Taken taken = take(officer, log);
    Files.writeString(log, "\n", StandardOpenOption.APPEND);
    Report.Taken again = take(officer, log);

    assertThat(taken.first())
        .extracting(one -> one.row() + " " + one.reason().code())
        .containsExactly("4 CHECKPOINTS-019", "5 CHECKPOINTS-001", "6 CHECKPOINTS-014");
    assertThat(taken.added()).isEqualTo(2);
    assertThat(again.added()).isZero();
    assertThat(again.kept()).isEqualTo(2);
    assertThat(
            jdbc.sql("select plate || ' ' || decision from checkpoints.passage order by plate")
                .query(String.class)
                .list())
        .containsExactly("84C12345 MONITOR", "84C12346 REFUSE");
  }

  private Report.Taken take(SignedIn officer, Path log) {
    var options = new Intake.Options(false, null);
    return (Report.Taken)
        Post.as(
            officer,
            () ->
                rooms
                    .getBean(Intake.class)
                    .take("passages", log, "sổ chốt", options, (_, _) -> {}));
  }
}
