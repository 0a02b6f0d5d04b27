// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.refusal.RefusedException;

/// Takes what phones and pages wrote down. Each record is stored once, however often it is sent,
/// and answered by itself: one that is refused keeps no other from being stored.
@Service
public class PassageIntake {
  private static final Logger LOG = LoggerFactory.getLogger(PassageIntake.class);

  /// A delivery of more bytes is refused unread.
  public static final int MOST_BYTES = 8 * 1_024 * 1_024;

  private final JsonMapper json;
  private final PassageJudging judging;
  private final PassageWriter writer;
  private final PassageConsequences consequences;
  private final TransactionTemplate transaction;
  private final PhoneDevices phones;
  private final AuditLog audit;

  PassageIntake(
      JsonMapper json,
      PassageJudging judging,
      PassageWriter writer,
      PassageConsequences consequences,
      TransactionTemplate transaction,
      PhoneDevices phones,
      AuditLog audit) {
    this.json = json;
    this.judging = judging;
    this.writer = writer;
    this.consequences = consequences;
    this.transaction = transaction;
    this.phones = phones;
    this.audit = audit;
  }

  /// What became of a record.
  public enum Status {
    STORED,
    /// It was stored before; nothing changed.
    DUPLICATE,
    /// Not stored; sending it again unchanged will not help, unless the refusal says “later”.
    REJECTED
  }

  /// @param id as it was sent; may be empty
  /// @param refusal null unless rejected
  public record Answer(String id, Status status, @Nullable Refusal refusal) {}

  /// Takes what a phone sends; one answer a record, in order.
  ///
  /// @throws vn.phaodai.refusal.RefusedException CHECKPOINTS-002, -003, -004: nothing was taken
  public List<Answer> take(byte[] body) {
    Fields envelope = envelope(body);
    JsonNode records = envelope.node().path("records");
    if (!records.isArray()) {
      throw CheckpointRefusals.NOT_JSON.raise();
    }
    int most = Settings.of("records_at_once");
    if (records.size() > most) {
      throw CheckpointRefusals.TOO_MANY.with(most, records.size()).raise();
    }
    UUID device =
        Fields.id(envelope.text("device")).orElseThrow(CheckpointRefusals.NOT_JSON::raise);
    List<Item> items = new ArrayList<>();
    records.forEach(record -> items.add(read(record)));
    settle(items, device);
    notice(envelope, device, items);
    return items.stream().map(Item::answer).toList();
  }

  /// Takes one that was typed into the page, of the same fields. Throws its refusal; the same again
  /// changes nothing.
  ///
  /// @return stored, or a duplicate
  public Status takeOne(JsonNode record) {
    Item item = read(record);
    settle(List.of(item), null);
    Refusal refusal = item.answer().refusal();
    if (refusal != null) {
      throw refusal.raise();
    }
    return item.status;
  }

  /// What the rules propose for one that is being typed; nothing is stored. Throws its refusal.
  public EntryVerdict propose(JsonNode record) {
    Declaration told = RecordReading.read(record);
    return judging.open(List.of(told)).judge(told).verdict();
  }

  private Fields envelope(byte[] body) {
    if (body.length > MOST_BYTES) {
      throw CheckpointRefusals.TOO_LARGE.with(MOST_BYTES / 1_024 / 1_024).raise();
    }
    JsonNode root;
    try {
      root = json.readTree(body);
    } catch (JacksonException _) {
      throw CheckpointRefusals.NOT_JSON.raise();
    }
    if (root == null || !root.isObject()) {
      throw CheckpointRefusals.NOT_JSON.raise();
    }
    var envelope = new Fields(root);
    Integer schema = envelope.number("schema", 0, 1_000);
    if (schema == null || schema != RecordReading.SCHEMA) {
      throw CheckpointRefusals.SCHEMA.with(String.valueOf(schema), RecordReading.SCHEMA).raise();
    }
    return envelope;
  }

  private static Item read(JsonNode record) {
    JsonNode id = record.path("id");
    String named = id.isString() ? id.stringValue() : "";
    try {
      return new Item(named, RecordReading.read(record));
    } catch (RefusedException e) {
      return new Item(named, e.refusal());
    }
  }

  /// One record on its way.
  private static final class Item {
    private final String id;
    private final @Nullable Declaration told;
    private @Nullable Judged judged;
    private @Nullable Refusal refusal;
    private Status status = Status.REJECTED;

    Item(String id, Declaration told) {
      this.id = id;
      this.told = told;
    }

    Item(String id, Refusal refusal) {
      this.id = id;
      this.told = null;
      this.refusal = refusal;
    }

