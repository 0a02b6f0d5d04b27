// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.phaodai.cases.TestMethod;
import vn.phaodai.laboratory.Tube.Key;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.refusal.RefusedException;

/// Rows being read against what is known of their tubes: which are new, which changed, which rows
/// do not fit. Nothing is written here, so that the same rows can be read again with more known.
/// Longer than other files: specimens and pools are read against the same maps.
final class Batch {
  private final Map<String, Integer> sites;
  private final Set<Long> hidden;
  private final long fileId;
  private final Map<Key, SpecimenTube> specimens = new HashMap<>();
  private final Map<Key, PoolTube> pools = new HashMap<>();
  private final Map<Long, SpecimenTube> byId = new HashMap<>();
  private @Nullable Map<String, List<Tube>> byCode;
  private final Set<SpecimenTube> touched = new LinkedHashSet<>();
  private final Set<PoolTube> touchedPools = new LinkedHashSet<>();
  private final List<Refused> refused = new ArrayList<>();
  private long nextId;
  private int added;
  private int kept;

  /// Why a row is not taken.
  record Refused(int row, Refusal reason) {}

  /// @param sites ids of laboratories by what the rows call them
  /// @param hidden units that are none of the sender's business
  /// @param firstId ids from here on are free
  Batch(
      Map<String, Integer> sites,
      Set<Long> hidden,
      long fileId,
      Collection<SpecimenTube> known,
      Collection<PoolTube> knownPools,
      long firstId) {
    this.sites = sites;
    this.hidden = hidden;
    this.fileId = fileId;
    this.nextId = firstId;
    known.forEach(this::know);
    for (PoolTube pool : knownPools) {
      pool.members.replaceAll(
          (id, member) ->
              new PoolTube.Member(member.id(), know(member.specimen()), member.isNew()));
      pools.putIfAbsent(pool.key, pool);
    }
  }

  /// One object a specimen, whichever question found it.
  private SpecimenTube know(SpecimenTube tube) {
    SpecimenTube first = byId.putIfAbsent(tube.id, tube);
    if (first != null) {
      return first;
    }
    specimens.put(tube.key, tube);
    return tube;
  }

  /// @param personId 0 where the row tells no person
  void take(Entry entry, long personId) {
    try {
      boolean changed = personId == 0 ? takeResult(entry) : takePerson(entry, personId);
      added += changed ? 1 : 0;
      kept += changed ? 0 : 1;
    } catch (RefusedException e) {
      refused.add(new Refused(entry.row(), e.refusal()));
    }
  }

  private boolean takePerson(Entry entry, long personId) {
    TestMethod method = entry.method();
    if (method == null) {
      throw LabRefusals.NO_METHOD.raise();
    }
    var key = new Key(sites.getOrDefault(entry.lab(), 0), Asked.code(entry, personId), method);
    @Nullable SpecimenTube known = specimens.get(key);
    if (known == null) {
      SpecimenTube tube = newSpecimen(key, entry, personId);
      hear(tube, entry);
      specimens.put(key, tube);
      index(tube);
      touched.add(tube);
      return true;
    }
    if (hidden.contains(known.unitId())) {
      throw LabRefusals.OUTSIDE.with(known.key.code()).raise();
    }
    requireSame(known, entry, personId);
    return hear(known, entry);
  }

  private SpecimenTube newSpecimen(Key key, Entry entry, long personId) {
    var taken =
        new SpecimenTube.Taken(
            personId,
            entry.unitId(),
            entry.sampled(),
            entry.setting(),
            entry.reason(),
            entry.round(),
            !entry.pool().isEmpty());
    return new SpecimenTube(nextId++, key, true, taken, null, List.of());
  }

  private static void requireSame(SpecimenTube known, Entry entry, long personId) {
    String code = known.key.code();
    if (known.personId != personId) {
      throw LabRefusals.OTHER_PERSON.with(code).raise();
    }
    if (Civil.day(known.sampledAt()) != Civil.day(entry.sampled())) {
      throw LabRefusals.OTHER_SAMPLING
          .with(code, Civil.shownDay(known.sampledAt()), Civil.shownDay(entry.sampled()))
          .raise();
    }
  }

