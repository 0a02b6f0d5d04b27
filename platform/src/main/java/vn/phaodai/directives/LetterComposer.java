// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.documents.LetterProfile.Side;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;

/// First words of a letter: what is late with a dispatch, or how far it has been carried out. An
/// officer goes on from there.
@Component
class LetterComposer {
  /// More addressees than these are named as a list.
  private static final int NAMED_ADDRESSEES = 20;

  private static final Locale VIETNAMESE = Locale.of("vi");
  private static final int LONGEST_CELL = 160;
  private static final int ANSWER_DAYS = 3;

  private final JdbcClient jdbc;
  private final Bodies bodies;
  private final UrgentWork urgent;
  private final ReportFigures figures;
  private final OperatingClock clock;

  LetterComposer(
      JdbcClient jdbc,
      Bodies bodies,
      UrgentWork urgent,
      ReportFigures figures,
      OperatingClock clock) {
    this.jdbc = jdbc;
    this.bodies = bodies;
    this.urgent = urgent;
    this.figures = figures;
    this.clock = clock;
  }

  List<UrgentWork.Row> urgent(UUID dispatch, Body issuer, Collection<UUID> chosen) {
    return urgent.of(dispatch, issuer.path(), chosen);
  }

  LetterDraft reminder(Body issuer, UUID dispatch, List<UrgentWork.Row> rows, LocalDate today) {
    Side side = LetterPaper.sideOf(issuer, today);
    String cited = cited(side, dispatch, issuer);
    Set<String> named = new LinkedHashSet<>();
    rows.forEach(row -> named.add(row.body()));
    long late = rows.stream().filter(UrgentWork.Row::overdue).count();
    long undated = rows.stream().filter(row -> row.dueAt() == null).count();
    List<String> table = new ArrayList<>(List.of(LetterTexts.say("reminder.table")));
    for (UrgentWork.Row row : rows) {
      table.add(line(table.size(), row));
    }
    String body =
        String.join(
            "\n\n",
            LetterTexts.say(
                "reminder.opening",
                cited,
                LetterTexts.date(today),
                late,
                rows.size() - late - undated,
                undated,
                named.size(),
                UrgentWork.WINDOW_DAYS),
            String.join("\n", table),
            LetterTexts.say(
                "reminder.request", issuer.name(), LetterTexts.date(today.plusDays(ANSWER_DAYS))),
            LetterTexts.say("reminder.close", issuer.name()));
    List<String> addressees =
        named.size() > NAMED_ADDRESSEES
            ? List.of(LetterTexts.say("reminder.many"))
            : List.copyOf(named);
    return draft(issuer, side, "CV", LetterTexts.say("reminder.subject", cited), addressees, body);
  }

  LetterDraft urging(
      Body issuer, Body to, String matter, List<String> paragraphs, LocalDate today) {
    List<String> blocks = new ArrayList<>(paragraphs);
    blocks.add(
        LetterTexts.say(
            "urging.request",
            to.name(),
            issuer.name(),
            LetterTexts.date(today.plusDays(ANSWER_DAYS))));
    blocks.add(LetterTexts.say("reminder.close", issuer.name()));
    return draft(
        issuer,
        LetterPaper.sideOf(issuer, today),
        "CV",
        LetterTexts.say("reminder.subject", matter),
        List.of(to.name()),
        String.join("\n\n", blocks));
  }

  private static String line(int number, UrgentWork.Row row) {
    String due =
        row.dueAt() == null
            ? "–"
            : LetterTexts.date(row.dueAt().atZone(OperatingClock.ZONE).toLocalDate());
    return LetterBody.row(
        List.of(String.valueOf(number), row.body(), shortened(row.text()), due, state(row)));
  }

  private static String state(UrgentWork.Row row) {
    @Nullable Long late = row.daysLate();
    if (late == null) {
      return LetterTexts.say("reminder.undated");
    }
    if (late == 0) {
      return LetterTexts.say("reminder.today");
    }
    return late > 0
        ? LetterTexts.say("reminder.late", late)
        : LetterTexts.say("reminder.soon", -late);
  }

