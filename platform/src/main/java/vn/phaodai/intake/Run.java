// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.intake.Batches.Batch;
import vn.phaodai.intake.Batches.Item;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.tables.Mapping;
import vn.phaodai.tables.Reading;
import vn.phaodai.tables.Receiver;
import vn.phaodai.tables.RejectedRows;
import vn.phaodai.tables.Rejection;
import vn.phaodai.tables.Row;
import vn.phaodai.tables.RowReader;

/// One file on its way in, batch by batch; what lies before the place where an earlier run stopped
/// is only told again.
final class Run implements AutoCloseable {
  private final Receiver receiver;
  private final RowReader reader;
  private final Ledger ledger;
  private final AuditLog audit;
  private final TransactionTemplate transaction;
  private final @Nullable IntakeFile entered;
  private final boolean isDryRun;
  private final @Nullable Path rejectedPath;
  private @Nullable OutputStream out;
  private boolean ended;
  private @Nullable RejectedRows rejectedRows;

  private final List<Rejection> first = new ArrayList<>();
  private final List<Rejection> warned = new ArrayList<>();
  private long added;
  private long kept;
  private long rejected;
  private long dropped;
  private long warnings;
  private long position;
  private boolean refusedWhole;
  private List<Mapping> mappings = List.of();

  Run(
      Receiver receiver,
      RowReader reader,
      Ledger ledger,
      AuditLog audit,
      TransactionTemplate transaction,
      @Nullable IntakeFile entered,
      Intake.Options options) {
    this.receiver = receiver;
    this.reader = reader;
    this.ledger = ledger;
    this.audit = audit;
    this.transaction = transaction;
    this.entered = entered;
    this.isDryRun = options.isDryRun();
    this.rejectedPath = options.rejected();
  }

