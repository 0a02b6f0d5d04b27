// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.welfare;

import static vn.phaodai.clock.Timestamps.instant;
import static vn.phaodai.clock.Timestamps.mayBe;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One need as its page shows it.
@Service
@Transactional(readOnly = true)
public class NeedViews {
  private final JdbcClient jdbc;
  private final NeedLists lists;
  private final Provisions provisions;
  private final WelfareSight sight;

  NeedViews(JdbcClient jdbc, NeedLists lists, Provisions provisions, WelfareSight sight) {
    this.jdbc = jdbc;
    this.lists = lists;
    this.provisions = provisions;
    this.sight = sight;
  }

  /// Throws WELFARE-017 where it is not in sight.
  public NeedView get(UUID need) {
    NeedRow row = lists.find(need).orElseThrow(WelfareRefusals.NO_SUCH_NEED::raise);
    boolean open = row.state().equals("OPEN");
    boolean tellable = open && sight.covers(row.path(), WelfareSight.TELL);
    return jdbc.sql("select * from welfare.need where id = :id")
        .param("id", row.id())
        .query(
            (r, n) ->
                new NeedView(
                    row,
                    Needs.Channel.valueOf(r.getString("channel")),
                    r.getString("note"),
                    r.getInt("clock_h"),
                    r.getString("confidence"),
                    r.getString("told_as"),
                    mayBe(r, "closed_at"),
                    decision(r.getString("decision")),
                    r.getString("decision_why"),
                    r.getString("decided_as"),
                    brought(row),
                    tellable ? provisions.givers(r.getLong("unit_id")) : List.of(),
                    tellable,
                    open && sight.covers(row.path(), WelfareSight.DECIDE)))
        .single();
  }

  private static Needs.@Nullable Decision decision(@Nullable String code) {
    return code == null ? null : Needs.Decision.valueOf(code);
  }

  private List<NeedView.Brought> brought(NeedRow need) {
    boolean open = need.state().equals("OPEN");
    return jdbc.sql("select * from welfare.delivery where need_id = :id order by brought_at, id")
        .param("id", need.id())
        .query(
            (r, n) -> {
              String from = r.getString("heard_from");
              return new NeedView.Brought(
                  r.getObject("public_id", UUID.class),
                  r.getString("body_name"),
                  r.getBigDecimal("quantity"),
                  instant(r, "brought_at"),
                  r.getString("evidence"),
                  r.getString("brought_as"),
                  r.getString("state"),
                  from == null ? null : Provisions.HeardFrom.valueOf(from),
                  mayBe(r, "heard_at"),
                  r.getString("heard_as"),
                  r.getString("denied_why"),
                  open
                      && r.getString("state").equals("TOLD")
                      && provisions.mayConfirm(r.getObject("account_id", Long.class), need.path()));
            })
        .list();
  }
}
