// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import static vn.phaodai.organisation.internal.db.Tables.OFFICIAL;
import static vn.phaodai.organisation.internal.db.Tables.POSITION;
import static vn.phaodai.organisation.internal.db.Tables.TENURE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.phaodai.language.SearchKey;
import vn.phaodai.language.SortKey;

/// Reads and writes seats, officials and tenures.
@Repository
class OfficeRepository {
  private static final Field<LocalDate> POSITION_SINCE = since("position", POSITION.VALID);
  private static final Field<LocalDate> POSITION_UNTIL = until("position", POSITION.VALID);
  private static final Field<LocalDate> TENURE_SINCE = since("tenure", TENURE.VALID);
  private static final Field<LocalDate> TENURE_UNTIL = until("tenure", TENURE.VALID);
  private static final Field<Integer> KIND_ORDER =
      DSL.field(
          "array_position(array['HEAD','STANDING_DEPUTY','DEPUTY','MEMBER','OFFICER'], {0})",
          Integer.class, POSITION.KIND);

  private final DSLContext sql;

  OfficeRepository(DSLContext sql) {
    this.sql = sql;
  }

  private static Field<LocalDate> since(String of, Field<?> range) {
    return DSL.field("lower({0})", LocalDate.class, range).as(of + "_since");
  }

  private static Field<LocalDate> until(String of, Field<?> range) {
    return DSL.field("upper({0})", LocalDate.class, range).as(of + "_until");
  }

  private static Position position(Record r) {
    return new Position(
        r.get(POSITION.ID),
        r.get(POSITION.BODY_ID),
        PositionKind.valueOf(r.get(POSITION.KIND)),
        r.get(POSITION.TITLE),
        r.get(POSITION.ROLE),
        r.get(POSITION.SEATS),
        List.of(r.get(POSITION.SIGNS_AS)),
        new Validity(r.get(POSITION_SINCE), r.get(POSITION_UNTIL)));
  }

  private static Official official(Record r) {
    return new Official(
        r.get(OFFICIAL.ID),
        r.get(OFFICIAL.PUBLIC_ID),
        r.get(OFFICIAL.FULL_NAME),
        r.get(OFFICIAL.DEMO));
  }

  private static Tenure tenure(Record r) {
    return new Tenure(
        r.get(TENURE.ID),
        position(r),
        official(r),
        Capacity.valueOf(r.get(TENURE.CAPACITY)),
        r.get(TENURE.SEAT),
        new Validity(r.get(TENURE_SINCE), r.get(TENURE_UNTIL)),
        r.get(TENURE.DECISION));
  }

  private SelectConditionStep<? extends Record> positions(Condition condition) {
    return sql.select(POSITION.asterisk().except(POSITION.VALID))
        .select(POSITION_SINCE, POSITION_UNTIL)
        .from(POSITION)
        .where(condition);
  }

  private SelectConditionStep<? extends Record> tenures(Condition condition) {
    return sql.select(TENURE.asterisk().except(TENURE.VALID))
        .select(POSITION.asterisk().except(POSITION.VALID))
        .select(OFFICIAL.asterisk())
        .select(TENURE_SINCE, TENURE_UNTIL, POSITION_SINCE, POSITION_UNTIL)
        .from(TENURE)
        .join(POSITION)
        .on(POSITION.ID.eq(TENURE.POSITION_ID))
        .join(OFFICIAL)
        .on(OFFICIAL.ID.eq(TENURE.OFFICIAL_ID))
        .where(condition);
  }

  Optional<Position> position(long id) {
    return positions(POSITION.ID.eq(id)).fetchOptional(OfficeRepository::position);
  }

  List<Position> positions(Collection<Long> bodies, LocalDate day) {
    return positions(POSITION.BODY_ID.in(bodies).and(BodyRepository.contains(POSITION.VALID, day)))
        .orderBy(POSITION.BODY_ID, KIND_ORDER, POSITION.ID)
        .fetch(OfficeRepository::position);
  }

  Optional<Tenure> tenure(long id) {
    return tenures(TENURE.ID.eq(id)).fetchOptional(OfficeRepository::tenure);
  }

