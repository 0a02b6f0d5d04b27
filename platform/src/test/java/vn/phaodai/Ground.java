// SPDX-License-Identifier: Apache-2.0
package vn.phaodai;

import org.springframework.context.ApplicationContext;
import vn.phaodai.directives.Samples;
import vn.phaodai.organisation.Establishment;
import vn.phaodai.territory.TerritoryLoader;

/// What a test class finds in its database. Each adds to the one before; it is loaded once a build
/// and copied from then on.
public enum Ground {
  /// Tables without rows.
  EMPTY {
    @Override
    void load(ApplicationContext program) {}
  },

  /// Trà Vinh and Kiên Giang with all their units.
  TERRITORY {
    @Override
    void load(ApplicationContext program) {
      program.getBean(TerritoryLoader.class).loadShipped();
    }
  },

  /// The bodies and seats that the rules give to both provinces.
  BODIES {
    @Override
    void load(ApplicationContext program) {
      program.getBean(Establishment.class).establish();
    }
  },

  /// Both sample dispatches, confirmed: what they order is owed.
  DISPATCHES {
    @Override
    void load(ApplicationContext program) {
      program.getBean(Samples.class).load();
    }
  };

  /// Adds to a database that holds the ground before this one.
  abstract void load(ApplicationContext program);
}
