// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// What a linkage has learnt, without the people it was learnt on: the weights, and by hash how
/// many bear each value that several bear. Small enough to be kept as text and to score elsewhere,
/// see [Scorer]; a million people leave some hundred thousand lines. Not changed once made.
public final class Model {
  private static final String HEAD = "phaodai-linkage-model 1";

  /// Fewer bearers are no frequency.
  private static final int LEAST_BORNE = 3;

  /// @param parent the field on which its chance agreement depends, -1 for none
  record Part(String name, Role role, int parent) {}

  final List<Part> parts;
  final Weights weights;
  final List<Known> values;

  /// By field; empty but for names.
  final List<Known> words;

  /// How many records it was learnt on.
  private final int records;

  private Model(
      List<Part> parts, Weights weights, List<Known> values, List<Known> words, int records) {
    this.parts = List.copyOf(parts);
    this.weights = weights;
    this.values = List.copyOf(values);
    this.words = List.copyOf(words);
    this.records = records;
  }

  static Model of(Records records, Weights weights) {
    List<Part> parts = new ArrayList<>();
    List<Known> values = new ArrayList<>();
    List<Known> words = new ArrayList<>();
    for (Field field : records.fields()) {
      parts.add(new Part(field.name(), field.role(), field.parent()));
      values.add(field.domain().kept(LEAST_BORNE));
      words.add(field.isName() ? field.names().keptWords(LEAST_BORNE) : new Known(0));
    }
    return new Model(parts, weights.copy(), values, words, records.size());
  }

  public int records() {
    return records;
  }

  /// The fields that are compared, as they were named.
  public List<String> fieldNames() {
    return parts.stream().map(Part::name).toList();
  }

