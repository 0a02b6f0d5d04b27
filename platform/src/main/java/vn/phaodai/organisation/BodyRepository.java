// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import static vn.phaodai.organisation.internal.db.Tables.BODY;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import vn.phaodai.language.SearchKey;
import vn.phaodai.language.SortKey;

/// Reads and writes bodies.
@Repository
class BodyRepository {
  private static final Field<LocalDate> SINCE = lower(BODY.VALID);
  private static final Field<LocalDate> UNTIL = upper(BODY.VALID);
  private static final Field<String> PATH_TEXT = DSL.field("{0}::text", String.class, BODY.PATH);

  private final DSLContext sql;

  BodyRepository(DSLContext sql) {
    this.sql = sql;
  }

  static Field<LocalDate> lower(Field<?> range) {
    return DSL.field("lower({0})", LocalDate.class, range).as(range.getName() + "_since");
  }

  static Field<LocalDate> upper(Field<?> range) {
    return DSL.field("upper({0})", LocalDate.class, range).as(range.getName() + "_until");
  }

  static Condition contains(Field<?> range, LocalDate day) {
    return DSL.condition("{0} @> {1}::date", range, DSL.val(day));
  }

  static Condition within(Field<?> path, String ancestor) {
    return DSL.condition("{0} <@ {1}::ltree", path, DSL.val(ancestor));
  }

  private SelectConditionStep<? extends Record> where(Condition condition) {
    return sql.select(BODY.asterisk().except(BODY.VALID, BODY.PATH, BODY.MATCH_KEYS))
        .select(SINCE, UNTIL, PATH_TEXT.as("path_text"))
        .from(BODY)
        .where(condition);
  }

  private static Body body(Record r) {
    return new Body(
        r.get(BODY.ID),
        r.get(BODY.PUBLIC_ID),
        r.get(BODY.CODE),
        r.get(BODY.KIND),
        r.get(BODY.CATEGORY),
        r.get(BODY.TIER),
        Side.valueOf(r.get(BODY.SIDE)),
        r.get(BODY.ORGAN),
        r.get(BODY.NAME),
        r.get(BODY.SHORT_NAME),
        r.get(BODY.UNIT_ID),
        r.get("path_text", String.class),
        r.get(BODY.PARENT_ID),
        new Validity(r.get(SINCE), r.get(UNTIL)),
        r.get(BODY.ORIGIN),
        r.get(BODY.VERIFY),
        r.get(BODY.CONFIRMED));
  }

  Optional<Body> find(long id) {
    return where(BODY.ID.eq(id)).fetchOptional(BodyRepository::body);
  }

  Optional<Body> find(UUID publicId) {
    return where(BODY.PUBLIC_ID.eq(publicId)).fetchOptional(BodyRepository::body);
  }

  Optional<Body> find(String code, LocalDate day) {
    return where(BODY.CODE.eq(code).and(contains(BODY.VALID, day)))
        .fetchOptional(BodyRepository::body);
  }

  List<Body> history(String code) {
    return where(BODY.CODE.eq(code))
        .orderBy(DSL.field("lower({0})", BODY.VALID))
        .fetch(BodyRepository::body);
  }

  List<Body> all(Collection<Long> ids) {
    return where(BODY.ID.in(ids)).orderBy(BODY.ID).fetch(BodyRepository::body);
  }

  List<Body> children(long id, LocalDate day) {
    return where(BODY.PARENT_ID.eq(id).and(contains(BODY.VALID, day)))
        .orderBy(BODY.NAME_KEY, BODY.ID)
        .fetch(BodyRepository::body);
  }

  List<Body> ofUnit(long unitId, LocalDate day) {
    return where(BODY.UNIT_ID.eq(unitId).and(contains(BODY.VALID, day)))
        .orderBy(BODY.ID)
        .fetch(BodyRepository::body);
  }

