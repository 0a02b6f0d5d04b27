// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.organisation.Bodies;

/// The two real dispatches that come with the program, registered and confirmed as an office would:
/// each in the register of its own Provincial Party Office. Loading again changes nothing.
@Service
public class Samples {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final List<Sample> SAMPLES =
      List.of(
          new Sample("kien-giang.txt", "VPTU.91"), new Sample("tra-vinh-202-cv-tu.txt", "VPTU.84"));

  private final Reception reception;
  private final Registration registration;
  private final Bodies bodies;
  private final JdbcClient jdbc;

  Samples(Reception reception, Registration registration, Bodies bodies, JdbcClient jdbc) {
    this.reception = reception;
    this.registration = registration;
    this.bodies = bodies;
    this.jdbc = jdbc;
  }

  private record Sample(String file, String register) {}

  /// What the archive holds after loading.
  public record Summary(
      int dispatches, int obligations, int assignments, int deliveries, int gaps) {}

  @Transactional
  public Summary load() {
    for (Sample sample : SAMPLES) {
      byte[] bytes = bytes(sample.file());
      UUID register = bodies.find(sample.register(), DAY).orElseThrow().publicId();
      Reception.Upload upload = new Reception.Upload(sample.file(), bytes);
      if (!reception.knows(register, upload)) {
        String slug = reception.receive(register, upload, "", "GIAY");
        registration.confirm(publicId(slug), false);
      }
    }
    return summary();
  }

  /// Reads it, without loading.
  @Transactional(readOnly = true)
  public Summary summary() {
    return jdbc.sql(
            """
            select (select count(*) from directives.dispatch)::int, (select count(*) from directives.obligation)::int,
                   (select count(*) from directives.assignment)::int, (select count(*) from directives.delivery)::int,
                   (select coalesce(sum(cardinality(gaps)), 0) from directives.dispatch)::int
            """)
        .query(
            (row, n) ->
                new Summary(
                    row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
        .single();
  }

  private UUID publicId(String slug) {
    return jdbc.sql("select public_id from directives.dispatch where slug = :slug")
        .param("slug", slug)
        .query(UUID.class)
        .single();
  }

  private static byte[] bytes(String file) {
    try (InputStream in = Samples.class.getResourceAsStream("/samples/dispatches/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its sample " + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
