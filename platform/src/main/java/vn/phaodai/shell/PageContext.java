// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell;

import gg.jte.Content;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// What every template is given as `page`: the reader's language, permissions and day, and the ways
/// to write texts, numbers, times, links and forms. One per rendered page, not shared.
public final class PageContext {
  /// Name of the redirect attribute (`RedirectAttributes.addFlashAttribute`) whose text the next
  /// page shows as “done”.
  public static final String FLASH = "flash";

  /// As [#FLASH], for what was not done.
  public static final String FLASH_PROBLEM = "flashProblem";

  private final Request request;
  private final Reader reader;
  private final Texts texts;
  private final Formats formats;

  /// What was asked.
  ///
  /// @param path within the site, without query
  /// @param query as sent, or empty
  /// @param operatingNow the operating clock's civil day
  /// @param asOf the day to show: `?ngay=` where given and sound, else `operatingNow`
  /// @param shiftedTo the moment the clock shows when it is not the real one
  /// @param flash what the last command had to say
  /// @param flashProblem as flash, of what was refused
  /// @param csrf the token of forms, made only when a form asks for it; null where none is needed
  /// @param reference under which the log knows this request
  public record Request(
      String path,
      String query,
      LocalDate operatingNow,
      LocalDate asOf,
      @Nullable Instant shiftedTo,
      @Nullable String flash,
      @Nullable String flashProblem,
      Supplier<@Nullable Csrf> csrf,
      String reference) {}

  /// Who reads.
  ///
  /// @param label how the page addresses them; null when nobody is signed in
  /// @param authorities what they may do
  /// @param nav the entries they may follow, in order
  /// @param keyboard whether single-key shortcuts are on (WCAG 2.1.4)
  public record Reader(
      @Nullable String label, Set<String> authorities, List<NavItem> nav, boolean keyboard) {
    public Reader {
      authorities = Set.copyOf(authorities);
      nav = List.copyOf(nav);
    }
  }

  /// Where words and files come from.
  ///
  /// @param message (key, arguments) → text in `language`
  /// @param asset `/static/…` → its address with the hash of its content
  public record Texts(
      Locale language,
      BiFunction<String, Object[], String> message,
      Function<String, String> asset) {}

  /// The token that proves that a form came from our own page.
  public record Csrf(String parameter, String header, String token) {}

  public PageContext(Request request, Reader reader, Texts texts) {
    this.request = request;
    this.reader = reader;
    this.texts = texts;
    this.formats = Formats.in(texts.language());
  }

  // --- words

  /// The text of a key, its `{0}` … filled; numbers and dates are to be formatted before.
  public String t(String key, Object... values) {
    return texts.message().apply(key, values);
  }

  public Locale locale() {
    return texts.language();
  }

  /// `vi` or `en`.
  public String lang() {
    return texts.language().getLanguage();
  }

  public boolean english() {
    return lang().equals("en");
  }

  // --- numbers and times

  public String number(@Nullable Number value) {
    return formats.number(value);
  }

  public String number(@Nullable Number value, int decimals) {
    return formats.number(value, decimals);
  }

  /// A fact as a rule was told it.
  public String fact(String value) {
    return formats.fact(value);
  }

  /// A share (1 = the whole) as a percentage.
  public String percent(@Nullable Double share) {
    return formats.percent(share);
  }

  public String date(@Nullable LocalDate day) {
    return formats.date(day);
  }

  public String date(@Nullable Instant at) {
    return formats.date(at);
  }

  public String dayMonth(@Nullable LocalDate day) {
    return formats.dayMonth(day);
  }

  public String time(@Nullable LocalTime at) {
    return formats.time(at);
  }

  public String dateTime(@Nullable Instant at) {
    return formats.dateTime(at);
  }

  /// How far off a due day is from the day shown: “quá hạn 2 ngày”, “hôm nay”, “còn 3 ngày”.
  public String relativeDue(@Nullable LocalDate due) {
    if (due == null) {
      return t("shell.due.none");
    }
    long days = ChronoUnit.DAYS.between(asOf(), due);
    if (days == 0) {
      return t("shell.due.today");
    }
    return days < 0 ? t("shell.due.over", -days) : t("shell.due.left", days);
  }

  // --- where

  public String path() {
    return request.path();
  }

  /// The civil day that the page shows.
  public LocalDate asOf() {
    return request.asOf();
  }

  /// The operating clock's civil day.
  public LocalDate today() {
    return request.operatingNow();
  }

  /// Whether a day other than today is shown.
  public boolean replaying() {
    return !request.asOf().equals(request.operatingNow());
  }

  /// What the operating clock shows, when that is not the real time; else null.
  public @Nullable Instant shiftedTo() {
    return request.shiftedTo();
  }

  /// A link that keeps the day shown.
  public String link(String path) {
    return replaying()
        ? UriComponentsBuilder.fromUriString(path)
            .replaceQueryParam("ngay", request.asOf())
            .build()
            .toUriString()
        : path;
  }

  /// This very page with one query parameter set anew, or taken out when the value is null.
  public String here(String parameter, @Nullable Object value) {
    var address = UriComponentsBuilder.fromPath(path()).query(request.query());
    return (value == null
            ? address.replaceQueryParam(parameter)
            : address.replaceQueryParam(
                parameter, UriUtils.encode(value.toString(), StandardCharsets.UTF_8)))
        .build()
        .toUriString();
  }

  /// The address of a file under `/static/` with the hash of its content.
  public String asset(String path) {
    return texts.asset().apply("/static/" + path);
  }

  public Crumb crumb(String key, String path) {
    return new Crumb(t(key), link(path));
  }

  /// Under which the log knows this request.
  public String reference() {
    return request.reference();
  }

  // --- who

  /// How to address the reader; null when nobody is signed in.
  public @Nullable String user() {
    return reader.label();
  }

  /// Whether the reader holds a permission such as `territory.edit`.
  public boolean can(String permission) {
    return permission.isEmpty() || reader.authorities().contains(permission);
  }

  public List<NavItem> nav() {
    return reader.nav();
  }

  public List<NavItem> nav(String group) {
    return reader.nav().stream().filter(item -> item.group().equals(group)).toList();
  }

  /// At most four entries for the bottom bar; the fifth place is the menu of all.
  public List<NavItem> phoneNav() {
    return reader.nav().stream().filter(NavItem::onPhone).limit(4).toList();
  }

  /// Whether single-key shortcuts are on.
  public boolean keyboard() {
    return reader.keyboard();
  }

  // --- forms

  /// The hidden field that every POST form carries.
  public Content csrf() {
    @Nullable Csrf csrf = request.csrf().get();
    String field =
        csrf == null
            ? ""
            : "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                .formatted(
                    HtmlUtils.htmlEscape(csrf.parameter()), HtmlUtils.htmlEscape(csrf.token()));
    return output -> output.writeContent(field);
  }

  /// The headers of requests made by htmx, as JSON; null where none are needed.
  public @Nullable String csrfHeaders() {
    @Nullable Csrf csrf = request.csrf().get();
    return csrf == null ? null : "{\"%s\":\"%s\"}".formatted(csrf.header(), csrf.token());
  }

  /// What the last command had to say.
  public @Nullable String flash() {
    return request.flash();
  }

  /// Why the last command was not done.
  public @Nullable String flashProblem() {
    return request.flashProblem();
  }
}