  List<Body> under(String path, Collection<String> kinds, LocalDate day) {
    Condition ofKind = kinds.isEmpty() ? DSL.noCondition() : BODY.KIND.in(kinds);
    return where(within(BODY.PATH, path).and(ofKind).and(contains(BODY.VALID, day)))
        .orderBy(BODY.TIER.desc(), BODY.NAME_KEY, BODY.ID)
        .fetch(BodyRepository::body);
  }

  List<Body> search(String text, LocalDate day, int limit) {
    Condition words = DSL.noCondition();
    for (String word : SearchKey.of(text).split(" ")) {
      words = words.and(BODY.SEARCH_KEY.like("%" + word + "%"));
    }
    return where(words.and(contains(BODY.VALID, day)))
        .orderBy(DSL.length(BODY.SEARCH_KEY), BODY.NAME_KEY, BODY.ID)
        .limit(limit)
        .fetch(BodyRepository::body);
  }

  /// Bodies of one province that letters call by `key`.
  List<Body> called(String key, String province, LocalDate day) {
    return where(
            DSL.condition("{0} @> array[{1}]::text[]", BODY.MATCH_KEYS, DSL.val(key))
                .and(within(BODY.PATH, province))
                .and(contains(BODY.VALID, day)))
        .orderBy(BODY.ID)
        .fetch(BodyRepository::body);
  }

  /// The path of the province at or above a unit's path; the path itself where there is none.
  String province(String path) {
    return sql.resultQuery(
            "select path::text from territory_api.unit where path @> {0}::ltree and tier = 'PROVINCE'",
            DSL.val(path))
        .fetchOptional(0, String.class)
        .orElse(path);
  }

  /// Unit id → its kind (Huyện, Thị xã, Xã…) for all units at or below a path.
  Map<Long, String> unitKinds(String path) {
    return sql.resultQuery(
            "select id, kind from territory_api.unit where path <@ {0}::ltree", DSL.val(path))
        .fetchMap(r -> r.get(0, Long.class), r -> r.get(1, String.class));
  }

  List<Body> unconfirmed(LocalDate day) {
    return where(BODY.CONFIRMED.isFalse().and(contains(BODY.VALID, day)))
        .orderBy(BODY.UNIT_ID, BODY.ID)
        .fetch(BodyRepository::body);
  }

  int confirm(Collection<Long> ids) {
    return sql.update(BODY)
        .set(BODY.CONFIRMED, true)
        .where(BODY.ID.in(ids).and(BODY.CONFIRMED.isFalse()))
        .execute();
  }

  long insert(Bodies.Founding f, Body parent, List<String> matchKeys) {
    Long id =
        sql.insertInto(BODY)
            .set(BODY.CODE, f.code())
            .set(BODY.KIND, f.kind())
            .set(BODY.CATEGORY, f.category())
            .set(BODY.TIER, parent.tier())
            .set(BODY.SIDE, f.side().name())
            .set(BODY.NAME, f.name())
            .set(BODY.SHORT_NAME, f.name())
            .set(BODY.NAME_KEY, SortKey.of(f.name()))
            .set(BODY.SEARCH_KEY, SearchKey.of(f.name()))
            .set(BODY.MATCH_KEYS, matchKeys.toArray(String[]::new))
            .set(BODY.UNIT_ID, parent.unitId())
            .set(
                Map.of(
                    BODY.PATH, DSL.field("{0}::ltree", DSL.val(parent.path())),
                    BODY.VALID, range(f.valid())))
            .set(BODY.PARENT_ID, parent.id())
            .set(BODY.ORIGIN, f.origin())
            .set(BODY.CONFIRMED, true)
            .returningResult(BODY.ID)
            .fetchOne(BODY.ID);
    return java.util.Objects.requireNonNull(id);
  }

  static Field<Object> range(Validity valid) {
    return DSL.field(
        "daterange({0}, {1})",
        Object.class,
        DSL.val(valid.from()),
        DSL.val(valid.until(), org.jooq.impl.SQLDataType.LOCALDATE));
  }
}
