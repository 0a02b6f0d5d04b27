// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How one user goes through the pages: opens a list, filters it, types what is known of somebody,
/// follows a link that a page showed. Every kind of page has a name under which it is measured.
final class ListsWalk {
  private static final int KEPT = 200;
  private static final Map<String, Pattern> LINKS =
      Map.of(
          "person", Pattern.compile("href=\"(/nguoi/[0-9a-f]{8}-[0-9a-f-]{27})\""),
          "household", Pattern.compile("href=\"(/ho/[0-9a-f-]{36})\""),
          "case", Pattern.compile("href=\"(/ca/\\d[^\"/?]*)\""),
          "outbreak", Pattern.compile("href=\"(/o-dich/[0-9a-f-]{36})\""),
          "screening", Pattern.compile("href=\"(/xet-nghiem/dot/[0-9a-f-]{36})\""),
          "board", Pattern.compile("href=\"(/tinh-hinh\\?don-vi=[^\"]+)\""),
          "next", Pattern.compile("href=\"(/[^\"]*[?;]sau=[^\"]+)\""));
  private static final Pattern UNIT = Pattern.compile("<option value=\"(\\d{5})\"");
  private static final Pattern TUBE = Pattern.compile(">\\s*(M\\d{8})\\s*<");
  private static final Pattern NUMBER = Pattern.compile("BN\\s?(\\d[\\d.]*)");

  private final RandomGenerator random;
  private final List<ListsFilling.Words> words;
  private final Map<String, List<String>> seen = new HashMap<>();
  private final Map<String, Supplier<@Nullable String>> menu = new LinkedHashMap<>();

  /// One page to be opened.
  record Visit(String kind, String page) {}

  ListsWalk(RandomGenerator random, List<ListsFilling.Words> words) {
    this.random = random;
    this.words = words;
    people();
    cases();
    laboratory();
    others();
  }

  private void people() {
    menu.put("người", () -> "/nguoi");
    menu.put("người, trang sau", () -> next("/nguoi?"));
    menu.put("người: xã, năm sinh", () -> within("/nguoi?xa=", "&nam=" + any(words).year()));
    menu.put("người: năm sinh, giới", () -> "/nguoi?nam=" + any(words).year() + "&gioi=FEMALE");
    menu.put("tìm: họ tên không dấu", () -> typed(any(words).name()));
    menu.put("tìm: tên gọi", () -> typed(any(words).given()));
    menu.put("tìm: tên và năm sinh", () -> typed(any(words).given() + " " + any(words).year()));
    menu.put("tìm: số điện thoại", () -> typed(any(words).phone()));
    menu.put("tìm: số CCCD", () -> typed(any(words).idNumber()));
    menu.put("tìm: đầu số CCCD", () -> typed(cut(any(words).idNumber(), 7)));
    menu.put(
        "tìm: họ tên trong một xã", () -> within("/nguoi?xa=", "&q=" + query(any(words).name())));
    menu.put("hồ sơ người", () -> of("person"));
    menu.put("hộ", () -> of("household"));
    menu.put("người có thể trùng", () -> "/nguoi/trung");
    menu.put("ô tìm: tên", () -> "/tim?q=" + query(any(words).name()));
    menu.put("ô tìm: số BN", () -> "/tim?q=BN" + (400_000 + random.nextInt(60_000)));
    menu.put("ô tìm: điện thoại", () -> joined("/tim?q=", any(words).phone()));
  }

  private void cases() {
    menu.put("ca", () -> "/ca");
    menu.put("ca, trang sau", () -> next("/ca?"));
    menu.put("ca: xã", () -> within("/ca?dv=", ""));
    menu.put("ca: tử vong", () -> "/ca?tt=DEAD");
    menu.put("ca: nghi ngờ quá hạn PCR", () -> "/ca?tt=SUSPECT&qh=1");
    menu.put("ca: cộng đồng, tầng 3", () -> "/ca?noi=COMMUNITY&tang=3");
    menu.put("ca: đã chuyển, tầng 3", () -> "/ca?tt=TRANSFERRED_OUT&tang=3&noi=IMPORTED");
    menu.put("ca: từ ngày đến ngày", () -> "/ca?tu=2021-07-10&den=2021-07-12");
    menu.put("ca: của con số trong ngày", () -> "/ca?bc=2021-09-0" + day() + "&dem=CASES");
    menu.put("ca: tử vong trong ngày", () -> "/ca?bc=2021-08-1" + day() + "&dem=DEATHS");
    menu.put("ca: số BN", () -> "/ca?so=BN" + (400_000 + random.nextInt(60_000)));
    menu.put("ca: đầu mã ca", () -> "/ca?so=84-21-0%04d".formatted(random.nextInt(10_000)));
    menu.put("hồ sơ ca", () -> of("case"));
    menu.put("công bố", () -> "/ca/cong-bo");
    menu.put("giường", () -> "/ca/giuong");
    menu.put("ổ dịch", () -> "/o-dich");
    menu.put("một ổ dịch", () -> of("outbreak"));
  }