    Answer answer() {
      return new Answer(id, status, status == Status.REJECTED ? refusal : null);
    }
  }

  private void settle(List<Item> items, @Nullable UUID device) {
    List<Item> sound = items.stream().filter(item -> item.told != null).toList();
    PassageJudging.Bench bench =
        judging.open(sound.stream().map(item -> Objects.requireNonNull(item.told)).toList());
    for (Item item : sound) {
      try {
        Judged judged = bench.judge(Objects.requireNonNull(item.told));
        PassageJudging.checkReason(judged);
        item.judged = judged;
      } catch (RefusedException e) {
        item.refusal = e.refusal();
      }
    }
    store(sound, device);
  }

  /// All together; should that fail, each by itself, so that only what cannot be stored is not.
  private void store(List<Item> items, @Nullable UUID device) {
    try {
      transaction.executeWithoutResult(_ -> storeAll(items, device));
    } catch (RuntimeException e) {
      if (items.size() == 1) {
        fail(items.getFirst(), e);
        return;
      }
      for (Item item : items) {
        try {
          transaction.executeWithoutResult(_ -> storeAll(List.of(item), device));
        } catch (RuntimeException alone) {
          fail(item, alone);
        }
      }
    }
  }

  private static void fail(Item item, RuntimeException cause) {
    item.status = Status.REJECTED;
    if (cause instanceof RefusedException refused) {
      item.refusal = refused.refusal();
    } else {
      LOG.error("a passage could not be stored", cause);
      item.refusal = CheckpointRefusals.NOT_STORED;
    }
  }

  private void storeAll(List<Item> items, @Nullable UUID device) {
    List<Item> told = items.stream().filter(item -> item.told != null).toList();
    Set<UUID> seen = new HashSet<>(writer.stored(told.stream().map(PassageIntake::id).toList()));
    List<Item> fresh = new ArrayList<>();
    for (Item item : told) {
      item.status = Status.REJECTED;
      if (seen.contains(id(item))) {
        item.status = Status.DUPLICATE;
      } else if (item.judged != null) {
        seen.add(id(item));
        fresh.add(item);
      }
    }
    Map<UUID, Long> known = known(fresh);
    fresh.removeIf(item -> !knows(item, known));
    List<Judged> judged = fresh.stream().map(item -> Objects.requireNonNull(item.judged)).toList();
    List<PassageWriter.Written> written = writer.write(judged, device, known);
    consequences.of(written);
    fresh.forEach(item -> item.status = Status.STORED);
    record(written);
  }

  private static UUID id(Item item) {
    return Objects.requireNonNull(item.told).id();
  }

  private Map<UUID, Long> known(List<Item> items) {
    List<UUID> refs = new ArrayList<>();
    Set<Long> provinces = new HashSet<>();
    for (Item item : items) {
      Judged judged = Objects.requireNonNull(item.judged);
      provinces.add(judged.shift().provinceId());
      for (Declaration.Traveller one : judged.told().people()) {
        UUID ref = one.known();
        if (ref != null) {
          refs.add(ref);
        }
      }
    }
    return writer.declared(refs, provinces);
  }

  private static boolean knows(Item item, Map<UUID, Long> known) {
    List<Declaration.Traveller> people = Objects.requireNonNull(item.told).people();
    for (int i = 0; i < people.size(); i++) {
      UUID ref = people.get(i).known();
      if (ref != null && !known.containsKey(ref)) {
        item.refusal = CheckpointRefusals.PERSON.with(i + 1, "ref");
        return false;
      }
    }
    return true;
  }

  private void record(List<PassageWriter.Written> written) {
    Map<String, List<PassageWriter.Written>> byGate = new HashMap<>();
    written.forEach(
        one ->
            byGate.computeIfAbsent(one.judged().shift().path(), _ -> new ArrayList<>()).add(one));
    byGate.forEach(
        (path, some) ->
            audit.record(
                new AuditEntry(
                    "checkpoints.passage.record",
                    "checkpoint",
                    some.getFirst().judged().shift().checkpointId(),
                    path,
                    Map.of(
                        "passages",
                        some.size(),
                        "held",
                        some.stream().filter(one -> one.judged().isHeld()).count()))));
  }

  private void notice(Fields envelope, UUID device, List<Item> items) {
    @Nullable Judged last = null;
    int rejected = 0;
    for (Item item : items) {
      last = item.judged == null ? last : item.judged;
      rejected += item.status == Status.REJECTED ? 1 : 0;
    }
    if (last != null) {
      Integer unsent = envelope.number("unsent", 0, Integer.MAX_VALUE);
      phones.heard(device, last, unsent == null ? 0 : unsent, rejected);
    }
  }
}
