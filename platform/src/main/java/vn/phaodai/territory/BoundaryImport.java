// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.language.SearchKey;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.tables.Rejection;
import vn.phaodai.territory.internal.GeoJson;
import vn.phaodai.territory.internal.Plane;
import vn.phaodai.territory.internal.Simpler;

/// Replaces drawn cells by real boundaries from a GeoJSON file. A feature is matched by its
/// official code on the given day, else by its names; a feature whose code then belonged to a unit
/// of another name is refused, because that is what a wrong day looks like.
@Service
@Transactional
public class BoundaryImport {
  static final int MAX_MB = 100;

  /// What files call the code of the feature itself, the narrowest unit first.
  private static final List<List<String>> CODES =
      List.of(
          List.of("commune_code", "ward_code", "ma_xa", "maxa", "file_code"),
          List.of("district_code", "ma_huyen", "mahuyen"),
          List.of("province_code", "ma_tinh", "matinh"));

  private static final List<List<String>> NAMES =
      List.of(
          List.of("commune", "ward", "ten_xa", "tenxa"),
          List.of("district", "ten_huyen", "tenhuyen"),
          List.of("province", "ten_tinh", "tentinh"));

  private static final List<String> OWN_CODE = List.of("code", "ma", "ma_dvhc", "id_dvhc");
  private static final List<String> OWN_NAME = List.of("fullname", "full_name", "name", "ten");
  private static final Pattern OFFICIAL = Pattern.compile("\\d{2,5}");

  private final Units units;
  private final Shapes shapes;
  private final AuditLog audit;

  BoundaryImport(Units units, Shapes shapes, AuditLog audit) {
    this.units = units;
    this.shapes = shapes;
    this.audit = audit;
  }

  /// @param codesAsOf the day on which the file's codes and names were in force
  /// @param source where the boundaries come from, with their licence
  /// @param dryRun everything is checked, nothing stays
  public ImportReport importBoundaries(
      byte[] file, LocalDate codesAsOf, String source, boolean dryRun) {
    if (file.length > MAX_MB * 1_000_000) {
      return refused(rejection(0, "", "", TerritoryRefusals.FILE_TOO_LARGE, MAX_MB));
    }
    List<GeoJson.Feature> features;
    try {
      features = GeoJson.read(file);
    } catch (GeoJson.Malformed e) {
      return refused(
          rejection(0, "", "", TerritoryRefusals.NO_GEOJSON, Objects.toString(e.getMessage())));
    }
    List<Rejection> rejected = new ArrayList<>();
    Map<Unit, Geometry> outlines = match(features, codesAsOf, rejected);
    int changed = 0;
    if (!outlines.isEmpty()) {
      changed = shapes.replace(simpler(outlines), source);
    }
    if (changed > 0) {
      audit.record(
          new AuditEntry(
              "territory.boundary.import",
              "file",
              null,
              null,
              Map.of("sha256", Digest.of(file), "day", codesAsOf.toString(), "units", changed)));
    }
    if (dryRun) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return new ImportReport(features.size(), changed, outlines.size() - changed, rejected);
  }

  /// @param position of the feature in the file, from 1; 0 for the file as a whole
  private static Rejection rejection(
      int position, String column, String value, Refusal reason, Object... found) {
    return new Rejection("", position, column, value, reason.with(found));
  }

  private static ImportReport refused(Rejection why) {
    return new ImportReport(0, 0, 0, List.of(why));
  }

  private Map<Unit, Geometry> match(
      List<GeoJson.Feature> features, LocalDate day, List<Rejection> rejected) {
    Map<Unit, Geometry> outlines = new LinkedHashMap<>();
    Map<Unit, Integer> position = new LinkedHashMap<>();
    for (GeoJson.Feature feature : features) {
      Optional<Unit> unit = unit(feature, day, rejected);
      Geometry outline = feature.outline();
      if (unit.isEmpty()) {
        continue;
      }
      if (outline == null) {
        rejected.add(
            rejection(
                feature.position(),
                "geometry",
                unit.get().code(),
                TerritoryRefusals.NOT_A_POLYGON));
        continue;
      }
      Integer earlier = position.putIfAbsent(unit.get(), feature.position());
      if (earlier == null) {
        outlines.put(unit.get(), outline);
      } else {
        rejected.add(
            rejection(
                feature.position(), "code", unit.get().code(), TerritoryRefusals.TWICE, earlier));
      }
    }
    return outlines;
  }

