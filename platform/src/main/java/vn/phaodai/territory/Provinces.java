// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which province a unit lies in, answered from memory: rows by the million ask it. A unit never
/// moves to another province under the same id.
@Component
public class Provinces {
  private final JdbcClient jdbc;
  private volatile Map<Long, String> codes = Map.of();

  Provinces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Official code of the province that a unit is, or lies in.
  ///
  /// @throws NoSuchElementException for an id that is not a unit's, or a unit above all provinces
  public String codeOf(long unitId) {
    return find(unitId)
        .orElseThrow(
            () -> new NoSuchElementException("territory.unit within a province: " + unitId));
  }

  /// As [#codeOf]; empty for a unit above all provinces.
  public Optional<String> find(long unitId) {
    String code = codes.get(unitId);
    if (code == null) {
      codes = read();
      code = codes.get(unitId);
    }
    return Optional.ofNullable(code);
  }

  private Map<Long, String> read() {
    Map<Long, String> read = new HashMap<>();
    jdbc.sql(
            """
            select u.id, p.code
            from territory.unit p join territory.unit u on u.path <@ p.path
            where p.tier = 'PROVINCE'
            """)
        .query(
            row -> {
              read.put(row.getLong(1), row.getString(2));
            });
    return Map.copyOf(read);
  }
}
