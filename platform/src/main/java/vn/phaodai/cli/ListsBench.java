// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.phaodai.access.DemoAccounts;

/// Users of every demo role who go through lists, searches and files over HTTP: each alone, then
/// all at once, with time to think between two pages. Server and users share the processors, so
/// that what the server took is told apart from what the user waited.
final class ListsBench {
  private static final int FORBIDDEN = 403;
  private static final int SLOWEST = 15;

  /// Lists whose filters show the units that other pages are asked for.
  private static final List<String> LEADING = List.of("người", "mẫu");

  private final int port;
  private final List<DemoAccounts.Row> accounts;
  private final List<ListsFilling.Words> words;
  private final ServerTimes server;
  private final PrintStream out;
  private final List<User> users = new ArrayList<>();
  private final AtomicInteger faults = new AtomicInteger();
  private final AtomicInteger tickets = new AtomicInteger();

  ListsBench(
      Installation installation,
      int port,
      List<ListsFilling.Words> words,
      ServerTimes server,
      PrintStream out) {
    this.port = port;
    this.words = words;
    this.server = server;
    this.out = out;
    accounts = installation.room(DemoAccounts.class).list();
  }

  private record User(String login, Visitor visitor, ListsWalk walk, RandomGenerator random) {}

  /// What was measured, as the server and as the user saw it.
  private record Sample(String login, String kind, String page, double server_ms, double user_ms) {}

  /// Every role opens every kind of page it may, nobody else there. False when a page failed.
  ///
  /// @param wanted the kinds to be measured; empty for all
  boolean alone(int rounds, List<String> wanted) throws IOException, InterruptedException {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < accounts.size(); i++) {
      users.add(user(accounts.get(i), i));
    }
    for (int round = -1; round < rounds; round++) {
      for (User user : users) {
        for (String kind : user.walk().kinds()) {
          boolean asked = wanted.isEmpty() || wanted.contains(kind);
          boolean leads = round < 0 && LEADING.contains(kind);
          ListsWalk.Visit visit = asked || leads ? user.walk().to(kind) : null;
          Sample sample = visit == null ? null : open(user, visit);
          if (sample != null && round >= 0) {
            samples.add(sample);
          }
        }
      }
    }
    out.printf("Từng người một:%n");
    report(samples);
    return faults.get() == 0;
  }

  /// So many users at once, the accounts in turn that may open any of the pages; the first tenth of
  /// the time is to warm up.
  ///
  /// @param wanted the kinds to be measured; empty for all
  boolean together(int count, double think_s, int seconds, List<String> wanted)
      throws IOException, InterruptedException {
    if (!wanted.isEmpty()) {
      users.forEach(user -> user.walk().keepTo(wanted));
      users.removeIf(user -> user.walk().kinds().isEmpty());
    }
    List<String> able = users.stream().map(User::login).toList();
    List<DemoAccounts.Row> turns =
        accounts.stream().filter(account -> able.contains(account.login())).toList();
    for (int i = users.size(); i < count; i++) {
      User user = user(turns.get(i % turns.size()), i);
      if (!wanted.isEmpty()) {
        user.walk().keepTo(wanted);
      }
      for (String kind : user.walk().kinds()) {
        ListsWalk.Visit visit = user.walk().to(kind);
        if (visit != null) {
          open(user, visit);
        }
      }
      users.add(user);
    }
    List<Sample> samples = new ArrayList<>();
    long begun = System.nanoTime();
    long warm = begun + seconds * 100_000_000L;
    long end = begun + seconds * 1_000_000_000L;
    List<Thread> threads = new ArrayList<>();
    for (User user : users.subList(0, Math.min(count, users.size()))) {
      threads.add(Thread.startVirtualThread(() -> work(user, think_s, warm, end, samples)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    out.printf(
        "%d người cùng lúc, nghĩ %.1f s giữa hai trang (trung bình), %d s, %.1f trang/s:%n",
        threads.size(), think_s, seconds, samples.size() / (seconds * 0.9));
    report(samples);
    return faults.get() == 0;
  }

  private User user(DemoAccounts.Row account, int number) throws IOException, InterruptedException {
    var random = new SplittableRandom(number);
    return new User(
        account.login(), Visitor.signIn(port, account), new ListsWalk(random, words), random);
  }

  private void work(User user, double think_s, long warm, long end, List<Sample> samples) {
    try {
      Thread.sleep((long) (user.random().nextDouble() * think_s * 1000));
      while (System.nanoTime() < end) {
        Sample sample = open(user, user.walk().next());
        if (sample != null && System.nanoTime() > warm) {
          synchronized (samples) {
            samples.add(sample);
          }
        }
        Thread.sleep((long) (user.random().nextExponential() * think_s * 1000));
      }
    } catch (IOException e) {
      fault(user.login() + ": " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Null where the role may not.
  private @Nullable Sample open(User user, ListsWalk.Visit visit)
      throws IOException, InterruptedException {
    String ticket = "t" + tickets.incrementAndGet();
    long begun = System.nanoTime();
    Visitor.Answer answer = user.visitor().get(visit.page(), ticket);
    double waited = (System.nanoTime() - begun) / 1e6;
    double took = server.take(ticket);
    if (answer.status() == FORBIDDEN) {
      user.walk().forbid(visit.kind());
      return null;
    }
    if (answer.status() >= 300) {
      fault(user.login() + " " + visit.page() + ": " + answer.status());
      return null;
    }
    user.walk().saw(answer.body());
    return new Sample(user.login(), visit.kind(), visit.page(), took, waited);
  }

  private void fault(String what) {
    if (faults.incrementAndGet() <= SLOWEST) {
      out.println("LỖI " + what);
    }
  }

  private void report(List<Sample> samples) {
    table(samples, Sample::kind);
    table(samples, Sample::login);
    table(samples, sample -> "tất cả");
    samples.stream()
        .sorted(Comparator.comparingDouble((Sample s) -> -s.server_ms()))
        .limit(SLOWEST)
        .forEach(
            s ->
                out.printf(
                    "  chậm: %6.1f ms %-12s %s (%s)%n",
                    s.server_ms(), s.login(), s.page(), s.kind()));
    if (faults.get() > 0) {
      out.printf("  %d trang lỗi%n", faults.get());
    }
  }

  private void table(List<Sample> samples, Function<Sample, String> by) {
    Map<String, Times> atServer = new ConcurrentSkipListMap<>();
    Map<String, Times> waited = new ConcurrentHashMap<>();
    for (Sample sample : samples) {
      atServer.computeIfAbsent(by.apply(sample), k -> new Times()).add(sample.server_ms());
      waited.computeIfAbsent(by.apply(sample), k -> new Times()).add(sample.user_ms());
    }
    out.printf(
        "  %-30s %6s  %26s  %26s%n", "", "số lần", "máy chủ p50/p95/p99 ms", "chờ p50/p95/p99 ms");
    atServer.forEach(
        (what, times) -> {
          Times wait = Objects.requireNonNull(waited.get(what));
          out.printf(
              "  %-30s %6d  %8.1f %8.1f %8.1f  %8.1f %8.1f %8.1f%n",
              what,
              times.count(),
              times.percentile(50),
              times.percentile(95),
              times.percentile(99),
              wait.percentile(50),
              wait.percentile(95),
              wait.percentile(99));
        });
  }
}
