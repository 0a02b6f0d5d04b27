// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.publicsite;

import jakarta.servlet.ServletContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.phaodai.bulletins.BulletinsChanged;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.shell.ReadyPages;
import vn.phaodai.situation.DayClosed;
import vn.phaodai.territory.Unit;
import vn.phaodai.zones.ZonesChanged;

/// The edition that is being given out. It is written anew when decisions or bulletins change,
/// right after they are committed, and when a decision takes effect or a day ends; until the new
/// one is whole the old one stands.
@Component
public class PublicPages implements DisposableBean {
  public static final String HOME = "/xa";
  private static final List<Locale> LANGUAGES = List.of(Locale.of("vi"), Locale.ENGLISH);
  private static final Logger LOG = LoggerFactory.getLogger(PublicPages.class);

  private final Gazetteer gazetteer;
  private final ReadyPages pages;
  private final NewsPages bulletins;
  private final OperatingClock clock;
  private final boolean ahead;
  private final ReentrantLock writing = new ReentrantLock();
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("publicsite-edition").factory());
  private final AtomicBoolean waiting = new AtomicBoolean();
  private volatile @Nullable Edition current;

  /// @param ahead whether editions are written before anybody asks; `off` for tests, whose
  ///   databases come and go
  /// @param web absent where a command runs that gives out no pages
  PublicPages(
      Gazetteer gazetteer,
      ReadyPages pages,
      NewsPages bulletins,
      OperatingClock clock,
      @Value("${phaodai.public-pages-ahead:on}") String ahead,
      ObjectProvider<ServletContext> web) {
    this.gazetteer = gazetteer;
    this.pages = pages;
    this.bulletins = bulletins;
    this.clock = clock;
    this.ahead = ahead.equals("on") && web.getIfAvailable() != null;
  }

  /// The page as it stands now; empty where the edition has none.
  Optional<ReadyPage> find(String path, String language) {
    Edition edition = current;
    if (edition == null || !clock.now().isBefore(edition.until())) {
      edition = renewed(edition);
    }
    return edition.find(path, language);
  }

  /// One writes, the others take what there is; the very first wait.
  private Edition renewed(@Nullable Edition old) {
    if (old == null) {
      writing.lock();
    } else if (!writing.tryLock()) {
      return old;
    }
    try {
      Edition meanwhile = current;
      if (meanwhile != old && meanwhile != null) {
        return meanwhile;
      }
      return write();
    } finally {
      writing.unlock();
    }
  }

  /// Writes a new edition now.
  public void renew() {
    writing.lock();
    try {
      write();
    } finally {
      writing.unlock();
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  void atStart() {
    inBackground();
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void on(ZonesChanged news) {
    inBackground();
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void on(BulletinsChanged news) {
    inBackground();
  }

  /// A bulletin says that its figures were closed anew.
  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void on(DayClosed news) {
    inBackground();
  }

  /// News that comes while an edition waits to be written is in it.
  private void inBackground() {
    if (!ahead) {
      current = null;
      return;
    }
    if (waiting.getAndSet(true)) {
      return;
    }
    background.execute(
        () -> {
          waiting.set(false);
          try {
            renew();
          } catch (RuntimeException e) {
            // whoever asks next writes it
            current = null;
            LOG.warn("public pages are written when they are asked for: {}", e.toString());
          }
        });
  }

  private Edition write() {
    // asked before the figures are read: what takes effect in between is found by the next edition
    Instant until = gazetteer.holdsUntil();
    List<Place> provinces = gazetteer.provinces();
    Map<String, ReadyPage> written = new HashMap<>(bulletins.write());
    for (Locale language : LANGUAGES) {
      ReadyPage home =
          ReadyPage.of(
              pages.write("publicsite/home.jte", Map.of("provinces", provinces), HOME, language));
      written.put(Edition.key(HOME, language.getLanguage()), home);
      written.put(Edition.key("/", language.getLanguage()), home);
      provinces.forEach(province -> write(province, language, written));
    }
    Edition edition = new Edition(written, until);
    current = edition;
    return edition;
  }

  private void write(Place place, Locale language, Map<String, ReadyPage> written) {
    String path = path(place.unit());
    written.put(
        Edition.key(path, language.getLanguage()),
        ReadyPage.of(pages.write("publicsite/unit.jte", Map.of("place", place), path, language)));
    place.below().forEach(one -> write(one, language, written));
  }

  /// Where a unit's page stands.
  public static String path(Unit unit) {
    return HOME + "/" + unit.code();
  }

  /// Whether the edition has a page for the unit.
  public boolean knows(Unit unit) {
    return isWritten(path(unit));
  }

  /// Whether the edition has a page at this address.
  public boolean isWritten(String path) {
    return find(path, LANGUAGES.getFirst().getLanguage()).isPresent();
  }

  @Override
  public void destroy() throws InterruptedException {
    background.shutdownNow();
    background.awaitTermination(10, TimeUnit.SECONDS);
  }
}