  /// A row without a person: the tube must be known.
  private boolean takeResult(Entry entry) {
    if (entry.code().isEmpty() && entry.pool().isEmpty()) {
      throw LabRefusals.NO_CODE.raise();
    }
    String code = entry.code().isEmpty() ? entry.pool() : entry.code();
    Tube tube = find(entry.lab(), code, entry.method());
    return switch (tube) {
      case SpecimenTube specimen -> hear(specimen, entry);
      case PoolTube pool -> report(pool, entry.result(), entry);
    };
  }

  /// Tubes that bear a code; the index is made when the first row asks, which most files never do.
  private List<Tube> coded(String code) {
    if (byCode == null) {
      byCode = new HashMap<>();
      specimens.values().forEach(this::index);
      pools.values().forEach(this::index);
    }
    return byCode.getOrDefault(code, List.of());
  }

  private void index(Tube tube) {
    if (byCode != null) {
      byCode.computeIfAbsent(tube.key.code(), c -> new ArrayList<>()).add(tube);
    }
  }

  /// The one tube that bears a code.
  private Tube find(String lab, String code, @Nullable TestMethod method) {
    int labId = sites.getOrDefault(lab, 0);
    List<Tube> found =
        coded(code).stream()
            .filter(tube -> !hidden.contains(tube.unitId()))
            .filter(tube -> labId == 0 || tube.key.labId() == labId)
            .filter(tube -> method == null || tube.key.method() == method)
            .toList();
    return switch (found.size()) {
      case 0 -> throw LabRefusals.NO_SUCH_TUBE.with(code).raise();
      case 1 -> found.getFirst();
      default -> throw LabRefusals.SEVERAL_TUBES.with(code).raise();
    };
  }

  /// What a row says of a specimen: its own result, or that of the pool it went into.
  private boolean hear(SpecimenTube tube, Entry entry) {
    if (entry.pool().isEmpty()) {
      boolean changed = report(tube, entry.result(), entry);
      if (changed) {
        touched.add(tube);
      }
      return changed;
    }
    var poolKey = new Key(tube.key.labId(), entry.pool(), tube.key.method());
    @Nullable PoolTube known = pools.get(poolKey);
    long sampled = known == null ? tube.sampledAt() : known.sampledAt();
    require("Giờ nhận mẫu", entry.received(), sampled);
    require("Giờ có kết quả", entry.resulted(), sampled);
    PoolTube pool = known == null ? newPool(poolKey, entry.poolKind(), 0, tube) : known;
    boolean joined = join(pool, tube);
    return report(pool, entry.result(), entry) || joined;
  }

  private PoolTube newPool(Key key, @Nullable PoolKind kind, int size, SpecimenTube first) {
    var pool =
        new PoolTube(
            nextId++, key, true, kind == null ? PoolKind.MIXED : kind, size, null, List.of());
    pool.placed(first.unitId(), first.sampledAt());
    pools.put(key, pool);
    index(pool);
    touchedPools.add(pool);
    return pool;
  }

  private boolean join(PoolTube pool, SpecimenTube specimen) {
    if (pool.members.containsKey(specimen.id)) {
      return false;
    }
    if (pool.size > 0 && pool.members.size() >= pool.size) {
      throw LabRefusals.TOO_MANY_MEMBERS
          .with(pool.key.code(), pool.size, pool.members.size() + 1)
          .raise();
    }
    pool.members.put(specimen.id, new PoolTube.Member(nextId++, specimen, true));
    specimen.pooled = true;
    touched.add(specimen);
    touchedPools.add(pool);
    return true;
  }

  private boolean report(Tube tube, @Nullable TubeResult result, Entry entry) {
    return report(
        tube,
        result,
        entry.ct(),
        entry.revision(),
        entry.received(),
        entry.resulted(),
        entry.notified());
  }

