// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.cases.AnnouncementRepository.Known;
import vn.phaodai.cases.AnnouncementRepository.Named;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.measures.FigureChange;
import vn.phaodai.measures.FiguresChanged;
import vn.phaodai.measures.Measure;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// The Ministry's numbers: given by a bulletin, in blocks or one by one, later tied to our cases,
/// corrected, withdrawn or found to be doubled. What a bulletin once said stays.
@Service
@Transactional
public class Bulletins {
  private static final String ANNOUNCE = "cases.announce";
  static final int LONGEST_BLOCK = 10_000;

  private final AnnouncementRepository announcements;
  private final Units units;
  private final CaseSight sight;
  private final OperatingClock clock;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  Bulletins(
      AnnouncementRepository announcements,
      Units units,
      CaseSight sight,
      OperatingClock clock,
      AuditLog audit,
      ApplicationEventPublisher events) {
    this.announcements = announcements;
    this.units = units;
    this.sight = sight;
    this.clock = clock;
    this.audit = audit;
    this.events = events;
  }

  /// A number as it is to be written.
  ///
  /// @param unitId of the case, else of the province
  record Announced(long number, @Nullable Long caseId, long unitId) {}

  /// Takes a bulletin's lines for a province. A line that was taken before changes nothing; a
  /// number known without a case is tied to the one now named.
  ///
  /// @param day of the bulletin, on which its cases count as announced
  /// @return the lines that were not taken
  public List<RowRefusal> announce(
      String province, String bulletin, LocalDate day, List<BulletinLine> lines) {
    Unit unit = covered(province, day);
    List<RowRefusal> refused = new ArrayList<>();
    Map<Integer, BnNumbers.Block> blocks = blocks(lines, refused);
    Map<String, Named> named = announcements.named(codes(lines), unit.path());
    Map<Long, Known> known = new HashMap<>(announcements.valid(numbers(blocks)));
    Map<Long, Long> numberOf = new HashMap<>(announcements.numbersOf(named.values()));
    List<Announced> fresh = new ArrayList<>();
    Map<Long, Named> ties = new LinkedHashMap<>();
    blocks.forEach(
        (row, block) -> {
          String code = lines.get(row).code();
          Named file = code == null ? null : named.get(code);
          Optional<Refusal> refusal = refusal(block, code, file, known, numberOf);
          if (refusal.isPresent()) {
            refused.add(new RowRefusal(row, refusal.get()));
          } else {
            take(block, file, unit, day, known, fresh, ties);
            if (file != null) {
              numberOf.put(file.caseId(), block.first());
            }
          }
        });
    write(bulletin, day, fresh, ties, known, unit);
    return refused;
  }

  private static List<String> codes(List<BulletinLine> lines) {
    return lines.stream().flatMap(line -> Stream.ofNullable(line.code())).toList();
  }

  private static void take(
      BnNumbers.Block block,
      @Nullable Named named,
      Unit unit,
      LocalDate day,
      Map<Long, Known> known,
      List<Announced> fresh,
      Map<Long, Named> ties) {
    for (long number = block.first(); number <= block.last(); number++) {
      Known before = known.get(number);
      Long caseId = named == null ? null : named.caseId();
      long unitId = named == null ? unit.id() : named.unitId();
      if (before == null) {
        fresh.add(new Announced(number, caseId, unitId));
        String code = named == null ? "" : named.code();
        known.put(number, new Known(number, caseId, code, unitId, day));
      } else if (before.caseId() == null && named != null) {
        ties.put(number, named);
      }
    }
  }

  private static Optional<Refusal> refusal(
      BnNumbers.Block block,
      @Nullable String code,
      @Nullable Named named,
      Map<Long, Known> known,
      Map<Long, Long> numberOf) {
    if (code == null) {
      return Optional.empty();
    }
    if (named == null || block.size() > 1) {
      return Optional.of(CaseRefusals.NOT_FOUND.with(code));
    }
    Known before = known.get(block.first());
    if (before != null && before.caseId() != null && before.caseId() != named.caseId()) {
      return Optional.of(
          CaseRefusals.NUMBER_TAKEN.with(String.valueOf(block.first()), before.code()));
    }
    Long other = numberOf.get(named.caseId());
    return other != null && other != block.first()
        ? Optional.of(CaseRefusals.CASE_HAS_NUMBER.with(code, String.valueOf(other)))
        : Optional.empty();
  }