  /// Fields of their own, without a value, which count as the model's do.
  List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    for (int f = 0; f < parts.size(); f++) {
      Part part = parts.get(f);
      Field field = new Field(part.name(), part.role(), Domain.of(part.role()), part.parent());
      field.domain().countElsewhere(values.get(f));
      if (field.isName()) {
        field.names().countWordsElsewhere(words.get(f));
      }
      fields.add(field);
    }
    return fields;
  }

  /// This model's households, strangers and counts, with what another one says of how one person's
  /// records agree: a register that knows everybody once can teach all but that.
  ///
  /// @param other of the same fields
  public Model withOnePersonOf(Model other) {
    if (!other.fieldNames().equals(fieldNames())) {
      throw new IllegalArgumentException("other fields: " + other.fieldNames());
    }
    Weights mixed = weights.copy();
    double[] same = other.weights.log[Weights.SAME];
    System.arraycopy(same, 0, mixed.log[Weights.SAME], 0, same.length);
    return new Model(parts, mixed, values, words, records);
  }

  /// The same without the counts of all fields but names, and of names and words that fewer than so
  /// many bear: what holds elsewhere too.
  public Model common(int least) {
    List<Known> commonValues = new ArrayList<>();
    List<Known> commonWords = new ArrayList<>();
    for (int f = 0; f < parts.size(); f++) {
      Role role = parts.get(f).role();
      boolean name = role == Role.FULL_NAME || role == Role.GIVEN_NAME || role == Role.SURNAME;
      commonValues.add(name ? values.get(f).from(least, least / 2) : new Known(0));
      commonWords.add(words.get(f).from(least, 0));
    }
    return new Model(parts, weights, commonValues, commonWords, records);
  }

  /// One line a fact, to be read by people too: `weight` lines give the logarithms of how likely an
  /// agreement is for one person, in a household, among strangers.
  public String toText() {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    line(text, "records", records);
    line(
        text,
        "pairs",
        weights.logPairs[Weights.SAME],
        weights.logPairs[Weights.HOUSEHOLD],
        weights.logPairs[Weights.STRANGER]);
    for (int f = 0; f < parts.size(); f++) {
      Part part = parts.get(f);
      line(text, "field", part.name(), part.role(), part.parent(), weights.shared[f]);
    }
    for (int i = 0; i < parts.size() * 32; i++) {
      int agreement = i % 16;
      if (agreement > 0 && agreement < Agreement.COUNT) {
        line(
            text,
            "weight",
            i / 32,
            i / 16 % 2,
            Agreement.of(agreement),
            weights.log[Weights.SAME][i],
            weights.log[Weights.HOUSEHOLD][i],
            weights.log[Weights.STRANGER][i]);
      }
    }
    for (int f = 0; f < parts.size(); f++) {
      counts(text, "value", f, values.get(f));
      counts(text, "word", f, words.get(f));
    }
    return text.toString();
  }

  private static void counts(StringBuilder text, String what, int field, Known known) {
    HexFormat hex = HexFormat.of();
    if (known.others() > 0) {
      line(text, what + "-others", field, known.others());
    }
    known.forEach((hash, count) -> line(text, what, field, hex.toHexDigits(hash), count));
  }

  private static void line(StringBuilder text, String what, Object... cells) {
    text.append(what);
    for (Object cell : cells) {
      text.append(',')
          .append(cell instanceof Double d ? String.format(Locale.ROOT, "%.6g", d) : cell);
    }
    text.append('\n');
  }

  /// Throws [IllegalArgumentException] for a text that is no model of this version.
  public static Model read(String text) {
    if (!text.startsWith(HEAD + "\n")) {
      throw new IllegalArgumentException("no model, or of another version");
    }
    return new Reading(text.lines().skip(1).map(line -> line.split(",", -1)).toList()).model();
  }

  private static final class Reading {
    private final List<String[]> lines;
    private final List<Part> parts = new ArrayList<>();
    private int records;

    private Reading(List<String[]> lines) {
      this.lines = lines;
    }

    private Model model() {
      List<Double> shared = new ArrayList<>();
      for (String[] line : lines) {
        if (line[0].equals("field")) {
          parts.add(new Part(line[1], Role.valueOf(line[2]), Integer.parseInt(line[3])));
          shared.add(Double.valueOf(line[4]));
        } else if (line[0].equals("records")) {
          records = Integer.parseInt(line[1]);
        }
      }
      Weights weights =
          new Weights(
              parts.stream()
                  .map(p -> new Field(p.name(), p.role(), Domain.of(p.role()), p.parent()))
                  .toList());
      weights.shared = shared.stream().mapToDouble(Double::doubleValue).toArray();
      lines.forEach(line -> weight(weights, line));
      return new Model(parts, weights, known("value"), known("word"), records);
    }

    private static void weight(Weights weights, String[] line) {
      boolean pairs = line[0].equals("pairs");
      if (!pairs && !line[0].equals("weight")) {
        return;
      }
      int first = pairs ? 1 : 4;
      int index = 0;
      if (!pairs) {
        index =
            (Integer.parseInt(line[1]) * 2 + Integer.parseInt(line[2])) * 16
                + Agreement.valueOf(line[3]).ordinal();
      }
      for (int kind = 0; kind < Weights.KINDS; kind++) {
        double value = Double.parseDouble(line[first + kind]);
        if (pairs) {
          weights.logPairs[kind] = value;
        } else {
          weights.log[kind][index] = value;
        }
      }
    }

    private List<Known> known(String what) {
      int[] others = new int[parts.size()];
      lines.stream()
          .filter(line -> line[0].equals(what + "-others"))
          .forEach(line -> others[Integer.parseInt(line[1])] = Integer.parseInt(line[2]));
      Known[] known = new Known[parts.size()];
      Arrays.setAll(known, f -> new Known(16, others[f]));
      for (String[] line : lines) {
        if (line[0].equals(what)) {
          known[Integer.parseInt(line[1])].put(
              HexFormat.fromHexDigitsToLong(line[2]), Integer.parseInt(line[3]));
        }
      }
      return List.of(known);
    }
  }
}
