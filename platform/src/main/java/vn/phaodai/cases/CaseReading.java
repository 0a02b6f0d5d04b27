// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phaodai.measures.FigureChange;

/// A batch of tests being read against the files of its persons: what opened, what changed, what it
/// adds to the figures. Nothing is written here.
final class CaseReading {
  /// A test and the file it belongs to.
  record Attached(long caseId, TestRead test) {}

  private final Map<Long, CaseFile> latest = new HashMap<>();
  private final Map<Long, CaseFile> opened = new LinkedHashMap<>();
  private final Map<Long, CaseFile> changed = new LinkedHashMap<>();
  private final List<Attached> attached = new ArrayList<>();
  private final List<FigureChange> figures = new ArrayList<>();
  private int suspects;
  private int confirmed;
  private int released;

  /// @param latest the last file of each person
  CaseReading(Collection<CaseFile> latest) {
    latest.forEach(file -> this.latest.put(file.personId(), file));
  }

  @Nullable CaseFile of(long personId) {
    return latest.get(personId);
  }

  void open(CaseFile file, TestRead test) {
    opened.put(file.id(), file);
    follow(null, file);
    attach(file, test);
  }

  /// @param after the same object as before where the test changed nothing
  void take(CaseFile before, CaseFile after, TestRead test) {
    attach(after, test);
    if (after != before) {
      change(before, after);
    }
  }

  void change(CaseFile before, CaseFile after) {
    if (opened.replace(after.id(), after) == null) {
      changed.put(after.id(), after);
    }
    follow(before, after);
  }

  void attach(CaseFile file, TestRead test) {
    attached.add(new Attached(file.id(), test));
  }

  private void follow(@Nullable CaseFile before, CaseFile after) {
    latest.merge(after.personId(), after, (one, other) -> other.id() < one.id() ? one : other);
    figures.addAll(CaseFigures.moved(before, after));
    if (before == null || before.state() != after.state()) {
      switch (after.state()) {
        case SUSPECT -> suspects++;
        case CONFIRMED -> confirmed++;
        case RELEASED -> released++;
        case DISCHARGED, DEAD, TRANSFERRED_OUT -> {}
      }
    }
  }

  /// Gives the new files their numbers.
  void number(Map<Long, String> codes) {
    opened.replaceAll((id, file) -> file.coded(codes.getOrDefault(id, file.code())));
  }

  Collection<CaseFile> opened() {
    return opened.values();
  }

  Collection<CaseFile> changed() {
    return changed.values();
  }

  /// Ids of all files that opened or changed.
  List<Long> moved() {
    return Stream.concat(opened.keySet().stream(), changed.keySet().stream()).toList();
  }

  List<Attached> attached() {
    return attached;
  }

  List<FigureChange> figures() {
    return figures;
  }

  CasesOpened summary() {
    return new CasesOpened(suspects, confirmed, released);
  }
}
