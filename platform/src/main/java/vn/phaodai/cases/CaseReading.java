// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phaodai.measures.FigureChange;
import vn.phaodai.measures.Measure;

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

  CaseReading(Collection<CaseFile> latest) {
    latest.forEach(file -> this.latest.put(file.personId(), file));
  }

  @Nullable CaseFile of(long personId) {
    return latest.get(personId);
  }

  void open(CaseFile file, TestRead test) {
    opened.put(file.id(), file);
    latest.put(file.personId(), file);
    attached.add(new Attached(file.id(), test));
    if (file.state() == CaseState.SUSPECT) {
      suspects++;
      count(file, file.suspectedDay(), Measure.SUSPECTS);
    } else {
      confirmed++;
      count(file, file.confirmedDay(), file.setting().measure());
    }
  }

  void confirm(CaseFile file, TestRead test) {
    keep(file, test);
    confirmed++;
    count(file, file.confirmedDay(), file.setting().measure());
  }

  void release(CaseFile file, TestRead test) {
    keep(file, test);
    released++;
  }

  void attach(CaseFile file, TestRead test) {
    attached.add(new Attached(file.id(), test));
  }

  private void keep(CaseFile file, TestRead test) {
    latest.put(file.personId(), file);
    if (opened.replace(file.id(), file) == null) {
      changed.put(file.id(), file);
    }
    attach(file, test);
  }

  private void count(CaseFile file, @Nullable LocalDate day, Measure measure) {
    if (day != null) {
      figures.add(new FigureChange(file.unitId(), day, measure, 1));
    }
  }

  Collection<CaseFile> opened() {
    return opened.values();
  }

  Collection<CaseFile> changed() {
    return changed.values();
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
