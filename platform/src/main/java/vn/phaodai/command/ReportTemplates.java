// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import static vn.phaodai.clock.Timestamps.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.access.SignedIn;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.documents.Documents;
import vn.phaodai.documents.Letters;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// The templates of provinces for their daily report: handed in, tried on a report, adopted from a
/// day on, withdrawn. One that cannot be filled is not taken in.
@Service
@Transactional
public class ReportTemplates {
  static final String TEMPLATE = "command.template";

  private final JdbcClient jdbc;
  private final Documents documents;
  private final Jurisdiction jurisdiction;
  private final Units units;
  private final OperatingClock clock;
  private final AuditLog audit;

  ReportTemplates(
      JdbcClient jdbc,
      Documents documents,
      Jurisdiction jurisdiction,
      Units units,
      OperatingClock clock,
      AuditLog audit) {
    this.jdbc = jdbc;
    this.documents = documents;
    this.jurisdiction = jurisdiction;
    this.units = units;
    this.clock = clock;
    this.audit = audit;
  }

  private static final String SELECT =
      """
      select t.*, t.path::text as place, lower(t.during) as from_day, upper(t.during) as until_day, u.full_name
      from command.report_template t join territory_api.unit u on u.id = t.province_id
      """;

  /// The provinces whose template the reader may change.
  @Transactional(readOnly = true)
  public List<Unit> provinces() {
    return jurisdiction.of(TEMPLATE).stream()
        .map(units::at)
        .filter(unit -> unit.tier() == Tier.PROVINCE)
        .toList();
  }

  /// All versions in sight, the latest first.
  @Transactional(readOnly = true)
  public List<ReportTemplate> list() {
    return jdbc.sql(SELECT + " where t.path <@ (:paths)::ltree[] order by t.id desc limit 100")
        .param("paths", jurisdiction.paths(TEMPLATE).toArray(String[]::new))
        .query((row, n) -> template(row))
        .list();
  }

  /// Takes a template in. Throws COMMAND-003 outside the jurisdiction, and what is wrong with the
  /// file as `documents` calls it.
  public ReportTemplate handIn(String provinceCode, byte[] file, String name) {
    Unit province =
        units
            .find(provinceCode, clock.today())
            .filter(unit -> unit.tier() == Tier.PROVINCE)
            .filter(unit -> jurisdiction.covers(unit.path(), TEMPLATE))
            .orElseThrow(() -> CommandRefusals.NO_SUCH_UNIT.with(provinceCode).raise());
    Letters.fault(file, name, ReportPaper.form(clock.today()))
        .ifPresent(
            fault -> {
              throw fault.raise();
            });
    UUID stored =
        switch (documents.store(file, name)) {
          case Documents.Outcome.Kept kept -> kept.file().publicId();
          case Documents.Outcome.Refused refused -> throw refused.refusal().raise();
        };
    UUID id =
        jdbc.sql(
                """
                insert into command.report_template (province_id, path, version, file_id, name, author, account_id, uploaded_at)
                select :province, :path::ltree, coalesce(max(version), 0) + 1, :file, :name, :author, :account, :now
                from command.report_template where province_id = :province returning public_id
                """)
            .param("province", province.id())
            .param("path", province.path())
            .param("file", stored)
            .param("name", name.isBlank() ? "mau.docx" : name.strip())
            .param("author", label())
            .param("account", SignedIn.current().map(SignedIn::accountId).orElse(null))
            .param("now", time(clock.now()))
            .query((row, n) -> row.getObject(1, UUID.class))
            .single();
    ReportTemplate template = get(id);
    record("command.template.upload", template);
    return template;
  }

  private static String label() {
    return SignedIn.current().map(SignedIn::label).orElse("");
  }

  /// Throws COMMAND-016.
  @Transactional(readOnly = true)
  public ReportTemplate get(UUID id) {
    return jdbc.sql(SELECT + " where t.public_id = :id")
        .param("id", id)
        .query((row, n) -> template(row))
        .optional()
        .filter(one -> jurisdiction.covers(one.path(), TEMPLATE))
        .orElseThrow(CommandRefusals.NO_TEMPLATE::raise);
  }

  /// The file as it was handed in.
  @Transactional(readOnly = true)
  public byte[] file(ReportTemplate template) {
    return documents.open(template.file()).orElseThrow(CommandRefusals.NO_TEMPLATE::raise);
  }

  /// Somebody looked at it filled: from now on it may be adopted.
  void tried(ReportTemplate template) {
    jdbc.sql(
            "update command.report_template set tried_at = coalesce(tried_at, :now) where id = :id")
        .param("now", time(clock.now()))
        .param("id", template.id())
        .update();
  }