  Report.Taken toEnd(LongConsumer progress) {
    if (entered != null) {
      added = entered.added();
      kept = entered.kept();
    }
    try (var batches = new Batches(receiver, reader, stop())) {
      for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
        mappings = batch.mappings();
        take(batch);
        progress.accept(position);
      }
    }
    finish();
    ended = true;
    return new Report.Taken(
        position - dropped,
        added,
        kept,
        rejected,
        dropped,
        warnings,
        first,
        warned,
        mappings,
        !refusedWhole);
  }

  private long stop() {
    return entered == null ? 0 : entered.position();
  }

  private void take(Batch batch) {
    long start = batch.start();
    position = batch.end();
    Map<Long, List<Rejection>> reasons =
        position <= stop()
            ? told(start)
            : transaction.execute(
                status -> {
                  Map<Long, List<Rejection>> found = takeInside(batch);
                  if (isDryRun || refusedWhole) {
                    status.setRollbackOnly();
                  }
                  return found;
                });
    tell(start, batch.items(), reasons);
  }

  /// The reasons of rows that an earlier run was done with.
  private Map<Long, List<Rejection>> told(long start) {
    long id = Objects.requireNonNull(entered).id();
    return transaction.execute(_ -> ledger.kept(id, start, position));
  }

  /// Takes one batch inside its transaction; returns why rows were not taken, by their position.
  private Map<Long, List<Rejection>> takeInside(Batch batch) {
    ledger.endWithoutDisk();
    long start = batch.start();
    List<Item> items = batch.items();
    Map<Long, List<Rejection>> reasons = new TreeMap<>();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).reading() instanceof Reading.Refused refused) {
        reasons.put(start + i, new ArrayList<>(refused.reasons()));
      }
    }
    boolean isWhole = receiver.takesWholeFiles();
    Receiver.Ready ready = isWhole && !reasons.isEmpty() ? null : batch.ready();
    Receiver.Taken taken =
        ready == null
            ? new Receiver.Taken(0, 0, List.of())
            : ready.take(new Receiver.Delivery(entered == null ? 0 : entered.id(), isDryRun));
    Map<String, Long> places = taken.rejected().isEmpty() ? Map.of() : places(start, items);
    for (Rejection rejection : taken.rejected()) {
      long at = places.getOrDefault(place(rejection.sheet(), rejection.row()), start);
      reasons.computeIfAbsent(at, _ -> new ArrayList<>()).add(rejection);
    }
    warnings += taken.warnings().size();
    show(taken.warnings(), warned);
    refusedWhole = isWhole && !reasons.isEmpty();
    if (!refusedWhole) {
      added += taken.added();
      kept += taken.kept();
      keep(start, items, taken, reasons);
    }
    return reasons;
  }

  private static Map<String, Long> places(long start, List<Item> items) {
    Map<String, Long> places = HashMap.newHashMap(items.size());
    for (int i = 0; i < items.size(); i++) {
      Row row = items.get(i).row();
      places.put(place(row.sheet(), row.number()), start + i);
    }
    return places;
  }

  private void keep(
      long start, List<Item> items, Receiver.Taken taken, Map<Long, List<Rejection>> reasons) {
    if (entered == null) {
      return;
    }
    long none = items.stream().filter(i -> i.reading() instanceof Reading.Dropped).count();
    ledger.keep(entered.id(), reasons);
    advance(
        start,
        new Ledger.Counts(taken.added(), taken.kept(), reasons.size(), none),
        IntakeFile.State.RUNNING);
  }

  private void advance(long from, Ledger.Counts more, IntakeFile.State state) {
    if (!ledger.advance(Objects.requireNonNull(entered).id(), from, position, more, state)) {
      throw IntakeRefusals.RUNNING_ELSEWHERE.raise();
    }
  }

  private static String place(String sheet, int row) {
    return sheet + '\n' + row;
  }

  /// Counts what became of a batch, and writes its failed rows for the sender.
  private void tell(long start, List<Item> items, Map<Long, List<Rejection>> reasons) {
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      dropped += item.reading() instanceof Reading.Dropped ? 1 : 0;
      String section = "";
      if (item.reading() instanceof Reading.Taken(ImportedRow row)) {
        section = row.section();
        warnings += row.warnings().size();
        show(row.warnings(), warned);
      } else if (item.reading() instanceof Reading.Refused refused) {
        section = refused.section();
      }
      List<Rejection> why = reasons.getOrDefault(start + i, List.of());
      if (!why.isEmpty()) {
        rejected++;
        show(why, first);
        if (rejectedPath != null) {
          rejectedRows(rejectedPath).add(item.row(), item.mapping(), section, why);
        }
      }
    }
  }

  /// The file for the sender, begun with its first row beside its place: it may be the very file
  /// that is being read.
  private RejectedRows rejectedRows(Path path) {
    if (rejectedRows == null) {
      try {
        out = Files.newOutputStream(beside(path));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      rejectedRows = new RejectedRows(out, path.toString(), receiver.kind());
    }
    return rejectedRows;
  }

  private static void show(List<Rejection> some, List<Rejection> shown) {
    for (Rejection rejection : some) {
      if (shown.size() < Report.SHOWN) {
        shown.add(rejection);
      }
    }
  }

  private void finish() {
    if (entered == null) {
      return;
    }
    transaction.executeWithoutResult(
        _ -> {
          advance(
              refusedWhole ? 0 : position,
              new Ledger.Counts(0, 0, refusedWhole ? rejected : 0, 0),
              refusedWhole ? IntakeFile.State.REFUSED : IntakeFile.State.DONE);
          if (!refusedWhole) {
            audit.record(
                AuditEntry.of("intake.file.import", "file", entered.id())
                    .with(
                        Map.of(
                            "kind", receiver.kind().id(),
                            "added", added,
                            "kept", kept,
                            "rejected", rejected)));
          }
        });
  }

  private static Path beside(Path path) {
    return path.resolveSibling(path.getFileName() + ".part");
  }

  @Override
  public void close() {
    if (out == null || rejectedRows == null) {
      return;
    }
    Path path = Objects.requireNonNull(rejectedPath);
    try {
      rejectedRows.close();
      out.close();
      if (ended) {
        Files.move(beside(path), path, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.delete(beside(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
