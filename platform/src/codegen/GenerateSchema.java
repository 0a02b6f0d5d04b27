// SPDX-License-Identifier: Apache-2.0

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;
import org.slf4j.LoggerFactory;

/// Migrates an empty throw-away database and writes each room's tables into that room's
/// `internal.db` package. Does nothing when the migrations are those of the last run.
void main(String... args) throws Exception {
  var migrations = Path.of(args[0]);
  var target = Path.of(args[1]);
  var stamp = target.resolve(".migrations.sha256");
  var hash = hashOf(migrations);
  if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
    return;
  }
  ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
  System.setProperty("org.jooq.no-logo", "true");
  System.setProperty("org.jooq.no-tips", "true");
  deleteTree(target);
  Files.createDirectories(target);
  try (var postgres = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start()) {
    var url = postgres.getJdbcUrl("postgres", "postgres");
    Flyway.configure()
        .dataSource(url, "postgres", "")
        .locations("filesystem:" + migrations)
        .load()
        .migrate();
    for (var room : roomsIn(url)) {
      GenerationTool.generate(
          new Configuration()
              .withLogging(Logging.WARN)
              .withJdbc(new Jdbc().withUrl(url).withUser("postgres"))
              .withGenerator(
                  new Generator()
                      .withDatabase(
                          new Database()
                              .withInputSchema(room)
                              .withExcludes(".*_api.*")
                              .withIncludeSystemSequences(false))
                      .withGenerate(
                          new Generate()
                              .withRecords(false)
                              .withImplicitJoinPathsToMany(false)
                              .withImplicitJoinPathsManyToMany(false))
                      .withTarget(
                          new Target()
                              .withPackageName("vn.phaodai." + room + ".internal.db")
                              .withDirectory(target.toString()))));
    }
  }
  Files.writeString(stamp, hash);
}

/// Every schema that is not PostgreSQL's, Flyway's or a published `_api` is a room's.
List<String> roomsIn(String url) throws Exception {
  var rooms = new ArrayList<String>();
  try (var connection = java.sql.DriverManager.getConnection(url, "postgres", "");
      var schemas =
          connection
              .createStatement()
              .executeQuery(
                  """
                  select nspname from pg_namespace
                  where nspname !~ '^pg_|_api$' and nspname not in ('information_schema', 'public')
                  order by nspname
                  """)) {
    while (schemas.next()) {
      rooms.add(schemas.getString(1));
    }
  }
  return rooms;
}

String hashOf(Path folder) throws Exception {
  var digest = MessageDigest.getInstance("SHA-256");
  try (var files = Files.list(folder)) {
    for (var file : files.sorted().toList()) {
      digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
  }
  digest.update(Files.readAllBytes(Path.of("src/codegen/GenerateSchema.java")));
  return HexFormat.of().formatHex(digest.digest());
}

void deleteTree(Path folder) throws Exception {
  if (!Files.exists(folder)) {
    return;
  }
  try (var files = Files.walk(folder)) {
    for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
      Files.delete(file);
    }
  }
}
