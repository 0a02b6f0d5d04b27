// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is missing from a reading, and what can be concluded with a stated ground.
final class GapFinder {
  private static final int ENOUGH_LETTERS = 200;
  private static final Pattern SELF =
      Pattern.compile(
          "(?=[CQKTHN])(Công văn|Chỉ thị|Quyết định|Kế hoạch|Thông báo|Công điện|Kết luận|Hướng dẫn|Nghị quyết) này");
  private static final String MARKED =
      "ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ";

  private final Lexicon lexicon;
  private final String clean;

  GapFinder(Lexicon lexicon, String clean) {
    this.lexicon = lexicon;
    this.clean = clean;
  }

  /// Whether at least one letter in fourteen bears a mark only Vietnamese has; short texts pass.
  static boolean isVietnamese(String text) {
    int letters = 0;
    int marked = 0;
    int end = Math.min(text.length(), 20_000);
    for (int i = 0; i < end; i++) {
      char c = Character.toLowerCase(text.charAt(i));
      if (Character.isLetter(c)) {
        letters++;
        marked += c > 0x7f && MARKED.indexOf(c) >= 0 ? 1 : 0;
      }
    }
    return letters < ENOUGH_LETTERS || marked * 14 >= letters;
  }

  Reading complete(Reading r) {
    List<Inference> inferred = new ArrayList<>(r.inferred());
    infer(r, inferred);
    return new Reading(
        r.text(),
        r.code(),
        r.type(),
        r.issuer(),
        r.date(),
        r.place(),
        r.subject(),
        r.urgency(),
        r.addressees(),
        r.recipients(),
        r.citations(),
        r.clauses(),
        r.obligations(),
        r.signatory(),
        List.copyOf(gaps(r)),
        inferred);
  }

  private Set<Gap> gaps(Reading r) {
    Set<Gap> gaps = EnumSet.noneOf(Gap.class);
    when(r.code() == null, Gap.NO_NUMBER, gaps);
    when(r.date() == null, Gap.NO_DATE, gaps);
    when(r.issuer() == null, Gap.NO_ISSUER_HEADER, gaps);
    when(r.subject() == null, Gap.NO_SUBJECT, gaps);
    when(r.addressees().isEmpty() && isLetter(r), Gap.NO_ADDRESSEE, gaps);
    when(r.signatory() == null, Gap.NO_SIGNATURE, gaps);
    when(
        r.citations().stream().anyMatch(c -> !c.code().slips().isEmpty()),
        Gap.CITED_CODE_SUSPECT,
        gaps);
    when(!isVietnamese(clean), Gap.NOT_VIETNAMESE, gaps);
    boolean nothing =
        r.code() == null
            && r.type() == null
            && r.addressees().isEmpty()
            && r.recipients().isEmpty()
            && r.signatory() == null
            && r.issuer() == null;
    when(nothing, Gap.NOT_A_DISPATCH, gaps);
    Set<DeadlineKind> kinds = EnumSet.noneOf(DeadlineKind.class);
    r.obligations().forEach(o -> kinds.add(o.deadline().kind()));
    boolean none = r.obligations().isEmpty();
    when(none, Gap.NO_OBLIGATION, gaps);
    boolean dated =
        kinds.contains(DeadlineKind.DATE)
            || kinds.contains(DeadlineKind.DURATION)
            || kinds.contains(DeadlineKind.PERIODIC);
    when(!none && !dated, Gap.NO_DEADLINE, gaps);
    when(!none && !kinds.contains(DeadlineKind.PERIODIC), Gap.NO_REPORTING_PERIOD, gaps);
    when(
        !none && r.obligations().stream().allMatch(o -> o.monitor() == null), Gap.NO_MONITOR, gaps);
    when(kinds.contains(DeadlineKind.VAGUE), Gap.VAGUE_DEADLINE, gaps);
    when(r.obligations().stream().anyMatch(o -> o.lead().isEmpty()), Gap.NO_LEAD, gaps);
    return gaps;
  }

  private static boolean isLetter(Reading r) {
    return r.type() == null || r.type().value().symbol().equals("CV");
  }

  private static void when(boolean missing, Gap gap, Set<Gap> gaps) {
    if (missing) {
      gaps.add(gap);
    }
  }

  private void infer(Reading r, List<Inference> inferred) {
    if (r.type() == null) {
      Matcher m = SELF.matcher(clean);
      if (m.find()) {
        DocumentType type = named(m.group(1));
        if (type != null) {
          inferred.add(
              new Inference(
                  "type",
                  type.symbol(),
                  "văn bản tự gọi mình: “" + m.group() + "” / the text calls itself so"));
        }
      }
    }
    if (r.issuer() == null && r.signatory() != null && r.signatory().onBehalfOf() != null) {
      String body = issuer(r.signatory().onBehalfOf());
      inferred.add(
          new Inference(
              "issuer",
              body,
              "người ký thay mặt " + r.signatory().onBehalfOf() + " / signed on its behalf"));
    }
    if (r.date() == null) {
      r.citations().stream()
          .map(Citation::date)
          .filter(d -> d != null)
          .max(LocalDate::compareTo)
          .ifPresent(
              d ->
                  inferred.add(
                      new Inference(
                          "date",
                          "≥ " + d,
                          "văn bản được dẫn muộn nhất / the latest document cited")));
    }
    for (int i = 0; i < r.recipients().size(); i++) {
      Recipient recipient = r.recipients().get(i);
      if (recipient.purpose() == null
          && recipient.text().startsWith("Như trên")
          && !r.addressees().isEmpty()) {
        inferred.add(
            new Inference(
                "recipients[" + i + "].purpose",
                Purpose.EXECUTE.name(),
                "“Như trên” là nơi kính gửi / the addressees"));
      }
    }
    String all = String.join("; ", r.addressees().stream().map(Addressee::text).toList());
    for (int i = 0; i < r.obligations().size(); i++) {
      if (r.obligations().get(i).lead().isEmpty() && !all.isEmpty()) {
        inferred.add(
            new Inference(
                "obligations[" + i + "].lead",
                all,
                "câu không nêu chủ thể: nơi kính gửi / no subject is named: the addressees"));
      }
    }
  }

  private @Nullable DocumentType named(String name) {
    Words words = new Words(name);
    var entry = lexicon.typeNames.find(words, 0, words.size());
    return entry == null ? null : entry.value();
  }

  /// The collective as the body of the text writes it (“BAN THƯỜNG VỤ” → “Ban Thường vụ Tỉnh ủy”).
  private String issuer(String capitals) {
    Matcher m =
        Pattern.compile(
                Pattern.quote(capitals)
                    + "(?: (?:Tỉnh ủy|Huyện ủy|Thành ủy|Thị ủy|Đảng ủy|tỉnh ủy))?",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(clean);
    String best = capitals;
    while (m.find()) {
      boolean inText = !HeaderReader.isUpper(m.group());
      if (inText && (best.equals(capitals) || m.group().length() > best.length())) {
        best = Words.oneLine(m.group());
      }
    }
    return best;
  }
}
