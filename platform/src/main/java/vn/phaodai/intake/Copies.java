// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.intake;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Opens copies on the connection of the running transaction.
@Component
public class Copies {
  private final DataSource database;

  Copies(DataSource database) {
    this.database = database;
  }

  /// To be closed before the next statement of the transaction.
  ///
  /// @param table with its schema, and columns: of the program, never of a person
  @Transactional(propagation = Propagation.MANDATORY)
  public CopyWriter into(String table, String... columns) {
    return new CopyWriter(open(statement(table, columns)));
  }

  /// The same in the binary format.
  @Transactional(propagation = Propagation.MANDATORY)
  public BinaryCopy binaryInto(String table, String... columns) {
    return new BinaryCopy(open(statement(table, columns) + " (format binary)"), columns.length);
  }

  private static String statement(String table, String... columns) {
    return "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
  }

  private CopyIn open(String statement) {
    try {
      return DataSourceUtils.getConnection(database)
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(statement);
    } catch (SQLException e) {
      throw new CopyWriter.CopyFailed(e);
    }
  }
}
