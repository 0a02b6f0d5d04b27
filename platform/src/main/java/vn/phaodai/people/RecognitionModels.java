// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.SignedIn;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.engine.linkage.Linkage;
import vn.phaodai.engine.linkage.Model;
import vn.phaodai.engine.linkage.Records;

/// What the register has learnt for recognising people: the newest version that was learnt on it,
/// before that the one that the program brings. Learnt on demand; earlier versions stay.
///
/// Strangers, households and how common names are come from the register itself. How one person's
/// records agree cannot: it has everybody once. That comes from the program's own model, which was
/// learnt on rows written in haste about people who are known.
@Service
public class RecognitionModels {
  private static final Model SHIPPED = shipped();

  /// A register with fewer people is taken for one of so many: it will grow.
  private static final long LEAST_PEOPLE = 1000;

  private final JdbcClient jdbc;
  private final OperatingClock clock;
  private final AuditLog audit;
  private volatile Version inForce = new Version(0, SHIPPED);

  RecognitionModels(JdbcClient jdbc, OperatingClock clock, AuditLog audit) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.audit = audit;
  }

  private record Version(int number, Model model) {}

  /// For one call.
  Recognition recognition() {
    return new Recognition(model(), people());
  }

  private Model model() {
    int newest =
        jdbc.sql("select coalesce(max(version), 0) from people.recognition_model")
            .query(Integer.class)
            .single();
    Version known = inForce;
    if (known.number() != newest) {
      known = new Version(newest, newest == 0 ? SHIPPED : read(newest));
      inForce = known;
    }
    return known.model();
  }

  private Model read(int version) {
    return Model.read(
        jdbc.sql("select model from people.recognition_model where version = ?")
            .param(version)
            .query(String.class)
            .single());
  }

  /// As the planner knows it: near enough for a prior.
  private long people() {
    double known =
        jdbc.sql("select reltuples from pg_class where oid = 'people.person'::regclass")
            .query(Double.class)
            .single();
    return Math.max(LEAST_PEOPLE, (long) known);
  }

  /// Learns on the register, on whole communes up to the bound of `limits.csv`; in force from the
  /// next call on. Answers the number of the version.
  @Transactional
  public int learn() {
    Records.Builder builder = Records.builder(Weighing.COLUMNS);
    long read =
        jdbc.sql(
                """
                select full_name, coalesce(birth_date::text, birth_year::text), sex, id_number, phone, address, commune_id::text
                from people.person join (
                  select commune_id, sum(count(*)) over (order by hashint8(commune_id), commune_id) as up_to
                  from people.person group by commune_id) c using (commune_id)
                where c.up_to <= :bound and canonical_id = id
                order by id
                """)
            .param("bound", Limits.learningBound())
            .query(
                (row, n) -> {
                  List<@Nullable String> cells = new ArrayList<>();
                  for (int c = 1; c <= Weighing.COLUMNS.size(); c++) {
                    String cell = row.getString(c);
                    cells.add(c == 6 && cell != null ? NameWords.fold(cell) : cell);
                  }
                  return builder.add(cells);
                })
            .list()
            .size();
    if (read < LEAST_PEOPLE) {
      throw PeopleRefusals.TOO_FEW_TO_LEARN.with(read, LEAST_PEOPLE).raise();
    }
    Model alone = Linkage.learn(builder.build()).model();
    if (!alone.fieldNames().equals(SHIPPED.fieldNames())) {
      throw PeopleRefusals.TOO_ALIKE_TO_LEARN
          .with(String.join(", ", alone.fieldNames()), String.join(", ", SHIPPED.fieldNames()))
          .raise();
    }
    Model learnt = alone.withOnePersonOf(SHIPPED);
    int version =
        jdbc.sql(
                """
                insert into people.recognition_model (learned_at, persons, model, account_id)
                values (:now, (select count(*) from people.person), :model, :account) returning version
                """)
            .param("now", clock.now().atOffset(ZoneOffset.UTC))
            .param("model", learnt.toText())
            .param("account", SignedIn.current().map(SignedIn::accountId).orElse(null))
            .query(Integer.class)
            .single();
    audit.record(
        AuditEntry.of("people.recognition.learn", "model", version).with(Map.of("persons", read)));
    return version;
  }

  private static Model shipped() {
    try (InputStream file =
        Objects.requireNonNull(
            RecognitionModels.class.getResourceAsStream("recognition-model.txt"))) {
      return Model.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The model that the program brings.
  static Model ofTheProgram() {
    return SHIPPED;
  }
}
