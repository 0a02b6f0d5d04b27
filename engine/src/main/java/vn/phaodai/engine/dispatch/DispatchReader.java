// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads an official Vietnamese document, of the Party or the State, from its text.
///
/// Immutable and safe to share between threads; the lexicons are compiled once. It never guesses:
/// what is not written is null, what was concluded stands in [Reading#inferred()] with its ground.
public final class DispatchReader {
  private static final DispatchReader STANDARD = new DispatchReader(new Lexicon());

  private final Lexicon lexicon;
  private final Codes codes;
  private final AddresseeReader lists;
  private final SignatureReader signatures;
  private final CitationReader citations;

  private DispatchReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.codes = new Codes(lexicon);
    this.lists = new AddresseeReader(lexicon);
    this.signatures = new SignatureReader(lexicon);
    this.citations = new CitationReader(lexicon, codes);
  }

  /// The reader with the lexicons it ships with.
  public static DispatchReader standard() {
    return STANDARD;
  }

  /// Reads `text` in any Unicode form and with any line ends. Never throws for what a text
  /// contains.
  public Reading read(String text) {
    String nfc = Normalizer.normalize(text, Normalizer.Form.NFC);
    CleanText source = CleanText.of(nfc, new WorkTable(lexicon));
    String clean = source.value();
    Layout layout = new Layout(clean, lists, lexicon);
    HeaderReader header = new HeaderReader(layout, clean, source, lexicon, codes);
    Found<DocumentCode> code = header.code();
    Found<LocalDate> date = header.date();
    List<Addressee> addressees = new ArrayList<>();
    for (AddresseeReader.Item item :
        lists.items(layout.lines, layout.addressees, layout.body, false)) {
      addressees.add(new Addressee(item.text(), source.span(item.start(), item.end())));
    }
    Words words = new Words(clean);
    Grammar grammar = new Grammar(words, lexicon);
    DeadlineReader deadlines = new DeadlineReader(lexicon, date == null ? null : date.value());
    ObligationBuilder builder = new ObligationBuilder(grammar, clean, source, nfc, deadlines);
    if (GapFinder.isVietnamese(clean)) {
      new OrderReader(grammar, builder).read(Blocks.of(layout, words));
    }
    Reading found =
        new Reading(
            nfc,
            code,
            header.type(code),
            header.issuer(),
            date,
            header.place(),
            header.subject(),
            header.urgency(),
            addressees,
            recipients(layout, source, addressees),
            citations.read(clean, source, 0, code == null ? null : code.value()),
            builder.clauses(),
            builder.obligations(),
            signatures.read(layout, source),
            List.of(),
            builder.inferred());
    return new GapFinder(lexicon, clean).complete(found);
  }

  private List<Recipient> recipients(Layout layout, CleanText source, List<Addressee> addressees) {
    List<Recipient> recipients = new ArrayList<>();
    int from = layout.footer;
    while (from < layout.lines.size() && !Layout.isRecipients(layout.lines.get(from).text())) {
      from++;
    }
    List<Layout.Line> kept = new ArrayList<>();
    for (int i = from; i < layout.lines.size(); i++) {
      Layout.Line line = layout.lines.get(i);
      boolean first = i == from;
      boolean item = first || Blocks.markerLength(line.text()) > 0;
      boolean open =
          !kept.isEmpty() && endsOpen(kept.getLast().text()) && !HeaderReader.isUpper(line.text());
      boolean signature = Layout.SIGNATURE.matcher(line.text()).find();
      boolean wrapped =
          open
              && !signature
              && line.text().length() < 120
              && Character.isLowerCase(line.text().charAt(0));
      if (item || wrapped) {
        kept.add(line);
      }
      if (line.text().contains("Lưu") && item) {
        break;
      }
    }
    for (AddresseeReader.Item item : lists.items(kept, 0, kept.size(), true)) {
      Span span = source.span(item.start(), item.end());
      recipients.add(lists.recipient(item, span, addressees));
    }
    return recipients;
  }

  private static boolean endsOpen(@Nullable String text) {
    return text != null && !text.endsWith(";") && !text.endsWith(".");
  }
}
