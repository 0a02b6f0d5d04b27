// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.phaodai.documents.DocumentError;

/// Debian's `tesseract` with the Vietnamese model, as a child process that takes the image on its
/// standard input and gives words on its standard output: no file is made.
public final class Tesseract {
  private static final int MAX_ANSWER_BYTES = 32 << 20;
  private static final int COLUMNS = 12;

  private final String program;

  private Tesseract(String program) {
    this.program = program;
  }

  /// One line as OCR saw it.
  ///
  /// @param percent 0…100
  /// @param opensBlock the line begins a block of its own on the page
  record Line(String text, int percent, boolean opensBlock) {}

  /// Empty where the program or its Vietnamese model is not installed.
  public static Optional<Tesseract> find(String program) {
    try {
      var process = new ProcessBuilder(program, "--list-langs").redirectErrorStream(true).start();
      process.getOutputStream().close();
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean ended = process.waitFor(10, TimeUnit.SECONDS);
      boolean vietnamese = answer.lines().anyMatch(line -> line.strip().equals("vie"));
      return ended && vietnamese ? Optional.of(new Tesseract(program)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /// @param png one page
  /// @param dpi 0 where the resolution is not known
  List<Line> read(byte[] png, int dpi, Duration time) throws Refused {
    var command = new ArrayList<>(List.of(program, "stdin", "stdout", "-l", "vie", "--psm", "3"));
    if (dpi > 0) {
      command.addAll(List.of("--dpi", String.valueOf(dpi)));
    }
    command.add("tsv");
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    try {
      return lines(run(builder.start(), png, time));
    } catch (IOException | ExecutionException e) {
      throw new Refused(DocumentError.OCR_FAILED);
    } catch (TimeoutException e) {
      throw new Refused(DocumentError.OCR_TOO_SLOW, time.toSeconds());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused(DocumentError.OCR_FAILED);
    }
  }

  private static String run(Process process, byte[] png, Duration time)
      throws ExecutionException, InterruptedException, TimeoutException, IOException {
    try (InputStream answer = process.getInputStream()) {
      var reading = CompletableFuture.supplyAsync(() -> readAll(answer), Tesseract::inBackground);
      OutputStream image = process.getOutputStream();
      var writing = CompletableFuture.runAsync(() -> writeAll(image, png), Tesseract::inBackground);
      byte[] bytes = reading.get(time.toMillis(), TimeUnit.MILLISECONDS);
      writing.get(time.toMillis(), TimeUnit.MILLISECONDS);
      return new String(bytes, StandardCharsets.UTF_8);
    } finally {
      process.destroyForcibly();
    }
  }

  private static void inBackground(Runnable work) {
    Thread.ofVirtual().start(work);
  }

  private static byte[] readAll(InputStream in) {
    try {
      return in.readNBytes(MAX_ANSWER_BYTES);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private static void writeAll(OutputStream out, byte[] bytes) {
    try (out) {
      out.write(bytes);
    } catch (IOException e) {
      // the child has ended without reading its whole input; its answer tells the rest
    }
  }

  /// Words of the TSV (level 5) → lines. Columns: level page block par line word left top width
  /// height conf text.
  static List<Line> lines(String tsv) {
    var lines = new ArrayList<Line>();
    var words = new ArrayList<String>();
    String at = "";
    String block = "";
    double weighted = 0;
    int letters = 0;
    for (String row : tsv.lines().toList()) {
      String[] cells = row.split("\t", COLUMNS);
      if (cells.length < COLUMNS || !cells[0].equals("5") || cells[11].isBlank()) {
        continue;
      }
      String here = cells[2] + "/" + cells[3] + "/" + cells[4];
      if (!here.equals(at) && !words.isEmpty()) {
        lines.add(line(words, weighted / letters, lines, at, block));
        block = blockOf(at);
        words.clear();
        weighted = 0;
        letters = 0;
      }
      at = here;
      String word = Encodings.nfc(cells[11].strip());
      words.add(word);
      weighted += Double.parseDouble(cells[10]) * word.length();
      letters += word.length();
    }
    if (!words.isEmpty()) {
      lines.add(line(words, weighted / letters, lines, at, block));
    }
    return lines;
  }

  private static Line line(
      List<String> words, double percent, List<Line> before, String at, String block) {
    boolean opens = !before.isEmpty() && !blockOf(at).equals(block);
    return new Line(
        String.join(" ", words), (int) Math.clamp(Math.round(percent), 0L, 100L), opens);
  }

  private static String blockOf(String place) {
    return place.substring(0, place.indexOf('/'));
  }
}
