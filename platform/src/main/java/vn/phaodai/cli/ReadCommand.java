// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.phaodai.documents.DocumentText.Extracted;
import vn.phaodai.documents.DocumentText.NeedsTyping;
import vn.phaodai.documents.DocumentText.Unreadable;
import vn.phaodai.documents.TextExtractor;
import vn.phaodai.engine.dispatch.DispatchReader;
import vn.phaodai.refusal.Refusal;

/// `phaodai read`: what a document orders. Starts neither Spring nor a database.
@Command(
    name = "read",
    description = "Đọc văn bản (txt, md, docx, doc, pdf, html, ảnh): ai phải làm gì, khi nào.")
final class ReadCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Một hoặc nhiều tệp.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "In JSON theo docs/read.schema.json.")
  private boolean json;

  @Option(names = "--text", description = "In nguyên văn (Unicode NFC) của một tệp.")
  private boolean text;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// How one kind of output takes the files as they are read.
  private interface Output extends AutoCloseable {
    void read(String file, Extracted extracted, DispatchReader reader);

    void refused(String file, Refusal refusal);

    @Override
    void close();
  }

  @Override
  public Integer call() {
    if (text && (json || files.size() != 1)) {
      throw new ParameterException(
          spec.commandLine(), "--text đọc đúng một tệp và không đi cùng --json.");
    }
    var extractor = TextExtractor.standard();
    var reader = DispatchReader.standard();
    int refused = 0;
    try (Output output = output()) {
      for (Path file : files) {
        switch (extractor.read(file)) {
          case Extracted extracted -> output.read(file.toString(), extracted, reader);
          case NeedsTyping typing -> {
            output.refused(file.toString(), typing.refusal());
            refused++;
          }
          case Unreadable unreadable -> {
            output.refused(file.toString(), unreadable.refusal());
            refused++;
          }
        }
      }
    }
    return refused == 0 ? Main.DONE : refused < files.size() ? Main.REJECTED : Main.COULD_NOT;
  }

  private Output output() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (json) {
      return new AsJson(new ReadingJson(out));
    }
    return text ? new AsText(out, err) : new AsSummary(new ReadingSummary(out), err);
  }

  private record AsJson(ReadingJson out) implements Output {
    @Override
    public void read(String file, Extracted extracted, DispatchReader reader) {
      out.write(file, extracted, reader.read(extracted.text()));
    }

    @Override
    public void refused(String file, Refusal refusal) {
      out.write(file, refusal);
    }

    @Override
    public void close() {
      out.close();
    }
  }

  private record AsText(PrintWriter out, PrintWriter err) implements Output {
    @Override
    public void read(String file, Extracted extracted, DispatchReader reader) {
      out.print(extracted.text());
    }

    @Override
    public void refused(String file, Refusal refusal) {
      err.println(file + ": " + refusal.code() + " " + refusal.vi());
    }

    @Override
    public void close() {
      out.flush();
    }
  }

  private record AsSummary(ReadingSummary out, PrintWriter err) implements Output {
    @Override
    public void read(String file, Extracted extracted, DispatchReader reader) {
      out.write(file, extracted, reader.read(extracted.text()));
    }

    @Override
    public void refused(String file, Refusal refusal) {
      out.flush();
      err.println(file + ": " + refusal.code() + " " + refusal.vi());
    }

    @Override
    public void close() {
      out.flush();
    }
  }
}