  List<Tenure> tenures(Collection<Long> ids) {
    return tenures(TENURE.ID.in(ids)).orderBy(TENURE.ID).fetch(OfficeRepository::tenure);
  }

  List<Tenure> history(Collection<Long> bodies) {
    return tenures(POSITION.BODY_ID.in(bodies))
        .orderBy(
            POSITION.BODY_ID,
            KIND_ORDER,
            POSITION.ID,
            TENURE.SEAT,
            DSL.field("lower({0})", TENURE.VALID).desc())
        .fetch(OfficeRepository::tenure);
  }

  List<Tenure> inOffice(Collection<Long> bodies, LocalDate day) {
    return tenures(POSITION.BODY_ID.in(bodies).and(BodyRepository.contains(TENURE.VALID, day)))
        .orderBy(POSITION.BODY_ID, KIND_ORDER, POSITION.ID, TENURE.SEAT, TENURE.ID)
        .fetch(OfficeRepository::tenure);
  }

  List<Tenure> of(long officialId, LocalDate day) {
    return tenures(
            TENURE.OFFICIAL_ID.eq(officialId).and(BodyRepository.contains(TENURE.VALID, day)))
        .orderBy(KIND_ORDER, TENURE.ID)
        .fetch(OfficeRepository::tenure);
  }

  /// Full holders of one seat whose days overlap `valid`; locked until the command ends.
  List<Tenure> holders(long positionId, int seat, Validity valid) {
    return tenures(
            TENURE
                .POSITION_ID
                .eq(positionId)
                .and(TENURE.SEAT.eq(seat))
                .and(TENURE.CAPACITY.eq(Capacity.HOLDER.name()))
                .and(DSL.condition("{0} && {1}", TENURE.VALID, BodyRepository.range(valid))))
        .orderBy(TENURE.ID)
        .forUpdate()
        .of(TENURE)
        .fetch(OfficeRepository::tenure);
  }

  Optional<Official> official(long id) {
    return sql.selectFrom(OFFICIAL)
        .where(OFFICIAL.ID.eq(id))
        .fetchOptional(OfficeRepository::official);
  }

  Optional<Official> official(UUID publicId) {
    return sql.selectFrom(OFFICIAL)
        .where(OFFICIAL.PUBLIC_ID.eq(publicId))
        .fetchOptional(OfficeRepository::official);
  }

  List<Official> namesakes(String fullName) {
    return sql.selectFrom(OFFICIAL)
        .where(OFFICIAL.SEARCH_KEY.eq(SearchKey.of(fullName)))
        .orderBy(OFFICIAL.ID)
        .limit(20)
        .fetch(OfficeRepository::official);
  }

  long insertOfficial(String fullName, boolean demo) {
    Long id =
        sql.insertInto(OFFICIAL)
            .set(OFFICIAL.FULL_NAME, fullName)
            .set(OFFICIAL.NAME_KEY, SortKey.ofPerson(fullName))
            .set(OFFICIAL.SEARCH_KEY, SearchKey.of(fullName))
            .set(OFFICIAL.DEMO, demo)
            .returningResult(OFFICIAL.ID)
            .fetchOne(OFFICIAL.ID);
    return Objects.requireNonNull(id);
  }

  long insertTenure(
      long positionId,
      long officialId,
      Capacity capacity,
      int seat,
      Validity valid,
      @Nullable String decision) {
    Long id =
        sql.insertInto(TENURE)
            .set(TENURE.POSITION_ID, positionId)
            .set(TENURE.OFFICIAL_ID, officialId)
            .set(TENURE.CAPACITY, capacity.name())
            .set(TENURE.SEAT, seat)
            .set(Map.of(TENURE.VALID, BodyRepository.range(valid)))
            .set(TENURE.DECISION, decision)
            .returningResult(TENURE.ID)
            .fetchOne(TENURE.ID);
    return Objects.requireNonNull(id);
  }

  void end(long tenureId, LocalDate until) {
    sql.update(TENURE)
        .set(
            Map.of(
                TENURE.VALID,
                DSL.field("daterange(lower({0}), {1})", TENURE.VALID, DSL.val(until))))
        .where(TENURE.ID.eq(tenureId))
        .execute();
  }
}