  private Optional<Unit> unit(GeoJson.Feature feature, LocalDate day, List<Rejection> rejected) {
    Map<String, String> properties = new LinkedHashMap<>();
    feature
        .properties()
        .forEach((key, value) -> properties.put(key.toLowerCase(java.util.Locale.ROOT), value));
    String code = code(properties);
    String name = name(properties);
    Optional<Unit> coded = code.isEmpty() ? Optional.empty() : units.find(code, day);
    if (coded.isPresent()) {
      if (name.isEmpty() || sameName(name, coded.get())) {
        return coded;
      }
      rejected.add(
          rejection(
              feature.position(),
              "code",
              code + " " + name,
              TerritoryRefusals.OTHER_NAME,
              coded.get().fullName()));
      return Optional.empty();
    }
    return named(feature.position(), code, name, day, rejected);
  }

  private Optional<Unit> named(
      int position, String code, String name, LocalDate day, List<Rejection> rejected) {
    return switch (units.resolve(name, day)) {
      case Resolution.Found(Unit found) -> Optional.of(found);
      case Resolution.Ambiguous ambiguous -> {
        rejected.add(rejection(position, "name", name, TerritoryRefusals.AMBIGUOUS_UNIT, name));
        yield Optional.empty();
      }
      case Resolution.Unknown unknown -> {
        String text = (code + " " + name).strip();
        rejected.add(rejection(position, "code", text, TerritoryRefusals.UNKNOWN_UNIT, text));
        yield Optional.empty();
      }
    };
  }

  private static String code(Map<String, String> properties) {
    return Stream.concat(Stream.of(OWN_CODE), CODES.stream())
        .flatMap(List::stream)
        .map(key -> properties.getOrDefault(key, ""))
        .filter(value -> OFFICIAL.matcher(value).matches())
        .findFirst()
        .orElse("");
  }

  /// From the narrowest to the widest that the feature names, as a path.
  private static String name(Map<String, String> properties) {
    List<String> path = new ArrayList<>();
    first(properties, OWN_NAME).ifPresent(path::add);
    for (List<String> level : NAMES) {
      first(properties, level).filter(n -> !path.contains(n)).ifPresent(path::add);
    }
    return String.join(", ", path);
  }

  private static Optional<String> first(Map<String, String> properties, List<String> keys) {
    return keys.stream()
        .map(key -> properties.getOrDefault(key, ""))
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private static boolean sameName(String path, Unit unit) {
    List<PlaceText.Part> parts = PlaceText.read(path).parts();
    return parts.isEmpty()
        || parts.getFirst().key().equals(SearchKey.of(unit.name()))
        || SearchKey.of(path).equals(SearchKey.of(unit.fullName()));
  }

  /// Simplified together, so that shared borders stay shared; one tier at a time, because a
  /// province and its districts cover each other.
  private static Map<Unit, Geometry> simpler(Map<Unit, Geometry> outlines) {
    Plane plane =
        new Plane(
            outlines.values().stream()
                .mapToDouble(g -> g.getCentroid().getY())
                .average()
                .orElseThrow());
    Map<Unit, Geometry> answer = new LinkedHashMap<>();
    for (Tier tier : Tier.values()) {
      Map<Unit, Geometry> metres = new LinkedHashMap<>();
      outlines.forEach(
          (unit, outline) -> {
            if (unit.tier() == tier) {
              metres.put(unit, plane.metres(outline));
            }
          });
      if (!metres.isEmpty()) {
        Simpler.of(metres).forEach((unit, outline) -> answer.put(unit, plane.degrees(outline)));
      }
    }
    return answer;
  }
}
