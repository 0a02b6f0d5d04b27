// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.stereotype.Component;
import vn.phaodai.territory.internal.Borders;

/// Reads and writes outlines and borders. A new outline supersedes the old one.
@Component
class ShapeStore {
  private final DSLContext sql;

  ShapeStore(DSLContext sql) {
    this.sql = sql;
  }

  enum Kind {
    /// Drawn around a centre.
    CELL,
    /// Put together from other outlines.
    UNION,
    /// Given by somebody who measured it.
    BOUNDARY
  }

  /// @param outline in degrees
  record Shape(long unitId, Kind kind, boolean estimated, Geometry outline, String source) {}

  Map<Long, Shape> of(Collection<Long> units) {
    Map<Long, Shape> shapes = new LinkedHashMap<>();
    sql.resultQuery(
            """
            select s.unit_id, s.kind, s.estimated, s.outline, s.source from territory.shape s
            where s.superseded_at is null and s.unit_id = any(?)
            """,
            (Object) units.toArray(Long[]::new))
        .forEach(
            row ->
                shapes.put(
                    row.get(0, Long.class),
                    new Shape(
                        row.get(0, Long.class),
                        Kind.valueOf(row.get(1, String.class)),
                        row.get(2, Boolean.class),
                        geometry(row.get(3, byte[].class)),
                        row.get(4, String.class))));
    return shapes;
  }

  /// Number of the newest outline in force of any of these units; 0 where none has one. Outlines
  /// are never changed, so that it is another number whenever one is another.
  long newest(Collection<Long> units) {
    return sql.fetchSingle(
            "select coalesce(max(id), 0) from territory.shape where superseded_at is null and unit_id = any(?)",
            (Object) units.toArray(Long[]::new))
        .get(0, Long.class);
  }

  /// Puts the shapes in force; those that are so already stay. Returns how many were new.
  int put(Collection<Shape> shapes) {
    Map<Long, Shape> before = of(shapes.stream().map(Shape::unitId).toList());
    List<Shape> changed =
        shapes.stream().filter(shape -> !same(shape, before.get(shape.unitId()))).toList();
    sql.execute(
        "update territory.shape set superseded_at = now() where superseded_at is null and unit_id = any(?)",
        (Object) changed.stream().map(Shape::unitId).toArray(Long[]::new));
    for (Shape shape : changed) {
      sql.execute(
          "insert into territory.shape (unit_id, kind, estimated, outline, source) values (?, ?, ?, ?, ?)",
          shape.unitId(),
          shape.kind().name(),
          shape.estimated(),
          new WKBWriter().write(shape.outline()),
          shape.source());
    }
    return changed.size();
  }

  private static boolean same(Shape shape, @Nullable Shape before) {
    return before != null
        && before.kind() == shape.kind()
        && before.source().equals(shape.source())
        && Arrays.equals(
            new WKBWriter().write(before.outline()), new WKBWriter().write(shape.outline()));
  }

  /// The borders of these units as they now are; those between one of them and another are
  /// forgotten too.
  void putBorders(Collection<Long> units, List<Borders.Border> borders) {
    Long[] ids = units.toArray(Long[]::new);
    sql.execute(
        "delete from territory.adjacency where unit_id = any(?) or neighbour_id = any(?)",
        ids,
        ids);
    sql.execute(
        """
        insert into territory.adjacency (unit_id, neighbour_id, border_m)
        select b.one, b.other, b.length
        from unnest(?::bigint[], ?::bigint[], ?::int[]) as pair(low, high, length)
        cross join lateral (values (low, high, length), (high, low, length)) as b(one, other, length)
        """,
        borders.stream().map(Borders.Border::first).toArray(Long[]::new),
        borders.stream().map(Borders.Border::second).toArray(Long[]::new),
        borders.stream().map(Borders.Border::length_m).toArray(Integer[]::new));
  }

  /// Provinces in which some unit has no outline yet, with the first day of each.
  Map<Long, LocalDate> unfinishedProvinces() {
    Map<Long, LocalDate> provinces = new LinkedHashMap<>();
    sql.resultQuery(
            """
            select p.id, lower(p.valid) from territory.unit p
            where p.tier = 'PROVINCE' and exists (
              select from territory.unit u
              left join territory.shape s on s.unit_id = u.id and s.superseded_at is null
              where u.path <@ p.path and u.tier <> 'AREA' and s.id is null)
            order by lower(p.valid), p.id
            """)
        .forEach(row -> provinces.put(row.get(0, Long.class), row.get(1, LocalDate.class)));
    return provinces;
  }

  private static Geometry geometry(byte[] wkb) {
    try {
      return new WKBReader().read(wkb);
    } catch (ParseException e) {
      throw new IllegalStateException("territory.shape holds no geometry", e);
    }
  }
}
