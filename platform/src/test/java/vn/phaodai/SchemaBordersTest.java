// SPDX-License-Identifier: Apache-2.0
package vn.phaodai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A room's SQL names its own schema and what rooms that it may use publish as `<room>_api`;
/// nothing else. Across schemas a foreign key goes to `territory.unit` alone.
class SchemaBordersTest {
  private static final Pattern SQL =
      Pattern.compile("(?i)\\b(select|insert|update|delete|truncate|copy|from|join|nextval)\\b");
  private static final Pattern QUALIFIED = Pattern.compile("\\b([a-z_]+)\\.[a-z_]+");
  private static final Pattern FOREIGN_KEY =
      Pattern.compile("(?i)references\\s+([a-z_]+\\.[a-z_]+)");
  private static final Pattern MIGRATION =
      Pattern.compile("V[0-9]+_[0-9]{2}__([a-z]+)_[a-z0-9_]+\\.sql");

  @Test
  void theSqlOfARoomNamesOnlyItsOwnSchemaAndPublishedViews() {
    List<String> trespasses = new ArrayList<>();
    for (String room : House.rooms()) {
      for (Path file : House.files(House.ROOMS.resolve(room), ".java")) {
        House.literals(House.read(file)).stream()
            .filter(text -> SQL.matcher(text).find())
            .forEach(
                text -> trespasses.addAll(foreignNames(room, text, file.getFileName().toString())));
      }
    }

    assertThat(trespasses).isEmpty();
  }

  @Test
  void aMigrationBelongsToOneRoomAndNamesOnlyItsSchemaAndPublishedViews() {
    List<String> trespasses = new ArrayList<>();
    for (Path file : House.files(House.MIGRATIONS, ".sql")) {
      String name = file.getFileName().toString();
      var parts = MIGRATION.matcher(name);
      assertThat(parts.matches()).as("%s is named V<issue>_<nn>__<room>_<what>.sql", name).isTrue();
      assertThat(House.rooms()).as(name).contains(parts.group(1));
      String sql =
          House.read(file)
              .replaceAll("--[^\\n]*", "")
              .replaceAll("(?i)references territory\\.unit\\b", "");
      trespasses.addAll(foreignNames(parts.group(1), sql, name));
    }

    assertThat(trespasses).isEmpty();
  }

  @Test
  void aForeignKeyLeavesItsSchemaOnlyForAUnit() {
    List<String> trespasses = new ArrayList<>();
    for (Path file : House.files(House.MIGRATIONS, ".sql")) {
      String room = file.getFileName().toString().split("__")[1].split("_")[0];
      FOREIGN_KEY
          .matcher(House.read(file).replaceAll("--[^\\n]*", ""))
          .results()
          .map(key -> key.group(1))
          .filter(target -> !target.startsWith(room + ".") && !target.equals("territory.unit"))
          .forEach(target -> trespasses.add(file.getFileName() + " references " + target));
    }

    assertThat(trespasses).isEmpty();
  }

  /// What `sql` names of other rooms, or of rooms that `room` may not use.
  private static List<String> foreignNames(String room, String sql, String where) {
    Set<String> schemas = House.schemas();
    Set<String> allowed = House.allowedIn(room);
    return QUALIFIED
        .matcher(sql)
        .results()
        .filter(name -> schemas.contains(name.group(1)))
        .filter(name -> !name.group(1).equals(room) && !name.group(1).equals(room + "_api"))
        .filter(
            name ->
                !name.group(1).endsWith("_api")
                    || !allowed.contains(name.group(1).replaceFirst("_api$", "")))
        .map(name -> room + ": " + where + " names " + name.group())
        .distinct()
        .toList();
  }
}
