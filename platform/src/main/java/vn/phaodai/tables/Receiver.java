// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import java.util.List;
import java.util.function.Function;

/// Takes the rows of one kind into the room that declares it: a bean of that room. It is called
/// batch by batch in the order of the file, each call inside a transaction of its own that also
/// keeps how far the file has come, so that after a break it goes on with the next batch. A batch
/// may come again only when its transaction was undone.
public interface Receiver {
  ImportKind kind();

  /// Writes what can be taken and says of the others why not. Throwing undoes the batch and stops
  /// the file.
  Taken take(List<ImportedRow> rows, Delivery delivery);

  /// Reads a batch ahead of its turn, on another thread and in the name of whoever brings it, while
  /// those before are written: for what needs neither the transaction nor what earlier batches
  /// wrote. What it answers is called once at most, as [#take] would be.
  default Ready ready(List<ImportedRow> rows) {
    return delivery -> take(rows, delivery);
  }

  /// A batch that waits for its turn.
  interface Ready {
    Taken take(Delivery delivery);
  }

  /// The permission that a person needs to bring such a file.
  String permission();

  /// Whether the kind knows rows that wait to be filled in today, as [#today] lists them.
  default Waiting waiting() {
    return Waiting.NONE;
  }

  /// Rows that are to be filled in today as far as they are known, in the columns of the kind that
  /// stand on paper; those that whoever is signed in may see, the most urgent first.
  ///
  /// @param most rows
  /// @param reason why names are shown, for [Waiting#NAMED] alone
  default Today today(int most, String reason) {
    return new Today(List.of(), 0);
  }

  /// What a kind knows of today.
  enum Waiting {
    NONE,
    LISTED,
    /// persons, whose names are shown to who says why, and that is logged
    NAMED
  }

  /// @param left how many more there are
  record Today(List<List<String>> rows, int left) {
    public Today {
      rows = List.copyOf(rows);
    }

    /// The first of all, a row each.
    public static <T> Today of(List<T> all, int most, Function<T, List<String>> row) {
      return new Today(all.stream().limit(most).map(row).toList(), Math.max(0, all.size() - most));
    }
  }

  /// Rows a batch. One who takes a file whole or not at all gets all rows in one call, no more than
  /// these, and answers with rejections alone, if any.
  default int batchRows() {
    return 10_000;
  }

  /// Whether one bad row keeps the whole file out.
  default boolean takesWholeFiles() {
    return false;
  }

  /// @param added rows that changed something
  /// @param kept rows that were there already, exactly so
  /// @param rejected rows not taken; a row may have several
  /// @param warnings rows that were taken and that somebody should look at
  record Taken(int added, int kept, List<Rejection> rejected, List<Rejection> warnings) {
    public Taken {
      rejected = List.copyOf(rejected);
      warnings = List.copyOf(warnings);
    }

    public Taken(int added, int kept, List<Rejection> rejected) {
      this(added, kept, rejected, List.of());
    }
  }

  /// @param fileId of `intake.file`; 0 for a dry run and for files that come another way
  /// @param isDryRun the transaction will be undone
  record Delivery(long fileId, boolean isDryRun) {}
}
