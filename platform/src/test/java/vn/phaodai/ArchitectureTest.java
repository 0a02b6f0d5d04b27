// SPDX-License-Identifier: Apache-2.0
package vn.phaodai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// ARCHITECTURE.md and the package docs say what the code is.
class ArchitectureTest {
  private static final String PAGE = House.read(House.ROOT.resolve("ARCHITECTURE.md"));
  private static final List<String> FLOORS =
      List.of("foundation", "ground", "orders", "field", "figures", "judgement", "post", "top");
  private static final Pattern ROOM_ROW =
      Pattern.compile(
          "(?m)^\\| (\\w+) \\|"
              + " \\[`(\\w+)`]\\(platform/src/main/java/vn/phaodai/\\2/package-info\\.java\\)"
              + " \\|[^|]+\\| (?:`(\\w+)`|–) \\|");
  private static final Pattern ENGINE_ROW =
      Pattern.compile(
          "\\[`(\\w+)`]\\(engine/src/main/java/vn/phaodai/engine/\\1/package-info\\.java\\)");
  private static final Pattern DEPENDENCY =
      Pattern.compile("(?s)<dependency>.*?<artifactId>([^<]+)</artifactId>.*?</dependency>");
  private static final Pattern REFUSAL_CODE = Pattern.compile("([A-Z]+)-[0-9]{3}");

  @Test
  void everyRoomAndNothingElseIsListedInTheArchitecture() {
    Set<String> listed = new TreeSet<>(roomRows().keySet());

    assertThat(listed).isEqualTo(House.rooms());
  }

  @Test
  void everyEnginePackageAndNothingElseIsListedInTheArchitecture() {
    Set<String> listed = new TreeSet<>();
    ENGINE_ROW.matcher(PAGE).results().forEach(row -> listed.add(row.group(1)));

    assertThat(listed).isEqualTo(House.packagesIn(House.ENGINE));
  }

  @Test
  void theSchemaNamedBesideARoomIsTheOneThatItsMigrationsCreate() {
    Map<String, Boolean> named = new TreeMap<>();
    Map<String, Boolean> created = new TreeMap<>();

    roomRows().forEach((room, row) -> named.put(room, room.equals(row.group(3))));
    House.rooms().forEach(room -> created.put(room, House.schemas().contains(room)));

    assertThat(named).isEqualTo(created);
  }

  @Test
  void aRoomMayUseOnlyRoomsBelowItOrToItsLeft() {
    Map<String, Integer> place = new HashMap<>();
    int column = 0;
    for (var row : roomRows().entrySet()) {
      int floor = FLOORS.indexOf(row.getValue().group(1));
      assertThat(floor).as("floor of %s", row.getKey()).isNotNegative();
      place.put(row.getKey(), floor * 1000 + column++);
    }
    List<String> upward = new ArrayList<>();
    for (String room : House.rooms()) {
      for (String used : House.allowedIn(room)) {
        if (place.getOrDefault(used, Integer.MAX_VALUE) >= place.getOrDefault(room, -1)) {
          upward.add(room + " may use " + used);
        }
      }
    }

    assertThat(upward).isEmpty();
  }

  @Test
  void everyDependencyIsListedWithWhatItIsFor() {
    List<String> unexplained = new ArrayList<>();
    for (String module : List.of("pom.xml", "engine/pom.xml", "platform/pom.xml")) {
      String pom =
          House.read(House.ROOT.resolve(module))
              .replaceAll("(?s)<(dependencyManagement|build|profiles|exclusions)>.*?</\\1>", "");
      DEPENDENCY
          .matcher(pom)
          .results()
          .map(found -> found.group(1))
          .filter(artifact -> !PAGE.contains("`" + artifact + "`"))
          .forEach(unexplained::add);
    }

    assertThat(unexplained).isEmpty();
  }

  @Test
  void everyRoomAndEnginePackageSaysInTwoSentencesWhatItIsFor() {
    List<Path> packages = new ArrayList<>();
    House.rooms().forEach(room -> packages.add(House.ROOMS.resolve(room)));
    House.packagesIn(House.ENGINE).forEach(name -> packages.add(House.ENGINE.resolve(name)));

    assertThat(packages)
        .allSatisfy(folder -> assertThat(sentencesIn(folder)).isGreaterThanOrEqualTo(2));
  }

  @Test
  void everyPackageIsNullMarkedAndDocumented() {
    Set<Path> packages = new TreeSet<>();
    House.files(House.ROOMS, ".java").forEach(file -> packages.add(file.getParent()));
    House.files(House.ENGINE, ".java").forEach(file -> packages.add(file.getParent()));

    assertThat(packages)
        .allSatisfy(
            folder -> {
              assertThat(folder.resolve("package-info.java")).exists();
              assertThat(House.read(folder.resolve("package-info.java")))
                  .contains("@NullMarked")
                  .contains("\n/// ");
            });
  }

  @Test
  void aRefusalCodeBearsTheNameOfItsRoomAndIsDeclaredOnce() {
    Map<String, List<String>> declared = new TreeMap<>();
    for (String room : House.rooms()) {
      for (Path file : House.files(House.ROOMS.resolve(room), ".java")) {
        for (String text : House.literals(House.read(file))) {
          var code = REFUSAL_CODE.matcher(text);
          if (code.matches() && House.rooms().contains(code.group(1).toLowerCase())) {
            declared.computeIfAbsent(text, c -> new ArrayList<>()).add(room);
          }
        }
      }
    }

    assertThat(declared).isNotEmpty();
    assertThat(declared)
        .allSatisfy(
            (code, rooms) ->
                assertThat(rooms).as(code).containsExactly(code.split("-")[0].toLowerCase()));
  }

  private static Map<String, MatchResult> roomRows() {
    Map<String, MatchResult> rows = new LinkedHashMap<>();
    ROOM_ROW.matcher(PAGE).results().forEach(row -> rows.put(row.group(2), row));
    return rows;
  }

  private static long sentencesIn(Path folder) {
    Path file = folder.resolve("package-info.java");
    assertThat(Files.exists(file)).as(file.toString()).isTrue();
    String text =
        House.read(file)
            .lines()
            .filter(line -> line.startsWith("///"))
            .map(line -> line.substring(3))
            .reduce("", String::concat);
    return Pattern.compile("[.!?](\\s|$)").matcher(text).results().count();
  }
}