  LetterDraft report(Body issuer, UUID dispatch, Instant now) {
    LocalDate today = now.atZone(OperatingClock.ZONE).toLocalDate();
    Side side = LetterPaper.sideOf(issuer, today);
    String cited = cited(side, dispatch, issuer);
    List<String> blocks = new ArrayList<>();
    blocks.add(LetterTexts.say("report.opening", cited, LetterTexts.date(today), issuer.name()));
    blocks.addAll(figures.blocks(dispatch, issuer.path(), now));
    blocks.add(LetterTexts.say("report.close"));
    return draft(
        issuer,
        side,
        "BC",
        LetterTexts.say("report.subject", cited),
        List.of(reportedTo(issuer, today)),
        String.join("\n\n", blocks));
  }

  /// The standing committee of the unit's party committee, else whoever the issuer answers to.
  private String reportedTo(Body issuer, LocalDate day) {
    return bodies.ofUnit(issuer.unitId(), day).stream()
        .filter(body -> body.kind().equals("STANDING_COMMITTEE"))
        .findFirst()
        .or(
            () ->
                bodies.ofUnit(issuer.unitId(), day).stream()
                    .filter(body -> body.kind().equals("PARTY_COMMITTEE"))
                    .findFirst())
        .map(Body::name)
        .orElse(issuer.name());
  }

  /// A letter to be written from nothing.
  LetterDraft blank(Body issuer, String type, LocalDate today) {
    return draft(issuer, LetterPaper.sideOf(issuer, today), type, "", List.of(), "");
  }

  private LetterDraft draft(
      Body issuer, Side side, String type, String subject, List<String> addressees, String body) {
    List<String> recipients = new ArrayList<>(List.of(LetterTexts.say("recipient.as-above")));
    @Nullable Long parent = issuer.parentId();
    if (parent != null && !addressees.contains(bodies.get(parent).name())) {
      recipients.add(LetterTexts.say("recipient.to-report", bodies.get(parent).name()));
    }
    recipients.add(
        LetterTexts.say(
            side == Side.PARTY ? "recipient.archive.party" : "recipient.archive.state"));
    return new LetterDraft(
        type,
        LetterNumbers.usualSymbol(side, type, issuer),
        subject,
        place(issuer),
        null,
        addressees,
        body,
        recipients,
        1);
  }

  private String place(Body issuer) {
    return jdbc.sql("select name from territory_api.unit where id = :id")
        .param("id", issuer.unitId())
        .query(String.class)
        .single();
  }

  private String cited(Side side, UUID dispatch, Body issuer) {
    record Named(@Nullable String code, @Nullable LocalDate issuedOn, @Nullable String issuer) {}
    Named named =
        jdbc.sql(
                """
                select code, issued_on, issuer from directives.dispatch
                where public_id = :id and status in ('CONFIRMED', 'SUPERSEDED') and (path @> :path::ltree or path <@ :path::ltree)
                """)
            .param("id", dispatch)
            .param("path", issuer.path())
            .query(new SimplePropertyRowMapper<>(Named.class))
            .optional()
            .orElseThrow(() -> DirectiveRefusals.NOT_FOUND.with(dispatch).raise());
    return LetterTexts.cited(side, named.code(), named.issuedOn(), written(named.issuer()));
  }

  /// A letter's head prints the issuer in capitals; inside a sentence it is written as a name.
  private @Nullable String written(@Nullable String issuer) {
    if (issuer == null || !issuer.equals(issuer.toUpperCase(VIETNAMESE))) {
      return issuer;
    }
    return bodies.search(issuer, clock.today(), 20).stream()
        .map(Body::name)
        .filter(name -> name.toUpperCase(VIETNAMESE).equals(issuer))
        .findFirst()
        .orElse(issuer);
  }

  static String shortened(String text) {
    String flat = LetterBody.flat(text);
    return flat.length() <= LONGEST_CELL ? flat : flat.substring(0, LONGEST_CELL).strip() + "…";
  }
}