  /// A result without a time was there at the earliest when the sample was received, or taken.
  private boolean report(
      Tube tube,
      @Nullable TubeResult result,
      int ct,
      int revision,
      Entry.Hop received,
      Entry.Hop resulted,
      Entry.Hop notified) {
    long sampled = tube.sampledAt();
    require("Giờ nhận mẫu", received, sampled);
    require("Giờ có kết quả", resulted, sampled);
    long receivedAt = received.isTold() ? received.after(sampled) : Civil.NONE;
    boolean changed = false;
    if (result != null) {
      long floor = Math.max(sampled, receivedAt);
      long at = resulted.isTold() ? resulted.after(floor) : floor;
      changed = tube.hear(new Report(result, ct, at, revision, fileId));
    }
    long notifiedAt = notified.isTold() ? notified.after(sampled) : Civil.NONE;
    changed |= tube.pass(receivedAt, notifiedAt);
    if (changed && tube instanceof PoolTube pool) {
      touchedPools.add(pool);
    }
    return changed;
  }

  private static void require(String name, Entry.Hop hop, long sampled) {
    if (hop.isBefore(sampled)) {
      throw LabRefusals.BEFORE_SAMPLING
          .with(name + " " + Civil.shown(hop.second()), Civil.shown(sampled))
          .raise();
    }
  }

  void take(PoolEntry entry) {
    try {
      boolean changed = takePool(entry);
      added += changed ? 1 : 0;
      kept += changed ? 0 : 1;
    } catch (RefusedException e) {
      refused.add(new Refused(entry.row(), e.refusal()));
    }
  }

  private boolean takePool(PoolEntry entry) {
    List<SpecimenTube> members = members(entry);
    @Nullable PoolTube pool = knownPool(entry, members);
    if (pool == null && members.isEmpty()) {
      throw LabRefusals.NO_MEMBERS.with(entry.code()).raise();
    }
    int most = pool != null && pool.size > 0 ? pool.size : entry.size();
    long more =
        pool == null
            ? members.size()
            : members.stream().filter(m -> !hasMember(pool, m)).count() + pool.members.size();
    if (most > 0 && more > most) {
      throw LabRefusals.TOO_MANY_MEMBERS.with(entry.code(), most, more).raise();
    }
    PoolTube into =
        pool != null
            ? pool
            : newPool(
                new Key(
                    members.getFirst().key.labId(), entry.code(), members.getFirst().key.method()),
                entry.kind(),
                entry.size(),
                members.getFirst());
    boolean changed = pool == null;
    for (SpecimenTube member : members) {
      changed |= join(into, member);
    }
    return report(
            into,
            entry.result(),
            entry.ct(),
            entry.revision(),
            entry.received(),
            entry.resulted(),
            entry.notified())
        || changed;
  }

  private static boolean hasMember(PoolTube pool, SpecimenTube specimen) {
    return pool.members.containsKey(specimen.id);
  }

  private List<SpecimenTube> members(PoolEntry entry) {
    List<SpecimenTube> members = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String code : entry.members()) {
      try {
        if (find(entry.lab(), code, entry.method()) instanceof SpecimenTube specimen) {
          members.add(specimen);
        } else {
          missing.add(code);
        }
      } catch (RefusedException e) {
        missing.add(code);
      }
    }
    if (!missing.isEmpty()) {
      throw LabRefusals.MISSING_MEMBER.with(entry.code(), String.join(", ", missing)).raise();
    }
    return members;
  }

  private @Nullable PoolTube knownPool(PoolEntry entry, List<SpecimenTube> members) {
    int labId =
        entry.lab().isEmpty() && !members.isEmpty()
            ? members.getFirst().key.labId()
            : sites.getOrDefault(entry.lab(), 0);
    List<PoolTube> found =
        coded(entry.code()).stream()
            .filter(PoolTube.class::isInstance)
            .map(PoolTube.class::cast)
            .filter(pool -> labId == 0 || pool.key.labId() == labId)
            .filter(pool -> entry.method() == null || pool.key.method() == entry.method())
            .toList();
    if (found.size() > 1) {
      throw LabRefusals.SEVERAL_TUBES.with(entry.code()).raise();
    }
    return found.isEmpty() ? null : found.getFirst();
  }

  /// Specimens that are new or changed.
  List<SpecimenTube> specimens() {
    return touched.stream().filter(tube -> tube.isNew || tube.changed()).toList();
  }

  /// Pools that are new, changed or have new members.
  List<PoolTube> pools() {
    return List.copyOf(touchedPools);
  }

  List<Refused> refused() {
    return refused;
  }

  int added() {
    return added;
  }

  int kept() {
    return kept;
  }
}
