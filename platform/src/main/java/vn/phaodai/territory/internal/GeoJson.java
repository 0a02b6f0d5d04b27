// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The features of a GeoJSON file (RFC 7946) that are areas.
public final class GeoJson {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private GeoJson() {}

  /// @param position in the file, from 1
  /// @param properties as text; nested ones are left out
  /// @param outline longitude and latitude; null when it is no area
  public record Feature(int position, Map<String, String> properties, @Nullable Geometry outline) {}

  /// Not a GeoJSON file; the message says why.
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String why) {
      super(why);
    }
  }

  public static List<Feature> read(byte[] file) throws Malformed {
    JsonNode root;
    try {
      root = JsonMapper.shared().readTree(file);
    } catch (JacksonException e) {
      throw new Malformed("không phải JSON");
    }
    if (!root.path("type").asString("").equals("FeatureCollection")) {
      throw new Malformed("không phải FeatureCollection");
    }
    List<Feature> features = new ArrayList<>();
    for (JsonNode feature : root.path("features")) {
      features.add(
          new Feature(
              features.size() + 1,
              properties(feature.path("properties")),
              outline(feature.path("geometry"))));
    }
    return features;
  }

  private static Map<String, String> properties(JsonNode node) {
    Map<String, String> properties = new LinkedHashMap<>();
    for (var entry : node.properties()) {
      if (entry.getValue().isValueNode() && !entry.getValue().isNull()) {
        properties.put(entry.getKey(), entry.getValue().asString().strip());
      }
    }
    return properties;
  }

  /// Rings that touch or cross themselves are mended where that leaves an area.
  private static @Nullable Geometry outline(JsonNode geometry) {
    List<Polygon> polygons = new ArrayList<>();
    try {
      switch (geometry.path("type").asString("")) {
        case "Polygon" -> polygons.add(polygon(geometry.path("coordinates")));
        case "MultiPolygon" ->
            geometry.path("coordinates").forEach(part -> polygons.add(polygon(part)));
        default -> {
          return null;
        }
      }
    } catch (IllegalArgumentException e) {
      return null;
    }
    Geometry outline = GEOMETRY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    Geometry sound = outline.isValid() ? outline : GeometryFixer.fix(outline);
    return sound.isEmpty() || sound.getDimension() != 2 ? null : sound;
  }

  private static Polygon polygon(JsonNode rings) {
    List<LinearRing> lines = new ArrayList<>();
    rings.forEach(ring -> lines.add(ring(ring)));
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("polygon without ring");
    }
    LinearRing shell = lines.removeFirst();
    return GEOMETRY.createPolygon(shell, lines.toArray(LinearRing[]::new));
  }

  private static LinearRing ring(JsonNode ring) {
    List<Coordinate> points = new ArrayList<>();
    for (JsonNode point : ring) {
      double longitude = point.path(0).asDouble(Double.NaN);
      double latitude = point.path(1).asDouble(Double.NaN);
      if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
        throw new IllegalArgumentException("not degrees");
      }
      points.add(new Coordinate(longitude, latitude));
    }
    return GEOMETRY.createLinearRing(points.toArray(Coordinate[]::new));
  }
}
