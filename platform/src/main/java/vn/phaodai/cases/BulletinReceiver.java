// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import static vn.phaodai.cases.BulletinFile.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.language.SearchKey;
import vn.phaodai.refusal.RefusedException;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.tables.Receiver;
import vn.phaodai.tables.Rejection;
import vn.phaodai.territory.Provinces;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Takes the Ministry's bulletins in as files: numbers and blocks given, and numbers that ceased to
/// hold. What a number once was stays as its history, and an old bulletin brought again does not
/// give a withdrawn number back.
@Component
class BulletinReceiver implements Receiver {
  private static final String PERMISSION = "cases.announce";

  private final Bulletins bulletins;
  private final AnnouncementRepository announcements;
  private final Units units;
  private final Provinces provinces;
  private final CaseSight sight;
  private final TransactionTemplate eachEnd;

  BulletinReceiver(
      Bulletins bulletins,
      AnnouncementRepository announcements,
      Units units,
      Provinces provinces,
      CaseSight sight,
      PlatformTransactionManager transactions) {
    this.bulletins = bulletins;
    this.announcements = announcements;
    this.units = units;
    this.provinces = provinces;
    this.sight = sight;
    this.eachEnd = new TransactionTemplate(transactions);
    this.eachEnd.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  @Override
  public ImportKind kind() {
    return KIND;
  }

  @Override
  public String permission() {
    return PERMISSION;
  }

  /// A row with the province whose bulletin it is.
  private record Line(ImportedRow row, String province, LocalDate day, String bulletin) {
    private boolean isGiven() {
      return row.get(STATUS).isEmpty() || row.get(STATUS).equals("VALID");
    }

    private String written() {
      return row.get(NUMBER) + (row.has(LAST) ? "-" + row.get(LAST) : "");
    }

    private BulletinLine line() {
      return new BulletinLine(written(), row.has(CODE) ? row.get(CODE) : null);
    }

    private boolean isOfOneBulletinWith(Line other) {
      return province.equals(other.province)
          && day.equals(other.day)
          && bulletin.equals(other.bulletin);
    }
  }

  private static final class Batch {
    private final List<Rejection> rejected = new ArrayList<>();
    private int changed;
    private int kept;
  }

  /// In the order of the file: a number may be given, taken back and given again.
  @Override
  public Taken take(List<ImportedRow> rows, Delivery delivery) {
    var batch = new Batch();
    List<Line> together = new ArrayList<>();
    Map<String, String> known = new HashMap<>();
    for (ImportedRow row : rows) {
      try {
        Line line = line(row, known);
        if (!together.isEmpty()
            && (!line.isGiven() || !line.isOfOneBulletinWith(together.getFirst()))) {
          give(together, batch);
          together.clear();
        }
        if (line.isGiven()) {
          together.add(line);
        } else {
          boolean changed = Objects.requireNonNull(eachEnd.execute(_ -> end(line)));
          batch.changed += changed ? 1 : 0;
          batch.kept += changed ? 0 : 1;
        }
      } catch (RefusedException e) {
        batch.rejected.add(row.rejected(e.refusal()));
      }
    }
    if (!together.isEmpty()) {
      give(together, batch);
    }
    return new Taken(batch.changed, batch.kept, batch.rejected);
  }

  private Line line(ImportedRow row, Map<String, String> known) {
    LocalDate day = row.day(DAY).orElseThrow();
    String province =
        known.computeIfAbsent(row.get(PROVINCE) + day, _ -> province(row.get(PROVINCE), day));
    String name = row.has(BULLETIN) ? row.get(BULLETIN) : "Bản tin ngày " + row.get(DAY);
    return new Line(row, province, day, name);
  }

  /// The province that is named, else the only one in which the sender may announce.
  private String province(String named, LocalDate day) {
    if (named.isEmpty()) {
      Set<String> mine =
          sight.paths(PERMISSION).stream()
              .flatMap(path -> provinceOf(path).stream())
              .collect(Collectors.toSet());
      if (mine.size() == 1) {
        return mine.iterator().next();
      }
      throw CaseRefusals.PLACE_UNCLEAR.with("").raise();
    }
    String key = SearchKey.of(named);
    for (Unit one : units.provinces(day)) {
      boolean isIt =
          one.code().equals(named)
              || SearchKey.of(one.name()).equals(key)
              || SearchKey.of(one.fullName()).equals(key);
      if (isIt && !sight.covers(one.path(), PERMISSION)) {
        throw CaseRefusals.OUTSIDE.raise();
      }
      if (isIt) {
        return one.code();
      }
    }
    throw CaseRefusals.PLACE_UNCLEAR.with(named).raise();
  }

  /// Empty for a unit above all provinces.
  private Optional<String> provinceOf(String path) {
    return provinces.find(Units.idAt(path));
  }

  /// Lines of one bulletin. What held already, or ceased to hold since, stays as it is.
  private void give(List<Line> lines, Batch batch) {
    List<Line> fresh = new ArrayList<>();
    Map<Line, List<Long>> numbers = new HashMap<>();
    for (Line line : lines) {
      numbers.put(
          line,
          BnNumbers.block(line.written())
              .filter(block -> block.size() <= Bulletins.LONGEST_BLOCK)
              .map(block -> LongStream.rangeClosed(block.first(), block.last()).boxed().toList())
              .orElse(List.of()));
    }
    List<Long> all = numbers.values().stream().flatMap(List::stream).toList();
    var valid = announcements.valid(all);
    Set<Long> over = announcements.over(all, lines.getFirst().day());
    for (Line line : lines) {
      List<Long> mine = numbers.getOrDefault(line, List.of());
      @Nullable String code = line.line().code();
      boolean stands =
          !mine.isEmpty()
              && mine.stream()
                  .allMatch(
                      n -> {
                        var known = valid.get(n);
                        return known == null
                            ? over.contains(n)
                            : code == null || known.code().equals(code);
                      });
      if (stands) {
        batch.kept++;
      } else {
        fresh.add(line);
      }
    }
    if (fresh.isEmpty()) {
      return;
    }
    Line first = fresh.getFirst();
    List<RowRefusal> refused =
        bulletins.announce(
            first.province(),
            first.bulletin(),
            first.day(),
            fresh.stream().map(Line::line).toList());
    refused.forEach(no -> batch.rejected.add(fresh.get(no.row()).row().rejected(no.refusal())));
    batch.changed += fresh.size() - refused.size();
  }

  /// Takes a number out of force; one with a number instead hands its case over to it.
  private boolean end(Line line) {
    String written = line.written();
    long number =
        BnNumbers.find(written).orElseThrow(() -> CaseRefusals.NO_NUMBER.with(written).raise());
    Bulletins.End how = Bulletins.End.valueOf(line.row().get(STATUS));
    AnnouncementRepository.Known before = announcements.valid(List.of(number)).get(number);
    if (before == null) {
      if (announcements.hasEnded(number, how.name())) {
        return false;
      }
      throw CaseRefusals.NOT_FOUND.with("BN" + number).raise();
    }
    bulletins.end(line.province(), "BN" + number, how, line.row().get(NOTE));
    if (line.row().has(INSTEAD)) {
      String code = before.code();
      List<RowRefusal> refused =
          bulletins.announce(
              line.province(),
              line.bulletin(),
              line.day(),
              List.of(new BulletinLine(line.row().get(INSTEAD), code.isEmpty() ? null : code)));
      refused.stream()
          .findFirst()
          .ifPresent(
              no -> {
                throw no.refusal().raise();
              });
    }
    return true;
  }
}
