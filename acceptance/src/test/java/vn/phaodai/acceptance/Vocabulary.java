// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import io.cucumber.java.ParameterType;
import java.util.Map;

/// The words of scenarios that stand for things.
public final class Vocabulary {
  private static final Map<String, String> SECTIONS =
      Map.of(
          "Nhiệm vụ", "nhiem-vu",
          "Nơi nhận", "noi-nhan",
          "Phổ biến", "pho-bien",
          "Thông tin", "thong-tin",
          "Lịch sử", "lich-su");

  private static final Map<String, String> LISTS =
      Map.of(
          "Cần làm", "can-lam",
          "Quá hạn", "qua-han",
          "Chờ thẩm định", "cho-tham-dinh",
          "Chưa có hạn", "chua-co-han",
          "Đã xong", "da-xong");

  private static final Map<String, String> PAGES =
      Map.ofEntries(
          Map.entry("Văn bản mâu thuẫn", "/chi-dao/xung-dot"),
          Map.entry("Mẫu xét nghiệm", "/xet-nghiem/mau"),
          Map.entry("Mẫu gộp", "/xet-nghiem/mau-gop"),
          Map.entry("Phải lấy lại mẫu", "/xet-nghiem/lay-lai"),
          Map.entry("Thời gian trả kết quả", "/xet-nghiem/toc-do"),
          Map.entry("Ca bệnh", "/ca"),
          Map.entry("Thời gian từng chặng", "/ca/toc-do"),
          Map.entry("Danh sách liên lạc", "/truy-vet/goi"),
          Map.entry("Cách ly", "/cach-ly"),
          Map.entry("Danh sách cách ly", "/cach-ly/danh-sach"),
          Map.entry("Cơ sở cách ly", "/cach-ly/co-so"),
          Map.entry("Phải lấy mẫu cách ly", "/cach-ly/danh-sach?viec=SAMPLING"),
          Map.entry("Chăm lo đời sống", "/cham-lo"),
          Map.entry("Vùng phong tỏa", "/phong-toa"),
          Map.entry("Vùng đã gỡ", "/phong-toa?go=true"),
          Map.entry("Chốt kiểm soát", "/chot"),
          Map.entry("Lượt qua chốt", "/chot/luot"),
          Map.entry("Lượt khác quy tắc", "/chot/luot?loc=DEVIATES"),
          Map.entry("Người đến qua chốt", "/chot/den"),
          Map.entry("Giấy đi đường", "/chot/giay"));

  /// A page of the field.
  @ParameterType(
      name = "trang",
      value =
          "Văn bản mâu thuẫn|Mẫu xét nghiệm|Mẫu gộp|Phải lấy lại mẫu|Thời gian trả kết quả|Ca bệnh|Thời gian từng chặng|Danh sách liên lạc"
              + "|Danh sách cách ly|Phải lấy mẫu cách ly|Cơ sở cách ly|Cách ly|Chăm lo đời sống|Vùng phong tỏa|Vùng đã gỡ"
              + "|Chốt kiểm soát|Lượt qua chốt|Lượt khác quy tắc|Người đến qua chốt|Giấy đi đường")
  public String page(String title) {
    return PAGES.getOrDefault(title, title);
  }

  /// A seat, e.g. `văn thư Tỉnh ủy Trà Vinh`.
  @ParameterType(
      name = "người",
      value =
          "(?:Phó Bí thư Thường trực|Bí thư|Chủ tịch|chuyên viên|văn thư|Ban Chỉ đạo|cán bộ|kiểm toán viên|quản trị)"
              + " [^:“\"]*?(?:Trà Vinh|Kiên Giang|Càng Long|An Trường A|Rạch Giá|Vĩnh Thanh Vân)")
  public Person person(String seat) {
    return Person.called(seat);
  }

  /// A part of a dispatch's page.
  @ParameterType(name = "mục", value = "Nhiệm vụ|Nơi nhận|Phổ biến|Thông tin|Lịch sử")
  public String section(String title) {
    return SECTIONS.getOrDefault(title, title);
  }

  /// A list of the page “Việc của tôi”.
  @ParameterType(name = "danhSách", value = "Cần làm|Quá hạn|Chờ thẩm định|Chưa có hạn|Đã xong")
  public String list(String title) {
    return LISTS.getOrDefault(title, title);
  }
}
