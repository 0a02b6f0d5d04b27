// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.RoomTest;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.tables.ColumnType;
import vn.phaodai.tables.ImportColumn;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.tables.Mapping;
import vn.phaodai.tables.Receiver;
import vn.phaodai.tables.Rejection;
import vn.phaodai.tables.RowReader;
import vn.phaodai.tables.TableFile;
import vn.phaodai.tables.Use;

@RoomTest
class IntakeTest {
  private static final ImportKind BEDS =
      ImportKind.of(
          "beds",
          "Giường bệnh",
          "Beds",
          ImportColumn.of("facility", "Cơ sở", "Facility", ColumnType.TEXT).required(),
          ImportColumn.of("beds", "Số giường", "Beds", ColumnType.INTEGER).required());
  private static final Refusal FULL =
      Refusal.of("BEDS-001", "Không cơ sở nào có 13 giường.", "No facility has 13 beds.");

  @Autowired private Ledger ledger;
  @Autowired private MappingMemory memory;
  @Autowired private OperatingClock clock;
  @Autowired private AuditLog audit;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Copies copies;
  @Autowired private JdbcClient sql;
  @TempDir private Path folder;

  /// Keeps beds in a table of its own, and breaks off where it is told to.
  private final class Beds implements Receiver {
    private int breakAfter = Integer.MAX_VALUE;

    @Override
    public ImportKind kind() {
      return BEDS;
    }

    @Override
    public String permission() {
      return "beds.write";
    }

    @Override
    public int batchRows() {
      return 10;
    }

    @Override
    public Taken take(List<ImportedRow> rows, Delivery delivery) {
      if (breakAfter-- == 0) {
        throw new IllegalStateException("the power went out");
      }
      List<Rejection> rejected = new ArrayList<>();
      try (CopyWriter copy = copies.into("beds", "facility", "beds")) {
        for (ImportedRow row : rows) {
          if (row.get(1).equals("13")) {
            rejected.add(row.rejected(BEDS.columns().get(1), 1, FULL));
          } else {
            copy.text(row.get(0)).text(row.get(1)).endRow();
          }
        }
      }
      return new Taken(rows.size() - rejected.size(), 0, rejected);
    }
  }

  private final Beds beds = new Beds();

  @BeforeEach
  void aTableOfBeds() {
    sql.sql("drop table if exists beds").update();
    sql.sql("create table beds (facility text not null, beds integer not null)").update();
  }

  private Intake intake() {
    var known = new StaticListableBeanFactory();
    known.addBean("beds", beds);
    return new Intake(
        known.getBeanProvider(Receiver.class), ledger, memory, clock, audit, transaction);
  }

  @Test
  void aFileCountsOnceAndTheAnswerSaysWhenItCameFirst() {
    Path file = file("một.csv", 25);

    Report first = take(file);
    Report again = take(file);

    assertThat(first)
        .isInstanceOfSatisfying(
            Report.Taken.class,
            taken -> {
              assertThat(taken.read()).isEqualTo(25);
              assertThat(taken.added()).isEqualTo(24);
              assertThat(taken.rejected()).isEqualTo(1);
            });
    assertThat(again)
        .isInstanceOfSatisfying(
            Report.AlreadyReceived.class,
            before -> {
              assertThat(before.receivedAt()).isEqualTo(clock.now());
              assertThat(before.file().added()).isEqualTo(24);
            });
    assertThat(kept()).isEqualTo(24);
  }

  @Test
  void aBreakLosesNothingCountsNothingTwiceAndForgetsNoRejection() throws IOException {
    Path file = file("hai.csv", 36);
    Path rejected = folder.resolve("loi.csv");
    beds.breakAfter = 2;

    assertThatThrownBy(() -> take(file)).hasMessageContaining("power");
    int before = kept();
    beds.breakAfter = Integer.MAX_VALUE;
    Report report =
        intake().take("beds", file, "hai.csv", new Intake.Options(false, rejected), (_, _) -> {});

    assertThat(before).isBetween(1, 35);
    assertThat(kept()).isEqualTo(35);
    assertThat(report)
        .isInstanceOfSatisfying(
            Report.Taken.class,
            taken -> {
              assertThat(taken.added()).isEqualTo(35);
              assertThat(taken.rejected()).isEqualTo(1);
            });
    assertThat(Files.readString(rejected)).contains("Trạm 13", "BEDS-001", "Số giường");
  }

  @Test
  void aDryRunLeavesNothing() {
    Report report =
        intake()
            .take(
                "beds", file("ba.csv", 12), "ba.csv", new Intake.Options(true, null), (_, _) -> {});

    assertThat(report)
        .isInstanceOfSatisfying(
            Report.Taken.class, taken -> assertThat(taken.added()).isEqualTo(12));
    assertThat(kept()).isZero();
    assertThat(intake().latest(10)).noneMatch(f -> f.name().equals("ba.csv"));
  }

  @Test
  void whatAPersonSaidOfAHeadingIsRemembered() throws IOException {
    Path file =
        Files.writeString(folder.resolve("lạ.csv"), "Cơ sở,Chỗ nằm,Số giường\nTrạm A,5,7\n");
    Mapping found;
    try (var reader =
        new RowReader(TableFile.open(file), BEDS, clock.today(), _ -> Optional.empty())) {
      reader.next();
      found = reader.mappings().getFirst();
    }

    memory.remember(
        BEDS,
        found.with(List.of(new Use.Value("facility"), new Use.Value("beds"), new Use.Ignored())));
    take(file);

    assertThat(sql.sql("select beds from beds").query((row, _) -> row.getInt(1)).single())
        .isEqualTo(5);
  }

  @Test
  void copiedTextIsKeptSignForSign() {
    String text = "Ấp \\N\tChợ\n“Đá” \\";

    transaction.executeWithoutResult(
        _ -> {
          try (CopyWriter copy = copies.into("beds", "facility", "beds")) {
            copy.text(text).number(1).endRow();
          }
        });

    assertThat(sql.sql("select facility from beds").query((row, _) -> row.getString(1)).single())
        .isEqualTo(text);
  }

  @Test
  void aKindNobodyDeclaresIsRefused() {
    assertThatThrownBy(() -> intake().receiver("giuong")).hasMessageContaining("INTAKE-001");
  }

  private Report take(Path file) {
    return intake()
        .take(
            "beds",
            file,
            file.getFileName().toString(),
            new Intake.Options(false, null),
            (_, _) -> {});
  }

  private int kept() {
    return sql.sql("select count(*) from beds").query((row, _) -> row.getInt(1)).single();
  }

  private Path file(String name, int rows) {
    String text =
        IntStream.rangeClosed(1, rows)
            .mapToObj(i -> "Trạm " + i + "," + i + "\n")
            .collect(Collectors.joining("", "Cơ sở,Số giường\n", ""));
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
