// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Brings a database to the tables that this program reads and writes.
public final class Migrations {
  private Migrations() {}

  /// Applies what the database lacks, each migration in a transaction of its own.
  public static void apply(DataSource database) {
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration")
        .defaultSchema("public")
        .validateMigrationNaming(true)
        // numbers follow rooms, and a room's schema is its own: a later one may have a lower number
        .outOfOrder(true)
        .load()
        .migrate();
  }
}
