// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

/// A stream of random values addressed by what they are about, not by their order: the value for an
/// entity and an occasion is a hash of seed, stream, entity and occasion (SplitMix64's finaliser,
/// Steele, Lea and Flood 2014). Any thread may therefore ask for any value at any time and get the
/// same answer.
final class Draws {
  /// What the values of a stream decide. The order is part of every seed's meaning: add at the end.
  enum Stream {
    AGES,
    SIZES,
    FAMILIES,
    HAMLETS,
    NAMES,
    BIRTHS,
    ACTIVITIES,
    WORK,
    PAPERS,
    PHONES,
    ADDRESSES,
    OUTINGS,
    HOURS,
    GROUPS,
    ARRIVALS,
    COURSE,
    TRANSMISSION,
    TESTS,
    TRACING,
    CLERK,
    VACCINATION,
    ENDINGS
  }

  private static final long ENTITY = 0x9E3779B97F4A7C15L;
  private static final long OCCASION = 0xD1B54A32D192ED03L;

  private final long key;

  Draws(long seed, Stream stream) {
    this(mix(seed * ENTITY + stream.ordinal() + 1));
  }

  private Draws(long key) {
    this.key = key;
  }

  /// A stream of its own for one part of what this stream decides.
  Draws part(int part) {
    return new Draws(mix(key + (part + 1) * 0xA24BAED4963EE407L));
  }

  long bits(long entity, long occasion) {
    return mix(mix(key + entity * ENTITY) + occasion * OCCASION);
  }

  /// Uniform in [0, 1).
  double unit(long entity, long occasion) {
    return unit(bits(entity, occasion));
  }

  /// Uniform in [0, bound).
  int below(int bound, long entity, long occasion) {
    return (int) ((bits(entity, occasion) >>> 32) * bound >>> 32);
  }

  /// Standard normal, by Box and Muller; the same on every machine.
  double normal(long entity, long occasion) {
    long bits = bits(entity, occasion);
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit(bits)));
    return radius * StrictMath.cos(2 * StrictMath.PI * unit(mix(bits)));
  }

  static double unit(long bits) {
    return (bits >>> 11) * 0x1.0p-53;
  }

  static long mix(long z) {
    long x = z + 0x9E3779B97F4A7C15L;
    x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}
