// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.clock;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Answers that cost much and that many ask for at once: each is found once and kept for a while by
/// the computer's own clock, for a shorter one once there is news. While one asker finds an answer
/// anew the others are given the old one; where there is none they wait for it. What is kept must
/// not depend on who asks.
///
/// @param <K> what is asked, with `equals`
/// @param <V> immutable
public final class KeptAnswers<K, V> {
  private final long kept_ns;
  private final long keptWithNews_ns;
  private final int most;
  private final Map<K, Place<V>> places = new ConcurrentHashMap<>();
  private volatile long news = System.nanoTime();

  /// @param kept how long an answer stands
  /// @param keptWithNews how long once there is news
  /// @param most answers that are kept; when there are as many all are let go
  public KeptAnswers(Duration kept, Duration keptWithNews, int most) {
    kept_ns = kept.toNanos();
    keptWithNews_ns = keptWithNews.toNanos();
    this.most = most;
  }

  private static final class Place<V> {
    private final ReentrantLock finding = new ReentrantLock();
    private volatile @Nullable Answer<V> answer;
  }

  /// @param begun when somebody began to find it: news that came meanwhile are not in it
  private record Answer<V>(V value, long begun) {}

  /// What is kept, or what `finding` says; what it throws is thrown and not kept.
  public V of(K asked, Supplier<V> finding) {
    Place<V> place = places.get(asked);
    if (place == null) {
      if (places.size() >= most) {
        places.clear();
      }
      place = places.computeIfAbsent(asked, _ -> new Place<>());
    }
    Answer<V> known = place.answer;
    if (known != null && stands(known)) {
      return known.value();
    }
    if (known == null) {
      place.finding.lock();
    } else if (!place.finding.tryLock()) {
      return known.value();
    }
    try {
      known = place.answer;
      if (known == null || !stands(known)) {
        long begun = System.nanoTime();
        known = new Answer<>(finding.get(), begun);
        place.answer = known;
      }
      return known.value();
    } finally {
      place.finding.unlock();
    }
  }

  private boolean stands(Answer<V> answer) {
    long age = System.nanoTime() - answer.begun();
    return age <= (answer.begun() - news < 0 ? Math.min(kept_ns, keptWithNews_ns) : kept_ns);
  }

  /// What was found before may no longer be so.
  public void news() {
    news = System.nanoTime();
  }
}
