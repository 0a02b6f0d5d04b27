// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import java.io.IOException;
import java.io.Writer;

/// Exposures as CSV: `person,depth,exposed_at,source`, in order of the persons' ids; the same
/// question on the same file gives the same bytes.
public final class ExposureFile {
  private ExposureFile() {}

  public static void write(Exposures exposures, Ids persons, Writer out) throws IOException {
    out.write("person,depth,exposed_at,source\n");
    for (int i = 0; i < exposures.size(); i++) {
      out.write(quoted(persons.id(exposures.person(i))));
      out.write("," + exposures.depth(i) + "," + exposures.exposedAt(i) + ",");
      out.write(quoted(persons.id(exposures.source(i))));
      out.write('\n');
    }
  }

  private static String quoted(String id) {
    return id.indexOf('"') < 0 && id.indexOf(',') < 0 ? id : '"' + id.replace("\"", "\"\"") + '"';
  }
}
