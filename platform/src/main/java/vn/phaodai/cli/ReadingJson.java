// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.phaodai.documents.DocumentText.Extracted;
import vn.phaodai.engine.dispatch.Citation;
import vn.phaodai.engine.dispatch.Found;
import vn.phaodai.engine.dispatch.ObligationFound;
import vn.phaodai.engine.dispatch.Reading;
import vn.phaodai.engine.dispatch.Signatory;
import vn.phaodai.engine.dispatch.Span;
import vn.phaodai.refusal.Refusal;

/// `read --json`: one array, one object a file, written as the files are read. The fields are a
/// contract (`docs/read.schema.json`): fields are added, never renamed. What is unknown is null.
final class ReadingJson implements AutoCloseable {
  private final JsonGenerator out;
  private final PrintWriter sink;

  ReadingJson(PrintWriter sink) {
    this.sink = sink;
    this.out = JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), sink);
    out.writeStartArray();
  }

  void write(String file, Refusal refusal) {
    startFile(file);
    out.writeName("error");
    out.writeStartObject();
    out.writeStringProperty("code", refusal.code());
    out.writeStringProperty("message", refusal.vi());
    out.writeStringProperty("messageEn", refusal.en());
    out.writeEndObject();
    out.writeEndObject();
  }

  void write(String file, Extracted extracted, Reading reading) {
    startFile(file);
    var code = reading.code();
    string("code", code == null ? null : code.value().value());
    var type = reading.type();
    string("type", type == null ? null : type.value().symbol());
    string("issuer", valueOf(reading.issuer()));
    date("date", valueOf(reading.date()));
    string("place", valueOf(reading.place()));
    string("subject", valueOf(reading.subject()));
    var urgency = reading.urgency();
    string("urgency", urgency == null ? null : urgency.value().name());
    writeLists(reading);
    signatory(reading.signatory());
    out.writeArrayPropertyStart("gaps");
    reading.gaps().forEach(gap -> out.writeString(gap.name()));
    out.writeEndArray();
    objects(
        "inferred",
        reading.inferred(),
        inference -> {
          string("field", inference.field());
          string("value", inference.value());
          string("ground", inference.ground());
        });
    extraction(extracted);
    out.writeEndObject();
  }

  private void writeLists(Reading reading) {
    objects(
        "addressees",
        reading.addressees(),
        addressee -> {
          string("text", addressee.text());
          span(addressee.span());
        });
    objects(
        "recipients",
        reading.recipients(),
        recipient -> {
          string("text", recipient.text());
          var purpose = recipient.purpose();
          string("purpose", purpose == null ? null : purpose.name());
          span(recipient.span());
        });
    objects("citations", reading.citations(), this::citation);
    objects(
        "clauses",
        reading.clauses(),
        clause -> {
          string("id", clause.id());
          span(clause.span());
        });
    objects("obligations", reading.obligations(), this::obligation);
  }

  private void citation(Citation citation) {
    string("code", citation.code().value());
    date("date", citation.date());
    string("relation", citation.relation().name());
    string("issuer", citation.issuer());
    string("printed", citation.code().printed());
    span(citation.span());
  }

  private void obligation(ObligationFound obligation) {
    string("id", obligation.id());
    string("clause", obligation.clause());
    string("text", obligation.text());
    span(obligation.span());
    strings("lead", obligation.lead());
    strings("with", obligation.with());
    var theme = obligation.theme();
    string("theme", theme == null ? null : theme.name());
    string("condition", obligation.condition());
    var outcome = obligation.outcome();
    if (outcome == null) {
      out.writeNullProperty("outcome");
    } else {
      out.writeObjectPropertyStart("outcome");
      string("measure", outcome.measure());
      out.writeNumberProperty("target", outcome.target());
      string("unit", outcome.unit());
      out.writeEndObject();
    }
    out.writeObjectPropertyStart("deadline");
    string("kind", obligation.deadline().kind().name());
    date("date", obligation.deadline().date());
    string("text", obligation.deadline().text());
    out.writeEndObject();
    string("monitor", obligation.monitor());
  }

  private void signatory(@Nullable Signatory signatory) {
    if (signatory == null) {
      out.writeNullProperty("signatory");
      return;
    }
    out.writeObjectPropertyStart("signatory");
    string("capacity", signatory.capacity());
    string("position", signatory.position());
    string("name", signatory.name());
    string("onBehalfOf", signatory.onBehalfOf());
    out.writeEndObject();
  }

  /// How the text was come by: what a person should check before trusting the rest.
  private void extraction(Extracted extracted) {
    string("source", extracted.source().name());
    out.writeNumberProperty("pages", extracted.pages());
    objects(
        "notes",
        extracted.notes(),
        note -> {
          string("kind", note.kind().name());
          string("message", note.vietnamese());
        });
  }

  private void startFile(String file) {
    out.writeRaw('\n');
    out.writeStartObject();
    out.writeStringProperty("file", file);
  }

  private <T> void objects(String name, List<T> items, Consumer<T> fields) {
    out.writeArrayPropertyStart(name);
    for (T item : items) {
      out.writeStartObject();
      fields.accept(item);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void strings(String name, List<String> values) {
    out.writeArrayPropertyStart(name);
    values.forEach(out::writeString);
    out.writeEndArray();
  }

  private void span(Span span) {
    out.writeNumberProperty("start", span.start());
    out.writeNumberProperty("end", span.end());
  }

  private void string(String name, @Nullable String value) {
    if (value == null) {
      out.writeNullProperty(name);
    } else {
      out.writeStringProperty(name, value);
    }
  }

  private void date(String name, @Nullable LocalDate date) {
    string(name, date == null ? null : date.toString());
  }

  private static <T> @Nullable T valueOf(@Nullable Found<T> found) {
    return found == null ? null : found.value();
  }

  @Override
  public void close() {
    out.writeEndArray();
    out.writeRaw('\n');
    out.flush();
    sink.flush();
  }
}
