// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.phaodai.access.Accounts;
import vn.phaodai.access.DemoAccounts;
import vn.phaodai.access.SignedIn;
import vn.phaodai.bulletins.Bulletin;
import vn.phaodai.bulletins.BulletinDesk;
import vn.phaodai.bulletins.Rumour;
import vn.phaodai.bulletins.Rumours;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.situation.Closures;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Units;

/// The demonstration's bulletin of the last closed day, drafted, checked and published by three of
/// its people, and three rumours on their way. Every text says that it is synthetic.
final class DemoBulletins {
  private final BulletinDesk desk;
  private final Rumours rumours;
  private final Closures closures;
  private final Units units;
  private final Accounts accounts;
  private final DemoAccounts logins;
  private final LocalDate today;

  DemoBulletins(BeanFactory rooms) {
    desk = rooms.getBean(BulletinDesk.class);
    rumours = rooms.getBean(Rumours.class);
    closures = rooms.getBean(Closures.class);
    units = rooms.getBean(Units.class);
    accounts = rooms.getBean(Accounts.class);
    logins = rooms.getBean(DemoAccounts.class);
    today = rooms.getBean(OperatingClock.class).today();
  }

  /// @param code of the province
  /// @param day that is closed
  void load(String code, LocalDate day) {
    long closure = closures.close(code, day).id();
    String ending = code.equals("91") ? ".kg" : ".tv";
    try {
      as("theodoi" + ending);
      UUID id = desk.draft(closure);
      desk.write(
          id,
          0,
          new Bulletin.Texts(
              "(Giả lập) Trong ngày toàn tỉnh có {cong-dong} ca mới trong cộng đồng, {da-cach-ly} ca ở nơi đã cách ly, phong tỏa.",
              "Người dân thực hiện 5K, có triệu chứng thì báo ngay trạm y tế.",
              "(Synthetic) {cong-dong} new cases in the community, {da-cach-ly} where people were kept apart already.",
              "Keep to 5K; with symptoms, call the health station at once.",
              ""));
      as("bcd" + ending);
      desk.check(id, 1);
      as("pbt" + ending);
      desk.publish(id, 2);
      as("theodoi" + ending);
      desk.send(id, "Đài Phát thanh và Truyền hình tỉnh (giả lập)", "thư điện tử");
      rumours(code);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private void rumours(String code) {
    List<String> communes =
        units.descendants(units.require(code, today).id(), Tier.COMMUNE, today).stream()
            .map(unit -> unit.code())
            .toList();
    tell(communes.get(1), "Chợ huyện sắp đóng cửa một tháng", "Nhóm Zalo tiểu thương");
    UUID checked = tell(communes.get(5), "Hết vắc-xin, ai chưa tiêm thì thôi", "Mạng xã hội");
    rumours.check(
        checked, Rumour.Verdict.FALSE, "Sở Y tế: đợt tiêm tiếp theo đã có lịch (giả lập)");
    UUID answered =
        tell(communes.get(9), "Uống nước gừng thì khỏi phải xét nghiệm", "Truyền miệng");
    rumours.check(answered, Rumour.Verdict.FALSE, "CDC tỉnh trả lời bằng văn bản (giả lập)");
    rumours.answer(answered, null, "Không có bài thuốc nào thay xét nghiệm", "Loa truyền thanh xã");
  }

  private UUID tell(String unit, String words, String channel) {
    return rumours.report(
        new Rumours.Told(
            unit, words + " (giả lập)", channel, "Tổ COVID cộng đồng (giả lập)", null, null));
  }

  private void as(String login) {
    SignedIn person =
        logins.list().stream()
            .filter(row -> row.login().equals(login))
            .findFirst()
            .flatMap(row -> accounts.authenticate(row.login(), row.password()))
            .orElseThrow();
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
  }
}
