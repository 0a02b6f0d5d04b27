// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
    Found<String> issuer = new IssuerReader(layout, source, lexicon).issuer();
    String issuerName = issuer == null ? null : issuer.value();
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
            issuer,
            date,
            header.place(),
            new SubjectReader(layout, source, lexicon, issuerName).subject(),
            header.urgency(),
            addressees,
            lists.recipients(layout, source, addressees),
            citations.read(clean, source, 0, code == null ? null : code.value()),
            builder.clauses(),
            builder.obligations(),
            signatures.read(layout, source),
            List.of(),
            builder.inferred());
    return new GapFinder(lexicon, clean).complete(found);
  }
}
