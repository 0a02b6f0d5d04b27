// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.intake;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.Mapping;
import vn.phaodai.tables.Receiver;
import vn.phaodai.tables.RowReader;
import vn.phaodai.tables.TableFile;

/// Takes a file of any declared kind. A file counts once: the same bytes again are answered with
/// when they came first, or go on where they were broken off.
@Service
public class Intake {
  private final List<Receiver> receivers;
  private final Ledger ledger;
  private final MappingMemory memory;
  private final OperatingClock clock;
  private final AuditLog audit;
  private final TransactionTemplate transaction;

  Intake(
      ObjectProvider<Receiver> receivers,
      Ledger ledger,
      MappingMemory memory,
      OperatingClock clock,
      AuditLog audit,
      TransactionTemplate transaction) {
    this.receivers = receivers.orderedStream().toList();
    this.ledger = ledger;
    this.memory = memory;
    this.clock = clock;
    this.audit = audit;
    this.transaction = transaction;
  }

  /// @param isDryRun everything is checked, nothing stays; each batch is checked by itself
  /// @param rejected where the rows that were not taken are written as the sender's file; null for
  ///   nowhere
  /// @param isTriedAgain a file of which rows were refused before is taken anew, for what refused
  ///   them may be mended: those that were taken come again and are kept
  public record Options(boolean isDryRun, @Nullable Path rejected, boolean isTriedAgain) {
    public Options(boolean isDryRun, @Nullable Path rejected) {
      this(isDryRun, rejected, false);
    }
  }

  public List<ImportKind> kinds() {
    return receivers.stream().map(Receiver::kind).toList();
  }

  public Receiver receiver(String kindId) {
    return find(kindId)
        .orElseThrow(
            () ->
                IntakeRefusals.NO_SUCH_KIND
                    .with(
                        kindId,
                        kinds().stream().map(ImportKind::id).collect(Collectors.joining(", ")))
                    .raise());
  }

  public Optional<Receiver> find(String kindId) {
    return receivers.stream().filter(r -> r.kind().id().equals(kindId)).findFirst();
  }

  /// Files that came, latest first.
  public List<IntakeFile> latest(int most) {
    return transaction.execute(_ -> ledger.latest(most));
  }

  /// How the sheets of a file would be read, one mapping a heading; what people said of such a
  /// heading before is in it.
  public List<Mapping> mappings(String kindId, Path path) {
    Map<String, Mapping> bySignature = new LinkedHashMap<>();
    try (var reader = reader(receiver(kindId).kind(), TableFile.open(path))) {
      while (reader.next() != null) {
        @Nullable Mapping mapping = reader.mapping();
        if (mapping != null) {
          bySignature.putIfAbsent(mapping.signature(), mapping);
        }
      }
    }
    return List.copyOf(bySignature.values());
  }

  private RowReader reader(ImportKind kind, TableFile file) {
    return new RowReader(file, kind, clock.today(), mapping -> memory.recall(kind, mapping));
  }

  /// Takes a file. Must not be called inside a transaction: every batch is one.
  ///
  /// @param name as the sender gave it
  public Report take(String kindId, Path path, String name, Options options, Progress progress) {
    Receiver receiver = receiver(kindId);
    TableFile file = TableFile.open(path);
    @Nullable IntakeFile entered = null;
    if (!options.isDryRun) {
      IntakeFile found =
          transaction.execute(_ -> entered(kindId, file.sha256(), name, options.isTriedAgain));
      if (found.state() == IntakeFile.State.DONE) {
        return new Report.AlreadyReceived(found, found.receivedAt());
      }
      entered = found;
    }
    try (var reader = reader(receiver.kind(), file);
        var run = new Run(receiver, reader, ledger, audit, transaction, entered, options)) {
      return run.toEnd(done -> progress.at(done, file.lines()));
    }
  }

  private IntakeFile entered(String kindId, String sha256, String name, boolean isTriedAgain) {
    IntakeFile found = ledger.enter(kindId, sha256, name, clock.now());
    boolean isAnew = isTriedAgain && found.state() == IntakeFile.State.DONE && found.rejected() > 0;
    return isAnew ? ledger.reopen(found.id()) : found;
  }
}