  private static Map<Integer, BnNumbers.Block> blocks(
      List<BulletinLine> lines, List<RowRefusal> refused) {
    Map<Integer, BnNumbers.Block> blocks = new LinkedHashMap<>();
    for (int row = 0; row < lines.size(); row++) {
      String number = lines.get(row).number();
      BnNumbers.Block block = BnNumbers.block(number).orElse(null);
      if (block == null) {
        refused.add(new RowRefusal(row, CaseRefusals.NO_NUMBER.with(number)));
      } else if (block.size() > LONGEST_BLOCK) {
        refused.add(new RowRefusal(row, CaseRefusals.TOO_LONG_A_BLOCK.with(number, LONGEST_BLOCK)));
      } else {
        blocks.put(row, block);
      }
    }
    return blocks;
  }

  private static List<Long> numbers(Map<Integer, BnNumbers.Block> blocks) {
    return blocks.values().stream()
        .flatMap(block -> LongStream.rangeClosed(block.first(), block.last()).boxed())
        .toList();
  }

  private void write(
      String bulletin,
      LocalDate day,
      List<Announced> fresh,
      Map<Long, Named> ties,
      Map<Long, Known> known,
      Unit unit) {
    announcements.add(fresh, bulletin.strip(), day);
    announcements.tie(ties);
    List<FigureChange> figures = new ArrayList<>();
    fresh.forEach(
        one -> figures.add(new FigureChange(one.unitId(), day, Measure.CASES_ANNOUNCED, 1)));
    ties.forEach(
        (number, named) -> {
          Known before = known.get(number);
          if (before != null) {
            figures.add(
                new FigureChange(before.unitId(), before.day(), Measure.CASES_ANNOUNCED, -1));
            figures.add(new FigureChange(named.unitId(), before.day(), Measure.CASES_ANNOUNCED, 1));
          }
        });
    audit.record(
        new AuditEntry(
            "cases.bulletin.announce",
            "bulletin",
            null,
            unit.path(),
            Map.of("numbers", fresh.size(), "tied", ties.size())));
    events.publishEvent(new FiguresChanged(CaseFigures.ROOM, "bulletin " + day, figures));
  }

  /// How a number ceases to hold.
  public enum End {
    /// The Ministry gave the case another number, or the number to another case.
    CORRECTED,
    WITHDRAWN,
    /// One case had got two numbers.
    DOUBLED
  }

  /// Takes a number out of force on the day it was announced; it is found as history.
  public void end(String province, String number, End how, String note) {
    Unit unit = covered(province, clock.today());
    Known known =
        BnNumbers.find(number)
            .flatMap(n -> Optional.ofNullable(announcements.valid(List.of(n)).get(n)))
            .orElseThrow(() -> CaseRefusals.NOT_FOUND.with(number).raise());
    if (!unit.contains(units.get(known.unitId()))) {
      throw CaseRefusals.NOT_FOUND.with(number).raise();
    }
    announcements.end(known.number(), how.name(), note.strip());
    audit.record(
        new AuditEntry(
            "cases.bulletin.end",
            "bulletin",
            null,
            unit.path(),
            Map.of("number", known.number(), "how", how.name())));
    events.publishEvent(
        new FiguresChanged(
            CaseFigures.ROOM,
            "BN" + known.number(),
            List.of(new FigureChange(known.unitId(), known.day(), Measure.CASES_ANNOUNCED, -1))));
  }

  private Unit covered(String province, LocalDate day) {
    Unit unit = units.require(province, day);
    if (!sight.covers(unit.path(), ANNOUNCE)) {
      throw CaseRefusals.OUTSIDE.raise();
    }
    return unit;
  }
}
