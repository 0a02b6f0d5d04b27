// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.refusal.Refusal;

/// Brings units in: the shipped ones, and any other province from a file of the same columns. A
/// file is taken whole or not at all; a second time it changes nothing.
@Service
@Transactional
public class TerritoryLoader {
  private final UnitStore store;
  private final Shapes shapes;
  private final AuditLog audit;

  TerritoryLoader(UnitStore store, Shapes shapes, AuditLog audit) {
    this.store = store;
    this.shapes = shapes;
    this.audit = audit;
  }

  /// Trà Vinh and Kiên Giang of 2021, what they became in 2025, and the map of both.
  public ImportReport loadShipped() {
    ImportReport report = take(shipped("units.csv"), "shipped");
    if (!report.rejected().isEmpty()) {
      throw new IllegalStateException("shipped units: " + report.rejected().getFirst());
    }
    store.writeSuccessions(
        shipped("successions.csv").lines().stream().map(TerritoryLoader::succession).toList());
    shapes.drawMissing();
    return report;
  }

  /// @param dryRun everything is checked, nothing stays
  public ImportReport importUnits(byte[] file, boolean dryRun) {
    if (file.length > Sheet.MAX_MB * 1_000_000) {
      return refused(TerritoryRefusals.FILE_TOO_LARGE, Sheet.MAX_MB);
    }
    ImportReport report;
    try {
      report = take(Sheet.read(file), Digest.of(file));
    } catch (Sheet.Unreadable e) {
      return refused(TerritoryRefusals.UNREADABLE_FILE, Objects.toString(e.getMessage()));
    }
    if (dryRun) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    } else if (report.added() > 0) {
      shapes.drawMissing();
    }
    return report;
  }

  private static ImportReport refused(Refusal problem, Object found) {
    return new ImportReport(0, 0, 0, List.of(Rejection.of(0, "", "", problem, found)));
  }

  private ImportReport take(Sheet sheet, String digest) {
    UnitSheet units = new UnitSheet(sheet);
    List<Rejection> rejected = new ArrayList<>(units.rejected());
    UnitStore.Written written = new UnitStore.Written(0, 0, List.of());
    if (rejected.isEmpty()) {
      written = store.write(units.rows());
      rejected.addAll(written.rejected());
    }
    rejected.sort(Comparator.comparingInt(Rejection::item));
    if (!rejected.isEmpty()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return new ImportReport(sheet.lines().size(), 0, 0, rejected);
    }
    if (written.added() > 0) {
      audit.record(
          new AuditEntry(
              "territory.unit.import",
              "file",
              null,
              null,
              Map.of("sha256", digest, "added", written.added(), "kept", written.kept())));
    }
    return new ImportReport(sheet.lines().size(), written.added(), written.kept(), List.of());
  }

  /// The rejected lines of a file of units with the reason beside each, to be corrected there or in
  /// the original. The original goes in again whole, since of a file with an error nothing was
  /// taken.
  ///
  /// @param fileName decides the format: `.xlsx`, else CSV
  public byte[] rejectedRows(byte[] file, ImportReport report, String fileName) {
    try {
      return RejectedRows.of(Sheet.read(file), report.rejected()).write(fileName);
    } catch (Sheet.Unreadable e) {
      return writeUnreadable(report, fileName);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] writeUnreadable(ImportReport report, String fileName) {
    try {
      return RejectedRows.of(new Sheet(List.of(), List.of()), report.rejected()).write(fileName);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static UnitStore.SuccessionRow succession(Sheet.Line line) {
    return new UnitStore.SuccessionRow(
        line.cell(0),
        line.cell(1),
        line.cell(2),
        line.cell(3),
        line.cell(4),
        line.cell(5),
        line.cell(6));
  }

  static Sheet shipped(String name) {
    try (InputStream in =
        Objects.requireNonNull(TerritoryLoader.class.getResourceAsStream(name), name)) {
      return Sheet.read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Sheet.Unreadable e) {
      throw new IllegalStateException(name, e);
    }
  }
}
