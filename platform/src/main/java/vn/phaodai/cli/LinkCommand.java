// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.phaodai.engine.linkage.Column;
import vn.phaodai.engine.linkage.ColumnRoles;
import vn.phaodai.engine.linkage.Linkage;
import vn.phaodai.engine.linkage.Records;
import vn.phaodai.engine.linkage.Role;
import vn.phaodai.engine.linkage.Verdict;

/// `phaodai link`: which rows of a file, or of two files, are one person. Starts neither Spring nor
/// a database.
@Command(
    name = "link",
    description =
        "Tìm các dòng là cùng một người trong một tệp CSV, hoặc giữa hai tệp: id_a,id_b,score,verdict.")
final class LinkCommand implements Callable<Integer> {
  private static final List<String> ID_COLUMNS = List.of("rec_id", "id");

  @Parameters(arity = "1..2", paramLabel = "FILE", description = "Một hoặc hai tệp CSV.")
  private List<Path> files = List.of();

  @Option(names = "--out", required = true, paramLabel = "PAIRS.csv", description = "Tệp kết quả.")
  private Path out = Path.of("");

  @Option(
      names = "--id",
      paramLabel = "COLUMN",
      description = "Cột mã dòng (mặc định rec_id, id, nếu không có thì số thứ tự dòng từ 1).")
  private String id = "";

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "role=name",
      description =
          "Ý nghĩa các cột, ví dụ full-name=ho_ten,birth-date=ns; cột không nêu thì tự nhận.")
  private Map<String, String> columns = new HashMap<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  /// What was read: the records, their ids, and how many rows had no id.
  private record Read(Records records, RecordIds ids, int border, int rejected) {}

  @Override
  public Integer call() throws IOException {
    try {
      List<PersonFile> opened = new ArrayList<>();
      for (Path file : files) {
        opened.add(PersonFile.open(file));
      }
      Read read = read(opened);
      write(Linkage.learn(read.records()), read);
      return read.rejected() == 0 ? Main.DONE : Main.REJECTED;
    } catch (PersonFile.Unreadable e) {
      spec.commandLine().getErr().println(e.getMessage());
      return Main.COULD_NOT;
    }
  }

  private Read read(List<PersonFile> opened) throws PersonFile.Unreadable {
    Map<String, Role> named = namedRoles(opened);
    List<List<Column>> roles = new ArrayList<>();
    for (PersonFile file : opened) {
      roles.add(LinkColumns.roles(file, idColumn(file), named));
    }
    var columns = new LinkColumns(roles);
    Records.Builder records = Records.builder(columns.compared());
    var ids = new RecordIds();
    int border = 0;
    for (int f = 0; f < opened.size(); f++) {
      if (f > 0) {
        records.beginSecondFile();
        border = ids.size();
      }
      PersonFile file = opened.get(f);
      int from = ids.size();
      file.read(columns.into(records, ids, f, idColumn(file)));
      refuseRepeated(file, ids, from);
    }
    int rejected = 0;
    for (int record = 0; record < ids.size(); record++) {
      rejected += ids.isBlank(record) ? 1 : 0;
    }
    return new Read(records.build(), ids, opened.size() > 1 ? border : -1, rejected);
  }

  private static void refuseRepeated(PersonFile file, RecordIds ids, int from)
      throws PersonFile.Unreadable {
    int repeated = ids.findRepeated(from, ids.size());
    if (repeated >= 0) {
      throw new PersonFile.Unreadable(
          file.path(),
          "mã dòng “%s” lặp lại; chọn cột mã khác bằng --id.".formatted(ids.get(repeated)));
    }
  }

  private int idColumn(PersonFile file) {
    if (!id.isEmpty()) {
      int column = file.find(id);
      if (column < 0) {
        throw new ParameterException(
            spec.commandLine(), "Tệp %s không có cột %s.".formatted(file.path(), id));
      }
      return column;
    }
    return ID_COLUMNS.stream().mapToInt(file::find).filter(c -> c >= 0).findFirst().orElse(-1);
  }

  private Map<String, Role> namedRoles(List<PersonFile> opened) {
    Map<String, Role> named = new HashMap<>();
    columns.forEach(
        (role, heading) -> {
          if (opened.stream().allMatch(file -> file.find(heading) < 0)) {
            throw new ParameterException(
                spec.commandLine(), "--columns: không có cột “%s”.".formatted(heading));
          }
          named.put(
              heading.strip().toLowerCase(Locale.ROOT),
              ColumnRoles.ofHeading(role)
                  .orElseThrow(
                      () ->
                          new ParameterException(
                              spec.commandLine(),
                              "--columns: không hiểu vai trò “%s”; dùng full-name, given-name, surname, sex, birth-date, id-number, phone, address, place, other hoặc ignored."
                                  .formatted(role))));
        });
    return named;
  }

  private void write(Linkage linkage, Read read) throws IOException {
    int[] counts = new int[2];
    try (CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(out))) {
      csv.writeRecord("id_a", "id_b", "score", "verdict");
      linkage.forEachPair(
          (a, b, probability, verdict) -> {
            if (read.ids().isBlank(a) || read.ids().isBlank(b)) {
              return;
            }
            counts[verdict == Verdict.LINK ? 0 : 1]++;
            String first = read.ids().get(a);
            String second = read.ids().get(b);
            boolean turned = read.border() < 0 && read.ids().compare(first, second) > 0;
            csv.writeRecord(
                turned ? second : first,
                turned ? first : second,
                score(probability),
                verdict.name());
          });
    }
    tell(linkage, read, counts);
  }

  private void tell(Linkage linkage, Read read, int[] counts) {
    PrintWriter err = spec.commandLine().getErr();
    err.printf(
        "%d dòng; %d cặp là một người, %d cặp cần xem lại → %s%n",
        read.records().size(), counts[0], counts[1], out);
    if (linkage.uncomparedPairs() > 0) {
      err.printf(
          "%d cặp giống nhau quá nhiều không được so hết (không cột nào tách được).%n",
          linkage.uncomparedPairs());
    }
    if (read.rejected() > 0) {
      err.printf("%d dòng không có mã, không ghi ra.%n", read.rejected());
    }
  }

  /// Six decimals, never in a locale's own digits.
  private static String score(double probability) {
    return Double.toString(Math.round(probability * 1e6) / 1e6);
  }
}
