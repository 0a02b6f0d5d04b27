// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The documents that a text names, with date, issuer and what it does with them.
final class CitationReader {
  private static final Pattern DATE_BEHIND =
      Pattern.compile("[\\s,(]{0,4}(?=ngày|\\d)" + Dates.DAY);
  private static final Pattern ISSUER =
      Pattern.compile(
          "\\)?[\\s,]{0,3}của\\s(\\p{Lu}[^.;:“”\"()]{2,120}?)(?=\\s(?:về|tại|trên|quy định|hướng dẫn|đối với|và|sửa đổi|thực hiện|triển khai|ban hành|phê duyệt|công bố)\\s|[,.;:“”\"()]|$)");
  private static final Pattern SUPERSEDED =
      Pattern.compile("(?:thay thế|bãi bỏ|hủy bỏ|huỷ bỏ)(?!\\p{L})");
  private static final Pattern ENFORCED =
      Pattern.compile(
          "(?:thực hiện|triển khai|chấp hành|thi hành|quán triệt|Thực hiện|Triển khai|Chấp hành)(?!\\p{L})");
  private static final Pattern BY =
      Pattern.compile("(?:theo|tại|Theo|Tại|Căn cứ|căn cứ|theo nội dung)\\s{1,3}(?:các )?$");

  // the first letter alone turns most places away before the alternatives are tried
  private static final Pattern BARE =
      Pattern.compile(
          "(?=[CQNTKHVcvqtk])(?:(?<type>Chỉ thị|Công văn|Quyết định|Nghị quyết|Thông báo|Kế hoạch|Công điện|Kết luận|Nghị định|Thông tư|Hướng dẫn|Văn bản|công văn|văn bản|chỉ thị|quyết định|thông báo|kế hoạch)\\s{1,3})(?<so>số\\s{1,3})?(?<n>\\d{1,5})(?![\\p{L}\\d/%]|[-–—.,]\\d|\\s{0,2}[-–—/]\\s{0,2}\\p{L})");
  private static final int CONTEXT = 300;

  private final Lexicon lexicon;
  private final Codes codes;

  CitationReader(Lexicon lexicon, Codes codes) {
    this.lexicon = lexicon;
    this.codes = codes;
  }

  List<Citation> read(String clean, CleanText source, int from, @Nullable DocumentCode own) {
    Map<String, Citation> found = new LinkedHashMap<>();
    String ownValue = own == null ? null : own.value();
    int previous = from;
    int i = from;
    Matcher bare = BARE.matcher(clean);
    boolean moreBare = bare.find(Math.min(from, clean.length()));
    Codes.Hit next = codes.next(clean, i, clean.length());
    while (next != null || moreBare) {
      boolean takeBare = moreBare && (next == null || bare.start("n") < next.start());
      Codes.Hit hit = takeBare ? bareHit(bare) : next;
      if (hit != null && !hit.code().value().equals(ownValue)) {
        Citation citation = citation(clean, source, hit, previous);
        found.merge(hit.code().value(), citation, CitationReader::together);
      }
      previous = hit == null ? previous : hit.end();
      if (takeBare) {
        moreBare = bare.find();
      } else if (next != null) {
        next = codes.next(clean, next.end(), clean.length());
      }
    }
    return List.copyOf(found.values());
  }

  /// The same document cited twice: the first place, every slip, what either says of date and
  /// issuer.
  private static Citation together(Citation first, Citation again) {
    DocumentCode code = again.code().slips().isEmpty() ? first.code() : again.code();
    Relation relation = first.relation() == Relation.CITES ? again.relation() : first.relation();
    return new Citation(
        code,
        first.type(),
        first.date() == null ? again.date() : first.date(),
        first.issuer() == null ? again.issuer() : first.issuer(),
        relation,
        first.span());
  }

  /// A number without symbol and body. Without the word “số” it must have two digits.
  private static Codes.@Nullable Hit bareHit(Matcher m) {
    String number = m.group("n");
    boolean lower = Character.isLowerCase(m.group("type").charAt(0));
    if (m.group("so") == null && (number.length() < 2 || lower)) {
      return null;
    }
    DocumentCode code =
        new DocumentCode(
            number, number, null, number, null, null, null, EnumSet.of(CodeSlip.MISSING_SUFFIX));
    return new Codes.Hit(m.start("n"), m.end("n"), code);
  }

  private Citation citation(String clean, CleanText source, Codes.Hit hit, int previous) {
    LocalDate date = null;
    int behind = hit.end();
    Matcher d = behind(DATE_BEHIND, clean, hit.end());
    if (d.lookingAt()) {
      Dates.Hit day = Dates.day(d, 1, null);
      date = day == null ? null : day.date();
      behind = d.end();
    }
    Matcher of = behind(ISSUER, clean, behind);
    String issuer = of.lookingAt() ? Words.oneLine(of.group(1)).strip() : null;
    DocumentType type = type(clean, hit);
    int from = Math.max(previous, sentenceStart(clean, hit.start()));
    Relation relation = relation(clean.substring(Math.min(from, hit.start()), hit.start()));
    return new Citation(
        hit.code(), type, date, issuer, relation, source.span(hit.start(), hit.end()));
  }

  private static Matcher behind(Pattern pattern, String clean, int from) {
    return pattern
        .matcher(clean)
        .region(from, Math.min(clean.length(), from + CONTEXT))
        .useTransparentBounds(true);
  }

  private @Nullable DocumentType type(String clean, Codes.Hit hit) {
    DocumentCode code = hit.code();
    if (code.system() != null && code.symbol() != null) {
      return lexicon.type(code.system(), code.symbol());
    }
    Words before = new Words(clean.substring(Math.max(0, hit.start() - 24), hit.start()));
    for (int i = 0; i < before.size(); i++) {
      var entry = lexicon.typeNames.find(before, i, before.size());
      if (entry != null) {
        return entry.value();
      }
    }
    return code.body() == null ? null : lexicon.type(DocumentSystem.STATE, "CV");
  }

  private static int sentenceStart(String clean, int offset) {
    for (int i = offset - 1; i > Math.max(0, offset - CONTEXT); i--) {
      char c = clean.charAt(i);
      boolean stop =
          c == ';'
              || ((c == '.' || c == ':') && i + 1 < clean.length() && clean.charAt(i + 1) <= ' ');
      if (stop) {
        return i + 1;
      }
    }
    return Math.max(0, offset - CONTEXT);
  }

  private static Relation relation(String context) {
    String before = Words.oneLine(context);
    String plain = before.replaceAll("(?:[Ss]ố\\s{1,3})?$", "");
    int type = plain.stripTrailing().lastIndexOf(' ');
    String lead =
        type < 0 ? "" : plain.substring(0, plain.stripTrailing().lastIndexOf(' ', type - 1) + 1);
    if (SUPERSEDED.matcher(before).find()) {
      return Relation.SUPERSEDES;
    }
    if (before.stripLeading().startsWith("Căn cứ")) {
      return Relation.CITES;
    }
    if (before.contains("tiếp tục") || before.contains("Tiếp tục")) {
      return Relation.CONTINUES;
    }
    return ENFORCED.matcher(before).find() && !BY.matcher(lead).find()
        ? Relation.ENFORCES
        : Relation.CITES;
  }
}
