// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.phaodai.engine.rules.Fact;
import vn.phaodai.engine.rules.RuleBook;
import vn.phaodai.engine.rules.RuleHit;
import vn.phaodai.engine.rules.RuleSet;
import vn.phaodai.engine.rules.Verdict;
import vn.phaodai.engine.zoning.Subject;
import vn.phaodai.engine.zoning.TreeJudgement;
import vn.phaodai.engine.zoning.TreeJudgement.Judged;
import vn.phaodai.rules.ShippedRules;

/// `phaodai judge`: what a rule says of the units of a CSV. Starts neither Spring nor a database.
@Command(
    name = "judge",
    description = {
      "Áp dụng một bộ quy tắc lên các đơn vị của tệp CSV: unit,outcome,rows,figures,missing.",
      "Vào: unit,tier[,parent][,dữ kiện…]; tier là commune, district, province hoặc area; ô trống là chưa biết.",
    })
final class JudgeCommand implements Callable<Integer> {
  private static final int SHOWN = 50;
  private static final String BETWEEN = ";";

  @Option(
      names = "--rules",
      required = true,
      paramLabel = "ID[@VERSION]",
      description = "Bộ quy tắc, ví dụ VN-2686; không nêu phiên bản thì dùng phiên bản mới nhất.")
  private String rules = "";

  @Option(names = "--facts", description = "Liệt kê các dữ kiện mà quy tắc hỏi, không đọc tệp nào.")
  private boolean listFacts;

  @Option(names = "--out", paramLabel = "FILE", description = "Tệp kết quả (mặc định: in ra).")
  private @Nullable Path out;

  @Parameters(arity = "0..1", paramLabel = "FACTS.csv", description = "Các đơn vị và dữ kiện.")
  private @Nullable Path file;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    RuleBook book = ShippedRules.read();
    RuleSet rule = find(book);
    if (listFacts) {
      listFacts(rule);
      return Main.DONE;
    }
    Path facts = file;
    if (facts == null) {
      throw new ParameterException(
          spec.commandLine(), "Thiếu FACTS.csv; --facts cho biết tệp cần những cột nào.");
    }
    if (!Files.isReadable(facts)) {
      throw new ParameterException(spec.commandLine(), "Không đọc được tệp " + facts);
    }
    FactsFile read = FactsFile.read(rule, facts);
    Map<String, Judged> judged =
        new TreeJudgement(
                rule,
                asked -> book.evaluate(rule.id().id(), rule.from(), asked),
                _ -> Optional.empty())
            .judge(read.subjects());
    write(rule, read.subjects(), judged);
    report(read, judged);
    return read.faults().isEmpty() ? Main.DONE : Main.REJECTED;
  }

  private RuleSet find(RuleBook book) {
    int at = rules.indexOf('@');
    String id = at < 0 ? rules : rules.substring(0, at);
    return book.rules().stream()
        .filter(rule -> rule.id().id().equals(id))
        .filter(rule -> at < 0 || rule.id().version().equals(rules.substring(at + 1)))
        .max(Comparator.comparing(RuleSet::from))
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "Không có bộ quy tắc “%s”. Hiện có: %s"
                        .formatted(
                            rules,
                            book.rules().stream()
                                .map(rule -> rule.id().toString())
                                .sorted()
                                .collect(Collectors.joining(", ")))));
  }

  private void listFacts(RuleSet rule) throws IOException {
    var text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord("fact", "values", "unit", "may_be_missing", "meaning");
      for (Fact fact : rule.inputs()) {
        csv.writeRecord(
            fact.name(),
            FactsFile.domain(fact),
            fact.unit(),
            fact.mayBeMissing() ? "có" : "không",
            fact.label());
      }
    }
    print(text);
  }

  private void print(StringWriter text) {
    PrintWriter to = spec.commandLine().getOut();
    to.print(text);
    to.flush();
  }

  private void write(RuleSet rule, List<Subject> subjects, Map<String, Judged> judged)
      throws IOException {
    Path target = out;
    if (target == null) {
      var text = new StringWriter();
      write(rule, subjects, judged, text);
      print(text);
    } else {
      try (Writer writer = Files.newBufferedWriter(target)) {
        write(rule, subjects, judged, writer);
      }
    }
  }

  private static void write(
      RuleSet rule, List<Subject> subjects, Map<String, Judged> judged, Writer to)
      throws IOException {
    CsvWriter csv = CsvWriter.builder().build(to);
    csv.writeRecord("unit", "outcome", "rows", "figures", "missing");
    for (Subject subject : subjects) {
      Judged one = judged.get(subject.unit());
      List<String> cells = new ArrayList<>(List.of(subject.unit()));
      cells.addAll(one == null ? List.of("", "", "", "") : cells(rule, one));
      csv.writeRecord(cells);
    }
    csv.flush();
  }

  private static List<String> cells(RuleSet rule, Judged judged) {
    return switch (judged.verdict()) {
      case Verdict.Decided(_, var outcome, var hits, _, _) ->
          List.of(outcome, rows(hits), figures(rule, hits, judged), "");
      case Verdict.Abstain(_, var missing, var hits) ->
          List.of("", rows(hits), figures(rule, hits, judged), String.join(BETWEEN, missing));
      case Verdict.NoRuleInForce(var id, _) -> List.of("", "", "", id);
    };
  }

  private static String rows(List<RuleHit> hits) {
    return hits.stream().map(RuleHit::row).collect(Collectors.joining(BETWEEN));
  }

  /// What the rows asked; of “otherwise”, which asks nothing, all that was known.
  private static String figures(RuleSet rule, List<RuleHit> hits, Judged judged) {
    List<String> asked =
        hits.stream()
            .flatMap(hit -> hit.figures().stream())
            .map(figure -> figure.asked().fact())
            .distinct()
            .toList();
    return rule.inputs().stream()
        .map(Fact::name)
        .filter(name -> asked.isEmpty() || asked.contains(name))
        .flatMap(name -> judged.facts().find(name).map(v -> name + "=" + v).stream())
        .collect(Collectors.joining(BETWEEN));
  }

  private void report(FactsFile read, Map<String, Judged> judged) {
    PrintWriter err = spec.commandLine().getErr();
    long decided =
        judged.values().stream().filter(one -> one.verdict() instanceof Verdict.Decided).count();
    err.printf(
        "%d đơn vị, %d có kết luận, %d chưa đủ dữ kiện.%n",
        read.subjects().size(), decided, read.subjects().size() - decided);
    if (!read.unused().isEmpty()) {
      err.println("Cột không dùng: " + String.join(", ", read.unused()));
    }
    read.faults().stream().limit(SHOWN).forEach(err::println);
    if (read.faults().size() > SHOWN) {
      err.printf("… và %d lỗi khác.%n", read.faults().size() - SHOWN);
    }
  }
}
