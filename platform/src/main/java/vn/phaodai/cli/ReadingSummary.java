// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phaodai.documents.DocumentText.Extracted;
import vn.phaodai.engine.dispatch.Deadline;
import vn.phaodai.engine.dispatch.Found;
import vn.phaodai.engine.dispatch.Gap;
import vn.phaodai.engine.dispatch.Inference;
import vn.phaodai.engine.dispatch.ObligationFound;
import vn.phaodai.engine.dispatch.Reading;
import vn.phaodai.engine.dispatch.Theme;
import vn.phaodai.engine.dispatch.Urgency;

/// `read` for people: header, addressees, obligations and gaps on one screen, in Vietnamese.
final class ReadingSummary {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int WIDTH = 100;

  private final PrintWriter out;

  ReadingSummary(PrintWriter out) {
    this.out = out;
  }

  void write(String file, Extracted extracted, Reading reading) {
    out.println("── " + file + " ──");
    header(reading);
    var addressees = reading.addressees();
    if (!addressees.isEmpty()) {
      out.println("Kính gửi:");
      addressees.forEach(addressee -> wrap("  - ", "    ", addressee.text()));
    }
    out.println("Nhiệm vụ: " + reading.obligations().size());
    int n = 1;
    for (ObligationFound obligation : reading.obligations()) {
      obligation(n++, obligation);
    }
    if (!reading.citations().isEmpty()) {
      out.println("Văn bản dẫn:");
      reading
          .citations()
          .forEach(
              cited ->
                  out.println(
                      "  - "
                          + cited.code().value()
                          + (cited.date() == null ? "" : ", ngày " + day(cited.date()))));
    }
    if (!reading.gaps().isEmpty()) {
      out.println("Còn thiếu:");
      reading.gaps().forEach(gap -> out.println("  - " + name(gap) + " (" + gap + ")"));
    }
    for (Inference inference : reading.inferred()) {
      wrap(
          "Suy ra: ",
          "        ",
          inference.field() + " = " + inference.value() + " (" + inference.ground() + ")");
    }
    extracted.notes().forEach(note -> wrap("Lưu ý: ", "       ", note.vietnamese()));
    out.println();
  }

  void flush() {
    out.flush();
  }

  private void header(Reading reading) {
    var code = reading.code();
    field("Số", code == null ? null : code.value().value());
    var type = reading.type();
    field("Loại", type == null ? null : type.value().name());
    field("Nơi ban hành", valueOf(reading.issuer()));
    var date = reading.date();
    field("Ngày", date == null ? null : day(date.value()));
    field("Trích yếu", valueOf(reading.subject()));
    var urgency = reading.urgency();
    if (urgency != null) {
      field("Độ khẩn", name(urgency.value()));
    }
    var signatory = reading.signatory();
    if (signatory == null) {
      field("Người ký", null);
      return;
    }
    var parts = new ArrayList<String>();
    for (var part :
        new @Nullable String[] {
          join(signatory.capacity(), signatory.onBehalfOf()), signatory.position(), signatory.name()
        }) {
      if (part != null) {
        parts.add(part);
      }
    }
    field("Người ký", String.join(" – ", parts));
  }

  private static @Nullable String join(@Nullable String left, @Nullable String right) {
    return left == null ? right : right == null ? left : left + " " + right;
  }

  private void field(String name, @Nullable String value) {
    wrap("%-13s ".formatted(name + ":"), " ".repeat(14), value == null ? "(không ghi)" : value);
  }

  private void obligation(int n, ObligationFound obligation) {
    wrap("%3d. ".formatted(n), "     ", obligation.text());
    var facts = new ArrayList<String>();
    facts.add("chủ trì: " + (obligation.lead().isEmpty() ? "?" : join(obligation.lead())));
    if (!obligation.with().isEmpty()) {
      facts.add("phối hợp: " + join(obligation.with()));
    }
    facts.add("hạn: " + name(obligation.deadline()));
    if (obligation.condition() != null) {
      facts.add("điều kiện: " + obligation.condition());
    }
    var outcome = obligation.outcome();
    if (outcome != null) {
      facts.add("chỉ tiêu: " + outcome.measure() + " = " + outcome.target().toPlainString());
    }
    if (obligation.monitor() != null) {
      facts.add("theo dõi: " + obligation.monitor());
    }
    if (obligation.theme() != null) {
      facts.add(name(obligation.theme()));
    }
    wrap("     → ", "       ", String.join(" | ", facts));
  }

  private static String join(List<String> groups) {
    return String.join("; ", groups);
  }

  private static String name(Deadline deadline) {
    LocalDate date = deadline.date();
    String words = deadline.text() == null ? "" : deadline.text();
    return switch (deadline.kind()) {
      case DATE -> date == null ? words : day(date);
      case DURATION, PERIODIC, CONDITION -> words;
      case VAGUE -> "chưa rõ (“" + words + "”): cần ấn định ngày";
      case NONE -> "không ghi";
    };
  }

  private static String name(Urgency urgency) {
    return switch (urgency) {
      case URGENT -> "KHẨN";
      case VERY_URGENT -> "THƯỢNG KHẨN";
      case FLASH -> "HỎA TỐC";
    };
  }

  private static String name(Theme theme) {
    return switch (theme) {
      case A -> "văn bản, theo dõi";
      case B -> "vùng, lộ trình, cam kết";
      case C -> "xét nghiệm, truy vết, cách ly";
      case D -> "chốt kiểm soát";
      case E -> "hỗ trợ, an sinh, tuyến đầu";
      case F -> "ứng phó, phục hồi";
      case G -> "tuyên truyền";
      case H -> "khen thưởng, kỷ luật, xếp loại";
    };
  }

  private static String name(Gap gap) {
    return switch (gap) {
      case NO_NUMBER -> "số, ký hiệu";
      case NO_DATE -> "ngày ban hành";
      case NO_ISSUER_HEADER -> "tên cơ quan ban hành ở đầu văn bản";
      case NO_SUBJECT -> "trích yếu";
      case NO_ADDRESSEE -> "nơi kính gửi";
      case NO_SIGNATURE -> "phần chữ ký";
      case NO_DEADLINE -> "thời hạn: không nhiệm vụ nào ghi hạn";
      case NO_REPORTING_PERIOD -> "chế độ báo cáo";
      case NO_MONITOR -> "cơ quan theo dõi";
      case VAGUE_DEADLINE -> "hạn cụ thể: có nhiệm vụ chỉ ghi chung chung";
      case NO_LEAD -> "cơ quan chủ trì: có nhiệm vụ không nêu ai làm";
      case CITED_CODE_SUSPECT -> "số hiệu đúng của văn bản dẫn: nghi gõ sai";
      case NO_OBLIGATION -> "nhiệm vụ: không thấy câu nào giao việc";
      case NOT_VIETNAMESE -> "văn bản tiếng Việt";
      case NOT_A_DISPATCH -> "hình thức văn bản hành chính";
    };
  }

  private static String day(LocalDate date) {
    return DAY.format(date);
  }

  private void wrap(String first, String next, String text) {
    var line = new StringBuilder(first);
    boolean empty = true;
    for (String word : text.strip().split("\\s+")) {
      if (!empty && line.length() + word.length() + 1 > WIDTH) {
        out.println(line);
        line = new StringBuilder(next);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    out.println(line);
  }

  private static <T> @Nullable T valueOf(@Nullable Found<T> found) {
    return found == null ? null : found.value();
  }
}