  /// Reports of this day and later are written with it; the one before it ends there. Throws
  /// COMMAND-016 to -019.
  public void adopt(UUID id, LocalDate from) {
    ReportTemplate template = held(id);
    if (template.state() != ReportTemplate.State.HANDED_IN) {
      throw CommandRefusals.TEMPLATE_STATE.raise();
    }
    if (template.triedAt() == null) {
      throw CommandRefusals.NOT_TRIED.raise();
    }
    if (from.isBefore(clock.today())) {
      throw CommandRefusals.TEMPLATE_DAY.with(from, clock.today()).raise();
    }
    jdbc.sql(
            """
            update command.report_template
            set withdrawn_at = :now, withdrawn_by = :who, reason = 'Thay bằng lần ' || :version
            where province_id = :province and withdrawn_at is null and lower(during) >= :from
            """)
        .param("now", time(clock.now()))
        .param("who", label())
        .param("version", Integer.toString(template.version()))
        .param("province", template.provinceId())
        .param("from", from)
        .update();
    jdbc.sql(
            """
            update command.report_template set during = daterange(lower(during), :from)
            where province_id = :province and withdrawn_at is null and during @> :from::date
            """)
        .param("province", template.provinceId())
        .param("from", from)
        .update();
    jdbc.sql(
            """
            update command.report_template
            set during = daterange(:from, null), adopter = :who, adopter_id = :account, adopted_at = :now where id = :id
            """)
        .param("from", from)
        .param("who", label())
        .param("account", SignedIn.current().map(SignedIn::accountId).orElse(null))
        .param("now", time(clock.now()))
        .param("id", template.id())
        .update();
    record("command.template.adopt", template);
  }

  /// It is not used any more; the built-in one is, until another is adopted. Throws COMMAND-016,
  /// -018, -020.
  public void withdraw(UUID id, String reason) {
    ReportTemplate template = held(id);
    if (template.state() == ReportTemplate.State.WITHDRAWN) {
      throw CommandRefusals.TEMPLATE_STATE.raise();
    }
    if (reason.isBlank()) {
      throw CommandRefusals.TEMPLATE_REASON.raise();
    }
    jdbc.sql(
            """
            update command.report_template set withdrawn_at = :now, withdrawn_by = :who, reason = :reason where id = :id
            """)
        .param("now", time(clock.now()))
        .param("who", label())
        .param("reason", reason.strip())
        .param("id", template.id())
        .update();
    record("command.template.withdraw", template);
  }

  private ReportTemplate held(UUID id) {
    jdbc.sql(
            """
            select 1 from command.report_template where province_id =
              (select province_id from command.report_template where public_id = :id) for update
            """)
        .param("id", id)
        .query((row, n) -> row.getInt(1))
        .list();
    return get(id);
  }

  /// The one in which a report is written; empty: the built-in one.
  @Transactional(readOnly = true)
  public Optional<ReportTemplate> of(DailyReport report) {
    return jdbc.sql(
            SELECT
                + """
                where t.withdrawn_at is null and t.during @> :day::date
                  and t.province_id = (select province_id from command.daily_report where public_id = :id)
                """)
        .param("day", report.day())
        .param("id", report.id())
        .query((row, n) -> template(row))
        .optional();
  }

  /// A report could not be written with it.
  void failed(ReportTemplate template) {
    int first =
        jdbc.sql(
                "update command.report_template set failed_at = :now where id = :id and failed_at is null")
            .param("now", time(clock.now()))
            .param("id", template.id())
            .update();
    if (first > 0) {
      record("command.template.fail", template);
    }
  }

  private void record(String action, ReportTemplate template) {
    audit.record(
        AuditEntry.of(action, "report_template", template.id())
            .in(template.path())
            .with(Map.of("version", template.version())));
  }

  private static ReportTemplate template(ResultSet row) throws SQLException {
    return new ReportTemplate(
        row.getLong("id"),
        row.getObject("public_id", UUID.class),
        row.getLong("province_id"),
        row.getString("full_name"),
        row.getString("place"),
        row.getInt("version"),
        row.getObject("file_id", UUID.class),
        row.getString("name"),
        row.getString("author"),
        Timestamps.instant(row, "uploaded_at"),
        Timestamps.mayBe(row, "tried_at"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class),
        Objects.requireNonNullElse(row.getString("adopter"), ""),
        Timestamps.mayBe(row, "withdrawn_at"),
        row.getString("reason"),
        Timestamps.mayBe(row, "failed_at"));
  }
}
