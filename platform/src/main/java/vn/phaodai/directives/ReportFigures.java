// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static vn.phaodai.directives.AssignmentRepository.timestamp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the periodic report of one dispatch says: how far it spread, the figures, each obligation,
/// who is late, what the dispatch itself lacks. Figures are of the issuer's jurisdiction.
@Component
class ReportFigures {
  private static final int LATE_SHOWN = 50;
  private static final Locale VIETNAMESE = Locale.of("vi");

  private final JdbcClient jdbc;
  private final MessageSource messages;

  ReportFigures(JdbcClient jdbc, MessageSource messages) {
    this.jdbc = jdbc;
    this.messages = messages;
  }

  /// Blocks as [LetterBody] reads them.
  List<String> blocks(UUID dispatch, String path, Instant now) {
    List<String> blocks = new ArrayList<>();
    blocks.add(heading("report.spread.head"));
    blocks.add(spread(dispatch, path));
    blocks.add(heading("report.figures.head"));
    blocks.add(figures(dispatch, path, now));
    blocks.add(heading("report.duties.head"));
    blocks.add(duties(dispatch, path, now));
    blocks.add(heading("report.late.head"));
    blocks.addAll(late(dispatch, path, now));
    blocks.add(heading("report.gaps.head"));
    blocks.add(gaps(dispatch));
    return blocks;
  }

  private static String heading(String key) {
    return LetterBody.heading(LetterTexts.say(key));
  }

  private String spread(UUID dispatch, String path) {
    return jdbc.sql(
            """
            select count(*)::int, count(v.read_at)::int, count(v.acknowledged_at)::int
            from directives.delivery v join directives.dispatch d on d.id = v.dispatch_id
            where d.public_id = :id and v.passed_on_at is null and v.path <@ :path::ltree
            """)
        .param("id", dispatch)
        .param("path", path)
        .query((r, n) -> LetterTexts.say("report.spread", r.getInt(1), r.getInt(2), r.getInt(3)))
        .single();
  }

  private String figures(UUID dispatch, String path, Instant now) {
    return jdbc.sql(
            """
            select (select count(*) from directives.obligation o where o.dispatch_id = d.id and o.withdrawn_at is null)::int,
                   count(a.id) filter (where a.state <> 'WITHDRAWN')::int, count(a.id) filter (where a.state = 'ACCEPTED')::int,
                   count(a.id) filter (where a.state = 'SUBMITTED')::int, count(a.id) filter (where a.state = 'IN_PROGRESS')::int,
                   count(a.id) filter (where a.state = 'RETURNED')::int, count(a.id) filter (where a.state = 'NOT_STARTED')::int,
                   count(a.id) filter (where a.is_open and a.due_at < :now)::int,
                   count(a.id) filter (where a.is_open and a.due_at = 'infinity' and not a.waits)::int
            from directives.dispatch d
            left join directives.assignment a on a.dispatch_id = d.id and a.path <@ :path::ltree
            where d.public_id = :id group by d.id
            """)
        .param("id", dispatch)
        .param("path", path)
        .param("now", timestamp(now))
        .query(
            (r, n) ->
                LetterTexts.say(
                    "report.figures",
                    r.getInt(1),
                    r.getInt(2),
                    r.getInt(3),
                    r.getInt(4),
                    r.getInt(5),
                    r.getInt(6),
                    r.getInt(7),
                    r.getInt(8),
                    r.getInt(9)))
        .single();
  }

  private String duties(UUID dispatch, String path, Instant now) {
    List<String> table = new ArrayList<>(List.of(LetterTexts.say("report.duties.table")));
    table.addAll(
        jdbc.sql(
                """
                select o.ordinal, o.text, array_to_string(o.lead, '; ') as lead,
                       count(a.id) filter (where a.state <> 'WITHDRAWN') as owed, count(a.id) filter (where a.state = 'ACCEPTED') as accepted,
                       count(a.id) filter (where a.state = 'SUBMITTED') as submitted,
                       count(a.id) filter (where a.is_open and a.due_at < :now) as overdue,
                       count(a.id) filter (where a.is_open and a.due_at = 'infinity' and not a.waits) as undated
                from directives.obligation o join directives.dispatch d on d.id = o.dispatch_id
                left join directives.assignment a on a.obligation_id = o.id and a.path <@ :path::ltree
                where d.public_id = :id and o.withdrawn_at is null group by o.id order by o.ordinal
                """)
            .param("id", dispatch)
            .param("path", path)
            .param("now", timestamp(now))
            .query(
                (r, n) ->
                    LetterBody.row(
                        List.of(
                            "NV" + r.getInt("ordinal"),
                            LetterComposer.shortened(r.getString("text")),
                            r.getString("lead"),
                            r.getInt("accepted") + "/" + r.getInt("owed"),
                            r.getString("submitted"),
                            r.getString("overdue"),
                            r.getString("undated"))))
            .list());
    return String.join("\n", table);
  }

  private List<String> late(UUID dispatch, String path, Instant now) {
    record Late(String body, int works, int days, int bodies) {}
    List<Late> late =
        jdbc.sql(
                """
                select b.name as body, count(*)::int as works,
                       ((:now::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date - (min(a.due_at) at time zone 'Asia/Ho_Chi_Minh')::date)::int as days,
                       (count(*) over ())::int as bodies
                from directives.assignment a join directives.dispatch d on d.id = a.dispatch_id
                join organisation_api.body b on b.id = a.body_id
                where d.public_id = :id and a.path <@ :path::ltree and a.is_open and a.due_at < :now
                group by b.id, b.name, b.name_key order by min(a.due_at), count(*) desc, b.name_key limit :limit
                """)
            .param("id", dispatch)
            .param("path", path)
            .param("now", timestamp(now))
            .param("limit", LATE_SHOWN)
            .query(new SimplePropertyRowMapper<>(Late.class))
            .list();
    if (late.isEmpty()) {
      return List.of(LetterTexts.say("report.late.none"));
    }
    List<String> table = new ArrayList<>(List.of(LetterTexts.say("report.late.table")));
    for (Late one : late) {
      table.add(
          LetterBody.row(
              List.of(
                  String.valueOf(table.size()),
                  one.body(),
                  String.valueOf(one.works()),
                  LetterTexts.say("report.late.days", one.days()))));
    }
    String whole = String.join("\n", table);
    int all = late.getFirst().bodies();
    return all <= late.size()
        ? List.of(whole)
        : List.of(whole, LetterTexts.say("report.late.more", late.size(), all));
  }

  private String gaps(UUID dispatch) {
    String[] gaps =
        jdbc.sql("select gaps from directives.dispatch where public_id = :id")
            .param("id", dispatch)
            .query((r, n) -> (String[]) r.getArray(1).getArray())
            .single();
    if (gaps.length == 0) {
      return LetterTexts.say("report.gaps.none");
    }
    return LetterTexts.say(
        "report.gaps",
        String.join(
            "; ",
            Arrays.stream(gaps)
                .map(gap -> messages.getMessage("directives.gap." + gap, null, VIETNAMESE))
                .toList()));
  }
}