  private void laboratory() {
    menu.put("xét nghiệm", () -> "/xet-nghiem");
    menu.put("một đợt sàng lọc", () -> of("screening"));
    menu.put("mẫu", () -> "/xet-nghiem/mau");
    menu.put("mẫu, trang sau", () -> next("/xet-nghiem/mau?"));
    menu.put("mẫu: xã", () -> within("/xet-nghiem/mau?dv=", ""));
    menu.put("mẫu: dương tính", () -> "/xet-nghiem/mau?kq=POSITIVE");
    menu.put("mẫu: nhầm nhãn", () -> "/xet-nghiem/mau?kq=MISLABELLED");
    menu.put("mẫu: chờ kết quả", () -> "/xet-nghiem/mau?kq=WAITING");
    menu.put(
        "mẫu: từ ngày đến ngày",
        () -> "/xet-nghiem/mau?tu=2021-08-0" + day() + "&den=2021-08-12&pp=RAPID");
    menu.put("mẫu: mã", () -> joined("/xet-nghiem/mau?ma=", tube()));
    menu.put("mẫu: đầu mã", () -> joined("/xet-nghiem/mau?ma=", cut(tube(), 6)));
    menu.put("mẫu gộp", () -> "/xet-nghiem/mau-gop");
    menu.put("mẫu gộp: dương tính", () -> "/xet-nghiem/mau-gop?kq=POSITIVE");
    menu.put("lấy lại", () -> "/xet-nghiem/lay-lai");
    menu.put("cỡ gộp", () -> "/xet-nghiem/co-gop");
    menu.put("nhập kết quả", () -> "/xet-nghiem/nhap");
    menu.put("lấy mẫu ai trước", () -> within("/xet-nghiem/lay-mau?dv=", "&so=100"));
    menu.put("tốc độ", () -> "/xet-nghiem/toc-do");
  }

  private void others() {
    menu.put("tình hình", () -> "/tinh-hinh");
    menu.put("tình hình: ngày trước", () -> "/tinh-hinh?ngay=2021-08-1" + day());
    menu.put("tình hình: đơn vị", () -> of("board"));
    menu.put("tổng quan", () -> "/tong-quan");
    menu.put("việc", () -> "/viec");
    menu.put("địa bàn", () -> "/dia-ban");
  }

  List<String> kinds() {
    return List.copyOf(menu.keySet());
  }

  /// Goes to pages of these kinds alone.
  void keepTo(List<String> kinds) {
    menu.keySet().retainAll(kinds);
  }

  /// This role may not open such pages.
  void forbid(String kind) {
    menu.remove(kind);
  }

  /// A page of the kind; null where nothing that was seen leads to one.
  @Nullable Visit to(String kind) {
    Supplier<@Nullable String> way = menu.get(kind);
    String page = way == null ? null : way.get();
    return page == null ? null : new Visit(kind, page);
  }

  /// The next page of a day's work.
  Visit next() {
    List<String> kinds = kinds();
    for (; ; ) {
      Visit visit = to(any(kinds));
      if (visit != null) {
        return visit;
      }
    }
  }

  /// Remembers where a page leads.
  void saw(String body) {
    LINKS.forEach((name, link) -> keep(name, link.matcher(body)));
    keep("unit", UNIT.matcher(body));
    keep("tube", TUBE.matcher(body));
    keep("number", NUMBER.matcher(body));
  }

  private void keep(String name, Matcher found) {
    List<String> kept = seen.computeIfAbsent(name, n -> new ArrayList<>());
    while (found.find()) {
      String link = found.group(1).replace("&amp;", "&");
      if (kept.size() < KEPT) {
        kept.add(link);
      } else {
        kept.set(random.nextInt(KEPT), link);
      }
    }
  }

  private @Nullable String of(String name) {
    List<String> kept = seen.getOrDefault(name, List.of());
    return kept.isEmpty() ? null : any(kept);
  }

  private @Nullable String next(String list) {
    List<String> kept =
        seen.getOrDefault("next", List.of()).stream().filter(l -> l.startsWith(list)).toList();
    return kept.isEmpty() ? null : any(kept);
  }

  private @Nullable String within(String page, String rest) {
    String unit = of("unit");
    return unit == null ? null : page + unit + rest;
  }

  private @Nullable String tube() {
    return of("tube");
  }

  private int day() {
    return 1 + random.nextInt(9);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static @Nullable String typed(@Nullable String text) {
    return joined("/nguoi?q=", text);
  }

  private static @Nullable String joined(String page, @Nullable String text) {
    return text == null ? null : page + query(text);
  }

  private static @Nullable String cut(@Nullable String text, int length) {
    return text == null ? null : text.substring(0, Math.min(length, text.length()));
  }

  private static String query(String text) {
    return Visitor.encoded(text);
  }
}
