// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Opaque ids of a file and their dense numbers. Numbers follow the ids' order: as integers when
/// all are, else by code point; so the smallest number is the smallest id.
public sealed interface Ids {
  /// The number of an id; empty for one that no visit names.
  OptionalInt find(String id);

  String id(int number);

  /// Ids that are small integers written plainly, and are their own numbers.
  record Plain(int limit) implements Ids {
    private static final Pattern INTEGER = Pattern.compile("0|[1-9][0-9]{0,8}");

    @Override
    public OptionalInt find(String id) {
      if (!INTEGER.matcher(id).matches() || Integer.parseInt(id) >= limit) {
        return OptionalInt.empty();
      }
      return OptionalInt.of(Integer.parseInt(id));
    }

    @Override
    public String id(int number) {
      return Integer.toString(number);
    }
  }

  /// Any other ids.
  final class Listed implements Ids {
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");

    private final String[] ids;
    private final Map<String, Integer> numbers;

    Listed(Collection<String> distinct) {
      ids = distinct.toArray(String[]::new);
      boolean integers = Arrays.stream(ids).allMatch(id -> INTEGER.matcher(id).matches());
      Arrays.sort(
          ids,
          integers
              ? Comparator.comparing((String id) -> new BigInteger(id))
                  .thenComparing(Comparator.<String>naturalOrder())
              : Listed::byCodePoint);
      numbers = HashMap.newHashMap(ids.length);
      for (int i = 0; i < ids.length; i++) {
        numbers.put(ids[i], i);
      }
    }

    private static int byCodePoint(String a, String b) {
      return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
    }

    @Override
    public OptionalInt find(String id) {
      Integer number = numbers.get(id);
      return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    @Override
    public String id(int number) {
      return ids[number];
    }
  }
}
