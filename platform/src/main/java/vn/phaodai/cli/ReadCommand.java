// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.phaodai.documents.DocumentText;
import vn.phaodai.documents.DocumentText.Extracted;
import vn.phaodai.documents.DocumentText.NeedsTyping;
import vn.phaodai.documents.DocumentText.Unreadable;
import vn.phaodai.documents.TextExtractor;
import vn.phaodai.engine.dispatch.DispatchReader;
import vn.phaodai.engine.dispatch.Reading;
import vn.phaodai.refusal.Refusal;

/// `phaodai read`: what a document orders. Starts neither Spring nor a database.
@Command(
    name = "read",
    description = "Đọc văn bản (txt, md, docx, doc, pdf, html, ảnh): ai phải làm gì, khi nào.")
final class ReadCommand implements Callable<Integer> {
  /// Files read ahead of the one being written, per thread: bounds the memory of a long list.
  private static final int AHEAD = 4;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Một hoặc nhiều tệp.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "In JSON theo docs/read.schema.json.")
  private boolean json;

  @Option(names = "--text", description = "In nguyên văn (Unicode NFC) của một tệp.")
  private boolean text;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// One file, read.
  ///
  /// @param reading null where the file was refused
  private record Item(String file, DocumentText text, @Nullable Reading reading) {}

  /// How one kind of output takes the files, in the order they were named.
  private interface Output extends AutoCloseable {
    void read(String file, Extracted extracted, Reading reading);

    void refused(String file, Refusal refusal);

    @Override
    void close();
  }

  @Override
  public Integer call() throws InterruptedException, ExecutionException {
    if (text && (json || files.size() != 1)) {
      throw new ParameterException(
          spec.commandLine(), "--text đọc đúng một tệp và không đi cùng --json.");
    }
    var extractor = TextExtractor.standard();
    if (text) {
      return print(extractor.read(files.getFirst()));
    }
    var reader = DispatchReader.standard();
    int refused = 0;
    var pending = new ArrayDeque<Future<Item>>();
    var next = files.iterator();
    int threads = Math.min(files.size(), Runtime.getRuntime().availableProcessors());
    try (Output output = output();
        var workers = Executors.newFixedThreadPool(threads)) {
      while (next.hasNext() || !pending.isEmpty()) {
        while (next.hasNext() && pending.size() < AHEAD * threads) {
          Path file = next.next();
          pending.add(workers.submit(() -> read(file, extractor, reader)));
        }
        refused += write(pending.remove().get(), output) ? 0 : 1;
      }
    }
    return refused == 0 ? Main.DONE : refused < files.size() ? Main.REJECTED : Main.COULD_NOT;
  }

  private static Item read(Path file, TextExtractor extractor, DispatchReader reader) {
    DocumentText text = extractor.read(file);
    return new Item(
        file.toString(),
        text,
        text instanceof Extracted extracted ? reader.read(extracted.text()) : null);
  }

  /// False where the file was refused.
  private static boolean write(Item item, Output output) {
    Reading reading = item.reading();
    switch (item.text()) {
      case Extracted extracted when reading != null -> output.read(item.file(), extracted, reading);
      case Extracted unread -> throw new IllegalStateException("unread: " + item.file());
      case NeedsTyping typing -> output.refused(item.file(), typing.refusal());
      case Unreadable unreadable -> output.refused(item.file(), unreadable.refusal());
    }
    return reading != null;
  }

  private int print(DocumentText found) {
    return switch (found) {
      case Extracted extracted -> {
        spec.commandLine().getOut().print(extracted.text());
        spec.commandLine().getOut().flush();
        yield Main.DONE;
      }
      case NeedsTyping typing -> complain(typing.refusal());
      case Unreadable unreadable -> complain(unreadable.refusal());
    };
  }

  private int complain(Refusal refusal) {
    spec.commandLine()
        .getErr()
        .println(files.getFirst() + ": " + refusal.code() + " " + refusal.vi());
    return Main.COULD_NOT;
  }

  private Output output() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    return json ? new AsJson(new ReadingJson(out)) : new AsSummary(new ReadingSummary(out), err);
  }

  private record AsJson(ReadingJson out) implements Output {
    @Override
    public void read(String file, Extracted extracted, Reading reading) {
      out.write(file, extracted, reading);
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

  private record AsSummary(ReadingSummary out, PrintWriter err) implements Output {
    @Override
    public void read(String file, Extracted extracted, Reading reading) {
      out.write(file, extracted, reading);
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
